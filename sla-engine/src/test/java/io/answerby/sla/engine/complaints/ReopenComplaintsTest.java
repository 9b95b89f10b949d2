// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.complaints;

import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.OWNERSHIP;
import static io.answerby.sla.Metric.TOTAL_RESOLUTION;
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

import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent.Cancellation;
import io.answerby.sla.engine.ChangeMode;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reopening, merging, switching and cancelling. */
class ReopenComplaintsTest {

  private static SlaEngine reopening(ReopenBehaviour behaviour) {
    return promising(
        ALWAYS, s -> s.reopening(behaviour), TOTAL_RESOLUTION, t -> t.within(hours(8)));
  }

  @Test
  void zammad188AReopenedTicketFollowsTheBehaviourThatTheStandardsName() {
    Ticket ticket =
        ticket(
            t -> t.opened(mail("Mon 08:00")).resolved(at("Mon 13:00")).reopened(at("Mon 15:00")));
    assertDue("Mon 16:00", only(reopening(ReopenBehaviour.CONTINUE), ticket, "Mon 15:30"));
    assertDue(
        "Mon 18:00",
        only(reopening(ReopenBehaviour.CONTINUE_WITHOUT_RESOLVED_TIME), ticket, "Mon 15:30"));
  }

  @Test
  void glpi9267TheTimeATicketLayClosedIsNeitherCountedNorCalledPending() {
    Ticket ticket =
        ticket(
            t -> t.opened(mail("Mon 08:00")).resolved(at("Mon 15:00")).reopened(at("Mon 18:00")));
    SlaClock clock =
        only(reopening(ReopenBehaviour.CONTINUE_WITHOUT_RESOLVED_TIME), ticket, "Mon 18:30");
    assertDue("Mon 19:00", clock);
    assertEquals(hours(7).plusMinutes(30), clock.counted());
  }

  @Test
  void chatwoot12058AReopenedConversationKeepsItsFirstResponse() {
    SlaEngine sla = promising(FIRST_RESPONSE, t -> t.within(hours(1)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 10:00"))
                    .agentReplied(at("Mon 10:30"))
                    .resolved(at("Mon 11:00"))
                    .customerWrote(at("Tue 10:00"))
                    .reopened(at("Tue 10:00"))
                    .agentReplied(at("Thu 10:00")));
    SlaClock clock = only(sla, ticket, "Fri 10:00");
    assertEquals(at("Mon 10:30"), clock.stoppedAt().orElseThrow());
    assertEquals(SlaClock.Verdict.MET, clock.verdict());
  }

  @Test
  void frappe28550AReopenedTicketIsNotJudgedFailedForBeingReopenedLate() {
    SlaEngine sla = promising(FIRST_RESOLUTION, t -> t.within(hours(4)));
    Ticket ticket =
        ticket(
            t -> t.opened(mail("Mon 09:00")).resolved(at("Mon 11:00")).reopened(at("Fri 11:00")));
    assertEquals(SlaClock.Verdict.MET, only(sla, ticket, "Fri 12:00").verdict());
  }

  @Test
  void zammad904AMergedTicketNoLongerEscalates() {
    SlaEngine sla = promising(ALWAYS, FIRST_RESPONSE, t -> t.within(hours(4)));
    Ticket merged = ticket(t -> t.opened(mail("Mon 08:00")).mergedInto(at("Mon 09:00"), "T-2"));
    assertEquals(List.of(), told(sla, merged));
    assertEquals(SlaClock.State.CANCELLED, only(sla, merged, "Tue 09:00").state());
  }

  @Test
  void zammad5624AGroupMoveTakesTheNewTarget() {
    SlaEngine byGroup =
        promising(
            ALWAYS,
            c ->
                c.rule(
                        "vip",
                        r ->
                            r.attribute("group", "vip")
                                .target(FIRST_RESOLUTION, t -> t.within(hours(2))))
                    .target(FIRST_RESOLUTION, t -> t.within(hours(8))));
    Ticket ticket =
        ticket(t -> t.opened(mail("Mon 10:00")).attributeChanged(at("Mon 11:00"), "group", "vip"));
    SlaClock clock = only(byGroup, ticket, "Mon 11:30");
    assertDue("Mon 12:00", clock);
    assertEquals("vip", clock.rule());
  }

  @Test
  void dbtZendesk179TheClockNamesTheStandardsAndRuleThatJudgedIt() {
    SlaEngine before = promising(ALWAYS, FIRST_RESPONSE, t -> t.within(hours(4)));
    SlaEngine after =
        before.changedTo(
            standards(2, ALWAYS, s -> s, FIRST_RESPONSE, t -> t.within(hours(1))),
            at("Mon 12:00"),
            ChangeMode.NEW_AND_OPEN);
    Ticket ticket = ticket(t -> t.opened(mail("Mon 08:00")).agentReplied(at("Mon 09:30")));
    SlaClock clock = only(after, ticket, "Tue 09:00");
    assertEquals(1, clock.standards().version());
    assertEquals("otherwise", clock.rule());
    assertEquals(SlaClock.Verdict.MET, clock.verdict());
  }

  @Test
  void glpi1911ANewTeamsTimeBeginsWhenItGetsTheTicket() {
    SlaEngine sla = promising(ALWAYS, OWNERSHIP, t -> t.within(hours(2)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .assigned(at("Mon 08:00"), "front")
                    .assigned(at("Mon 13:00"), "billing"));
    SlaClock second = sla.clocks(ticket, at("Mon 14:00")).get(1);
    assertEquals("billing", second.team().orElseThrow());
    assertDue("Mon 15:00", second);
  }

  @Test
  void chatwoot6889NobodyTakingItUpIsTold() {
    SlaEngine sla = promising(ALWAYS, OWNERSHIP, t -> t.within(hours(2)).warnAtPercent(50));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 08:00")).assigned(at("Mon 09:00"), "front"));
    assertEquals(
        List.of("WARNED " + at("Mon 10:00"), "BREACHED " + at("Mon 11:00")), told(sla, ticket));
  }

  @Test
  void ocaHelpdesk157ACancelledTicketIsNotCalculatedAnyMore() {
    SlaEngine sla = promising(ALWAYS, FIRST_RESOLUTION, t -> t.within(hours(4)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .cancelled(at("Mon 09:00"), Cancellation.WITHDRAWN)
                    .priorityChanged(at("Tue 09:00"), "urgent"));
    assertEquals(List.of(), told(sla, ticket));
    assertTrue(sla.nextWakeUp(ticket, at("Mon 09:00")).isEmpty());
    assertEquals(at("Mon 09:00"), only(sla, ticket, "Wed 09:00").stoppedAt().orElseThrow());
  }

  @Test
  void odoo44115AMissingTargetIsNoCrash() {
    SlaEngine sla = promising(WEEK, FIRST_RESPONSE, t -> t.within(hours(4)));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 10:00")).resolved(at("Mon 11:00")));
    assertFalse(
        sla.clocks(ticket, at("Tue 10:00")).stream()
            .anyMatch(clock -> clock.metric() == FIRST_RESOLUTION));
  }
}
