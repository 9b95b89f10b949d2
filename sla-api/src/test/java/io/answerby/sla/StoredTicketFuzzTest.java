// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of tickets as they were kept. */
class StoredTicketFuzzTest {

  private static final String OPENED = "2026-11-23T09:00:00Z";
  private static final String SECRET = "call me on 0300 1234567";

  static Stream<Arguments> kept() {
    return Stream.of(
        arguments("customer-wrote", "e-2", "2026-11-23T10:00:00Z", Map.of()),
        arguments("agent-replied", "e-2", "2026-11-23T10:00:00.5Z", Map.of("by", "ada")),
        arguments(
            "paused",
            "e-2",
            "2026-11-23T10:00:00Z",
            Map.of("waitingFor", "customer", "reason", "")),
        arguments("resumed", "e-2", "2026-11-23T10:00:00Z", Map.of("pauseId", "e-1")),
        arguments("channel-changed", "e-2", "2026-11-23T10:00:00Z", Map.of("channel", "e mail")),
        arguments(
            "extended",
            "e-2",
            "2026-11-23T10:00:00Z",
            Map.of("metric", "first-response", "by", "PT4H", "author", "ada", "reason", "storm")),
        arguments("extended", "e-2", "1899-01-01T00:00:00Z", Map.of("metric", "none", "by", "4h")),
        arguments("retracted", "e-1", "+1000000000-01-01T00:00:00Z", Map.of("eventId", "e-1")),
        arguments("opened", "e-2", "tomorrow", Map.of("channel", "email", "by", "nobody")),
        arguments(
            "opened",
            "e-2",
            "2026-11-23T08:00:00Z",
            Map.of("channel", "email", "by", "shop", "zone", "Mars", "attribute.", "")));
  }

  @MethodSource("kept")
  @FuzzTest
  void eventsAreReadAsTheTicketThatIsKeptAgainOrRefusedWithTheirPlace(
      @NotNull String kind,
      @NotNull String id,
      @NotNull String at,
      @NotNull Map<@NotNull String, @NotNull String> facts) {
    if ((kind + id + at + facts).contains(SECRET)) {
      return; // the kind of an event and the like may be shown
    }
    var opened =
        new StoredEvent(
            "opened",
            "e-1",
            OPENED,
            Map.of("channel", "email", "by", "customer", "attribute.note", SECRET),
            List.of());
    var source = new StoredTicket(1, "merged", List.of(opened));
    var event = new StoredEvent(kind, id, at, facts, List.of());
    check(new StoredTicket(1, "t-1", List.of(opened, event)));
    check(
        new StoredTicket(
            1, "t-1", List.of(opened, new StoredEvent(kind, id, at, facts, List.of(source)))));
    check(new StoredTicket(1, "t-1", List.of(event)));
  }

  private static void check(StoredTicket stored) {
    Ticket ticket;
    try {
      ticket = stored.toTicket();
    } catch (IllegalArgumentException refused) {
      assertTrue(!refused.toString().contains(SECRET), "shows what a customer may have written");
      return;
    }
    assertEquals(ticket, StoredTicket.of(ticket).toTicket());
  }
}
