// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.testing;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeskTest {

  private static final BusinessCalendar KARACHI =
      BusinessCalendar.named("karachi-desk")
          .in("Asia/Karachi")
          .open("Mon-Thu", "09:00-13:00", "14:00-18:00")
          .open("Fri", "09:00-12:30", "15:00-18:00")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();

  private static final ResponseStandards STANDARDS =
      ResponseStandards.define(
          "web-shop",
          1,
          s ->
              s.calendar(KARACHI)
                  .reopening(ReopenBehaviour.CONTINUE)
                  .channel(
                      EMAIL,
                      c ->
                          c.target(
                                  FIRST_RESPONSE,
                                  t ->
                                      t.within(Duration.ofHours(4))
                                          .neverLaterThan(Duration.ofHours(24))
                                          .warnAtPercent(50))
                              .target(NEXT_RESPONSE, t -> t.within(Duration.ofHours(2)))
                              .target(FIRST_RESOLUTION, t -> t.within(Duration.ofHours(16))))
                  .channel(
                      PHONE, c -> c.target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(3)))));

  private final Desk desk = Desk.of(STANDARDS);

  @Nested
  class WhatHappens {

    @Test
    void isJudgedByTheStandards() {
      desk.at("Thu 2026-12-24 16:30")
          .customerWrites(EMAIL)
          .expectDue(FIRST_RESPONSE, "Fri 2026-12-25 16:30")
          .expectOnTrack(FIRST_RESPONSE)
          .at("Fri 2026-12-25 17:00")
          .expectBreachedAt(FIRST_RESPONSE, "Fri 2026-12-25 16:30")
          .agentReplies()
          .expectBreached(FIRST_RESPONSE)
          .expectNothingDue(FIRST_RESPONSE);
    }

    @Test
    void countsTheNextResponseFromTheOldestUnansweredMessage() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .after(Duration.ofMinutes(30))
          .agentReplies("Amna")
          .expectMet(FIRST_RESPONSE)
          .at("Mon 2026-11-23 10:00")
          .customerWrites()
          .at("Mon 2026-11-23 11:00")
          .customerWrites()
          .expectDue(NEXT_RESPONSE, "Mon 2026-11-23 12:00")
          .at("Mon 2026-11-23 12:00")
          .agentReplies()
          .expectMet(NEXT_RESPONSE);
    }

    @Test
    void standsStillWhileItWaitsForTheCustomer() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .agentReplies()
          .at("Mon 2026-11-23 10:00")
          .waitsFor(Party.CUSTOMER, "asked for the order number")
          .expectPaused(FIRST_RESOLUTION)
          .expectNothingDue(FIRST_RESOLUTION)
          .at("Tue 2026-11-24 10:00")
          .resumes()
          .expectDue(FIRST_RESOLUTION, "Wed 2026-11-25 18:00");
    }

    @Test
    void canBeEnteredLate() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .at("Mon 2026-11-23 15:00")
          .expectBreached(FIRST_RESPONSE)
          .late("Mon 2026-11-23 12:00", d -> d.agentReplies())
          .expectMet(FIRST_RESPONSE);
      assertEquals(Instant.parse("2026-11-23T10:00:00Z"), desk.now());
    }

    @Test
    void canBeUndone() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .at("Mon 2026-11-23 10:00")
          .resolves()
          .at("Mon 2026-11-23 10:05")
          .undoes()
          .expectOnTrack(FIRST_RESOLUTION);
    }

    @Test
    void isToldOfEachTicketByItself() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .ticket("parcel")
          .customerWrites(EMAIL, c -> c.priority("high"))
          .agentReplies()
          .expectMet(FIRST_RESPONSE)
          .ticket("T-1")
          .expectOnTrack(FIRST_RESPONSE)
          .absorbs("parcel")
          .ticket("parcel")
          .expectMet(FIRST_RESPONSE);
      assertEquals(2, desk.tickets().size());
    }

    @Test
    void canGoOnAsATicketOfItsOwn() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .splitsInto("refund")
          .expectDue(FIRST_RESPONSE, "Mon 2026-11-23 13:00")
          .at("Mon 2026-11-23 10:00")
          .agentReplies()
          .expectMet(FIRST_RESPONSE)
          .ticket("T-1")
          .expectOnTrack(FIRST_RESPONSE);
    }

    @Test
    void hasAWordForEveryEvent() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .customerWrites()
          .agentReplies()
          .agentNotes()
          .machineReplies()
          .waitsFor(Party.THIRD_PARTY, "asked the carrier")
          .resumes()
          .priorityBecomes("high")
          .tierBecomes("gold")
          .channelBecomes(PHONE)
          .attributeBecomes("country", "PK")
          .customerQueues()
          .agentServes()
          .customerHangsUp(TicketEvent.LeftBehind.NUMBER)
          .assignedTo("first line")
          .assignedTo("back office", "Amna")
          .unassigned()
          .extended(FIRST_RESOLUTION, Duration.ofHours(1), "lead", "part on order")
          .undoes()
          .resolves()
          .reopens()
          .closes()
          .deskOpens(EMAIL)
          .cancels(TicketEvent.Cancellation.MISTAKE)
          .absorbs("T-1")
          .splitsInto("T-3");
      Set<TicketEvent.Kind> kinds = EnumSet.noneOf(TicketEvent.Kind.class);
      desk.tickets().forEach(ticket -> ticket.events().forEach(event -> kinds.add(event.kind())));
      assertEquals(EnumSet.allOf(TicketEvent.Kind.class), kinds);
    }

    @Test
    void warnsBeforeItIsDue() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .expectWarnings(FIRST_RESPONSE)
          .at("Mon 2026-11-23 11:30")
          .expectWarnings(FIRST_RESPONSE, "Mon 2026-11-23 11:00");
    }

    @Test
    void beginsInAQueueOnThePhone() {
      desk.at("Mon 2026-11-23 09:00")
          .customerQueues(PHONE)
          .expectDue(ANSWER, "Mon 2026-11-23 09:03")
          .after(Duration.ofMinutes(2))
          .agentServes()
          .expectMet(ANSWER)
          .ticket("later")
          .customerQueues(PHONE)
          .after(Duration.ofMinutes(1))
          .customerHangsUp(TicketEvent.LeftBehind.NOTHING)
          .expectLeftOut(ANSWER)
          .ticket("at night")
          .at("Mon 2026-11-23 22:00")
          .customerQueues(PHONE)
          .expectNothingDue(ANSWER);
    }

    @Test
    void isJudgedByTheStandardsThatAreNamed() {
      ResponseStandards team =
          ResponseStandards.define(
              "team",
              1,
              s ->
                  s.calendar(KARACHI)
                      .reopening(ReopenBehaviour.CONTINUE)
                      .channel(
                          EMAIL,
                          c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1)))));
      Desk.of(SlaEngine.of(STANDARDS).alongside(team))
          .at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .expectDue(FIRST_RESPONSE, "Mon 2026-11-23 13:00")
          .judgedBy("team")
          .expectDue(FIRST_RESPONSE, "Mon 2026-11-23 10:00");
    }
  }

  @Nested
  class AFailedExpectation {

    @Test
    void saysWhatWasSoWhatHappenedAndHowItCameAbout() {
      desk.at("Thu 2026-12-24 16:30").customerWrites(EMAIL);
      AssertionError failure =
          assertThrows(
              AssertionError.class, () -> desk.expectDue(FIRST_RESPONSE, "Mon 2026-12-28 11:30"));
      assertEquals(
          """
          first-response of T-1 was expected to be due Mon 2026-12-28 11:30, but is due Fri \
          2026-12-25 16:30 (as of Thu 2026-12-24 16:30, Asia/Karachi)
            what happened
              Thu 2026-12-24 16:30  opened by email
            clocks
              first-response is due Fri 2026-12-25 16:30; within 4 h, used 0 m; rule otherwise of \
          web-shop version 1
              next-response has not begun; within 2 h, used 0 m; rule otherwise of web-shop version 1
              first-resolution is due Tue 2026-12-29 16:30; within 16 h, used 0 m; rule otherwise of \
          web-shop version 1
            how that came about
              first-response within 4 h, by karachi-desk in Asia/Karachi
              Thu 24 Dec 16:30–18:00  1 h 30 m
              Fri 25 Dec  closed: Christmas
              Sat 26 Dec, Sun 27 Dec  closed
              Mon 28 Dec 09:00–11:30  2 h 30 m
              4 h would end Mon 28 Dec 11:30
              never later than 24 h: due Fri 25 Dec 16:30 (closed then)
          """,
          failure.getMessage());
    }

    @Test
    void namesAClockThatIsNotThere() {
      desk.at("Mon 2026-11-23 09:00").customerWrites(EMAIL);
      AssertionError failure = assertThrows(AssertionError.class, () -> desk.expectMet(ANSWER));
      assertTrue(
          String.valueOf(failure.getMessage())
              .startsWith("answer of T-1 was expected to have a clock"),
          failure.getMessage());
    }

    @Test
    void isRaisedByEveryExpectationThatDoesNotHold() {
      desk.at("Mon 2026-11-23 09:00").customerWrites(EMAIL);
      fails(() -> desk.expectMet(FIRST_RESPONSE));
      fails(() -> desk.expectBreached(FIRST_RESPONSE));
      fails(() -> desk.expectBreachedAt(FIRST_RESPONSE, "Mon 2026-11-23 13:00"));
      fails(() -> desk.expectPaused(FIRST_RESPONSE));
      fails(() -> desk.expectNothingDue(FIRST_RESPONSE));
      fails(() -> desk.expectNoClock(FIRST_RESPONSE));
      fails(() -> desk.expectLeftOut(FIRST_RESPONSE));
      fails(() -> desk.expectWarnings(FIRST_RESPONSE, "Mon 2026-11-23 11:00"));
      desk.agentReplies();
      fails(() -> desk.expectOnTrack(FIRST_RESPONSE));
      fails(() -> desk.expectDue(FIRST_RESPONSE, "Mon 2026-11-23 13:00"));
    }

    private void fails(Runnable expectation) {
      assertThrows(AssertionError.class, expectation::run);
    }
  }

  @Nested
  class ATime {

    @Test
    void mustNameTheDayOfItsDate() {
      refused(
          "Fri 2026-12-24 16:30",
          "time 'Fri 2026-12-24 16:30' must name the day of its date, which is Thu");
    }

    @Test
    void mustBeReadable() {
      refused(
          "tomorrow",
          "time must be written as 2026-12-24T16:30 or Thu 2026-12-24 16:30, but was 'tomorrow'");
      refused("2026-12-24T25:30", "time '2026-12-24T25:30' cannot be read at position 0");
    }

    @Test
    void mustExistInTheZone() {
      desk.in("Europe/Berlin");
      refused(
          "2026-03-29T02:30",
          "time 2026-03-29T02:30 must exist in Europe/Berlin, but the clocks go forward over it");
    }

    @Test
    void needsAnOffsetWhereItOccursTwice() {
      desk.in("Europe/Berlin");
      refused(
          "2026-10-25T02:30",
          "time 2026-10-25T02:30 must have an offset, since it occurs twice in Europe/Berlin: "
              + "2026-10-25T02:30+02:00 and 2026-10-25T02:30+01:00");
      assertEquals(Instant.parse("2026-10-25T01:30:00Z"), desk.at("2026-10-25T02:30+01:00").now());
    }

    @Test
    void mayBeThatOfAnotherOffset() {
      desk.in("Europe/Berlin");
      for (String written :
          List.of("2026-12-24T16:30Z", "Thu 2026-12-24 17:30+01:00", "2026-12-24T11:30-05:00")) {
        assertEquals(Instant.parse("2026-12-24T16:30:00Z"), desk.at(written).now());
      }
      refused("2026-12-24T16:30-5", "time '2026-12-24T16:30-5' cannot be read at position 16");
      refused(
          "Fri 2026-12-24 16:30Z",
          "time 'Fri 2026-12-24 16:30Z' must name the day of its date, which is Thu");
    }

    @Test
    void mustNotGoBack() {
      desk.at("2026-12-24T16:30");
      refused(
          "2026-12-24T16:29",
          "desk's clock must not go back: it shows Thu 2026-12-24 16:30, but was set to Thu "
              + "2026-12-24 16:29; what is learned late is entered by late(...)");
    }

    @Test
    void mustBeSetBeforeAnythingHappens() {
      assertThrows(IllegalStateException.class, () -> desk.customerWrites(EMAIL));
      desk.at("2026-12-24T16:30");
      assertThrows(IllegalStateException.class, desk::agentReplies);
    }

    private void refused(String time, String message) {
      IllegalArgumentException fault =
          assertThrows(IllegalArgumentException.class, () -> desk.at(time));
      assertEquals(message, fault.getMessage());
    }
  }
}
