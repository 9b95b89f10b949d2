// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A ticket in the form in which it is kept.
 *
 * <p>It holds text only, so that a JSON library writes and reads it without help, and every later
 * version of Answerby reads what an earlier one wrote: the format is part of it.
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
    return new StoredTicket(
        FORMAT, ticket.id(), ticket.events().stream().map(StoredEvent::of).toList());
  }

  /**
   * {@return the ticket}
   *
   * @throws IllegalArgumentException if the format is not known, or an event cannot be read; the
   *     message names every such event with its place in the list, what is wrong with it, and its
   *     value unless that may say something of a customer
   */
  public Ticket toTicket() {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format of ticket '" + id + "' must be " + FORMAT + ", but was " + format);
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
}
