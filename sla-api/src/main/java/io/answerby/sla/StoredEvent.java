// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.TicketEvent.Kind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An event of a {@linkplain StoredTicket stored ticket}.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param kind what happened, such as {@code customer-wrote}; see {@link Kind#word()}
 * @param id the event's id
 * @param at when, in ISO form such as {@code 2026-11-23T09:00:00Z}
 * @param facts what else is known, by name: durations in ISO form, {@code party}, {@code channel}
 *     and the like as words, attributes of a contact as {@code attribute.NAME}
 * @param source for {@code absorbed}, the ticket that was merged into this one; else empty
 */
public record StoredEvent(
    String kind, String id, String at, Map<String, String> facts, List<StoredTicket> source) {

  private static final String ATTRIBUTE = "attribute.";

  /** Copies facts and source; a fact that is null is left out. */
  public StoredEvent {
    requireNonNull(kind, "kind");
    requireNonNull(id, "id");
    requireNonNull(at, "at");
    var known = new TreeMap<>(facts);
    known.values().removeIf(Objects::isNull);
    facts = Collections.unmodifiableMap(known);
    source = List.copyOf(source);
  }

  /** {@return the stored form of an event} */
  public static StoredEvent of(TicketEvent event) {
    requireNonNull(event, "event");
    var facts = new TreeMap<String, String>();
    List<StoredTicket> source = List.of();
    if (event instanceof TicketEvent.Opened opened) {
      facts.put("by", Names.of(opened.by()));
      write(opened.contact(), facts);
    } else if (event instanceof TicketEvent.Abandoned abandoned) {
      facts.put("left", Names.of(abandoned.left()));
    } else if (event instanceof TicketEvent.AgentReplied replied) {
      facts.put("by", replied.by());
    } else if (event instanceof TicketEvent.Paused paused) {
      facts.put("waitingFor", Names.of(paused.waitingFor()));
      facts.put("reason", paused.reason());
    } else if (event instanceof TicketEvent.Resumed resumed) {
      facts.put("pauseId", resumed.pauseId());
    } else if (event instanceof TicketEvent.PriorityChanged changed) {
      facts.put("priority", changed.priority());
    } else if (event instanceof TicketEvent.TierChanged changed) {
      facts.put("tier", changed.tier());
    } else if (event instanceof TicketEvent.ChannelChanged changed) {
      facts.put("channel", changed.channel().name());
    } else if (event instanceof TicketEvent.AttributeChanged changed) {
      facts.put("name", changed.name());
      facts.put("value", changed.value());
    } else if (event instanceof TicketEvent.Assigned assigned) {
      facts.put("team", assigned.team());
      facts.put("agent", assigned.agent());
    } else if (event instanceof TicketEvent.Absorbed absorbed) {
      source = List.of(StoredTicket.of(absorbed.source()));
    } else if (event instanceof TicketEvent.MergedInto merged) {
      facts.put("survivor", merged.survivor());
    } else if (event instanceof TicketEvent.Split split) {
      facts.put("newTicket", split.newTicket());
    } else if (event instanceof TicketEvent.SplitFrom split) {
      facts.put("original", split.original());
    } else if (event instanceof TicketEvent.Cancelled cancelled) {
      facts.put("why", Names.of(cancelled.why()));
    } else if (event instanceof TicketEvent.Extended extended) {
      facts.put("metric", extended.metric().word());
      facts.put("by", extended.by().toString());
      facts.put("author", extended.author());
      facts.put("reason", extended.reason());
    } else if (event instanceof TicketEvent.Retracted retracted) {
      facts.put("eventId", retracted.eventId());
    }
    return new StoredEvent(event.kind().word(), event.id(), event.at().toString(), facts, source);
  }

  private static void write(Contact contact, Map<String, String> facts) {
    facts.put("channel", contact.channel().name());
    contact.priority().ifPresent(priority -> facts.put("priority", priority));
    contact.tier().ifPresent(tier -> facts.put("tier", tier));
    contact.calendar().ifPresent(calendar -> facts.put("calendar", calendar));
    contact.zone().ifPresent(zone -> facts.put("zone", zone.getId()));
    contact.attributes().forEach((name, value) -> facts.put(ATTRIBUTE + name, value));
  }

  /**
   * {@return the event}
   *
   * @throws IllegalArgumentException if it cannot be read, naming the part, the rule and the value
   */
  public TicketEvent toEvent() {
    Instant when = instant();
    return switch (kindRead()) {
      case OPENED -> new TicketEvent.Opened(id, contact(when), party("by"));
      case JOINED_QUEUE -> new TicketEvent.JoinedQueue(id, when);
      case SERVED -> new TicketEvent.Served(id, when);
      case ABANDONED ->
          new TicketEvent.Abandoned(id, when, constant(TicketEvent.LeftBehind.class, "left"));
      case CUSTOMER_WROTE -> new TicketEvent.CustomerWrote(id, when);
      case AGENT_REPLIED -> new TicketEvent.AgentReplied(id, when, fact("by"));
      case AUTOMATIC_REPLY -> new TicketEvent.AutomaticReply(id, when);
      case INTERNAL_NOTE -> new TicketEvent.InternalNote(id, when);
      case PAUSED -> new TicketEvent.Paused(id, when, party("waitingFor"), fact("reason"));
      case RESUMED -> new TicketEvent.Resumed(id, when, fact("pauseId"));
      case PRIORITY_CHANGED -> new TicketEvent.PriorityChanged(id, when, fact("priority"));
      case TIER_CHANGED -> new TicketEvent.TierChanged(id, when, fact("tier"));
      case CHANNEL_CHANGED -> new TicketEvent.ChannelChanged(id, when, Channel.of(fact("channel")));
      case ATTRIBUTE_CHANGED ->
          new TicketEvent.AttributeChanged(id, when, fact("name"), fact("value"));
      case ASSIGNED -> new TicketEvent.Assigned(id, when, fact("team"), fact("agent"));
      case UNASSIGNED -> new TicketEvent.Unassigned(id, when);
      case RESOLVED -> new TicketEvent.Resolved(id, when);
      case CLOSED -> new TicketEvent.Closed(id, when);
      case REOPENED -> new TicketEvent.Reopened(id, when);
      case ABSORBED -> absorbed(when);
      case MERGED_INTO -> new TicketEvent.MergedInto(id, when, fact("survivor"));
      case SPLIT -> new TicketEvent.Split(id, when, fact("newTicket"));
      case SPLIT_FROM -> new TicketEvent.SplitFrom(id, when, fact("original"));
      case CANCELLED ->
          new TicketEvent.Cancelled(id, when, constant(TicketEvent.Cancellation.class, "why"));
      case EXTENDED ->
          new TicketEvent.Extended(
              id, when, Metric.of(fact("metric")), duration(), fact("author"), fact("reason"));
      case RETRACTED -> new TicketEvent.Retracted(id, when, fact("eventId"));
    };
  }

  private Contact contact(Instant when) {
    Contact contact = Contact.by(Channel.of(fact("channel"))).at(when);
    var attributes = new TreeMap<String, String>();
    for (Map.Entry<String, String> each : facts.entrySet()) {
      String name = each.getKey();
      String value = each.getValue();
      if (name.startsWith(ATTRIBUTE)) {
        attributes.put(name.substring(ATTRIBUTE.length()), value);
      } else {
        contact =
            switch (name) {
              case "priority" -> contact.priority(value);
              case "tier" -> contact.tier(value);
              case "calendar" -> contact.calendar(value);
              case "zone" -> contact.zone(zone(value));
              default -> contact;
            };
      }
    }
    return contact.attributes(attributes);
  }

  private TicketEvent absorbed(Instant when) {
    if (source.size() != 1) {
      throw new IllegalArgumentException(
          "source must be one ticket, but was " + source.size() + " tickets");
    }
    return new TicketEvent.Absorbed(id, when, source.get(0).toTicket());
  }

  private Kind kindRead() {
    for (Kind each : Kind.values()) {
      if (each.word().equals(kind)) {
        return each;
      }
    }
    throw new IllegalArgumentException("kind must be a known one, but was '" + kind + "'");
  }

  private Instant instant() {
    try {
      return Instant.parse(at);
    } catch (DateTimeException fault) {
      throw new IllegalArgumentException("at must be an ISO instant, but was '" + at + "'", fault);
    }
  }

  private Duration duration() {
    try {
      return Duration.parse(fact("by"));
    } catch (DateTimeException fault) {
      throw new IllegalArgumentException(
          "by must be an ISO duration, but was '" + fact("by") + "'", fault);
    }
  }

  private static ZoneId zone(String value) {
    try {
      return ZoneId.of(value);
    } catch (DateTimeException fault) {
      throw new IllegalArgumentException("zone must be known, but was '" + value + "'", fault);
    }
  }

  private Party party(String name) {
    return constant(Party.class, name);
  }

  private <E extends Enum<E>> E constant(Class<E> type, String name) {
    String value = fact(name);
    for (E each : type.getEnumConstants()) {
      if (Names.of(each).equals(value)) {
        return each;
      }
    }
    throw new IllegalArgumentException(name + " must be a known one, but was '" + value + "'");
  }

  private String fact(String name) {
    String value = facts.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " must be given for " + kind + ", but was not");
    }
    return value;
  }

  /** {@return the event without the values of its facts, which may say something of a customer} */
  @Override
  public String toString() {
    return kind + " '" + id + "' at " + at + ", with " + facts.keySet();
  }
}
