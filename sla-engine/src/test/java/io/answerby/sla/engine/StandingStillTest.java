// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.AGENT_WORK;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.PERIODIC_UPDATE;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.WEEK;
import static io.answerby.sla.engine.ClocksTest.assertDue;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.only;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static io.answerby.sla.engine.ClocksTest.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.RuleStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaClock.State;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Clocks that stand still while the ticket waits, and when they are due then. */
class StandingStillTest {

  private static Duration hours(int hours) {
    return HOUR.multipliedBy(hours);
  }

  private static Ticket opened(String at) {
    return ticket(t -> t.opened(mail(at)));
  }

  private static TicketBuilder waited(TicketBuilder ticket, String from, String to) {
    return ticket.paused(at(from), Party.CUSTOMER, "asked").resumed(at(to));
  }

  private final SlaEngine fourHours = engine(ALWAYS, FIRST_RESOLUTION, t -> t.within(hours(4)));
  private final SlaEngine fourOpenHours = engine(WEEK, FIRST_RESOLUTION, t -> t.within(hours(4)));

  @Nested
  class Waits {

    @Test
    void addUpHoweverManyThereAre() {
      Ticket ticket =
          opened("Mon 08:00")
              .and(t -> waited(t, "Mon 09:00", "Mon 09:30"))
              .and(t -> waited(t, "Mon 10:00", "Mon 10:30"))
              .and(t -> waited(t, "Mon 11:00", "Mon 11:30"));
      assertDue("Mon 13:30", only(fourHours, ticket, "Mon 13:00"));
    }

    @Test
    void ofOnePartyEndOneByOne() {
      SlaEngine sla =
          engine(
              ALWAYS,
              s -> s.reopening(ReopenBehaviour.CONTINUE),
              AGENT_WORK,
              t -> t.within(hours(4)));
      Ticket ticket =
          opened("Mon 10:00")
              .and(
                  t ->
                      t.paused(at("Mon 11:00"), Party.THIRD_PARTY, "courier")
                          .paused(at("Mon 12:00"), Party.THIRD_PARTY, "workshop")
                          .resumed(at("Mon 13:00"), "2")
                          .resumed(at("Mon 15:00"), "3"));
      assertEquals(State.PAUSED, only(sla, ticket, "Mon 14:00").state());
      assertDue("Mon 18:00", only(sla, ticket, "Mon 16:00"));
    }

    @Test
    void thatEndedBeforeTheyBeganAreNone() {
      Ticket ticket =
          opened("Mon 10:00")
              .and(
                  t ->
                      t.resumed(at("Mon 11:00"), "3")
                          .paused(at("Mon 12:00"), Party.CUSTOMER, "asked"));
      assertDue("Mon 14:00", only(fourHours, ticket, "Mon 13:00"));
    }

    @Test
    void whenTheClockStartsHoldItFromThatInstant() {
      SlaEngine sla = engine(ALWAYS, PERIODIC_UPDATE, t -> t.within(hours(2)));
      Ticket waiting =
          opened("Mon 09:00")
              .and(
                  t ->
                      t.paused(at("Mon 10:00"), Party.CUSTOMER, "asked")
                          .agentReplied(at("Mon 11:00")));
      SlaClock still = only(sla, waiting, "Mon 12:00");
      assertEquals(State.PAUSED, still.state());
      assertEquals(HOUR, still.paused());
      assertEquals(Duration.ZERO, still.counted());
      assertDue(
          "Mon 15:00", only(sla, waiting.and(t -> t.customerWrote(at("Mon 13:00"))), "Mon 14:00"));
      // stopped without having run: as if it had gone on then
      assertDue("Mon 14:00", only(sla, waiting.and(t -> t.resolved(at("Mon 12:00"))), "Mon 14:30"));
    }
  }

  @Nested
  class TimeUsedUp {

    @Test
    void atClosingStaysUsedUpAtClosing() {
      Ticket ticket = opened("Mon 13:00").and(t -> waited(t, "Mon 20:00", "Tue 08:00"));
      assertDue("Mon 17:00", only(fourOpenHours, ticket, "Tue 10:00"));
      assertEquals(List.of("BREACHED Mon 17:00"), told(fourOpenHours, ticket));
    }

    @Test
    void inTheInstantInWhichItWaitsIsDueWhenItGoesOn() {
      Ticket ticket = opened("Mon 10:00").and(t -> waited(t, "Mon 14:00", "Mon 16:00"));
      assertDue("Mon 16:00", only(fourHours, ticket, "Mon 17:00"));
      assertEquals(List.of("BREACHED Mon 16:00"), told(fourHours, ticket));
      SlaClock inTime =
          only(
              fourHours,
              opened("Mon 10:00")
                  .and(
                      t ->
                          t.paused(at("Mon 14:00"), Party.CUSTOMER, "asked")
                              .resolved(at("Mon 15:00"))),
              "Mon 17:00");
      assertDue("Mon 15:00", inTime);
      assertEquals(Verdict.MET, inTime.verdict());
    }

    @Test
    void andMoreIsCountedLateOnlyWhileItRuns() {
      Ticket ticket =
          opened("Mon 10:00")
              .and(t -> waited(t, "Mon 15:00", "Mon 16:00").resolved(at("Mon 17:00")));
      SlaClock clock = only(fourHours, ticket, "Tue 09:00");
      assertEquals(Optional.of(hours(3)), clock.lateness());
      assertEquals(Optional.of(hours(2)), clock.countedLateness());
    }

    @Test
    void isEarlyByWhatWasLeftWhereItStoodStillToTheEnd() {
      Ticket ticket =
          opened("Mon 10:00")
              .and(
                  t ->
                      t.paused(at("Mon 12:00"), Party.CUSTOMER, "asked").resolved(at("Mon 16:00")));
      SlaClock clock = only(fourOpenHours, ticket, "Tue 09:00");
      // an hour is left on Monday and one on Tuesday
      assertDue("Tue 10:00", clock);
      assertEquals(Optional.of(hours(-18)), clock.lateness());
      assertEquals(Optional.of(hours(-2)), clock.countedLateness());
    }

    @Test
    void byAShorterTargetWhileItStoodStillIsBreachedWhenItIsStopped() {
      SlaEngine sla =
          engine(ALWAYS, FIRST_RESOLUTION, t -> t.within(HOUR), t -> t.within(hours(24)));
      Ticket ticket =
          opened("Mon 09:00")
              .and(
                  t ->
                      t.paused(at("Mon 11:00"), Party.CUSTOMER, "asked")
                          .priorityChanged(at("Mon 12:00"), "urgent"));
      assertEquals(Verdict.OPEN, only(sla, ticket, "Mon 13:00").verdict());
      SlaClock stopped = only(sla, ticket.and(t -> t.resolved(at("Mon 13:00"))), "Mon 14:00");
      assertDue("Mon 10:00", stopped);
      assertEquals(Optional.of(at("Mon 13:00")), stopped.breachedAt());
    }
  }

  @Nested
  class Ceilings {

    private final SlaEngine sla =
        engine(WEEK, FIRST_RESOLUTION, t -> t.within(hours(8)).neverLaterThan(hours(3)));

    @Test
    void thatAreReachedStayReached() {
      Ticket ticket =
          opened("Mon 10:00")
              .and(t -> waited(t, "Mon 11:00", "Mon 12:00"))
              .and(t -> waited(t, "Mon 15:00", "Mon 16:00"));
      assertDue("Mon 14:00", only(sla, ticket, "Mon 14:30"));
      assertDue("Mon 14:00", only(sla, ticket, "Mon 17:00"));
      assertEquals(List.of("BREACHED Mon 14:00"), told(sla, ticket));
    }

    @Test
    void thatAreReachedInTheInstantOfAWaitAreDueWhenItEnds() {
      Ticket ticket = opened("Mon 10:00").and(t -> waited(t, "Mon 13:00", "Mon 15:00"));
      assertDue("Mon 15:00", only(sla, ticket, "Mon 16:00"));
    }

    @Test
    void goOnAtTheEndOfAClockThatStoodStill() {
      Ticket waiting =
          opened("Mon 10:00").and(t -> t.paused(at("Mon 11:00"), Party.CUSTOMER, "asked"));
      assertDue("Mon 17:00", only(sla, waiting.and(t -> t.resolved(at("Mon 15:00"))), "Tue 09:00"));
      Ticket usedUp =
          opened("Mon 10:00").and(t -> t.paused(at("Mon 13:00"), Party.CUSTOMER, "asked"));
      SlaClock clock = only(sla, usedUp.and(t -> t.resolved(at("Mon 15:00"))), "Tue 09:00");
      assertDue("Mon 15:00", clock);
      assertEquals(Verdict.MET, clock.verdict());
    }
  }

  /**
   * What comes on Monday at 12:30 arrives in the break and is due on Tuesday at 13:00, after the
   * break: 7 h of open time later, which are used up at 12:00 already.
   */
  @Nested
  class DayTargets {

    private final BusinessCalendar noon =
        BusinessCalendar.named("noon")
            .in("UTC")
            .open("Mon-Fri", "09:00-12:00", "13:00-17:00")
            .build();
    private final BusinessCalendar longer =
        BusinessCalendar.named("longer")
            .in("UTC")
            .open("Mon-Fri", "09:00-12:00", "13:00-17:30")
            .build();
    private final SlaEngine sla =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(noon)
                        .calendars(longer)
                        .channel(
                            EMAIL,
                            c ->
                                c.rule(
                                        "hours",
                                        r ->
                                            r.priority("hours")
                                                .target(FIRST_RESOLUTION, t -> t.within(hours(20))))
                                    .rule("longer", r -> day(r.priority("longer").calendar(longer)))
                                    .rule("none", r -> r.priority("none").noTarget())
                                    .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(1)))));

    private RuleStep day(RuleStep rule) {
      return rule.target(FIRST_RESOLUTION, t -> t.withinBusinessDays(1));
    }

    private Ticket first(String priority) {
      return ticket(t -> t.opened(mail("Mon 12:30").priority(priority)));
    }

    @Test
    void stayAsTheyAreWhereAWaitTakesNoOpenTime() {
      assertDue("Tue 13:00", only(sla, opened("Mon 12:30"), "Mon 13:00"));
      Ticket night = opened("Mon 12:30").and(t -> waited(t, "Mon 20:00", "Mon 21:00"));
      assertDue("Tue 13:00", only(sla, night, "Tue 09:00"));
    }

    @Test
    void areDueWhenTheWaitIsOverInWhichTheyFell() {
      Ticket inTheBreak = opened("Mon 12:30").and(t -> waited(t, "Tue 12:30", "Tue 14:00"));
      assertDue("Tue 14:00", only(sla, inTheBreak, "Tue 15:00"));
      Ticket atItsEnd = opened("Mon 12:30").and(t -> waited(t, "Tue 13:00", "Tue 14:00"));
      assertDue("Tue 14:00", only(sla, atItsEnd, "Tue 15:00"));
      assertEquals(List.of("BREACHED Tue 14:00"), told(sla, atItsEnd));
    }

    @Test
    void thatWereDueBeforeTheWaitStayDueThen() {
      Ticket ticket = opened("Mon 12:30").and(t -> waited(t, "Tue 13:30", "Tue 14:00"));
      assertDue("Tue 13:00", only(sla, ticket, "Tue 15:00"));
    }

    @Test
    void areTheirOpenTimeAfterASwitchFromAnotherTarget() {
      // 1 h is used when the switch comes: 3 h on Monday and 3 h on Tuesday are left
      Ticket ticket = first("hours").and(t -> t.priorityChanged(at("Mon 14:00"), "low"));
      assertDue("Tue 12:00", only(sla, ticket, "Mon 15:00"));
    }

    @Test
    void areTheirOpenTimeAfterASwitchFromAnotherCalendar() {
      Ticket ticket = first("longer").and(t -> t.priorityChanged(at("Mon 14:00"), "low"));
      assertDue("Tue 12:00", only(sla, ticket, "Mon 15:00"));
    }

    @Test
    void areTheirOpenTimeAfterNothingWasPromisedForAWhile() {
      // 1 h is used until 14:00 and none until 15:00: 2 h on Monday, 3 h and 1 h on Tuesday are
      // left
      Ticket ticket =
          first("low")
              .and(
                  t ->
                      t.priorityChanged(at("Mon 14:00"), "none")
                          .priorityChanged(at("Mon 15:00"), "low"));
      assertDue("Tue 14:00", only(sla, ticket, "Mon 15:30"));
    }

    @Test
    void areNotSwitchedToFromWhatHeldForNoTime() {
      Ticket ticket = first("hours").and(t -> t.priorityChanged(at("Mon 12:30"), "low"));
      assertDue("Tue 13:00", only(sla, ticket, "Mon 15:00"));
    }
  }
}
