// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.complaints;

import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
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
import static io.answerby.sla.engine.complaints.Shop.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.ChangeMode;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Breaches lost, invented or rewritten, and figures that do not say what they seem to. */
class HistoryComplaintsTest {

  private static final SlaEngine FOUR_HOURS =
      promising(
          WEEK, s -> s.extensionAllowance(hours(8)), FIRST_RESOLUTION, t -> t.within(hours(4)));

  @Test
  void osTicket4144ABreachOutlivesTheClosingOfTheTicket() {
    Ticket ticket =
        ticket(t -> t.opened(mail("Mon 09:00")).resolved(at("Mon 15:00")).closed(at("Mon 16:00")));
    assertEquals(SlaClock.Verdict.BREACHED, only(FOUR_HOURS, ticket, "Fri 09:00").verdict());
  }

  @Test
  void osTicket5160ADeadlineThatMovedLaterIsNotOverdue() {
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 09:00"))
                    .extended(at("Mon 12:00"), FIRST_RESOLUTION, hours(2), "asha", "strike"));
    SlaClock clock = only(FOUR_HOURS, ticket, "Mon 14:00");
    assertFalse(clock.isBreached());
    assertDue("Mon 15:00", clock);
  }

  @Test
  void dbtZendesk51WhatWasAchievedIsNotShownBreached() {
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")).resolved(at("Mon 13:00")));
    assertEquals(SlaClock.Verdict.MET, only(FOUR_HOURS, ticket, "Fri 09:00").verdict());
    assertEquals(List.of(), told(FOUR_HOURS, ticket));
  }

  @Test
  void dbtZendesk116ABreachHasOneInstantOnTheRightDay() {
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Fri 15:00"))
                    .priorityChanged(at("Fri 16:00"), "high")
                    .priorityChanged(at("Mon+1 09:00"), "low"));
    assertEquals(List.of("BREACHED " + at("Mon+1 11:00")), told(FOUR_HOURS, ticket));
  }

  @Test
  void dbtZendesk4AskingAgainGivesTheSame() {
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")).resolved(at("Tue 10:00")));
    SlaClock first = only(FOUR_HOURS, ticket, "Wed 09:00");
    SlaEngine another =
        promising(
            WEEK, s -> s.extensionAllowance(hours(8)), FIRST_RESOLUTION, t -> t.within(hours(4)));
    assertEquals(first, only(another, ticket, "Wed 09:00"));
    assertEquals(first, only(another, ticket, "Fri 09:00"));
  }

  @Test
  void zammad534AnEditOfTheCalendarReachesOpenTicketsWhenTheShopSaysSo() {
    BusinessCalendar longer =
        BusinessCalendar.named("week").in("UTC").open("Mon-Fri", "09:00-20:00").build();
    SlaEngine edited =
        FOUR_HOURS.changedTo(
            standards(2, longer, s -> s, FIRST_RESOLUTION, t -> t.within(hours(4))),
            at("Mon 16:00"),
            ChangeMode.NEW_AND_OPEN);
    Ticket ticket = ticket(t -> t.opened(mail("Mon 15:00")));
    assertDue("Tue 11:00", only(FOUR_HOURS, ticket, "Mon 16:30"));
    assertDue("Mon 19:00", only(edited, ticket, "Mon 16:30"));
  }

  @Test
  void zammad4353TakingATargetAwayEndsItsEscalations() {
    SlaEngine without =
        FOUR_HOURS.changedTo(
            standards(2, WEEK, s -> s, FIRST_RESPONSE, t -> t.within(hours(40))),
            at("Mon 12:00"),
            ChangeMode.NEW_AND_OPEN);
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")));
    assertEquals(
        List.of("BREACHED " + at("Fri 17:00")),
        told(without, ticket),
        "only what is promised now is told");
  }

  @Test
  void atlassian954252774ARebuildDestroysNothing() {
    SlaEngine stricter =
        FOUR_HOURS.changedTo(
            standards(2, WEEK, s -> s, FIRST_RESOLUTION, t -> t.within(hours(1))),
            at("Wed 09:00"),
            ChangeMode.NEW_ONLY);
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")).resolved(at("Mon 12:00")));
    assertEquals(only(FOUR_HOURS, ticket, "Fri 09:00"), only(stricter, ticket, "Fri 09:00"));
  }

  @Test
  void zendesk4971706120730AScheduleEditLeavesFinishedClocksWhole() {
    BusinessCalendar shorter =
        BusinessCalendar.named("week").in("UTC").open("Mon-Fri", "12:00-13:00").build();
    SlaEngine edited =
        FOUR_HOURS.changedTo(
            standards(2, shorter, s -> s, FIRST_RESOLUTION, t -> t.within(hours(4))),
            at("Wed 09:00"),
            ChangeMode.NEW_AND_OPEN);
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")).resolved(at("Mon 12:00")));
    SlaClock clock = only(edited, ticket, "Fri 09:00");
    assertEquals(hours(3), clock.counted());
    assertEquals(SlaClock.Verdict.MET, clock.verdict());
  }

  @Test
  void frappe3297LatenessIsToldInOpenTimeToo() {
    Ticket ticket = ticket(t -> t.opened(mail("Fri 13:00")).resolved(at("Mon+1 09:30")));
    SlaClock clock = only(FOUR_HOURS, ticket, "Mon+1 10:00");
    assertEquals(Duration.ofMinutes(30), clock.countedLateness().orElseThrow());
    assertEquals(hours(64).plusMinutes(30), clock.lateness().orElseThrow());
  }

  @Test
  void frappe3354WhatIsEarlyIsNegativeAndSaysSo() {
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")).resolved(at("Mon 12:26")));
    SlaClock clock = only(FOUR_HOURS, ticket, "Mon 13:00");
    assertEquals(Duration.ofMinutes(-34), clock.lateness().orElseThrow());
    assertEquals(Duration.ofMinutes(34), clock.remaining());
  }

  @Test
  void zammad192RecomputingAnOldTicketIsNoMatterOfSeconds() {
    SlaEngine sla = promising(ALWAYS, NEXT_RESPONSE, t -> t.within(hours(1)));
    Ticket old =
        ticket(
            t -> {
              t.opened(mail("Mon 08:00"));
              for (int i = 0; i < 5_000; i++) {
                t.agentReplied(at("Mon 09:00").plus(hours(2 * i)));
                t.customerWrote(at("Mon 10:00").plus(hours(2 * i)));
              }
              return t;
            });
    assertEquals(5_000, sla.clocks(old, at("Mon 09:00").plus(hours(20_000))).size());
  }

  @Test
  void libredesk22AWarningComesBeforeTheBreach() {
    SlaEngine sla = promising(FIRST_RESOLUTION, t -> t.within(hours(4)).warnBefore(hours(1)));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")));
    assertEquals(at("Mon 12:00"), sla.nextWakeUp(ticket, at("Mon 09:00")).orElseThrow());
    assertTrue(told(sla, ticket).get(0).startsWith("WARNED"));
  }

  @Test
  void glpi22678AWarningAnHourBeforeIsAnHourOfOpenTimeBefore() {
    SlaEngine sla =
        promising(
            BusinessCalendar.named("glpi").in("UTC").open("Mon-Fri", "08:00-18:00").build(),
            FIRST_RESOLUTION,
            t -> t.within(hours(4)).warnBefore(hours(1)));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 17:00")));
    assertEquals(
        List.of("WARNED " + at("Tue 10:00"), "BREACHED " + at("Tue 11:00")), told(sla, ticket));
  }

  @Test
  void zammad4432NothingWarnsAtNight() {
    SlaEngine sla =
        promising(FIRST_RESOLUTION, t -> t.within(hours(4)).warnBefore(Duration.ofMinutes(15)));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 13:05")));
    assertEquals(
        List.of("WARNED " + at("Mon 16:50"), "BREACHED " + at("Tue 09:05")), told(sla, ticket));
  }

  @Test
  void glpi15357EachWarningComesOnceAndNotOnTheDeadlineItself() {
    SlaEngine sla = promising(FIRST_RESOLUTION, t -> t.within(hours(4)).warnAtPercent(50, 75));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")));
    assertEquals(
        List.of(
            "WARNED " + at("Mon 11:00"),
            "WARNED " + at("Mon 12:00"),
            "BREACHED " + at("Mon 13:00")),
        told(sla, ticket));
  }

  @Test
  void otrs1782AResolvedTicketNotifiesNobody() {
    SlaEngine sla = promising(FIRST_RESOLUTION, t -> t.within(hours(4)).warnAtPercent(50));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 09:00")).resolved(at("Mon 10:00")));
    assertEquals(List.of(), told(sla, ticket));
  }
}
