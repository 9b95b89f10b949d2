// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.TicketEvent.Cancellation;
import io.answerby.sla.TicketEvent.LeftBehind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The golden file of each format stays for ever: what was once stored is always read. */
class StoredTicketTest {

  private static Instant at(int hour) {
    return Instant.parse("2026-11-23T00:00:00Z").plus(Duration.ofHours(hour));
  }

  /** A ticket that holds every kind of event. */
  private static Ticket everything() {
    Ticket source =
        Ticket.define("S-7", t -> t.opened(Contact.by(Channel.of("whatsapp")).at(at(1))));
    return Ticket.define(
        "T-1",
        t ->
            t.opened(
                    Contact.by(Channel.PHONE)
                        .at(at(1))
                        .priority("high")
                        .tier("gold")
                        .attribute("country", "PK")
                        .calendar("lahore")
                        .zone(ZoneId.of("Asia/Karachi")))
                .joinedQueue(at(2))
                .abandoned(at(3), LeftBehind.VOICEMAIL)
                .served(at(4))
                .customerWrote(at(5))
                .agentReplied(at(6), "asha")
                .automaticReply(at(7))
                .internalNote(at(8))
                .paused(at(9), Party.THIRD_PARTY, "courier")
                .resumed(at(10))
                .priorityChanged(at(11), "low")
                .tierChanged(at(12), "silver")
                .channelChanged(at(13), Channel.CHAT)
                .attributeChanged(at(14), "country", "IN")
                .assigned(at(15), "returns", "ravi")
                .unassigned(at(16))
                .extended(at(17), Metric.TOTAL_RESOLUTION, Duration.ofMinutes(90), "asha", "strike")
                .resolved(at(18))
                .reopened(at(19))
                .absorbed(at(20), source)
                .split(at(21), "T-2")
                .splitFrom(at(22), "T-0")
                .retracted(at(23), "8")
                .closed(at(24))
                .cancelled(at(25), Cancellation.DUPLICATE)
                .mergedInto(at(26), "T-9"));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            StoredTicketTest.class.getResourceAsStream("/stored/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void holdsEveryKindOfEvent() {
    var kinds = EnumSet.noneOf(TicketEvent.Kind.class);
    everything().events().forEach(event -> kinds.add(event.kind()));
    assertEquals(EnumSet.allOf(TicketEvent.Kind.class), kinds);
  }

  @Test
  void isWrittenAsTheGoldenFileOfItsFormat() throws IOException {
    assertEquals(golden("ticket-1.json"), Json.write(StoredTicket.of(everything())));
  }

  @Test
  void readsTheGoldenFileOfEveryFormat() throws IOException {
    assertEquals(everything(), Json.read(golden("ticket-1.json")).toTicket());
  }

  @Test
  void refusesAFormatItDoesNotKnow() {
    assertEquals(
        "format of ticket 'T-1' must be 1, but was 2",
        assertThrows(
                IllegalArgumentException.class,
                () -> new StoredTicket(2, "T-1", List.of()).toTicket())
            .getMessage());
  }

  @Test
  void tellsAllThatCannotBeReadWithItsPlace() {
    var stored =
        new StoredTicket(
            1,
            "T-1",
            List.of(
                new StoredEvent("moved", "1", "2026-11-23T09:00:00Z", Map.of(), List.of()),
                new StoredEvent("resolved", "2", "yesterday", Map.of(), List.of()),
                new StoredEvent("paused", "3", "2026-11-23T09:00:00Z", Map.of(), List.of()),
                new StoredEvent(
                    "cancelled", "4", "2026-11-23T09:00:00Z", Map.of("why", "bored"), List.of())));
    assertEquals(
        """
        ticket 'T-1' cannot be read:
        - /events/0: kind must be a known one, but was 'moved'
        - /events/1: at must be an ISO instant, but was 'yesterday'
        - /events/2: waitingFor must be given for paused, but was not
        - /events/3: why must be a known one, but was 'bored'""",
        assertThrows(IllegalArgumentException.class, stored::toTicket).getMessage());
  }

  @Test
  void refusesTicketsMergedTooDeepBeforeTheStackOverflows() {
    var stored = new StoredTicket(1, "T-0", List.of());
    for (int i = 0; i < 100_000; i++) {
      var merged =
          new StoredEvent("absorbed", "1", "2026-11-23T09:00:00Z", Map.of(), List.of(stored));
      stored = new StoredTicket(1, "T-1", List.of(merged));
    }
    assertEquals(
        "ticket 'T-1' must be merged at most 100 deep, but was deeper",
        assertThrows(IllegalArgumentException.class, stored::toTicket).getMessage());
  }

  @Test
  void neverPrintsWhatAFactSays() {
    var changed = new TicketEvent.AttributeChanged("1", at(9), "city", "Lahore");
    assertEquals(
        "attribute-changed '1' at 2026-11-23T09:00:00Z, with [name, value]",
        StoredEvent.of(changed).toString());
    Ticket ticket = Ticket.of("T-1", List.of(changed));
    assertFalse(StoredTicket.of(ticket).toString().contains("Lahore"));
  }

  @Test
  @SuppressWarnings("NullAway") // some JSON libraries make null of a fact that is null
  void aFactThatIsNullIsLeftOut() {
    var facts = new HashMap<String, String>(Map.of("channel", "email", "by", "customer"));
    facts.put("priority", null);
    facts.put("attribute.city", null);
    var stored = new StoredEvent("opened", "1", "2026-11-23T09:00:00Z", facts, List.of());
    assertEquals(
        new TicketEvent.Opened("1", Contact.by(Channel.EMAIL).at(at(9)), Party.CUSTOMER),
        stored.toEvent());
  }
}
