// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboxTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final Inbox inbox = new Inbox(2);

  @Test
  void findsATicketByItsKeyOnly() {
    InboxTicket ticket = store("f1", "hello").orElseThrow();
    assertEquals(Optional.of(ticket), inbox.find(ticket.key()));
    assertEquals(Optional.empty(), inbox.find(ticket.number()));
    assertTrue(ticket.key().matches("[0-9a-f]{32}"), ticket::key);
  }

  @Test
  void sendingTwiceMakesOneTicket() {
    assertEquals(store("f1", "hello"), store("f1", "hello"));
    assertEquals(1, inbox.tickets().size());
  }

  @Test
  void anotherMessageFromTheSameFormIsAnotherTicket() {
    assertNotEquals(store("f1", "hello"), store("f1", "hello again"));
  }

  @Test
  void theSameMessageFromAnotherFormIsAnotherTicket() {
    assertNotEquals(store("f1", "hello"), store("f2", "hello"));
  }

  @Test
  void refusesWhenFullAndKeepsWhatItHas() {
    InboxTicket first = store("f1", "one").orElseThrow();
    assertTrue(store("f2", "two").isPresent());
    assertEquals(Optional.empty(), store("f3", "three"));
    assertEquals(Optional.of(first), inbox.find(first.key()));
    assertEquals(Optional.of(first), store("f1", "one"));
  }

  @Test
  void neverSaysWhatTheVisitorWrote() {
    InboxTicket ticket = store("f1", "my secret").orElseThrow();
    assertFalse(ticket.toString().contains("secret"));
    assertFalse(ticket.message().toString().contains("secret"));
  }

  private Optional<InboxTicket> store(String form, String question) {
    return inbox.store(
        form,
        new Message(question, "a@b.example", "", "en"),
        NOW,
        NOW.plus(Duration.ofHours(4)),
        Optional.empty());
  }
}
