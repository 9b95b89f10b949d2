// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.complaints;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static io.answerby.sla.Metric.PERIODIC_UPDATE;
import static io.answerby.sla.engine.complaints.Shop.ALWAYS;
import static io.answerby.sla.engine.complaints.Shop.WEEK;
import static io.answerby.sla.engine.complaints.Shop.assertDue;
import static io.answerby.sla.engine.complaints.Shop.at;
import static io.answerby.sla.engine.complaints.Shop.hours;
import static io.answerby.sla.engine.complaints.Shop.mail;
import static io.answerby.sla.engine.complaints.Shop.only;
import static io.answerby.sla.engine.complaints.Shop.promising;
import static io.answerby.sla.engine.complaints.Shop.ticket;
import static io.answerby.sla.engine.complaints.Shop.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** First, next and periodic replies. */
class ReplyComplaintsTest {

  @Test
  void dbtZendesk131AClockIsThereBeforeAnyReplyAndWhenTheReplyComesOutOfHours() {
    SlaEngine sla = promising(FIRST_RESPONSE, t -> t.within(hours(4)));
    Ticket open = ticket(t -> t.opened(mail("Mon 15:00")));
    assertDue("Tue 11:00", only(sla, open, "Mon 20:00"));
    SlaClock night = only(sla, open.and(t -> t.agentReplied(at("Mon 22:00"))), "Tue 09:00");
    assertEquals(SlaClock.Verdict.MET, night.verdict());
    assertEquals(hours(2), night.counted());
  }

  @Test
  void chatwoot10178TheNextResponseStopsOnResolve() {
    SlaEngine sla = promising(ALWAYS, NEXT_RESPONSE, t -> t.within(hours(1)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 09:00"))
                    .agentReplied(at("Mon 09:10"))
                    .customerWrote(at("Mon 09:20"))
                    .resolved(at("Mon 09:30")));
    assertEquals(List.of(), told(sla, ticket));
  }

  @Test
  void zammad5177TheNextResponseDoesNotOverruleALongerFirstResponse() {
    SlaEngine sla =
        promising(
            ALWAYS,
            c ->
                c.target(FIRST_RESPONSE, t -> t.within(hours(8)))
                    .target(NEXT_RESPONSE, t -> t.within(hours(1)))
                    .target(PERIODIC_UPDATE, t -> t.within(hours(1))));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 08:00")).customerWrote(at("Mon 08:30")));
    assertEquals(List.of("BREACHED " + at("Mon 16:00")), told(sla, ticket));
  }

  @Test
  void zammad3140AnAgentWhoDidAnswerIsNotEscalated() {
    SlaEngine sla = promising(ALWAYS, NEXT_RESPONSE, t -> t.within(hours(2)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .agentReplied(at("Mon 08:10"))
                    .customerWrote(at("Mon 09:00"))
                    .agentReplied(at("Mon 10:00")));
    assertEquals(List.of(), told(sla, ticket));
  }

  @Test
  void zammad3410TheWaitIsMeasuredFromTheMessageAndNotFromCreation() {
    SlaEngine sla = promising(ALWAYS, NEXT_RESPONSE, t -> t.within(hours(4)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .agentReplied(at("Mon 08:10"))
                    .customerWrote(at("Wed 09:00"))
                    .agentReplied(at("Wed 10:00")));
    assertEquals(hours(1), only(sla, ticket, "Thu 10:00").counted());
  }

  @Test
  void zammad4516AVerdictIsThereWithoutClosingAnything() {
    SlaEngine sla = promising(ALWAYS, FIRST_RESPONSE, t -> t.within(hours(4)));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 08:00")).agentReplied(at("Mon 09:00")));
    assertEquals(SlaClock.Verdict.MET, only(sla, ticket, "Mon 09:00").verdict());
  }

  @Test
  void zammad1322AMessageOnAnyChannelIsAContact() {
    SlaEngine sla = promising(ALWAYS, NEXT_RESPONSE, t -> t.within(hours(4)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .agentReplied(at("Mon 08:10"))
                    .channelChanged(at("Mon 09:00"), EMAIL)
                    .customerWrote(at("Mon 09:00")));
    assertDue("Mon 13:00", only(sla, ticket, "Mon 10:00"));
  }

  @Test
  void osTicket1684WhatWasAnsweredIsNotOverdueUntilTheCustomerWritesAgain() {
    SlaEngine sla = promising(ALWAYS, NEXT_RESPONSE, t -> t.within(hours(2)));
    Ticket answered =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .agentReplied(at("Mon 08:10"))
                    .customerWrote(at("Mon 09:00"))
                    .agentReplied(at("Mon 09:30")));
    assertFalse(only(sla, answered, "Sat 09:00").isBreached());
    SlaClock again =
        sla.clocks(answered.and(t -> t.customerWrote(at("Tue 09:00"))), at("Tue 09:30")).get(1);
    assertDue("Tue 11:00", again);
  }

  @Test
  void znuny514ATicketOfTheDeskOwesAResponseFromTheCustomersFirstMessage() {
    SlaEngine sla = promising(WEEK, FIRST_RESPONSE, t -> t.within(hours(2)));
    Ticket ticket = ticket(t -> t.openedByDesk(mail("Mon 09:00")).customerWrote(at("Mon 11:00")));
    assertDue("Mon 13:00", only(sla, ticket, "Mon 12:00"));
  }

  @Test
  void libredesk86ThereIsANextResponse() {
    SlaEngine sla = promising(ALWAYS, NEXT_RESPONSE, t -> t.within(hours(1)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .agentReplied(at("Mon 08:10"))
                    .customerWrote(at("Mon 09:00")));
    assertEquals(List.of("BREACHED " + at("Mon 10:00")), told(sla, ticket));
  }
}
