// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static io.answerby.sla.TicketEvent.Absorbed.DEEPEST;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A ticket as plain data, to be kept in a file or a database.
 *
 * <p>It is made of texts, numbers, lists and maps only, so that any JSON library writes and reads
 * it without annotations. Its format is part of it: a later version of Answerby reads what an
 * earlier one wrote.
 *
 * <pre>{@code
 * {"format": 1, "id": "T-1042", "events": [
 *   {"kind": "opened", "id": "1", "at": "2026-11-23T09:00:00Z",
 *    "facts": {"by": "customer", "channel": "email", "priority": "high"}, "source": []},
 *   {"kind": "agent-replied", "id": "2", "at": "2026-11-23T09:30:00Z",
 *    "facts": {"by": "asha"}, "source": []}]}
 * }</pre>
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param format the version of this form; {@value #FORMAT} is written
 * @param id the ticket's id
 * @param events all its events, retracted ones too, in their order
 */
public record StoredTicket(int format, String id, List<StoredEvent> events) {

  /** The version of the form that this version of Answerby writes. */
  public static final int FORMAT = 1;

  /** Copies the list. */
  public StoredTicket {
    requireNonNull(id, "id");
    events = List.copyOf(events);
  }

  /** {@return the stored form of a ticket} */
  public static StoredTicket of(Ticket ticket) {
    requireNonNull(ticket, "ticket");
    return new StoredTicket(
        FORMAT, ticket.id(), ticket.events().stream().map(StoredEvent::of).toList());
  }

  /**
   * {@return the ticket}
   *
   * @throws IllegalArgumentException if the format is not known, an event cannot be read, or the
   *     events do not make a ticket; the message names every event that cannot be read with its
   *     place in the list, what is wrong with it, and its value unless that may say something of a
   *     customer
   */
  public Ticket toTicket() {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format of ticket '" + id + "' must be " + FORMAT + ", but was " + format);
    }
    if (isTooDeep()) {
      throw new IllegalArgumentException(
          "ticket '" + id + "' must be merged at most " + DEEPEST + " deep, but was deeper");
    }
    var read = new ArrayList<TicketEvent>();
    var faults = new ArrayList<String>();
    for (int i = 0; i < events.size(); i++) {
      try {
        read.add(events.get(i).toEvent());
      } catch (IllegalArgumentException fault) {
        faults.add("/events/" + i + ": " + fault.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "ticket '" + id + "' cannot be read:\n- " + String.join("\n- ", faults));
    }
    return Ticket.of(id, read);
  }

  /** Goes level by level: a recursion as deep as what was read could run out of stack. */
  private boolean isTooDeep() {
    List<StoredTicket> level = List.of(this);
    for (int depth = 0; depth <= DEEPEST && !level.isEmpty(); depth++) {
      level =
          level.stream()
              .flatMap(ticket -> ticket.events.stream())
              .flatMap(event -> event.source().stream())
              .toList();
    }
    return !level.isEmpty();
  }
}
