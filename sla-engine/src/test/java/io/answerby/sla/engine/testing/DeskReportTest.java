// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.testing;

import static io.answerby.sla.Channel.CHAT;
import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a desk tells of its tickets, and how it refuses what makes no sense. */
class DeskReportTest {

  private static final BusinessCalendar ALWAYS =
      BusinessCalendar.named("always").in("UTC").alwaysOpen().build();

  private static final ResponseStandards STANDARDS =
      ResponseStandards.define(
          "shop",
          7,
          s ->
              s.calendar(ALWAYS)
                  .reopening(ReopenBehaviour.CONTINUE)
                  .channel(
                      EMAIL,
                      c ->
                          c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))
                              .target(NEXT_RESPONSE, t -> t.within(Duration.ofHours(2)))
                              .target(FIRST_RESOLUTION, t -> t.within(Duration.ofHours(16))))
                  .channel(
                      PHONE, c -> c.target(ANSWER, t -> t.withinElapsed(Duration.ofMinutes(3))))
                  .channel(
                      CHAT, c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))));

  private final Desk desk = Desk.of(STANDARDS);

  @Nested
  class TheStoryOfATicket {

    @Test
    void namesWhatChangedAndWhatItsClocksSay() {
      desk.at("Mon 2026-11-23 09:00")
          .customerWrites(EMAIL)
          .after(Duration.ofSeconds(3661))
          .agentReplies()
          .at("Mon 2026-11-23 11:00")
          .waitsFor(Party.CUSTOMER, "order number")
          .priorityBecomes("high")
          .tierBecomes("gold")
          .assignedTo("returns")
          .at("Mon 2026-11-23 12:00")
          .customerWrites()
          .at("Mon 2026-11-23 12:05")
          .agentReplies()
          .at("Mon 2026-11-23 13:00")
          .customerWrites()
          .at("Mon 2026-11-23 13:30")
          .resolves()
          .undoes()
          .channelBecomes(CHAT);
      assertEquals(
          """
          T-1 as of Mon 2026-11-23 13:30
            what happened
              Mon 2026-11-23 09:00  opened by email
              Mon 2026-11-23 10:01:01  agent replied
              Mon 2026-11-23 11:00  paused for CUSTOMER: order number
              Mon 2026-11-23 11:00  priority changed to high
              Mon 2026-11-23 11:00  tier changed to gold
              Mon 2026-11-23 11:00  assigned to returns
              Mon 2026-11-23 12:00  customer wrote
              Mon 2026-11-23 12:05  agent replied
              Mon 2026-11-23 13:00  customer wrote
              Mon 2026-11-23 13:30  resolved
              Mon 2026-11-23 13:30  retracted event 10
              Mon 2026-11-23 13:30  channel changed to chat
            clocks
              first-response was stopped Mon 2026-11-23 10:01:01, in time, due Mon 2026-11-23 \
          13:00; within 4 h, used 1 h 1 m 1 s; rule otherwise of shop version 7
              next-response was stopped Mon 2026-11-23 12:05, in time, due Mon 2026-11-23 14:00; \
          within 2 h, used 5 m; rule otherwise of shop version 7
              next-response (2) was cancelled; within 2 h, used 30 m; rule otherwise of shop \
          version 7
              first-resolution was cancelled; within 16 h, used 3 h 30 m, stood still for 1 h; rule \
          otherwise of shop version 7
          """,
          desk.toString());
    }

    @Test
    void isEmptyBeforeAnythingHappened() {
      assertEquals("a desk in UTC where nothing has happened", desk.toString());
      desk.at("Mon 2026-11-23 09:00");
      assertEquals("a desk in UTC where nothing has happened", desk.toString());
      desk.in("Asia/Karachi").ticket("T-9");
      assertEquals("a desk in Asia/Karachi where nothing has happened", desk.toString());
    }

    @Test
    void saysWhatBecameOfATicketAndWhichOthersItMet() {
      desk.at("Mon 2026-11-23 09:00").customerWrites(EMAIL).customerWrites(EMAIL);
      desk.extended(FIRST_RESPONSE, Duration.ofHours(2), "asha", "strike")
          .cancels(TicketEvent.Cancellation.DUPLICATE);
      assertHappened("extended: first-response by 2 h", "cancelled for DUPLICATE");
      desk.ticket("T-1").absorbs("T-2");
      assertHappened("absorbed T-2");
      desk.splitsInto("T-3");
      assertHappened("split from T-1");
      desk.ticket("T-2");
      assertHappened("merged into T-1");
      desk.ticket("T-1");
      assertHappened("split T-3");
    }

    private void assertHappened(String... lines) {
      for (String line : lines) {
        assertTrue(desk.toString().contains("  " + line + "\n"), desk::toString);
      }
    }
  }

  @Nested
  class AFailure {

    private String failure(Executable expectation) {
      return String.valueOf(assertThrows(AssertionError.class, expectation).getMessage());
    }

    private void saysThat(String was, Executable expectation) {
      String message = failure(expectation);
      assertTrue(message.contains(", but " + was + " (as of "), message);
    }

    @Test
    void saysInWhichStateTheClockWas() {
      desk.at("Mon 2026-11-23 09:00").customerWrites(EMAIL);
      saysThat("has not begun", () -> desk.expectMet(NEXT_RESPONSE));
      saysThat("has no clock", () -> desk.expectMet(ANSWER));
      saysThat("is due Mon 2026-11-23 13:00", () -> desk.expectMet(FIRST_RESPONSE));
      desk.waitsFor(Party.CUSTOMER, "order number");
      saysThat("is paused", () -> desk.expectMet(FIRST_RESOLUTION));
      desk.at("Mon 2026-11-23 14:00");
      saysThat(
          "is due Mon 2026-11-23 13:00, breached Mon 2026-11-23 13:00",
          () -> desk.expectMet(FIRST_RESPONSE));
      desk.resolves();
      saysThat(
          "was stopped Mon 2026-11-23 14:00, breached Mon 2026-11-23 13:00",
          () -> desk.expectMet(FIRST_RESPONSE));
      saysThat(
          "was stopped Mon 2026-11-23 14:00, in time, due Tue 2026-11-24 06:00",
          () -> desk.expectBreached(FIRST_RESOLUTION));
      desk.ticket("other").customerWrites(EMAIL).resolves();
      saysThat(
          "was stopped Mon 2026-11-23 14:00, and left out, due Mon 2026-11-23 18:00",
          () -> desk.expectMet(FIRST_RESPONSE));
      desk.ticket("spam").customerWrites(EMAIL).cancels(TicketEvent.Cancellation.SPAM);
      saysThat("was cancelled", () -> desk.expectMet(FIRST_RESPONSE));
    }

    @Test
    void showsTheLedgerOfEveryClockThatHasADeadline() {
      desk.at("Mon 2026-11-23 09:00").customerWrites(EMAIL);
      assertTrue(
          failure(() -> desk.expectMet(FIRST_RESOLUTION)).contains("  how that came about\n"));
      desk.waitsFor(Party.CUSTOMER, "order number");
      assertFalse(failure(() -> desk.expectMet(FIRST_RESOLUTION)).contains("how that came about"));
      desk.at("Mon 2026-11-23 10:00").resumes();
      String resumed = failure(() -> desk.expectMet(FIRST_RESOLUTION));
      assertTrue(resumed.contains("09:00–10:00  waiting: the customer\n"), resumed);
      assertFalse(failure(() -> desk.expectMet(NEXT_RESPONSE)).contains("how that came about"));
    }

    @Test
    void namesTheWarningsThatWereGivenInstead() {
      desk.at("Mon 2026-11-23 09:00").customerWrites(EMAIL);
      assertTrue(
          failure(() -> desk.expectWarnings(FIRST_RESPONSE, "Mon 2026-11-23 11:00"))
              .startsWith(
                  "first-response of T-1 was expected to have warned [Mon 2026-11-23 11:00], not"
                      + " [], but is due"));
    }
  }

  @Nested
  class ARefusal {

    private void says(String message, Executable what) {
      assertEquals(message, assertThrows(RuntimeException.class, what).getMessage());
    }

    @Test
    void namesTheTicketsThatThereAre() {
      desk.at("Mon 2026-11-23 09:00");
      says("no ticket is open: a customer writes on a channel first", desk::ticket);
      desk.customerWrites(EMAIL).ticket("parcel");
      says("ticket 'parcel' is not open; open ones are [T-1]", desk::ticket);
      desk.ticket("T-1");
      says("ticketId must name another ticket of [T-1], but was 'T-9'", () -> desk.absorbs("T-9"));
      says("ticketId must name another ticket of [T-1], but was 'T-1'", () -> desk.absorbs("T-1"));
      says("newTicketId must be new, but was 'T-1' of [T-1]", () -> desk.splitsInto("T-1"));
    }

    @Test
    void isGivenToWhatIsEnteredLateButLiesAhead() {
      desk.at("Mon 2026-11-23 09:00").customerWrites(EMAIL);
      says(
          "what is entered late must not be after Mon 2026-11-23 09:00, but was at"
              + " 2026-11-23T09:01",
          () -> desk.late("2026-11-23T09:01", d -> d.agentReplies()));
      desk.late("2026-11-23T09:00", d -> d.agentReplies()).expectMet(FIRST_RESPONSE);
    }

    @Test
    void isGivenToAClockThatIsNotSet() {
      says("desk's clock must be set first: at(...)", desk::now);
      says(
          "desk's clock must be set first: at(...)",
          () -> desk.late("2026-11-23T09:00", d -> d.agentReplies()));
      assertThrows(
          IllegalArgumentException.class,
          () -> desk.at("2026-11-23T09:00").after(Duration.ofSeconds(-1)));
      assertEquals(Instant.parse("2026-11-23T09:00:00Z"), desk.after(Duration.ZERO).now());
    }
  }

  @Test
  void numbersTicketsPastTheNamesThatAreTaken() {
    desk.at("Mon 2026-11-23 09:00").ticket("T-1").customerWrites(EMAIL).customerWrites(EMAIL);
    assertEquals(List.of("T-1", "T-2"), desk.tickets().stream().map(t -> t.id()).toList());
    assertEquals("T-2", desk.ticket().id());
    assertEquals(2, desk.clocks().stream().filter(c -> c.dueAt().isPresent()).count());
  }

  @Test
  void expectsOfTheLastCycleAndOfTheStandardsThatAreNamed() {
    desk.at("Mon 2026-11-23 09:00")
        .customerWrites(EMAIL)
        .agentReplies()
        .at("Mon 2026-11-23 10:00")
        .customerWrites()
        .at("Mon 2026-11-23 10:30")
        .agentReplies()
        .at("Mon 2026-11-23 11:00")
        .customerWrites()
        .expectDue(NEXT_RESPONSE, "Mon 2026-11-23 13:00")
        .expectNoClock(ANSWER);
    assertEquals(2, desk.clock(NEXT_RESPONSE).cycle());
    desk.judgedBy("nobody's").expectNoClock(NEXT_RESPONSE).expectNoClock(ANSWER);
  }

  @Test
  void worksInUtcWhereItsCalendarHasNoZoneOfItsOwn() {
    BusinessCalendar karachi =
        BusinessCalendar.named("karachi").in("Asia/Karachi").open("Mon-Fri", "09:00-17:00").build();
    BusinessCalendar world = BusinessCalendar.named("world").anyOf(karachi, ALWAYS);
    ResponseStandards followTheSun =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(world)
                    .channel(
                        EMAIL, c -> c.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1)))));
    Desk.of(followTheSun)
        .at("Mon 2026-11-23 09:00")
        .customerWrites(EMAIL)
        .expectDue(FIRST_RESPONSE, "Mon 2026-11-23 10:00");
  }

  @Test
  void showsAnInstantThatNoCalendarHasAsItIs() {
    LocalTimes times = new LocalTimes(ALWAYS.zone());
    assertEquals(Instant.MAX.toString(), times.show(Instant.MAX));
    assertEquals("Mon 2026-11-23 09:00:00", times.show(Instant.parse("2026-11-23T09:00:00.5Z")));
    assertEquals(Instant.parse("2026-11-23T09:00:00Z"), times.read("2026-11-23 09:00Z"));
    assertEquals(Instant.parse("2026-11-23T12:00:00Z"), times.read("2026-11-23T09:00-03:00"));
  }

  @Test
  void expectsTheWarningsOfOneMetricAndNothingElseThatHappened() {
    ResponseStandards warning =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(ALWAYS)
                    .channel(
                        EMAIL,
                        c ->
                            c.target(
                                    FIRST_RESPONSE,
                                    t -> t.within(Duration.ofHours(4)).warnAtPercent(50))
                                .target(
                                    FIRST_RESOLUTION,
                                    t -> t.within(Duration.ofHours(8)).warnAtPercent(25, 75))));
    Desk.of(warning)
        .in("Asia/Karachi")
        .at("Mon 2026-11-23 09:00")
        .customerWrites(EMAIL)
        .at("Mon 2026-11-23 18:00")
        .expectBreached(FIRST_RESPONSE)
        .expectWarnings(FIRST_RESPONSE, "Mon 2026-11-23 11:00")
        .expectWarnings(FIRST_RESOLUTION, "Mon 2026-11-23 11:00", "Mon 2026-11-23 15:00")
        .expectWarnings(NEXT_RESPONSE);
  }
}
