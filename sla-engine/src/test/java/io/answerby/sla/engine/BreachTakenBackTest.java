// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.answerby.sla.Contact;
import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An urgent ticket that ran late turns out not to be urgent: it has the longer target then. */
class BreachTakenBackTest {

  private static final Instant MONDAY_0900 = Instant.parse("2026-11-23T09:00:00Z");

  private final SlaEngine sla =
      SlaEngine.of(
          ResponseStandards.define(
              "desk",
              1,
              s ->
                  s.calendar(BusinessCalendar.named("always").in("UTC").alwaysOpen().build())
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
                                  .target(FIRST_RESOLUTION, t -> t.within(Duration.ofHours(24))))));

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

  private void assertMet(UnaryOperator<TicketBuilder> history) {
    Ticket ticket =
        Ticket.define(
            "T-1",
            t -> history.apply(t.opened(Contact.by(PHONE).at(MONDAY_0900).priority("urgent"))));
    SlaClock clock = sla.clocks(ticket, hour(30)).get(0);
    assertFalse(clock.isBreached(), clock.toString());
    assertEquals(SlaClock.Verdict.MET, clock.verdict());
  }

  private static Instant hour(int number) {
    return MONDAY_0900.plus(Duration.ofHours(number));
  }
}
