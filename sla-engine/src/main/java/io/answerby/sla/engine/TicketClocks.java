// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;

import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The clocks of tickets under one or more lines of standards, each with its versions. */
final class TicketClocks {

  private final List<Versions> lines;

  private TicketClocks(List<Versions> lines) {
    this.lines = List.copyOf(lines);
  }

  static TicketClocks of(SlaEngine engine) {
    return new TicketClocks(List.of(Versions.of(engine)));
  }

  TicketClocks changed(SlaEngine next, Instant from, ChangeMode mode) {
    var changed = new ArrayList<Versions>();
    var known = new StringJoiner(", ");
    boolean found = false;
    for (Versions line : lines) {
      ResponseStandards before = line.last().standards;
      known.add(before.toString());
      if (before.id().equals(next.standards().id())) {
        if (before.version() >= next.standards().version()) {
          throw new IllegalArgumentException(
              "next must have a later version than " + before + ", but was " + next.standards());
        }
        changed.add(line.then(next, from, mode));
        found = true;
      } else {
        changed.add(line);
      }
    }
    if (!found) {
      throw new IllegalArgumentException(
          "next must be a version of the standards in force, "
              + known
              + ", but was "
              + next.standards());
    }
    return new TicketClocks(changed);
  }

  TicketClocks alongside(SlaEngine other) {
    var more = new ArrayList<>(lines);
    for (Versions line : lines) {
      if (line.last().standards.id().equals(other.standards().id())) {
        throw new IllegalArgumentException(
            "other must have an id of its own, but was " + other.standards());
      }
    }
    more.add(Versions.of(other));
    return new TicketClocks(more);
  }

  List<SlaClock> clocks(Ticket ticket, long asOf) {
    Ticket known = ticket.hasRetractions() ? Hindsight.asKnownAt(ticket, asOf) : ticket;
    var clocks = new ArrayList<SlaClock>(6);
    for (Versions line : lines) {
      int before = clocks.size();
      TicketWalk.until(asOf, known, line).collectClocks(asOf, clocks);
      if (ticket.hasRetractions()) {
        Hindsight.of(ticket, line, asOf).stamp(clocks.subList(before, clocks.size()));
      }
    }
    return clocks;
  }

  long nextByItself(Ticket ticket, long asOf) {
    Ticket known = ticket.hasRetractions() ? Hindsight.asKnownAt(ticket, asOf) : ticket;
    long next = NEVER;
    for (Versions line : lines) {
      next = Math.min(next, TicketWalk.until(asOf, known, line).nextByItself());
    }
    return next;
  }

  List<ClockEvent> events(Ticket ticket, long startInclusive, long endExclusive) {
    long from = Math.max(startInclusive, splitAt(ticket));
    var events = new ArrayList<ClockEvent>(0);
    for (Versions line : lines) {
      List<Mark> marks =
          ticket.hasRetractions()
              ? Hindsight.of(ticket, line, endExclusive).marks()
              : TicketWalk.until(endExclusive, ticket, line).marks();
      for (Mark mark : marks) {
        if (mark.at() >= from && mark.at() < endExclusive) {
          events.add(new ClockEvent(ticket.id(), mark));
        }
      }
    }
    events.sort(ClockEvent.ORDER);
    return List.copyOf(events);
  }

  /** When the ticket came to be by a split: what was told before was told of the original. */
  private static long splitAt(Ticket ticket) {
    long at = Long.MIN_VALUE;
    for (TicketEvent event : ticket.effectiveEvents()) {
      if (event.kind() == TicketEvent.Kind.SPLIT_FROM) {
        at = Nanos.of(event.at());
      }
    }
    return at;
  }
}
