// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.ChannelStep;
import io.answerby.sla.Contact;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.ChangeMode;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What users of other help desks complain about in their alerts, each under the thread where they
 * do, and how it is here.
 */
class AlertComplaintsTest {

  private static final BusinessCalendar OFFICE = office();

  private final HandSetTime time = new HandSetTime(at("2026-11-27T08:00"));
  private final List<String> told = new ArrayList<>();
  private final List<Digest> digests = new ArrayList<>();
  private final SlaEngine sla = SlaEngine.of(standards(1, OFFICE, AlertComplaintsTest::promises));
  private final WatchListener listener =
      new WatchListener() {
        @Override
        public void told(Notice notice) {
          told.add(
              notice.kind()
                  + " "
                  + notice.ticket()
                  + " "
                  + notice.at().toString().substring(0, 16));
        }

        @Override
        public void told(Digest digest) {
          digests.add(digest);
        }
      };

  /** zammad/zammad#4432 and #2157, RotherOSS/otobo#2928: mails at midnight and on weekends. */
  @Test
  void nobodyIsAlertedOutsideTheHoursInWhichAlertsAreWanted() {
    Watcher watcher = watcher(w -> w.onlyDuring(OFFICE));
    // chat is answered within an hour by the wall clock, Friday night or not
    watcher.watch(opened("T-1", "2026-11-27T16:30", "chatty"));
    for (int hour = 17; hour < 24 * 3; hour++) {
      time.set(at("2026-11-27T00:00").plus(Duration.ofHours(hour)).plusSeconds(1));
      watcher.tick();
    }
    assertEquals(List.of(), told);
    time.set(at("2026-11-30T09:00"));
    watcher.tick();
    assertEquals(List.of("BREACHED T-1 2026-11-27T17:30"), told);
  }

  /** glpi-project/glpi PR #22678, #15357, #15429: at 00:00, at the deadline itself, or at once. */
  @Test
  void anAlertSomeHoursBeforeTheDeadlineComesInOpenTimeBeforeIt() {
    Watcher watcher = watcher(w -> w);
    // four open hours from Friday 15:00 are over on Monday 11:00; three before that is Friday 16:00
    watcher.watch(opened("T-1", "2026-11-27T15:00", "normal"));
    everyMinute(watcher, "2026-11-27T15:00", "2026-11-30T12:00");
    assertEquals(List.of("WARNED T-1 2026-11-27T16:00", "BREACHED T-1 2026-11-30T11:00"), told);
  }

  /** frappe/helpdesk#2967: 500 tickets at once are hundreds of mails. */
  @Test
  void aStormOfTicketsIsOneMessageInWhichTheMostUrgentStandFirst() {
    Watcher watcher = watcher(w -> w);
    for (int n = 0; n < 500; n++) {
      Instant opened = at("2026-11-27T10:00").plusMillis(n);
      watcher.watch(openedAt("T-" + n, opened, n % 2 == 0 ? "normal" : "high"));
    }
    time.set(at("2026-11-27T11:00").plusSeconds(1));
    watcher.tick();
    assertEquals(List.of(), told);
    assertEquals(1, digests.size());
    assertEquals(250 + 250, digests.get(0).notices().size());
    assertEquals(250, digests.get(0).savable().size());
    assertEquals("T-0", digests.get(0).savable().get(0).ticket());
    assertEquals(250, digests.get(0).breached().size());
  }

  /** abhinavxd/libredesk#22, #86: no alert before a breach, and none for the next response. */
  @Test
  void theNextResponseIsAlertedToBeforeItIsBreached() {
    Watcher watcher = watcher(w -> w);
    Ticket answered =
        opened("T-1", "2026-11-27T09:00", "normal")
            .and(t -> t.agentReplied(at("2026-11-27T09:30")))
            .and(t -> t.customerWrote(at("2026-11-27T10:00")));
    time.set(at("2026-11-27T10:01"));
    watcher.watch(answered);
    everyMinute(watcher, "2026-11-27T10:01", "2026-11-27T15:00");
    assertEquals(List.of("WARNED T-1 2026-11-27T11:00", "BREACHED T-1 2026-11-27T12:00"), told);
  }

  /** zammad/zammad#3140, osTicket/osTicket#1684: escalated though the agent did answer. */
  @Test
  void aTicketThatWasAnsweredIsNotAlertedTo() {
    Watcher watcher = watcher(w -> w);
    Ticket ticket = opened("T-1", "2026-11-27T09:00", "high");
    watcher.watch(ticket);
    time.set(at("2026-11-27T09:20"));
    watcher.watch(ticket.and(t -> t.agentReplied(at("2026-11-27T09:20"))));
    everyMinute(watcher, "2026-11-27T09:20", "2026-11-27T16:00");
    assertEquals(List.of(), told);
  }

  /** zammad/zammad#904, znuny/Znuny#200: a merged ticket still escalates. */
  @Test
  void aTicketThatWasMergedAwayIsNotAlertedTo() {
    Watcher watcher = watcher(w -> w);
    Ticket ticket = opened("T-1", "2026-11-27T09:00", "high");
    watcher.watch(ticket);
    time.set(at("2026-11-27T09:20"));
    watcher.watch(ticket.and(t -> t.mergedInto(at("2026-11-27T09:20"), "T-2")));
    everyMinute(watcher, "2026-11-27T09:20", "2026-11-27T16:00");
    assertEquals(List.of(), told);
  }

  /** zammad/zammad#4353: the SLA was deleted, its mails go on. */
  @Test
  void whatIsNoLongerPromisedIsNotAlertedTo() {
    Watcher watcher = watcher(w -> w);
    watcher.watch(opened("T-1", "2026-11-27T09:00", "high"));
    time.set(at("2026-11-27T09:20"));
    watcher.judgeBy(
        sla.changedTo(
            standards(2, OFFICE, ChannelStep::noTarget),
            at("2026-11-27T09:20"),
            ChangeMode.NEW_AND_OPEN));
    everyMinute(watcher, "2026-11-27T09:20", "2026-11-27T16:00");
    assertEquals(List.of(), told);
  }

  /** zammad/zammad#534: after a calendar edit, alerts came by the old calendar. */
  @Test
  void anEditedCalendarMovesTheAlertsOfOpenTickets() {
    Watcher watcher = watcher(w -> w);
    watcher.watch(opened("T-1", "2026-11-27T15:00", "normal"));
    time.set(at("2026-11-27T15:30"));
    BusinessCalendar edited = office(LocalDate.of(2026, 11, 30));
    watcher.judgeBy(
        sla.changedTo(
            standards(2, edited, AlertComplaintsTest::promises),
            at("2026-11-27T15:30"),
            ChangeMode.NEW_AND_OPEN));
    everyMinute(watcher, "2026-11-27T15:30", "2026-12-01T12:00");
    assertEquals(List.of("WARNED T-1 2026-11-27T16:00", "BREACHED T-1 2026-12-01T11:00"), told);
  }

  /** osTicket/osTicket#5160: overdue stays after the deadline moved to the future. */
  @Test
  void aBreachThatHoldsNoLongerIsTakenBack() {
    Watcher watcher = watcher(w -> w);
    Ticket ticket = opened("T-1", "2026-11-27T09:00", "high");
    watcher.watch(ticket);
    time.set(at("2026-11-27T10:30"));
    watcher.tick();
    watcher.watch(ticket.and(t -> t.priorityChanged(at("2026-11-27T10:30"), "normal")));
    time.set(at("2026-11-27T10:31"));
    watcher.tick();
    assertTrue(
        told.contains("BREACHED T-1 2026-11-27T10:00")
            && told.contains("BREACH_WITHDRAWN T-1 2026-11-27T10:30"),
        told.toString());
  }

  /** Zendesk 4408885881498, in the vendor's own list: an extra breach event. */
  @Test
  void aBreachIsToldOnceHoweverOftenTheTicketIsSavedAndTheStandardsChanged() {
    Watcher watcher = watcher(w -> w);
    Ticket ticket = opened("T-1", "2026-11-27T09:00", "high");
    watcher.watch(ticket);
    time.set(at("2026-11-27T10:30"));
    for (int n = 0; n < 10; n++) {
      watcher.tick();
      watcher.watch(ticket.and(t -> t.internalNote(at("2026-11-27T10:15"))));
      watcher.judgeBy(
          sla.changedTo(
              standards(2, OFFICE, AlertComplaintsTest::promises),
              at("2026-11-27T10:20"),
              ChangeMode.NEW_ONLY));
    }
    watcher.tick();
    assertEquals(List.of("BREACHED T-1 2026-11-27T10:00"), told);
  }

  private Watcher watcher(UnaryOperator<WatcherBuilder> more) {
    return Watcher.over(sla, w -> more.apply(w.time(time).on(Runnable::run).tell(listener)));
  }

  private void everyMinute(Watcher watcher, String from, String until) {
    for (Instant now = at(from); !now.isAfter(at(until)); now = now.plusSeconds(60)) {
      time.set(now);
      watcher.tick();
    }
  }

  private static Ticket opened(String id, String at, String priority) {
    return openedAt(id, at(at), priority);
  }

  private static Ticket openedAt(String id, Instant at, String priority) {
    return Ticket.define(id, t -> t.opened(Contact.by(EMAIL).at(at).priority(priority)));
  }

  private static Instant at(String utc) {
    return Instant.parse(utc + ":00Z");
  }

  private static ChannelStep promises(ChannelStep channel) {
    return channel
        .rule(
            "chatty",
            r ->
                r.priority("chatty")
                    .target(FIRST_RESPONSE, t -> t.withinElapsed(Duration.ofHours(1))))
        .rule(
            "high",
            r -> r.priority("high").target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))
        .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)).warnBefore(Duration.ofHours(3)))
        .target(NEXT_RESPONSE, t -> t.within(Duration.ofHours(2)).warnAtPercent(50));
  }

  private static ResponseStandards standards(
      int version, BusinessCalendar calendar, UnaryOperator<ChannelStep> email) {
    return ResponseStandards.define(
        "web-shop",
        version,
        s -> s.calendar(calendar).reopening(ReopenBehaviour.CONTINUE).channel(EMAIL, email));
  }

  private static BusinessCalendar office(LocalDate... closed) {
    var calendar = BusinessCalendar.named("office").in("UTC").open("Mon-Fri", "09:00-17:00");
    for (LocalDate date : closed) {
      calendar.closed(date, "holiday");
    }
    return calendar.build();
  }
}
