// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Contact;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.ChangeMode;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real tickets under real standards: Monday to Friday 09:00-17:00 in UTC, four open hours. */
class WatchedTicketsTest {

  private static final Instant MONDAY_10 = Instant.parse("2026-11-23T10:00:00Z");

  private final HandSetTime time = new HandSetTime(MONDAY_10.plusSeconds(1));
  private final List<Notice> told = new ArrayList<>();
  private final Watcher watcher =
      Watcher.over(SlaEngine.of(standards(1)), w -> w.time(time).on(Runnable::run).tell(told::add));

  private final Ticket ticket =
      Ticket.define("T-1", t -> t.opened(Contact.by(EMAIL).at(MONDAY_10)));

  @Test
  void areWarnedOfAndBreached() {
    watcher.watch(ticket);
    assertEquals(Optional.of(hour(12).plusNanos(1)), watcher.nextTick());
    tickAt(hour(12));
    assertEquals(List.of(), words());
    tickAt(hour(12).plusNanos(1));
    tickAt(hour(14));
    assertEquals(List.of("WARNED T-1 12:00"), words());
    assertEquals(Optional.of(hour(14)), told.get(0).due());
    tickAt(hour(14).plusNanos(1));
    assertEquals(List.of("WARNED T-1 12:00", "BREACHED T-1 14:00"), words());
    assertEquals(Optional.empty(), watcher.nextTick());
  }

  @Test
  void areNotBreachedByAReplyAtTheDeadlineItself() {
    watcher.watch(ticket);
    time.set(hour(14));
    watcher.watch(ticket.and(t -> t.agentReplied(hour(14))));
    tickAt(hour(16));
    assertEquals(List.of("WARNED T-1 12:00"), words());
  }

  @Test
  void areToldOfLateWithTheTrueInstants() {
    time.set(hour(16));
    watcher.watch(ticket);
    watcher.tick();
    assertEquals(List.of("WARNED T-1 12:00", "BREACHED T-1 14:00"), words());
  }

  @Test
  void areWatchedInTheNextCycleToo() {
    watcher.watch(ticket);
    time.set(hour(11));
    Ticket replied = ticket.and(t -> t.agentReplied(hour(11)));
    watcher.watch(replied);
    time.set(hour(13));
    watcher.watch(replied.and(t -> t.customerWrote(hour(13))));
    tickAt(hour(16));
    assertEquals(List.of("BREACHED T-1 14:00"), words());
    assertEquals(NEXT_RESPONSE, told.get(0).metric());
  }

  @Test
  void haveABreachTakenBackWhenAReplyInTimeIsEnteredLate() {
    watcher.watch(ticket);
    tickAt(hour(15));
    watcher.watch(ticket.and(t -> t.agentReplied(hour(13))));
    watcher.tick();
    watcher.tick();
    assertEquals(
        List.of("WARNED T-1 12:00", "BREACHED T-1 14:00", "BREACH_WITHDRAWN T-1 14:00"), words());
  }

  @Test
  void haveABreachTakenBackByAnEventOfThisVeryInstant() {
    watcher.watch(ticket);
    tickAt(hour(15));
    watcher.watch(ticket.and(t -> t.cancelled(hour(15), TicketEvent.Cancellation.DUPLICATE)));
    watcher.tick();
    tickAt(watcher.nextTick().orElseThrow());
    assertEquals(Notice.Kind.BREACH_WITHDRAWN, told.get(told.size() - 1).kind());
  }

  @Test
  void haveABreachTakenBackOnceWhenTheyTurnOutToBeSpam() {
    watcher.watch(ticket);
    tickAt(hour(15));
    watcher.watch(ticket.and(t -> t.cancelled(hour(15), TicketEvent.Cancellation.SPAM)));
    tickAt(hour(16));
    tickAt(hour(17));
    assertEquals(
        1, told.stream().filter(n -> n.kind() == Notice.Kind.BREACH_WITHDRAWN).count(), "" + told);
    assertEquals(3, told.size());
  }

  @Test
  void arePlannedAnewWhenTheCalendarIsEdited() {
    watcher.watch(ticket);
    time.set(hour(11));
    watcher.judgeBy(
        SlaEngine.of(standards(1))
            .changedTo(
                standards(2, LocalDate.of(2026, 11, 24)), hour(11), ChangeMode.NEW_AND_OPEN));
    assertEquals(Optional.of(hour(12).plusNanos(1)), watcher.nextTick());
    watcher.judgeBy(
        SlaEngine.of(standards(1))
            .changedTo(standards(2, LocalDate.of(2026, 11, 23)), hour(11), ChangeMode.REPLAY_ALL));
    assertEquals(Optional.of(Instant.parse("2026-11-24T11:00:00.000000001Z")), watcher.nextTick());
  }

  @Test
  void areLookedAtAgainWhenAnEventDatedAheadComesTrue() {
    watcher.watch(
        Ticket.define(
            "T-1",
            t ->
                t.opened(Contact.by(EMAIL).at(MONDAY_10))
                    .agentReplied(hour(11))
                    .customerWrote(hour(13))));
    assertEquals(Optional.of(hour(11).plusNanos(1)), watcher.nextTick());
    for (int minute = 0; minute <= 600; minute++) {
      tickAt(MONDAY_10.plusSeconds(minute * 60L));
    }
    assertEquals(List.of("BREACHED T-1 14:00"), words());
  }

  @Test
  void areKeptApartByKeysThatStayTheSame() {
    watcher.watch(ticket);
    tickAt(hour(16));
    assertEquals(
        List.of(
            "T-1/web-shop/first-response/1/warned-50/2026-11-23T12:00:00Z",
            "T-1/web-shop/first-response/1/breached/2026-11-23T14:00:00Z"),
        told.stream().map(Notice::key).toList());
  }

  @Test
  void areToldOfOnceWhoeverWatchesThemAfterARestart() {
    watcher.watch(ticket);
    tickAt(hour(13));
    Instant mark = watcher.toldUntil().orElseThrow();
    watcher.close();
    Watcher next =
        Watcher.over(
            SlaEngine.of(standards(1)), w -> w.time(time).on(Runnable::run).tell(told::add));
    next.rebuild(List.of(ticket), mark);
    time.set(hour(16));
    next.tick();
    assertEquals(List.of("WARNED T-1 12:00", "BREACHED T-1 14:00"), words());
  }

  private void tickAt(Instant instant) {
    time.set(instant);
    watcher.tick();
  }

  private List<String> words() {
    return told.stream()
        .map(
            notice ->
                notice.kind()
                    + " "
                    + notice.ticket()
                    + " "
                    + notice.at().toString().substring(11, 16))
        .toList();
  }

  private static Instant hour(int hour) {
    return MONDAY_10.plus(Duration.ofHours(hour - 10));
  }

  private static ResponseStandards standards(int version, LocalDate... closed) {
    var office = BusinessCalendar.named("office").in("UTC").open("Mon-Fri", "09:00-17:00");
    for (LocalDate date : closed) {
      office.closed(date, "holiday");
    }
    BusinessCalendar calendar = office.build();
    return ResponseStandards.define(
        "web-shop",
        version,
        s ->
            s.calendar(calendar)
                .reopening(ReopenBehaviour.CONTINUE)
                .channel(
                    EMAIL,
                    c ->
                        c.target(
                                FIRST_RESPONSE,
                                t -> t.within(Duration.ofHours(4)).warnAtPercent(50))
                            .target(NEXT_RESPONSE, t -> t.within(Duration.ofHours(1)))));
  }
}
