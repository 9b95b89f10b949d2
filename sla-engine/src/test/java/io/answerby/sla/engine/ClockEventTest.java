// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.AGENT_WORK;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.Warning;
import io.answerby.sla.engine.ClockEvent.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a shop is told of a clock that warned, was breached, went on or was set right. */
class ClockEventTest {

  private static ResponseStandards standards(String id, int version, int hours) {
    return ResponseStandards.define(
        id,
        version,
        s ->
            s.calendar(ALWAYS)
                .reopening(ReopenBehaviour.CONTINUE)
                .channel(
                    EMAIL,
                    c ->
                        c.target(
                                FIRST_RESOLUTION,
                                t ->
                                    t.within(HOUR.multipliedBy(hours))
                                        .warnAtPercent(50)
                                        .warnBefore(HOUR.multipliedBy(hours).dividedBy(2)))
                            .target(AGENT_WORK, t -> t.within(HOUR.multipliedBy(hours)))));
  }

  private final SlaEngine sla =
      SlaEngine.of(standards("shop", 3, 4)).alongside(standards("crew", 1, 4));
  private final Ticket ticket = ticket(t -> t.opened(mail("Mon 10:00")));

  private List<ClockEvent> told(Ticket ticket) {
    return sla.events(ticket, at("Mon 00:00"), at("Tue 00:00"));
  }

  @Test
  void comesInTheOrderOfInstantMetricStandardsAndWarning() {
    List<ClockEvent> told = told(ticket);
    assertEquals(
        List.of(
            "crew FIRST_RESOLUTION WARNED at 50 %",
            "crew FIRST_RESOLUTION WARNED PT2H before",
            "shop FIRST_RESOLUTION WARNED at 50 %",
            "shop FIRST_RESOLUTION WARNED PT2H before",
            "crew FIRST_RESOLUTION BREACHED",
            "shop FIRST_RESOLUTION BREACHED",
            "crew AGENT_WORK BREACHED",
            "shop AGENT_WORK BREACHED"),
        told.stream()
            .map(
                e ->
                    e.standards()
                        + " "
                        + e.metric()
                        + " "
                        + e.kind()
                        + e.warning().map(w -> " " + words(w)).orElse(""))
            .toList());
    var shuffled = new ArrayList<>(told);
    Collections.reverse(shuffled);
    shuffled.sort(ClockEvent.ORDER);
    assertEquals(told, shuffled);
  }

  private static String words(Warning warning) {
    return warning instanceof Warning.AtPercent share
        ? "at " + share.percent() + " %"
        : ((Warning.Before) warning).lead() + " before";
  }

  @Test
  void saysWhichClockOfWhichTicketUnderWhichVersionAndItsDeadlineThen() {
    ClockEvent breach =
        told(ticket).stream()
            .filter(e -> e.kind() == Kind.BREACHED && e.standards().equals("shop"))
            .findFirst()
            .orElseThrow();
    assertEquals("T", breach.ticket());
    assertEquals(3, breach.version());
    assertEquals(FIRST_RESOLUTION, breach.metric());
    assertEquals(1, breach.cycle());
    assertEquals(at("Mon 14:00"), breach.at());
    assertEquals(Optional.of(at("Mon 14:00")), breach.due());
    assertEquals(Optional.empty(), breach.warning());
    assertEquals(
        "T first-resolution 1 BREACHED at 2026-11-23T14:00:00Z, due 2026-11-23T14:00:00Z",
        breach.toString());
  }

  @Test
  void hasNoDeadlineWhereTheClockGoesOnAfterTheCustomerWrote() {
    Ticket asked =
        ticket.and(
            t -> t.paused(at("Mon 10:30"), Party.CUSTOMER, "asked").customerWrote(at("Mon 11:00")));
    ClockEvent resumed = told(asked).get(0);
    assertEquals(Kind.RESUMED, resumed.kind());
    assertEquals(Optional.empty(), resumed.due());
    assertEquals("T first-resolution 1 RESUMED at 2026-11-23T11:00:00Z", resumed.toString());
  }

  @Test
  void isComparedByValue() {
    assertEquals(told(ticket), told(ticket));
    assertEquals(told(ticket).hashCode(), told(ticket).hashCode());
    List<ClockEvent> told = told(ticket);
    for (int i = 0; i < told.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertNotEquals(told.get(i), told.get(j));
      }
    }
    ClockEvent warned = told.get(0);
    ClockEvent breached = told.get(4);
    assertNotEquals(warned.hashCode(), breached.hashCode());
    assertNotEquals(warned, told(Ticket.define("other", t -> t.opened(mail("Mon 10:00")))).get(0));
    assertNotEquals(warned, new Object());
    assertEquals(Metric.FIRST_RESOLUTION, warned.metric());
  }
}
