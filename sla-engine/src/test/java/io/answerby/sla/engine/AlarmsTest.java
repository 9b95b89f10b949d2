// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.WEEK;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static io.answerby.sla.engine.ClocksTest.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.RuleStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent.Cancellation;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When clocks warn. Mon is 2026-11-23; the week is open Mon-Fri 9-17 UTC. */
class AlarmsTest {

  private static Duration hours(int hours) {
    return HOUR.multipliedBy(hours);
  }

  private static Ticket opened(String at) {
    return ticket(t -> t.opened(mail(at)));
  }

  /** The target's own half is 4 h of open time, the ceiling's 5 h by the wall clock. */
  private final SlaEngine half =
      engine(
          WEEK,
          FIRST_RESOLUTION,
          t -> t.within(hours(8)).neverLaterThan(hours(10)).warnAtPercent(50));

  @Nested
  class UnderACeiling {

    /** 8 h of open time, or 10 h by the wall clock if that is earlier. */
    private final SlaEngine twoHoursBefore =
        engine(
            WEEK,
            FIRST_RESOLUTION,
            t -> t.within(hours(8)).neverLaterThan(hours(10)).warnBefore(hours(2)));

    @Test
    void fireAtTheShareOfWhicheverComesFirst() {
      assertEquals(
          List.of("WARNED Mon 13:00", "BREACHED Mon 17:00"), told(half, opened("Mon 09:00")));
      assertEquals(
          List.of("WARNED Mon 20:00", "BREACHED Tue 01:00"), told(half, opened("Mon 15:00")));
    }

    @Test
    void fireInTimeBeforeWhicheverComesFirst() {
      assertEquals(
          List.of("WARNED Mon 15:00", "BREACHED Mon 17:00"),
          told(twoHoursBefore, opened("Mon 09:00")));
      assertEquals(
          List.of("WARNED Mon 23:00", "BREACHED Tue 01:00"),
          told(twoHoursBefore, opened("Mon 15:00")));
    }

    @Test
    void standStillWithIt() {
      Ticket asked =
          opened("Mon 15:00")
              .and(
                  t ->
                      t.paused(at("Mon 16:00"), Party.CUSTOMER, "asked")
                          .customerWrote(at("Mon 18:00")));
      assertEquals(
          List.of("RESUMED Mon 18:00", "WARNED Mon 22:00", "BREACHED Tue 03:00"),
          told(half, asked));
      assertEquals(
          List.of("RESUMED Mon 18:00", "WARNED Tue 01:00", "BREACHED Tue 03:00"),
          told(twoHoursBefore, asked));
    }
  }

  @Nested
  class OfADeadlineThatMoves {

    /** A calendar that holds less before its first hours are over than any lead. */
    private final BusinessCalendar firstDay =
        BusinessCalendar.named("first-day")
            .in("UTC")
            .openOn(LocalDate.of(2026, 11, 23), "opening day", "13:00-23:00")
            .build();

    @Test
    void fireAtTheSwitchThatMovesItToThatVeryInstant() {
      SlaEngine sla =
          engine(
              ALWAYS,
              FIRST_RESOLUTION,
              t -> t.within(hours(2)).warnAtPercent(75),
              t -> t.within(hours(8)).warnAtPercent(75));
      Ticket urgent = opened("Mon 10:00").and(t -> t.priorityChanged(at("Mon 12:00"), "urgent"));
      assertEquals(List.of("WARNED Mon 12:00", "BREACHED Mon 12:00"), told(sla, urgent));
    }

    @Test
    void fireAtTheSwitchAfterWhichLessIsLeftThanTheirLead() {
      SlaEngine sla =
          SlaEngine.of(
              ResponseStandards.define(
                  "shop",
                  1,
                  s ->
                      s.calendar(ALWAYS)
                          .channel(
                              EMAIL,
                              c ->
                                  c.rule(
                                          "new-branch",
                                          r ->
                                              r.attribute("branch", "new")
                                                  .calendar(firstDay)
                                                  .target(
                                                      FIRST_RESOLUTION,
                                                      t -> t.within(hours(6)).warnBefore(hours(3))))
                                      .target(
                                          FIRST_RESOLUTION,
                                          t -> t.within(hours(10)).warnBefore(hours(3))))));
      // 4 h are used when the branch opens; of 2 h that are left none is 3 h before the end
      Ticket moved =
          opened("Mon 09:00").and(t -> t.attributeChanged(at("Mon 13:00"), "branch", "new"));
      assertEquals(List.of("WARNED Mon 13:00", "BREACHED Mon 15:00"), told(sla, moved));
    }

    @Test
    void fireAtTheOpeningAndNotAtNightWhereJustTheirLeadIsLeft() {
      SlaEngine sla = engine(WEEK, FIRST_RESOLUTION, t -> t.within(hours(4)).warnBefore(HOUR));
      Ticket night =
          opened("Mon 14:00")
              .and(
                  t ->
                      t.paused(at("Mon 17:00"), Party.CUSTOMER, "asked")
                          .customerWrote(at("Mon 20:00")));
      assertEquals(
          List.of("RESUMED Mon 20:00", "WARNED Tue 09:00", "BREACHED Tue 10:00"), told(sla, night));
    }

    @Test
    void doNotFireAgainForTheSameDeadlineThoughTheirInstantMovesLater() {
      SlaEngine sla =
          SlaEngine.of(
              ResponseStandards.define(
                  "shop",
                  1,
                  s ->
                      s.calendar(WEEK)
                          .calendars(ALWAYS)
                          .channel(
                              EMAIL,
                              c ->
                                  c.rule("weekend", r -> weekend(r.priority("weekend")))
                                      .rule("watch", r -> weekend(r.priority("watch")))
                                      .target(
                                          FIRST_RESOLUTION,
                                          t -> t.within(hours(4)).warnBefore(hours(3))))));
      // 2 h are used by Friday's closing: 2 h of office hours and 48 h of all hours end together
      Ticket ticket =
          opened("Fri 15:00")
              .and(
                  t ->
                      t.priorityChanged(at("Sat 11:00"), "weekend")
                          .priorityChanged(at("Sat 12:00"), "watch"));
      assertEquals(List.of("WARNED Fri 16:00", "BREACHED Mon+1 11:00"), told(sla, ticket));
    }

    private RuleStep weekend(RuleStep rule) {
      return rule.calendar(ALWAYS)
          .target(FIRST_RESOLUTION, t -> t.within(hours(50)).warnBefore(hours(3)));
    }
  }

  @Nested
  class BeforeAnEvent {

    private final SlaEngine sla =
        engine(
            ALWAYS,
            s -> s.extensionAllowance(hours(8)),
            FIRST_RESOLUTION,
            t -> t.within(hours(4)).warnAtPercent(50));

    @Test
    void areToldAtTheirOwnInstantWhateverHappensLater() {
      Ticket open = opened("Mon 10:00");
      Ticket extended =
          open.and(t -> t.extended(at("Mon 13:00"), FIRST_RESOLUTION, hours(2), "asha", "strike"));
      assertEquals(List.of("WARNED Mon 12:00", "BREACHED Mon 16:00"), told(sla, extended));
      Ticket resolved = open.and(t -> t.resolved(at("Mon 13:00")));
      assertEquals(List.of("WARNED Mon 12:00"), told(sla, resolved));
      Ticket withdrawn = open.and(t -> t.cancelled(at("Mon 13:00"), Cancellation.WITHDRAWN));
      assertEquals(List.of("WARNED Mon 12:00"), told(sla, withdrawn));
    }

    @Test
    void areNotToldOfWhatIsDoneAtTheirVeryInstant() {
      assertEquals(List.of(), told(sla, opened("Mon 10:00").and(t -> t.resolved(at("Mon 12:00")))));
      assertEquals(
          Optional.of(at("Mon 12:00")), sla.nextWakeUp(opened("Mon 10:00"), at("Mon 12:00")));
    }

    @Test
    void areToldInTheRangeThatBeginsWithThem() {
      Ticket open = opened("Mon 10:00");
      assertEquals(List.of(), told(sla, open, "Mon 00:00", "Mon 12:00"));
      assertEquals(List.of("WARNED Mon 12:00"), told(sla, open, "Mon 12:00", "Mon 14:00"));
      assertEquals(List.of("BREACHED Mon 14:00"), told(sla, open, "Mon 14:00", "Mon 15:00"));
    }

    @Test
    void areAllToldBetweenTheEndsOfTime() {
      Ticket open = opened("Mon 10:00");
      assertEquals(
          sla.events(open, at("Mon 00:00"), at("Tue 00:00")),
          sla.events(open, Instant.MIN, Instant.MAX));
    }
  }
}
