// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Contact;
import io.answerby.sla.Ledger;
import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.explain.LedgerChecker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Clocks show why they are due when they are: what was counted, and for whom they waited. */
class ClockLedgerTest {

  private static final BusinessCalendar OFFICE =
      BusinessCalendar.named("office").in("Europe/Riga").open("Mon-Fri", "09:00-17:00").build();

  private static Instant riga(String local) {
    return LocalDateTime.parse("2026-11-" + local).atZone(OFFICE.zone()).toInstant();
  }

  private static SlaEngine sla(Function<TargetKind, TargetStep> target) {
    return SlaEngine.of(
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(OFFICE)
                    .extensionAllowance(Duration.ofHours(4))
                    .channel(
                        EMAIL,
                        c ->
                            c.rule(
                                    "high",
                                    r ->
                                        r.priority("high")
                                            .target(
                                                FIRST_RESOLUTION,
                                                t -> t.within(Duration.ofHours(3))))
                                .rule("none", r -> r.priority("none").noTarget())
                                .target(FIRST_RESOLUTION, target))));
  }

  private static SlaClock clock(
      Function<TargetKind, TargetStep> target, UnaryOperator<TicketBuilder> history, String asOf) {
    return sla(target).clocks(Ticket.define("T", history), riga(asOf)).get(0);
  }

  private static Ledger checked(SlaClock clock) {
    Ledger ledger = clock.explain().orElseThrow();
    assertEquals(clock.dueAt(), Optional.of(ledger.due()));
    assertEquals(List.of(), LedgerChecker.of(OFFICE).check(ledger), ledger::toString);
    return ledger;
  }

  private static TicketBuilder opened(TicketBuilder ticket, String at) {
    return ticket.opened(Contact.by(EMAIL).at(riga(at)));
  }

  @Test
  void showForWhomTheyWaited() {
    // Monday the 23rd
    SlaClock clock =
        clock(
            t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(48)),
            t ->
                opened(t, "23T15:00")
                    .paused(riga("23T16:00"), Party.CUSTOMER, "asked for a photo")
                    .resumed(riga("24T10:00")),
            "24T10:30");
    assertEquals(
        """
        first-resolution within 4 h, by office in Europe/Riga
        Mon 23 Nov 15:00–16:00  1 h
        Mon 23 Nov 16:00–17:00  waiting: the customer
        Tue 24 Nov 09:00–10:00  waiting: the customer
        Tue 24 Nov 10:00–13:00  3 h
        due Tue 24 Nov 13:00""",
        checked(clock).toString());
    // the ceiling stood still for the whole 18 hours
    assertEquals(Optional.of(riga("26T09:00")), checked(clock).ceiling());
  }

  @Test
  void showTheDatesOfADayTargetUntilItStandsStillAndTheOpenTimeThatWasLeftThen() {
    Function<TargetKind, TargetStep> target =
        t -> t.byEndOfBusinessDay(0).cutOff(LocalTime.of(15, 0));
    assertEquals(
        """
        first-resolution by the end of the day of arrival, by office in Europe/Riga
        Mon 23 Nov  too late to count from
        Tue 24 Nov  arrival
        due Tue 24 Nov 17:00""",
        checked(clock(target, t -> opened(t, "23T16:00"), "23T16:30")).toString());
    assertEquals(
        """
        first-resolution by the end of the day of arrival, by office in Europe/Riga
        Mon 23 Nov 16:00–Tue 24 Nov 09:00  before arrival
        Tue 24 Nov 09:00–16:00  7 h
        Tue 24 Nov 16:00–17:00  waiting: the customer
        Wed 25 Nov 09:00–10:00  waiting: the customer
        Wed 25 Nov 10:00–11:00  1 h
        due Wed 25 Nov 11:00""",
        checked(
                clock(
                    target,
                    t ->
                        opened(t, "23T16:00")
                            .paused(riga("24T16:00"), Party.CUSTOMER, "asked")
                            .resumed(riga("25T10:00")),
                    "25T10:30"))
            .toString());
  }

  @Test
  void showByHowMuchTheyWereExtended() {
    SlaClock clock =
        clock(
            t -> t.within(Duration.ofHours(4)),
            t ->
                opened(t, "23T10:00")
                    .extended(
                        riga("23T11:00"), FIRST_RESOLUTION, Duration.ofHours(2), "lead", "parts"),
            "23T12:00");
    assertEquals(
        """
        first-resolution within 4 h, by office in Europe/Riga
        Mon 23 Nov 10:00–16:00  6 h
        extended by 2 h
        due Mon 23 Nov 16:00""",
        checked(clock).toString());
  }

  @Test
  void countWhatWasUsedBeforeASwitch() {
    SlaClock clock =
        clock(
            t -> t.within(Duration.ofHours(4)),
            t -> opened(t, "23T10:00").priorityChanged(riga("23T12:00"), "high"),
            "23T12:30");
    Ledger ledger = checked(clock);
    assertEquals(riga("23T13:00"), ledger.due());
    assertEquals(Duration.ofHours(3), ledger.counted());
  }

  @Test
  void countAllHoursWhereTheTargetDoes() {
    SlaClock clock =
        clock(
            t -> t.withinElapsed(Duration.ofHours(20)),
            t ->
                opened(t, "23T15:00")
                    .paused(riga("23T18:00"), Party.CUSTOMER, "asked")
                    .resumed(riga("23T19:00")),
            "23T20:00");
    assertEquals(
        """
        first-resolution within 20 h of wall-clock time, by office in Europe/Riga
        Mon 23 Nov 15:00–18:00  3 h
        Mon 23 Nov 18:00–19:00  waiting: the customer
        Mon 23 Nov 19:00–Tue 24 Nov 12:00  17 h
        due Tue 24 Nov 12:00""",
        checked(clock).toString());
  }

  @Test
  void showWhenTheyWouldHaveBeenDueHadTheyGoneOnWhereTheyStoodStillToTheEnd() {
    SlaClock clock =
        clock(
            t -> t.within(Duration.ofHours(4)),
            t ->
                opened(t, "23T10:00")
                    .paused(riga("23T12:00"), Party.CUSTOMER, "asked")
                    .resolved(riga("23T15:00")),
            "23T16:00");
    assertEquals(
        """
        first-resolution within 4 h, by office in Europe/Riga
        Mon 23 Nov 10:00–12:00  2 h
        Mon 23 Nov 12:00–15:00  waiting: the customer
        Mon 23 Nov 15:00–17:00  2 h
        due Mon 23 Nov 17:00""",
        checked(clock).toString());
  }

  @Test
  void showWhenNothingWasPromised() {
    SlaClock clock =
        clock(
            t -> t.within(Duration.ofHours(4)),
            t ->
                opened(t, "23T10:00")
                    .priorityChanged(riga("23T12:00"), "none")
                    .priorityChanged(riga("23T13:00"), "low"),
            "23T14:00");
    assertEquals(
        """
        first-resolution within 4 h, by office in Europe/Riga
        Mon 23 Nov 10:00–12:00  2 h
        Mon 23 Nov 12:00–13:00  waiting: nothing was promised
        Mon 23 Nov 13:00–15:00  2 h
        due Mon 23 Nov 15:00""",
        checked(clock).toString());
  }

  @Test
  void showWhomTheyWaitedForInTurn() {
    SlaClock clock =
        clock(
            t -> t.within(Duration.ofHours(4)).pausedBy(Party.CUSTOMER, Party.THIRD_PARTY),
            t ->
                opened(t, "23T10:00")
                    .paused(riga("23T11:00"), Party.CUSTOMER, "asked")
                    .paused(riga("23T12:00"), Party.THIRD_PARTY, "courier")
                    .paused(riga("23T12:30"), Party.SHOP, "stock-taking")
                    .customerWrote(riga("23T13:00"))
                    .resumed(riga("23T14:00"), "3"),
            "23T15:00");
    assertEquals(
        """
        first-resolution within 4 h, by office in Europe/Riga
        Mon 23 Nov 10:00–11:00  1 h
        Mon 23 Nov 11:00–12:00  waiting: the customer
        Mon 23 Nov 12:00–13:00  waiting: the customer and a third party
        Mon 23 Nov 13:00–14:00  waiting: a third party
        Mon 23 Nov 14:00–17:00  3 h
        due Mon 23 Nov 17:00""",
        checked(clock).toString());
  }

  @Test
  void showNoWaitThatBeganWithTheirEnd() {
    // from noon on, standards hold under which the clock stands still, and at noon it is done
    SlaEngine changed =
        sla(t -> t.within(Duration.ofHours(4)).pausedBy())
            .changedTo(
                ResponseStandards.define(
                    "shop",
                    2,
                    s ->
                        s.calendar(OFFICE)
                            .channel(
                                EMAIL,
                                c ->
                                    c.target(
                                        FIRST_RESOLUTION, t -> t.within(Duration.ofHours(4))))),
                riga("23T12:00"),
                ChangeMode.NEW_AND_OPEN);
    Ticket ticket =
        Ticket.define(
            "T",
            t ->
                opened(t, "23T10:00")
                    .paused(riga("23T11:00"), Party.CUSTOMER, "asked")
                    .resolved(riga("23T12:00")));
    assertEquals(
        """
        first-resolution within 4 h, by office in Europe/Riga
        Mon 23 Nov 10:00–12:00  2 h
        Mon 23 Nov 12:00–14:00  2 h
        due Mon 23 Nov 14:00""",
        checked(changed.clocks(ticket, riga("23T13:00")).get(0)).toString());
  }

  @Test
  void showWhatTheyCountedOnceTheyAreDue() {
    SlaClock clock =
        clock(
            t -> t.within(Duration.ofHours(4)),
            t ->
                opened(t, "23T10:00")
                    .paused(riga("23T15:00"), Party.CUSTOMER, "asked")
                    .resumed(riga("23T16:00")),
            "23T16:30");
    assertEquals(
        """
        first-resolution within 4 h, by office in Europe/Riga
        Mon 23 Nov 10:00–14:00  4 h
        due Mon 23 Nov 14:00""",
        checked(clock).toString());
  }

  @Test
  void showNothingWhileThereIsNoDeadline() {
    assertEquals(
        Optional.empty(),
        clock(
                t -> t.within(Duration.ofHours(4)),
                t -> opened(t, "23T10:00").paused(riga("23T11:00"), Party.CUSTOMER, "asked"),
                "23T12:00")
            .explain());
  }
}
