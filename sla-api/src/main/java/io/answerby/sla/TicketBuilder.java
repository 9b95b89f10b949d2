// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes down what happened to a ticket, in the words of the desk.
 *
 * <p>Each method adds one event. Its id is its number in the order of writing, {@code "1"}, {@code
 * "2"} and so on (numbers already taken are passed over), and {@link #lastId()} tells it; events
 * that have ids of their own come by {@link #event}. An event that {@linkplain TicketEvent cannot
 * be} is refused at once. Of two changes of one thing at one instant the one with the greater id
 * holds, and ids are compared as text, {@code "10"} before {@code "9"}: give ids of your own where
 * that matters. Not thread-safe.
 */
public final class TicketBuilder {

  private final List<TicketEvent> events = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int lastNumber;
  private String lastId = "";

  TicketBuilder(List<TicketEvent> known) {
    known.forEach(this::event);
    lastNumber = known.size();
  }

  /** A customer opened the ticket. */
  public TicketBuilder opened(Contact contact) {
    return event(new TicketEvent.Opened(nextId(), contact, Party.CUSTOMER));
  }

  /** The desk opened the ticket of its own accord. */
  public TicketBuilder openedByDesk(Contact contact) {
    return event(new TicketEvent.Opened(nextId(), contact, Party.SHOP));
  }

  /** The customer joined the queue for a person. */
  public TicketBuilder joinedQueue(Instant at) {
    return event(new TicketEvent.JoinedQueue(nextId(), at));
  }

  /** A person took the customer out of the queue. */
  public TicketBuilder served(Instant at) {
    return event(new TicketEvent.Served(nextId(), at));
  }

  /** The customer gave up waiting in the queue. */
  public TicketBuilder abandoned(Instant at, TicketEvent.LeftBehind left) {
    return event(new TicketEvent.Abandoned(nextId(), at, left));
  }

  /** The customer wrote. */
  public TicketBuilder customerWrote(Instant at) {
    return event(new TicketEvent.CustomerWrote(nextId(), at));
  }

  /** Somebody of the shop replied to the customer. */
  public TicketBuilder agentReplied(Instant at) {
    return agentReplied(at, "");
  }

  /** That agent replied to the customer. */
  public TicketBuilder agentReplied(Instant at, String by) {
    return event(new TicketEvent.AgentReplied(nextId(), at, by));
  }

  /** A machine replied to the customer. */
  public TicketBuilder automaticReply(Instant at) {
    return event(new TicketEvent.AutomaticReply(nextId(), at));
  }

  /** A person of the shop wrote a note that the customer does not see. */
  public TicketBuilder internalNote(Instant at) {
    return event(new TicketEvent.InternalNote(nextId(), at));
  }

  /** The ticket began to wait for somebody. */
  public TicketBuilder paused(Instant at, Party waitingFor, String reason) {
    return event(new TicketEvent.Paused(nextId(), at, waitingFor, reason));
  }

  /** That wait ended. */
  public TicketBuilder resumed(Instant at, String pauseId) {
    return event(new TicketEvent.Resumed(nextId(), at, pauseId));
  }

  /**
   * The wait that was written last, of those that no resumption has ended yet, ended.
   *
   * @throws IllegalStateException if there is no such wait
   */
  public TicketBuilder resumed(Instant at) {
    var ended = new HashSet<String>();
    for (int i = events.size() - 1; i >= 0; i--) {
      TicketEvent event = events.get(i);
      if (event instanceof TicketEvent.Resumed resumed) {
        ended.add(resumed.pauseId());
      } else if (event instanceof TicketEvent.Paused && !ended.contains(event.id())) {
        return resumed(at, event.id());
      }
    }
    throw new IllegalStateException("ticket cannot resume at " + at + ": it is not paused");
  }

  /** The priority changed. */
  public TicketBuilder priorityChanged(Instant at, String priority) {
    return event(new TicketEvent.PriorityChanged(nextId(), at, priority));
  }

  /** The customer's tier changed. */
  public TicketBuilder tierChanged(Instant at, String tier) {
    return event(new TicketEvent.TierChanged(nextId(), at, tier));
  }

  /** The conversation moved to another channel. */
  public TicketBuilder channelChanged(Instant at, Channel channel) {
    return event(new TicketEvent.ChannelChanged(nextId(), at, channel));
  }

  /** An attribute changed. */
  public TicketBuilder attributeChanged(Instant at, String name, String value) {
    return event(new TicketEvent.AttributeChanged(nextId(), at, name, value));
  }

  /** The ticket came to a team. */
  public TicketBuilder assigned(Instant at, String team) {
    return assigned(at, team, "");
  }

  /** The ticket came to an agent of a team. */
  public TicketBuilder assigned(Instant at, String team, String agent) {
    return event(new TicketEvent.Assigned(nextId(), at, team, agent));
  }

  /** The ticket left its team. */
  public TicketBuilder unassigned(Instant at) {
    return event(new TicketEvent.Unassigned(nextId(), at));
  }

  /** The desk said that the ticket is done. */
  public TicketBuilder resolved(Instant at) {
    return event(new TicketEvent.Resolved(nextId(), at));
  }

  /** The ticket was closed for good. */
  public TicketBuilder closed(Instant at) {
    return event(new TicketEvent.Closed(nextId(), at));
  }

  /** The ticket came back. */
  public TicketBuilder reopened(Instant at) {
    return event(new TicketEvent.Reopened(nextId(), at));
  }

  /** Another ticket was merged into this one. */
  public TicketBuilder absorbed(Instant at, Ticket source) {
    return event(new TicketEvent.Absorbed(nextId(), at, source));
  }

  /** This ticket was merged into another. */
  public TicketBuilder mergedInto(Instant at, String survivor) {
    return event(new TicketEvent.MergedInto(nextId(), at, survivor));
  }

  /** Part of this ticket went on as a ticket of its own. */
  public TicketBuilder split(Instant at, String newTicket) {
    return event(new TicketEvent.Split(nextId(), at, newTicket));
  }

  /** This ticket was split from another, whose history came before this. */
  public TicketBuilder splitFrom(Instant at, String original) {
    return event(new TicketEvent.SplitFrom(nextId(), at, original));
  }

  /** The ticket no longer matters. */
  public TicketBuilder cancelled(Instant at, TicketEvent.Cancellation why) {
    return event(new TicketEvent.Cancelled(nextId(), at, why));
  }

  /** Somebody gave a clock more time. */
  public TicketBuilder extended(
      Instant at, Metric metric, Duration by, String author, String reason) {
    return event(new TicketEvent.Extended(nextId(), at, metric, by, author, reason));
  }

  /** An earlier event was undone. */
  public TicketBuilder retracted(Instant at, String eventId) {
    return event(new TicketEvent.Retracted(nextId(), at, eventId));
  }

  /** Adds an event that has an id of its own. */
  public TicketBuilder event(TicketEvent event) {
    events.add(requireNonNull(event, "event"));
    ids.add(event.id());
    lastId = event.id();
    return this;
  }

  /** {@return the id of the event written last, or empty if none was} */
  public String lastId() {
    return lastId;
  }

  Collection<TicketEvent> events() {
    return events;
  }

  private String nextId() {
    do {
      lastNumber++;
    } while (ids.contains(String.valueOf(lastNumber)));
    return String.valueOf(lastNumber);
  }
}
