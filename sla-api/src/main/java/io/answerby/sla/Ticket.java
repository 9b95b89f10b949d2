// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A customer's concern, as the list of what happened to it.
 *
 * <p>A ticket holds no clocks and no state: those are derived from its events whenever they are
 * asked for. The order in which the events are given does not matter, and an event given twice is
 * one event.
 *
 * <pre>{@code
 * Ticket ticket = Ticket.define("T-1042", t -> t
 *     .opened(Contact.by(EMAIL).at(monday0900).priority("high"))
 *     .agentReplied(monday0930)
 *     .paused(monday0930, Party.CUSTOMER, "asked for the order number")
 *     .customerWrote(monday1400)
 *     .resolved(monday1530));
 * }</pre>
 *
 * <p>A shop that keeps events in its own database gives them with their own ids: {@code
 * Ticket.of("T-1042", events)}. Immutable, thread-safe and compared by value.
 */
public final class Ticket {

  private static final TicketEvent[] NONE = {};

  private final String id;
  private final List<TicketEvent> known;
  private final List<TicketEvent> effective;
  private final boolean hasRetractions;
  private final TicketEvent.@Nullable Opened opened;
  private final int depth;

  private Ticket(String id, TicketEvent[] known) {
    this.id = id;
    TicketEvent[] counting = withoutRetracted(known);
    this.known = List.of(known);
    this.hasRetractions = counting != known;
    this.effective = hasRetractions ? List.of(counting) : this.known;
    this.opened = theOneOpening(id, counting);
    this.depth = depthOf(known);
  }

  /**
   * Makes a ticket of events, in any order.
   *
   * @param id the shop's name for it, at most 256 characters
   * @throws IllegalArgumentException if two different events share an id, or if it was opened twice
   */
  public static Ticket of(String id, Collection<? extends TicketEvent> events) {
    EventWords.word("ticket id", id);
    return new Ticket(id, inOrder(id, events.toArray(NONE)));
  }

  /** Writes a ticket step by step; see {@link TicketBuilder}. */
  public static Ticket define(String id, UnaryOperator<TicketBuilder> writing) {
    return written(id, writing, List.of());
  }

  /** {@return this ticket with more that happened to it} */
  public Ticket and(UnaryOperator<TicketBuilder> writing) {
    return written(id, writing, known);
  }

  private static Ticket written(
      String id, UnaryOperator<TicketBuilder> writing, List<TicketEvent> before) {
    requireNonNull(writing, "writing");
    TicketBuilder written = writing.apply(new TicketBuilder(before));
    return of(id, requireNonNull(written, "ticket builder").events());
  }

  /** {@return this ticket with one more event; with an event it already has, this ticket} */
  public Ticket and(TicketEvent event) {
    var more = new ArrayList<TicketEvent>(known.size() + 1);
    more.addAll(known);
    more.add(requireNonNull(event, "event"));
    return of(id, more);
  }

  /** {@return the shop's name for this ticket} */
  public String id() {
    return id;
  }

  /** {@return every known event in {@linkplain TicketEvent#ORDER order}, retracted ones too} */
  public List<TicketEvent> events() {
    return known;
  }

  /**
   * {@return the events that count, in {@linkplain TicketEvent#ORDER order}: those that are not
   * retracted, without the retractions themselves}
   */
  public List<TicketEvent> effectiveEvents() {
    return effective;
  }

  /** {@return whether any event is a retraction} */
  public boolean hasRetractions() {
    return hasRetractions;
  }

  /** {@return how it began, if that is known} */
  public Optional<TicketEvent.Opened> opened() {
    return Optional.ofNullable(opened);
  }

  /** {@return how deep tickets were merged into it that others were merged into; 0 if none was} */
  int depth() {
    return depth;
  }

  private static TicketEvent[] inOrder(String id, TicketEvent[] events) {
    boolean sorted = true;
    for (int i = 0; i < events.length; i++) {
      requireNonNull(events[i], "event");
      sorted = sorted && (i == 0 || TicketEvent.ORDER.compare(events[i - 1], events[i]) < 0);
    }
    if (!sorted) {
      Arrays.sort(events, TicketEvent.ORDER);
    }
    return withoutRepeats(id, events);
  }

  private static TicketEvent[] withoutRepeats(String id, TicketEvent[] events) {
    if (events.length <= 8 && idsDiffer(events)) {
      return events;
    }
    var byId = new HashMap<String, TicketEvent>(events.length * 2);
    var distinct = new ArrayList<TicketEvent>(events.length);
    for (TicketEvent event : events) {
      TicketEvent earlier = byId.putIfAbsent(event.id(), event);
      if (earlier == null) {
        distinct.add(event);
      } else if (!earlier.equals(event)) {
        throw new IllegalArgumentException(
            "event id '"
                + event.id()
                + "' must name one event of ticket '"
                + id
                + "', but was given for "
                + earlier.kind().word()
                + " at "
                + earlier.at()
                + " and a different "
                + event.kind().word()
                + " at "
                + event.at());
      }
    }
    return distinct.size() == events.length ? events : distinct.toArray(NONE);
  }

  /** A ticket of a few events needs no table to see that it names none twice. */
  private static boolean idsDiffer(TicketEvent[] events) {
    for (int i = 1; i < events.length; i++) {
      for (int j = 0; j < i; j++) {
        if (events[i].id().equals(events[j].id())) {
          return false;
        }
      }
    }
    return true;
  }

  private static TicketEvent[] withoutRetracted(TicketEvent[] known) {
    for (TicketEvent event : known) {
      if (event.kind() == TicketEvent.Kind.RETRACTED) {
        return effectiveOf(known);
      }
    }
    return known;
  }

  private static TicketEvent[] effectiveOf(TicketEvent[] known) {
    Set<String> retracted = retracted(known);
    var kept = new ArrayList<TicketEvent>(known.length);
    for (TicketEvent event : known) {
      if (event.kind() != TicketEvent.Kind.RETRACTED && !retracted.contains(event.id())) {
        kept.add(event);
      }
    }
    return kept.toArray(NONE);
  }

  /**
   * A retraction counts unless it is itself retracted, so those that nothing retracts come first.
   * Retractions that name each other in a circle have no beginning; none of them counts.
   */
  private static Set<String> retracted(TicketEvent[] known) {
    var retractions = new HashMap<String, TicketEvent.Retracted>();
    var undecided = new HashMap<String, Integer>();
    for (TicketEvent event : known) {
      if (event instanceof TicketEvent.Retracted retraction) {
        retractions.put(retraction.id(), retraction);
        undecided.merge(retraction.eventId(), 1, Integer::sum);
      }
    }
    var decided = new ArrayDeque<TicketEvent.Retracted>();
    for (TicketEvent.Retracted retraction : retractions.values()) {
      if (!undecided.containsKey(retraction.id())) {
        decided.add(retraction);
      }
    }
    var retracted = new HashSet<String>();
    while (!decided.isEmpty()) {
      TicketEvent.Retracted retraction = decided.remove();
      String of = retraction.eventId();
      if (!retracted.contains(retraction.id())) {
        retracted.add(of);
      }
      TicketEvent.Retracted next = retractions.get(of);
      if (undecided.merge(of, -1, Integer::sum) == 0 && next != null) {
        decided.add(next);
      }
    }
    return retracted;
  }

  private static int depthOf(TicketEvent[] known) {
    int deepest = 0;
    for (TicketEvent event : known) {
      if (event instanceof TicketEvent.Absorbed absorbed) {
        deepest = Math.max(deepest, absorbed.source().depth() + 1);
      }
    }
    return deepest;
  }

  private static TicketEvent.@Nullable Opened theOneOpening(String id, TicketEvent[] effective) {
    TicketEvent.Opened found = null;
    for (TicketEvent event : effective) {
      if (event instanceof TicketEvent.Opened opened) {
        if (found != null) {
          throw new IllegalArgumentException(
              "ticket '"
                  + id
                  + "' must be opened once, but was by events '"
                  + found.id()
                  + "' and '"
                  + opened.id()
                  + "'");
        }
        found = opened;
      }
    }
    return found;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ticket that && id.equals(that.id) && known.equals(that.known);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + known.hashCode();
  }

  /** {@return the id and the number of events} */
  @Override
  public String toString() {
    return "ticket " + id + " of " + known.size() + (known.size() == 1 ? " event" : " events");
  }
}
