// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.AGENT_WORK;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An urgent ticket that ran late turns out not to be urgent: it has the longer target then. */
class BreachTakenBackTest {

  private static final Instant MONDAY_0900 = Instant.parse("2026-11-23T09:00:00Z");

  private final SlaEngine sla = oneHourOr(FIRST_RESOLUTION, 24);

  /** An hour for what is urgent, and that many for all else. */
  private static SlaEngine oneHourOr(Metric metric, int hours) {
    return SlaEngine.of(
        ResponseStandards.define(
            "desk",
            1,
            s ->
                s.calendar(BusinessCalendar.named("always").in("UTC").alwaysOpen().build())
                    .reopening(ReopenBehaviour.CONTINUE)
                    .channel(
                        PHONE,
                        c ->
                            c.rule(
                                    "urgent",
                                    r ->
                                        r.priority("urgent")
                                            .target(metric, t -> t.within(Duration.ofHours(1))))
                                .target(metric, t -> t.within(Duration.ofHours(hours))))));
  }

  @Test
  void whenThePriorityIsLoweredWhileItRuns() {
    assertMet(t -> t.priorityChanged(hour(3), "low").resolved(hour(4)));
  }

  @Test
  void whenThePriorityIsLoweredWhileItWaitsForTheCustomer() {
    assertMet(
        t ->
            t.paused(hour(2), Party.CUSTOMER, "asked for the serial number")
                .priorityChanged(hour(3), "low")
                .resolved(hour(4)));
  }

  @Test
  void whenItHasUsedJustWhatItHasNowAndWaitsForTheCustomer() {
    Ticket ticket =
        urgent(
            t ->
                t.paused(hour(2), Party.CUSTOMER, "asked for the serial number")
                    .priorityChanged(hour(3), "low")
                    .resolved(hour(4)));
    SlaClock clock = oneHourOr(FIRST_RESOLUTION, 2).clocks(ticket, hour(30)).get(0);
    assertEquals(Optional.of(hour(4)), clock.dueAt());
    assertEquals(SlaClock.Verdict.MET, clock.verdict());
  }

  @Test
  void whenItIsReopenedInTheInstantInWhichItWasStoppedTooLate() {
    // it waits, and 2 h are used of 1 h when it is resolved; in that instant it becomes low
    Ticket ticket =
        Ticket.define(
            "T-1",
            t ->
                t.opened(Contact.by(PHONE).at(MONDAY_0900).priority("low"))
                    .paused(hour(2), Party.THIRD_PARTY, "courier")
                    .priorityChanged(hour(3), "urgent")
                    .resolved(hour(4))
                    .priorityChanged(hour(4), "low")
                    .reopened(hour(4)));
    SlaClock clock = oneHourOr(AGENT_WORK, 24).clocks(ticket, hour(5)).get(0);
    assertEquals(Optional.of(hour(26)), clock.dueAt());
    assertFalse(clock.isBreached(), clock.toString());
    assertEquals(
        List.of(ClockEvent.Kind.BREACHED, ClockEvent.Kind.CORRECTED),
        oneHourOr(AGENT_WORK, 24).events(ticket, hour(0), hour(5)).stream()
            .map(ClockEvent::kind)
            .toList());
  }

  @Test
  void andStampedAnewWhereItsNewDeadlineIsTheInstantOfTheChange() {
    SlaEngine three = oneHourOr(FIRST_RESOLUTION, 3);
    Ticket ticket = urgent(t -> t.priorityChanged(hour(3), "low"));
    SlaClock clock = three.clocks(ticket, hour(4)).get(0);
    assertEquals(Optional.of(hour(3)), clock.dueAt());
    assertEquals(Optional.of(hour(3)), clock.breachedAt());
    assertEquals(
        List.of(ClockEvent.Kind.BREACHED, ClockEvent.Kind.CORRECTED, ClockEvent.Kind.BREACHED),
        three.events(ticket, hour(0), hour(4)).stream().map(ClockEvent::kind).toList());
    assertEquals(Optional.of(hour(3)), three.nextWakeUp(ticket, hour(3)));
  }

  @Test
  void isNotEvenToldWhereAShorterTargetHeldForNoTime() {
    Ticket ticket =
        Ticket.define(
            "T-1",
            t ->
                t.opened(Contact.by(PHONE).at(MONDAY_0900).priority("low"))
                    .priorityChanged(hour(3), "urgent")
                    .priorityChanged(hour(3), "low"));
    assertEquals(List.of(), sla.events(ticket, hour(0), hour(24)));
  }

  @Test
  void butNotByMoreTimeThatIsGivenInTheInstantOfAShorterTarget() {
    SlaEngine kind =
        SlaEngine.of(
            ResponseStandards.define(
                "desk",
                1,
                s ->
                    s.calendar(BusinessCalendar.named("always").in("UTC").alwaysOpen().build())
                        .extensionAllowance(Duration.ofHours(8))
                        .channel(
                            PHONE,
                            c ->
                                c.rule(
                                        "urgent",
                                        r ->
                                            r.priority("urgent")
                                                .target(
                                                    FIRST_RESOLUTION,
                                                    t -> t.within(Duration.ofHours(1))))
                                    .target(
                                        FIRST_RESOLUTION, t -> t.within(Duration.ofHours(24))))));
    Ticket ticket =
        Ticket.define(
            "T-1",
            t ->
                t.opened(Contact.by(PHONE).at(MONDAY_0900).priority("low"))
                    .priorityChanged(hour(3), "urgent")
                    .extended(hour(3), FIRST_RESOLUTION, Duration.ofHours(4), "asha", "strike"));
    SlaClock clock = kind.clocks(ticket, hour(4)).get(0);
    assertEquals(SlaClock.Extension.Ruling.VOID_AFTER_BREACH, clock.extensions().get(0).ruling());
    assertEquals(Optional.of(hour(3)), clock.breachedAt());
  }

  private void assertMet(UnaryOperator<TicketBuilder> history) {
    SlaClock clock = sla.clocks(urgent(history), hour(30)).get(0);
    assertFalse(clock.isBreached(), clock.toString());
    assertEquals(SlaClock.Verdict.MET, clock.verdict());
  }

  private static Ticket urgent(UnaryOperator<TicketBuilder> history) {
    return Ticket.define(
        "T-1", t -> history.apply(t.opened(Contact.by(PHONE).at(MONDAY_0900).priority("urgent"))));
  }

  private static Instant hour(int number) {
    return MONDAY_0900.plus(Duration.ofHours(number));
  }
}
