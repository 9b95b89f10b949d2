// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static io.answerby.sla.Channel.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.TicketEvent.AgentReplied;
import io.answerby.sla.TicketEvent.AttributeChanged;
import io.answerby.sla.TicketEvent.CustomerWrote;
import io.answerby.sla.TicketEvent.Extended;
import io.answerby.sla.TicketEvent.Kind;
import io.answerby.sla.TicketEvent.Opened;
import io.answerby.sla.TicketEvent.Paused;
import io.answerby.sla.TicketEvent.Reopened;
import io.answerby.sla.TicketEvent.Resolved;
import io.answerby.sla.TicketEvent.Retracted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");

  private static final Contact MAIL = Contact.by(EMAIL).at(NINE);

  @Test
  void isTheSameTicketWhateverTheOrderAndHoweverOftenEventsCome() {
    var opened = new Opened("a", MAIL, Party.CUSTOMER);
    var reply = new AgentReplied("b", TEN, "asha");
    var resolved = new Resolved("c", ELEVEN);
    assertEquals(
        Ticket.of("T-1", List.of(opened, reply, resolved)),
        Ticket.of("T-1", List.of(resolved, reply, opened, reply, resolved)));
  }

  @Test
  void refusesTwoDifferentEventsOfOneId() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Ticket.of("T-1", List.of(new Resolved("a", TEN), new AgentReplied("a", NINE, ""))));
    assertEquals(
        "event id 'a' must name one event of ticket 'T-1', but was given for agent-replied at"
            + " 2026-11-23T09:00:00Z and a different resolved at 2026-11-23T10:00:00Z",
        refusal.getMessage());
  }

  @Test
  void refusesToBeOpenedTwice() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Ticket.define("T-1", t -> t.opened(MAIL).openedByDesk(MAIL.movedTo(TEN))));
  }

  @Test
  void takesStopsBeforeChangesBeforeStartsAtOneInstant() {
    var start = new CustomerWrote("a", TEN);
    var change = new Paused("b", TEN, Party.CUSTOMER, "asked back");
    var stop = new AgentReplied("c", TEN, "");
    var begin = new Opened("d", MAIL.movedTo(TEN), Party.CUSTOMER);
    var reopened = new Reopened("0", TEN);
    assertEquals(
        List.of(begin, stop, change, reopened, start),
        Ticket.of("T-1", List.of(start, change, stop, begin, reopened)).events());
  }

  @Test
  void aRetractedEventIsAsIfItHadNeverBeen() {
    Ticket ticket = Ticket.define("T-1", t -> t.opened(MAIL).resolved(TEN).retracted(ELEVEN, "2"));
    assertTrue(ticket.hasRetractions());
    assertEquals(3, ticket.events().size());
    assertEquals(
        List.of(Kind.OPENED), ticket.effectiveEvents().stream().map(TicketEvent::kind).toList());
  }

  @Test
  void aRetractionCanItselfBeRetracted() {
    Ticket ticket =
        Ticket.define(
            "T-1", t -> t.opened(MAIL).resolved(TEN).retracted(ELEVEN, "2").retracted(ELEVEN, "3"));
    assertEquals(
        List.of(Kind.OPENED, Kind.RESOLVED),
        ticket.effectiveEvents().stream().map(TicketEvent::kind).toList());
  }

  @Test
  void retractionsInACircleUndoNothing() {
    Ticket ticket =
        Ticket.of(
            "T-1",
            List.of(
                new Opened("a", MAIL, Party.CUSTOMER),
                new Resolved("b", TEN),
                new Retracted("c", ELEVEN, "b"),
                new Retracted("d", ELEVEN, "e"),
                new Retracted("e", ELEVEN, "d"),
                new Retracted("f", ELEVEN, "c"),
                new Retracted("g", ELEVEN, "f")));
    assertEquals(List.of("a"), ticket.effectiveEvents().stream().map(TicketEvent::id).toList());
  }

  @Test
  void aRetractionOfAnUnknownEventWaitsForIt() {
    Ticket ticket = Ticket.define("T-1", t -> t.opened(MAIL).retracted(ELEVEN, "late"));
    assertEquals(1, ticket.effectiveEvents().size());
    assertEquals(1, ticket.and(new Resolved("late", TEN)).effectiveEvents().size());
  }

  @Test
  void growsByMoreEventsAndStaysTheSameByOneItHas() {
    Ticket ticket = Ticket.define("T-1", t -> t.opened(MAIL).agentReplied(TEN));
    Ticket grown = ticket.and(t -> t.resolved(ELEVEN));
    assertEquals(List.of("1", "2", "3"), grown.events().stream().map(TicketEvent::id).toList());
    assertEquals(ticket, ticket.and(ticket.events().get(1)));
    assertNotEquals(ticket, grown);
  }

  @Test
  void numbersPassOverIdsThatAreTaken() {
    Ticket ticket =
        Ticket.define("T-1", t -> t.event(new Resolved("2", TEN)).opened(MAIL).closed(ELEVEN));
    assertEquals(
        List.of("1", "2", "3"), ticket.events().stream().map(TicketEvent::id).sorted().toList());
  }

  @Test
  void resumesTheWaitWrittenLast() {
    Ticket ticket =
        Ticket.define(
            "T-1", t -> t.opened(MAIL).paused(TEN, Party.CUSTOMER, "asked").resumed(ELEVEN));
    assertEquals(new TicketEvent.Resumed("3", ELEVEN, "2"), ticket.events().get(2));
    assertThrows(
        IllegalStateException.class, () -> Ticket.define("T-1", t -> t.opened(MAIL).resumed(TEN)));
  }

  @Test
  void eventsRefuseWhatTheyCannotMean() {
    assertEquals("reason must not be blank, but was ' '", refusalOf(() -> paused(" ")));
    assertEquals(
        "reason must have at most 256 characters, but had 257",
        refusalOf(() -> paused("x".repeat(257))));
    assertEquals(
        "reason must have no control characters, but had one at position 1",
        refusalOf(() -> paused("a\nb")));
    assertEquals(
        "at must be within [1900-01-01T00:00:00Z, 2200-01-01T00:00:00Z), but was"
            + " 1899-12-31T23:59:59Z",
        refusalOf(() -> new Resolved("a", Instant.parse("1899-12-31T23:59:59Z"))));
    assertEquals(
        "eventId must name another event, but was the retraction's own id 'a'",
        refusalOf(() -> new Retracted("a", TEN, "a")));
    assertEquals(
        "extension must be greater than zero and at most 36525 days, but was PT0S",
        refusalOf(
            () -> new Extended("a", TEN, Metric.FIRST_RESPONSE, Duration.ZERO, "asha", "storm")));
    assertEquals(
        "by must be CUSTOMER or SHOP, but was THIRD_PARTY",
        refusalOf(() -> new Opened("a", MAIL, Party.THIRD_PARTY)));
  }

  @Test
  void neverPrintsAnAttributesValue() {
    assertFalse(new AttributeChanged("a", TEN, "city", "Lahore").toString().contains("Lahore"));
    assertFalse(
        new Opened("a", MAIL.attribute("city", "Lahore"), Party.CUSTOMER)
            .toString()
            .contains("Lahore"));
    assertEquals("ticket T-1 of 1 event", Ticket.define("T-1", t -> t.opened(MAIL)).toString());
  }

  @Test
  void tellsHowItBegan() {
    assertTrue(Ticket.of("T-1", List.of(new Resolved("a", TEN))).opened().isEmpty());
    assertSame(MAIL, Ticket.define("T-1", t -> t.opened(MAIL)).opened().orElseThrow().contact());
  }

  private static Paused paused(String reason) {
    return new Paused("a", TEN, Party.CUSTOMER, reason);
  }

  private static String refusalOf(Runnable attempt) {
    String message = assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
    return message == null ? "" : message;
  }

  @Test
  void followsRetractionsOfRetractionsHoweverManyThereAre() {
    var events = new ArrayList<TicketEvent>(List.of(new Resolved("0", TEN)));
    for (int i = 1; i <= 100_000; i++) {
      events.add(new Retracted(String.valueOf(i), ELEVEN, String.valueOf(i - 1)));
    }
    assertEquals(1, Ticket.of("T-1", events).effectiveEvents().size());
    events.remove(events.size() - 1);
    assertEquals(0, Ticket.of("T-1", events).effectiveEvents().size());
  }

  @Test
  void oneOfTwoRetractionsIsEnough() {
    Ticket ticket =
        Ticket.of(
            "T-1",
            List.of(
                new Resolved("a", TEN),
                new Retracted("b", ELEVEN, "a"),
                new Retracted("c", ELEVEN, "a"),
                new Retracted("d", ELEVEN, "b")));
    assertEquals(List.of(), ticket.effectiveEvents());
    assertEquals(1, ticket.and(new Retracted("e", ELEVEN, "c")).effectiveEvents().size());
  }

  @Test
  void resumesTheWaitsFromTheInnermostOut() {
    Ticket ticket =
        Ticket.define(
            "T-1",
            t ->
                t.paused(NINE, Party.SHOP, "part on order")
                    .paused(TEN, Party.CUSTOMER, "asked")
                    .resumed(ELEVEN)
                    .resumed(ELEVEN));
    assertEquals(
        List.of(
            new TicketEvent.Resumed("3", ELEVEN, "2"), new TicketEvent.Resumed("4", ELEVEN, "1")),
        ticket.events().subList(2, 4));
    assertThrows(IllegalStateException.class, () -> ticket.and(t -> t.resumed(ELEVEN)));
  }

  @Test
  void isMergedAHundredDeepAndNoDeeper() {
    Ticket deep = Ticket.define("T-0", t -> t.opened(MAIL));
    for (int i = 1; i <= 100; i++) {
      Ticket source = deep;
      deep = Ticket.define("T-" + i, t -> t.opened(MAIL).absorbed(TEN, source));
    }
    assertEquals(deep, StoredTicket.of(deep).toTicket());
    Ticket deepest = deep;
    assertEquals(
        "source must be merged less than 100 deep, but was 100",
        refusalOf(() -> Ticket.define("T-101", t -> t.absorbed(TEN, deepest))));
  }
}
