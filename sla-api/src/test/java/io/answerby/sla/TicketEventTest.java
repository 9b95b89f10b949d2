// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.TicketEvent.AgentReplied;
import io.answerby.sla.TicketEvent.Assigned;
import io.answerby.sla.TicketEvent.AttributeChanged;
import io.answerby.sla.TicketEvent.Cancellation;
import io.answerby.sla.TicketEvent.Extended;
import io.answerby.sla.TicketEvent.Kind;
import io.answerby.sla.TicketEvent.LeftBehind;
import io.answerby.sla.TicketEvent.Paused;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TicketEventTest {

  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Ticket OTHER = Ticket.of("T-2", List.of());

  /** One of each kind, made of an id and an instant. */
  private static final List<BiFunction<String, Instant, TicketEvent>> KINDS =
      List.of(
          (id, at) -> new TicketEvent.Opened(id, Contact.by(Channel.EMAIL).at(at), Party.CUSTOMER),
          TicketEvent.JoinedQueue::new,
          TicketEvent.Served::new,
          (id, at) -> new TicketEvent.Abandoned(id, at, LeftBehind.NUMBER),
          TicketEvent.CustomerWrote::new,
          (id, at) -> new AgentReplied(id, at, "asha"),
          TicketEvent.AutomaticReply::new,
          TicketEvent.InternalNote::new,
          (id, at) -> new Paused(id, at, Party.CUSTOMER, "asked"),
          (id, at) -> new TicketEvent.Resumed(id, at, "p"),
          (id, at) -> new TicketEvent.PriorityChanged(id, at, "high"),
          (id, at) -> new TicketEvent.TierChanged(id, at, "gold"),
          (id, at) -> new TicketEvent.ChannelChanged(id, at, Channel.CHAT),
          (id, at) -> new AttributeChanged(id, at, "country", "PK"),
          (id, at) -> new Assigned(id, at, "returns", "asha"),
          TicketEvent.Unassigned::new,
          TicketEvent.Resolved::new,
          TicketEvent.Closed::new,
          TicketEvent.Reopened::new,
          (id, at) -> new TicketEvent.Absorbed(id, at, OTHER),
          (id, at) -> new TicketEvent.MergedInto(id, at, "T-2"),
          (id, at) -> new TicketEvent.Split(id, at, "T-2"),
          (id, at) -> new TicketEvent.SplitFrom(id, at, "T-2"),
          (id, at) -> new TicketEvent.Cancelled(id, at, Cancellation.SPAM),
          (id, at) -> new Extended(id, at, Metric.FIRST_RESPONSE, HOUR, "asha", "storm"),
          (id, at) -> new TicketEvent.Retracted(id, at, "r"));

  /** What an event takes that must be there: its name in messages, and the event with it. */
  private record Word(String name, Function<String, TicketEvent> event) {}

  private static final List<Word> WORDS =
      List.of(
          new Word("reason", text -> new Paused("e", AT, Party.CUSTOMER, text)),
          new Word("pauseId", text -> new TicketEvent.Resumed("e", AT, text)),
          new Word("priority", text -> new TicketEvent.PriorityChanged("e", AT, text)),
          new Word("tier", text -> new TicketEvent.TierChanged("e", AT, text)),
          new Word("attribute name", text -> new AttributeChanged("e", AT, text, "PK")),
          new Word("team", text -> new Assigned("e", AT, text, "asha")),
          new Word("survivor", text -> new TicketEvent.MergedInto("e", AT, text)),
          new Word("newTicket", text -> new TicketEvent.Split("e", AT, text)),
          new Word("original", text -> new TicketEvent.SplitFrom("e", AT, text)),
          new Word("author", text -> new Extended("e", AT, Metric.ANSWER, HOUR, text, "storm")),
          new Word("reason", text -> new Extended("e", AT, Metric.ANSWER, HOUR, "asha", text)),
          new Word("eventId", text -> new TicketEvent.Retracted("e", AT, text)));

  @Test
  void everyKindHasAnIdAndLiesWithinTheHorizon() {
    var kinds = EnumSet.noneOf(Kind.class);
    for (var kind : KINDS) {
      kinds.add(kind.apply("e", AT).kind());
      assertEquals("event id must not be blank, but was ' '", refusal(() -> kind.apply(" ", AT)));
      assertEquals(
          "at must be within [1900-01-01T00:00:00Z, 2200-01-01T00:00:00Z), but was"
              + " 2200-01-01T00:00:00Z",
          refusal(() -> kind.apply("e", Instant.parse("2200-01-01T00:00:00Z"))));
    }
    assertEquals(EnumSet.allOf(Kind.class), kinds);
  }

  @Test
  void wordsOfTheShopAreThereAndShortAndPlain() {
    String longest = "x".repeat(256);
    for (Word word : WORDS) {
      assertEquals(AT, word.event().apply(longest).at(), word.name());
      assertEquals(
          word.name() + " must have at most 256 characters, but had 257",
          refusal(() -> word.event().apply(longest + "x")));
      assertEquals(
          word.name() + " must not be blank, but was ''", refusal(() -> word.event().apply("")));
      assertEquals(
          word.name() + " must have no control characters, but had one at position 1",
          refusal(() -> word.event().apply("a\tb")));
    }
  }

  @Test
  void agentsAndValuesMayBeEmptyButNotLong() {
    List<Word> free =
        List.of(
            new Word("by", text -> new AgentReplied("e", AT, text)),
            new Word("agent", text -> new Assigned("e", AT, "returns", text)),
            new Word("attribute value", text -> new AttributeChanged("e", AT, "country", text)));
    for (Word word : free) {
      assertEquals(AT, word.event().apply("").at(), word.name());
      assertEquals(
          word.name() + " must have at most 256 characters, but had 257",
          refusal(() -> word.event().apply("x".repeat(257))));
    }
  }

  @Test
  void anExtensionIsAHundredYearsAtMost() {
    Duration longest = Duration.ofDays(36_525);
    assertEquals(AT, extended(longest).at());
    assertEquals(
        "extension must be greater than zero and at most 36525 days, but was PT876600H0.000000001S",
        refusal(() -> extended(longest.plusNanos(1))));
  }

  @Test
  void aTicketHasAnIdToo() {
    assertEquals(
        "ticket id must not be blank, but was ''", refusal(() -> Ticket.of("", List.of())));
  }

  private static TicketEvent extended(Duration by) {
    return new Extended("e", AT, Metric.FIRST_RESPONSE, by, "asha", "storm");
  }

  private static String refusal(Supplier<?> attempt) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> assertNotNull(attempt.get()))
            .getMessage());
  }
}
