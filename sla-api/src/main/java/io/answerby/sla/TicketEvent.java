// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static io.answerby.sla.EventWords.free;
import static io.answerby.sla.EventWords.instant;
import static io.answerby.sla.EventWords.word;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened to a ticket: what, when, and an id by which it is known.
 *
 * <p>Events are all there is to a ticket; every clock is derived from them. Two events with one id
 * are one event, so a delivery that comes twice does no harm, and the order of delivery never
 * matters. What happened at one instant is taken in the order of {@link Effect}, and then by id.
 *
 * <p>No event holds what a customer wrote, only that something was written. Reasons and names are
 * the shop's own words. All events are immutable, thread-safe and compared by value; no part of
 * them is null.
 *
 * <p>An event that cannot be is refused with an {@link IllegalArgumentException}: instants are from
 * 1900 to 2199; ids, names and reasons have 1 to 256 characters, none of them a control character.
 *
 * <p>The set of event types is not exhaustive: a later version may add to it, so code that looks at
 * types needs a branch for those it does not know.
 */
public sealed interface TicketEvent {

  /** The order in which events are taken: by instant, then by {@link Effect}, then by id. */
  Comparator<TicketEvent> ORDER =
      Comparator.comparing(TicketEvent::at)
          .thenComparing(event -> event.kind().effect())
          .thenComparing(TicketEvent::id);

  /** {@return the id, unique within its ticket} */
  String id();

  /** {@return when it happened} */
  Instant at();

  /** {@return what kind of event it is} */
  Kind kind();

  /** What an event does to a running clock. At one instant, the first of these comes first. */
  enum Effect {
    /** The ticket begins: nothing on it can come before that. */
    BEGINS,
    /** Something may stop: a reply, a resolution. */
    STOPS,
    /** Something may change: a pause, a priority, a team. */
    CHANGES,
    /** Something may start: a customer's message, a reopening. */
    STARTS
  }

  /** The kinds of events. Not exhaustive: a later version may add to them. */
  enum Kind {
    /** See {@link Opened}. */
    OPENED(Effect.BEGINS),
    /** See {@link JoinedQueue}. */
    JOINED_QUEUE(Effect.STARTS),
    /** See {@link Served}. */
    SERVED(Effect.STOPS),
    /** See {@link Abandoned}. */
    ABANDONED(Effect.STOPS),
    /** See {@link CustomerWrote}. */
    CUSTOMER_WROTE(Effect.STARTS),
    /** See {@link AgentReplied}. */
    AGENT_REPLIED(Effect.STOPS),
    /** See {@link AutomaticReply}. */
    AUTOMATIC_REPLY(Effect.CHANGES),
    /** See {@link InternalNote}. */
    INTERNAL_NOTE(Effect.CHANGES),
    /** See {@link Paused}. */
    PAUSED(Effect.CHANGES),
    /** See {@link Resumed}. */
    RESUMED(Effect.CHANGES),
    /** See {@link PriorityChanged}. */
    PRIORITY_CHANGED(Effect.CHANGES),
    /** See {@link TierChanged}. */
    TIER_CHANGED(Effect.CHANGES),
    /** See {@link ChannelChanged}. */
    CHANNEL_CHANGED(Effect.CHANGES),
    /** See {@link AttributeChanged}. */
    ATTRIBUTE_CHANGED(Effect.CHANGES),
    /** See {@link Assigned}. */
    ASSIGNED(Effect.CHANGES),
    /** See {@link Unassigned}. */
    UNASSIGNED(Effect.CHANGES),
    /** See {@link Resolved}. */
    RESOLVED(Effect.STOPS),
    /** See {@link Closed}. */
    CLOSED(Effect.STOPS),
    /** See {@link Reopened}. */
    REOPENED(Effect.STARTS),
    /** See {@link Absorbed}. */
    ABSORBED(Effect.CHANGES),
    /** See {@link MergedInto}. */
    MERGED_INTO(Effect.STOPS),
    /** See {@link Split}. */
    SPLIT(Effect.CHANGES),
    /** See {@link SplitFrom}. */
    SPLIT_FROM(Effect.CHANGES),
    /** See {@link Cancelled}. */
    CANCELLED(Effect.STOPS),
    /** See {@link Extended}. */
    EXTENDED(Effect.CHANGES),
    /** See {@link Retracted}. */
    RETRACTED(Effect.CHANGES);

    private final Effect effect;
    private final String word;

    Kind(Effect effect) {
      this.effect = effect;
      this.word = Names.of(this);
    }

    /** {@return what it does to a clock, which decides its place among events of one instant} */
    public Effect effect() {
      return effect;
    }

    /** {@return the name in stored forms, such as {@code customer-wrote}} */
    public String word() {
      return word;
    }
  }

  /**
   * The ticket began.
   *
   * <p>A ticket that the desk opened of its own accord owes no first response until the customer
   * writes.
   *
   * @param contact how and when it came, and what is known of it
   * @param by who opened it: {@link Party#CUSTOMER}, or {@link Party#SHOP} for the desk itself
   */
  record Opened(String id, Contact contact, Party by) implements TicketEvent {
    /** Checks the values. */
    public Opened {
      word("event id", id);
      requireNonNull(contact, "contact");
      requireNonNull(by, "by");
      instant(contact.at());
      if (by == Party.THIRD_PARTY) {
        throw new IllegalArgumentException("by must be CUSTOMER or SHOP, but was THIRD_PARTY");
      }
    }

    @Override
    public Instant at() {
      return contact.at();
    }

    @Override
    public Kind kind() {
      return Kind.OPENED;
    }
  }

  /** The customer joined the queue for a person: on the phone, in a chat, in the store. */
  record JoinedQueue(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public JoinedQueue {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.JOINED_QUEUE;
    }
  }

  /** A person took the customer out of the queue. It also counts as a reply. */
  record Served(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public Served {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.SERVED;
    }
  }

  /**
   * The customer gave up waiting in the queue.
   *
   * @param left what the customer left behind; a voicemail or a number asks for a first response
   */
  record Abandoned(String id, Instant at, LeftBehind left) implements TicketEvent {
    /** Checks the values. */
    public Abandoned {
      word("event id", id);
      instant(at);
      requireNonNull(left, "left");
    }

    @Override
    public Kind kind() {
      return Kind.ABANDONED;
    }
  }

  /** What a customer who left the queue left behind. */
  enum LeftBehind {
    /** Nothing by which the shop could come back to the customer. */
    NOTHING,
    /** A number or address to call back. */
    NUMBER,
    /** A voicemail. */
    VOICEMAIL
  }

  /** The customer wrote, on whatever channel. It ends every wait for the customer. */
  record CustomerWrote(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public CustomerWrote {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.CUSTOMER_WROTE;
    }
  }

  /**
   * A person of the shop replied so that the customer sees it.
   *
   * @param by the agent, or empty if not known
   */
  record AgentReplied(String id, Instant at, String by) implements TicketEvent {
    /** Checks the values. */
    public AgentReplied {
      word("event id", id);
      instant(at);
      free("by", by);
    }

    @Override
    public Kind kind() {
      return Kind.AGENT_REPLIED;
    }
  }

  /** A machine replied: an acknowledgement, a bot. It never counts as a reply. */
  record AutomaticReply(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public AutomaticReply {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.AUTOMATIC_REPLY;
    }
  }

  /** A person of the shop wrote a note that the customer does not see. */
  record InternalNote(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public InternalNote {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.INTERNAL_NOTE;
    }
  }

  /**
   * The ticket began to wait for somebody. The wait ends where it is resumed, where the ticket is
   * resolved, and, if it is for the customer, where the customer writes.
   *
   * @param waitingFor for whom
   * @param reason why, in the shop's words, such as {@code asked for the order number}
   */
  record Paused(String id, Instant at, Party waitingFor, String reason) implements TicketEvent {
    /** Checks the values. */
    public Paused {
      word("event id", id);
      instant(at);
      requireNonNull(waitingFor, "waitingFor");
      word("reason", reason);
    }

    @Override
    public Kind kind() {
      return Kind.PAUSED;
    }
  }

  /**
   * A wait ended.
   *
   * @param pauseId the id of the {@link Paused} event that began it
   */
  record Resumed(String id, Instant at, String pauseId) implements TicketEvent {
    /** Checks the values. */
    public Resumed {
      word("event id", id);
      instant(at);
      word("pauseId", pauseId);
    }

    @Override
    public Kind kind() {
      return Kind.RESUMED;
    }
  }

  /** The priority changed to {@code priority}. */
  record PriorityChanged(String id, Instant at, String priority) implements TicketEvent {
    /** Checks the values. */
    public PriorityChanged {
      word("event id", id);
      instant(at);
      word("priority", priority);
    }

    @Override
    public Kind kind() {
      return Kind.PRIORITY_CHANGED;
    }
  }

  /** The customer's tier changed to {@code tier}. */
  record TierChanged(String id, Instant at, String tier) implements TicketEvent {
    /** Checks the values. */
    public TierChanged {
      word("event id", id);
      instant(at);
      word("tier", tier);
    }

    @Override
    public Kind kind() {
      return Kind.TIER_CHANGED;
    }
  }

  /** The conversation moved to another channel. */
  record ChannelChanged(String id, Instant at, Channel channel) implements TicketEvent {
    /** Checks the values. */
    public ChannelChanged {
      word("event id", id);
      instant(at);
      requireNonNull(channel, "channel");
    }

    @Override
    public Kind kind() {
      return Kind.CHANNEL_CHANGED;
    }
  }

  /** The attribute {@code name} changed to {@code value}. */
  record AttributeChanged(String id, Instant at, String name, String value) implements TicketEvent {
    /** Checks the values. */
    public AttributeChanged {
      word("event id", id);
      instant(at);
      word("attribute name", name);
      free("attribute value", value);
    }

    @Override
    public Kind kind() {
      return Kind.ATTRIBUTE_CHANGED;
    }

    /** {@return the event without the attribute's value, which may say something of a customer} */
    @Override
    public String toString() {
      return "AttributeChanged[id=" + id + ", at=" + at + ", name=" + name + "]";
    }
  }

  /**
   * The ticket came to a team, perhaps to one of its people.
   *
   * @param team the team
   * @param agent the agent, or empty if it is the team's as a whole
   */
  record Assigned(String id, Instant at, String team, String agent) implements TicketEvent {
    /** Checks the values. */
    public Assigned {
      word("event id", id);
      instant(at);
      word("team", team);
      free("agent", agent);
    }

    @Override
    public Kind kind() {
      return Kind.ASSIGNED;
    }
  }

  /** The ticket left its team and has none. */
  record Unassigned(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public Unassigned {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.UNASSIGNED;
    }
  }

  /** The desk said that the ticket is done. */
  record Resolved(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public Resolved {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.RESOLVED;
    }
  }

  /** The ticket was closed for good: its resolution is no longer provisional. */
  record Closed(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public Closed {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.CLOSED;
    }
  }

  /** The ticket came back after it was resolved. */
  record Reopened(String id, Instant at) implements TicketEvent {
    /** Checks the values. */
    public Reopened {
      word("event id", id);
      instant(at);
    }

    @Override
    public Kind kind() {
      return Kind.REOPENED;
    }
  }

  /**
   * Another ticket was merged into this one.
   *
   * <p>The other's ticket is part of the event, so that this ticket's clocks can take over what the
   * customer was still waiting for there. The other one gets a {@link MergedInto}.
   *
   * @param source the ticket that was merged, as it is known
   */
  record Absorbed(String id, Instant at, Ticket source) implements TicketEvent {

    /** How deep tickets are merged at most: into one that is merged into another, and so on. */
    public static final int DEEPEST = 100;

    /** Checks the values. */
    public Absorbed {
      word("event id", id);
      instant(at);
      requireNonNull(source, "source");
      if (source.depth() >= DEEPEST) {
        throw new IllegalArgumentException(
            "source must be merged less than " + DEEPEST + " deep, but was " + source.depth());
      }
    }

    @Override
    public Kind kind() {
      return Kind.ABSORBED;
    }
  }

  /**
   * This ticket was merged into another, which gets an {@link Absorbed}.
   *
   * @param survivor the id of the other ticket
   */
  record MergedInto(String id, Instant at, String survivor) implements TicketEvent {
    /** Checks the values. */
    public MergedInto {
      word("event id", id);
      instant(at);
      word("survivor", survivor);
    }

    @Override
    public Kind kind() {
      return Kind.MERGED_INTO;
    }
  }

  /**
   * Part of this ticket went on as a ticket of its own. This ticket's clocks do not change.
   *
   * @param newTicket the id of the other ticket, whose copied history ends with {@link SplitFrom}
   */
  record Split(String id, Instant at, String newTicket) implements TicketEvent {
    /** Checks the values. */
    public Split {
      word("event id", id);
      instant(at);
      word("newTicket", newTicket);
    }

    @Override
    public Kind kind() {
      return Kind.SPLIT;
    }
  }

  /**
   * This ticket was split from another, whose history up to here it shares. What runs here runs on
   * in both; what was finished before belongs to the original alone, so that it is never counted
   * twice.
   *
   * @param original the id of the other ticket
   */
  record SplitFrom(String id, Instant at, String original) implements TicketEvent {
    /** Checks the values. */
    public SplitFrom {
      word("event id", id);
      instant(at);
      word("original", original);
    }

    @Override
    public Kind kind() {
      return Kind.SPLIT_FROM;
    }
  }

  /** The ticket no longer matters: its running clocks leave every count. */
  record Cancelled(String id, Instant at, Cancellation why) implements TicketEvent {
    /** Checks the values. */
    public Cancelled {
      word("event id", id);
      instant(at);
      requireNonNull(why, "why");
    }

    @Override
    public Kind kind() {
      return Kind.CANCELLED;
    }
  }

  /** Why a ticket was cancelled. What was breached stays breached but for spam and duplicates. */
  enum Cancellation {
    /** It was no customer's concern. */
    SPAM,
    /** Another ticket holds the same concern. */
    DUPLICATE,
    /** The customer took it back. */
    WITHDRAWN,
    /** It was opened by mistake, or to try something. */
    MISTAKE,
    /** Anything else. */
    OTHER;

    /** {@return whether even a breach is forgotten, since no customer waited} */
    public boolean forgetsBreaches() {
      return this == SPAM || this == DUPLICATE;
    }
  }

  /**
   * Somebody gave a clock more time. What the standards do not allow is void in full, and the clock
   * shows it.
   *
   * @param metric whose running clock
   * @param by how much more of what its target counts; greater than zero
   * @param author who decided it
   * @param reason why, in the shop's words
   */
  record Extended(String id, Instant at, Metric metric, Duration by, String author, String reason)
      implements TicketEvent {
    /** Checks the values. */
    public Extended {
      word("event id", id);
      instant(at);
      requireNonNull(metric, "metric");
      requireNonNull(by, "by");
      if (by.isZero() || by.isNegative() || by.compareTo(Amounts.LONGEST) > 0) {
        throw new IllegalArgumentException(
            "extension must be greater than zero and at most "
                + Amounts.LONGEST.toDays()
                + " days, but was "
                + by);
      }
      word("author", author);
      word("reason", reason);
    }

    @Override
    public Kind kind() {
      return Kind.EXTENDED;
    }
  }

  /**
   * An earlier event was undone: from now on, all is as if it had never been.
   *
   * <p>A retraction can itself be retracted. One whose event is not (yet) known does nothing.
   *
   * @param eventId the id of the event that is undone
   */
  record Retracted(String id, Instant at, String eventId) implements TicketEvent {
    /** Checks the values. */
    public Retracted {
      word("event id", id);
      instant(at);
      word("eventId", eventId);
      if (id.equals(eventId)) {
        throw new IllegalArgumentException(
            "eventId must name another event, but was the retraction's own id '" + id + "'");
      }
    }

    @Override
    public Kind kind() {
      return Kind.RETRACTED;
    }
  }
}
