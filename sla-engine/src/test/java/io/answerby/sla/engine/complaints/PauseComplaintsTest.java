// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.complaints;

import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.OWNERSHIP;
import static io.answerby.sla.engine.complaints.Shop.ALWAYS;
import static io.answerby.sla.engine.complaints.Shop.WEEK;
import static io.answerby.sla.engine.complaints.Shop.assertDue;
import static io.answerby.sla.engine.complaints.Shop.at;
import static io.answerby.sla.engine.complaints.Shop.hours;
import static io.answerby.sla.engine.complaints.Shop.mail;
import static io.answerby.sla.engine.complaints.Shop.only;
import static io.answerby.sla.engine.complaints.Shop.promising;
import static io.answerby.sla.engine.complaints.Shop.standards;
import static io.answerby.sla.engine.complaints.Shop.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PauseComplaintsTest {

  private static final SlaEngine FOUR_HOURS = promising(FIRST_RESOLUTION, t -> t.within(hours(4)));

  private static ResponseStandards urgentSooner(boolean retroactivePause) {
    return standards(
        1,
        ALWAYS,
        s -> s.retroactivePause(retroactivePause),
        c ->
            c.rule(
                    "urgent",
                    r -> r.priority("urgent").target(FIRST_RESOLUTION, t -> t.within(hours(6))))
                .rule("low", r -> r.priority("low").target(OWNERSHIP, t -> t.within(hours(1))))
                .target(FIRST_RESOLUTION, t -> t.within(hours(8))));
  }

  @Test
  void glpi6902ThePauseSurvivesAChangeOfTarget() {
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .paused(at("Mon 09:00"), Party.CUSTOMER, "asked")
                    .resumed(at("Mon 12:00"))
                    .priorityChanged(at("Mon 13:00"), "urgent"));
    assertDue("Mon 17:00", only(SlaEngine.of(urgentSooner(true)), ticket, "Mon 14:00"));
  }

  @Test
  void glpi10594AWeekendPauseIsNotCreditedAsWorkingTimeOfADayTarget() {
    SlaEngine sla = promising(FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(1));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Fri 10:00"))
                    .paused(at("Fri 17:00"), Party.CUSTOMER, "asked")
                    .resumed(at("Mon+1 09:00")));
    assertDue("Mon+1 17:00", only(sla, ticket, "Mon+1 10:00"));
  }

  @Test
  void glpi9082TheDeadlineAfterAPauseLiesInOpeningHours() {
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 10:00"))
                    .paused(at("Mon 12:00"), Party.CUSTOMER, "asked")
                    .resumed(at("Mon 22:00")));
    assertDue("Tue 11:00", only(FOUR_HOURS, ticket, "Tue 09:00"));
  }

  @Test
  void glpi15948TheShareUsedStandsStillDuringAPause() {
    Ticket ticket =
        ticket(t -> t.opened(mail("Mon 10:00")).paused(at("Mon 12:00"), Party.CUSTOMER, "asked"));
    assertEquals(50, only(FOUR_HOURS, ticket, "Mon 12:00").percentUsed());
    assertEquals(50, only(FOUR_HOURS, ticket, "Fri 12:00").percentUsed());
  }

  @Test
  void glpi14148APauseEndsWhereItIsEndedAndNotWithSomeOtherStatus() {
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 10:00"))
                    .paused(at("Mon 11:00"), Party.CUSTOMER, "asked")
                    .unassigned(at("Mon 12:00"))
                    .resumed(at("Mon 14:00")));
    assertDue("Mon 17:00", only(FOUR_HOURS, ticket, "Mon 14:30"));
  }

  @Test
  void frappe3776AHoldThatEndsInResolvedCounts() {
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 10:00"))
                    .paused(at("Mon 11:00"), Party.CUSTOMER, "asked")
                    .resolved(at("Fri 11:00")));
    SlaClock clock = only(FOUR_HOURS, ticket, "Fri 12:00");
    assertEquals(SlaClock.Verdict.MET, clock.verdict());
    assertEquals(hours(1), clock.counted());
    assertEquals(Duration.ofDays(4), clock.paused());
  }

  @Test
  void frappe1554WhatShowsAsPausedDoesNotRun() {
    Ticket ticket =
        ticket(t -> t.opened(mail("Mon 10:00")).paused(at("Mon 11:00"), Party.CUSTOMER, "asked"));
    SlaClock clock = only(FOUR_HOURS, ticket, "Thu 11:00");
    assertEquals(SlaClock.State.PAUSED, clock.state());
    assertEquals(hours(1), clock.counted());
    assertTrue(FOUR_HOURS.nextWakeUp(ticket, at("Thu 11:00")).isEmpty());
  }

  @Test
  void frappe2449HoldTimeOverAHolidayIsNotAddedTwice() {
    BusinessCalendar holiday =
        BusinessCalendar.named("week")
            .in("UTC")
            .open("Mon-Fri", "09:00-17:00")
            .closed(LocalDate.of(2026, 11, 24), "Founder's day")
            .build();
    SlaEngine sla = promising(holiday, FIRST_RESOLUTION, t -> t.within(hours(8)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 13:00"))
                    .paused(at("Mon 16:00"), Party.CUSTOMER, "asked")
                    .resumed(at("Wed 10:00")));
    assertDue("Wed 15:00", only(sla, ticket, "Wed 11:00"));
  }

  @Test
  void frappe2212APauseInTheLunchBreakChangesNothing() {
    BusinessCalendar lunch =
        BusinessCalendar.named("lunch")
            .in("UTC")
            .open("Mon-Fri", "09:00-12:00", "13:00-17:00")
            .build();
    SlaEngine sla = promising(lunch, FIRST_RESOLUTION, t -> t.within(hours(4)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 10:00"))
                    .paused(at("Mon 12:10"), Party.CUSTOMER, "asked")
                    .resumed(at("Mon 12:50")));
    assertDue("Mon 15:00", only(sla, ticket, "Mon 14:00"));
  }

  @Test
  void osTicket3034ThereAreWaitsForTheCustomerAndForOthers() {
    for (Party party : new Party[] {Party.CUSTOMER, Party.THIRD_PARTY, Party.SHOP}) {
      SlaEngine sla = promising(WEEK, FIRST_RESOLUTION, t -> t.within(hours(4)).pausedBy(party));
      Ticket ticket =
          ticket(t -> t.opened(mail("Mon 10:00")).paused(at("Mon 11:00"), party, "waiting"));
      assertEquals(SlaClock.State.PAUSED, only(sla, ticket, "Mon 16:00").state());
    }
  }

  @Test
  void serviceNowKb0522964ANewTargetInheritsThePausesUnlessTheShopSaysOtherwise() {
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00").priority("low"))
                    .paused(at("Mon 09:00"), Party.CUSTOMER, "asked")
                    .resumed(at("Mon 15:00"))
                    .priorityChanged(at("Mon 16:00"), "urgent"));
    SlaClock inherits = resolution(SlaEngine.of(urgentSooner(true)), ticket);
    assertFalse(inherits.isBreached());
    assertDue("Mon 20:00", inherits);
    SlaClock forgets = resolution(SlaEngine.of(urgentSooner(false)), ticket);
    assertEquals(at("Mon 16:00"), forgets.breachedAt().orElseThrow());
  }

  private static SlaClock resolution(SlaEngine sla, Ticket ticket) {
    return sla.clocks(ticket, at("Mon 16:30")).stream()
        .filter(clock -> clock.metric() == FIRST_RESOLUTION)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void zendesk4408885881498PendingIsPausedFromItsOwnInstant() {
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 10:00"))
                    .paused(at("Mon 10:00"), Party.CUSTOMER, "asked")
                    .customerWrote(at("Mon 12:00")));
    assertDue("Mon 16:00", only(FOUR_HOURS, ticket, "Mon 13:00"));
  }
}
