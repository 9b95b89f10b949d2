// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;

import io.answerby.sla.Metric;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a ticket did by themselves, if some of its events were retracted later.
 *
 * <p>Until a retraction, history was what it seemed then; from it on, history is what is known now.
 * So the ticket is walked once for each retraction, and at the retraction's instant the difference
 * comes out: a breach that never was is corrected, one that was hidden is told then, and what was
 * told already is not told again.
 */
final class Hindsight {

  /** What makes two marks tell the same. */
  private record Told(Metric metric, int cycle, ClockEvent.Kind kind, @Nullable Warning warning) {

    static Told by(Mark mark) {
      return new Told(mark.course().metric, mark.course().cycle, mark.kind(), mark.warning());
    }

    static Told breach(Metric metric, int cycle) {
      return new Told(metric, cycle, ClockEvent.Kind.BREACHED, null);
    }
  }

  private final List<Mark> marks = new ArrayList<>();
  private final Map<Told, Mark> standing = new HashMap<>();

  private Hindsight() {}

  static Hindsight of(Ticket ticket, Versions versions, long until) {
    var hindsight = new Hindsight();
    var turns = new TreeSet<Long>();
    for (TicketEvent event : ticket.events()) {
      if (event.kind() == TicketEvent.Kind.RETRACTED && Nanos.of(event.at()) <= until) {
        turns.add(Nanos.of(event.at()));
      }
    }
    long from = Long.MIN_VALUE;
    while (true) {
      Long turn = turns.higher(from);
      long end = turn == null ? until : Math.min(turn, until);
      Ticket known = asKnownAt(ticket, from);
      hindsight.view(TicketWalk.until(end, known, versions), from, turn == null ? NEVER : turn);
      if (turn == null) {
        return hindsight;
      }
      from = turn;
    }
  }

  /** The ticket with the retractions that had been made by that instant. */
  static Ticket asKnownAt(Ticket ticket, long instant) {
    var known = new ArrayList<TicketEvent>();
    for (TicketEvent event : ticket.events()) {
      if (event.kind() != TicketEvent.Kind.RETRACTED || Nanos.of(event.at()) <= instant) {
        known.add(event);
      }
    }
    return Ticket.of(ticket.id(), known);
  }

  /** Takes in what history looks like from one instant until the next retraction. */
  private void view(TicketWalk walk, long from, long end) {
    var earlier = new HashMap<Told, Mark>();
    for (Mark mark : walk.marks()) {
      if (mark.at() < from) {
        settle(earlier, mark);
      }
    }
    turn(from, earlier);
    for (Mark mark : walk.marks()) {
      if (mark.at() >= from && mark.at() < end) {
        marks.add(mark);
        settle(standing, mark);
      }
    }
  }

  private void turn(long at, Map<Told, Mark> now) {
    for (Mark mark : List.copyOf(standing.values())) {
      if (mark.kind() == ClockEvent.Kind.BREACHED && !now.containsKey(Told.by(mark))) {
        marks.add(Mark.corrected(mark.course(), at, mark.due()));
        standing.remove(Told.by(mark));
      }
    }
    now.forEach(
        (told, mark) -> {
          if (mark.kind() == ClockEvent.Kind.BREACHED && !standing.containsKey(told)) {
            Mark late = Mark.breached(mark.course(), at, mark.due());
            marks.add(late);
            standing.put(told, late);
          }
        });
  }

  private static void settle(Map<Told, Mark> told, Mark mark) {
    if (mark.kind() == ClockEvent.Kind.CORRECTED) {
      told.remove(Told.breach(mark.course().metric, mark.course().cycle));
    } else {
      told.put(Told.by(mark), mark);
    }
  }

  List<Mark> marks() {
    return marks;
  }

  /** Gives each breached clock the instant at which its breach came out. */
  void stamp(List<SlaClock> clocks) {
    clocks.replaceAll(
        clock -> {
          Mark breach = standing.get(Told.breach(clock.metric(), clock.cycle()));
          return clock.isBreached() && breach != null ? clock.breachedAt(breach.at()) : clock;
        });
  }
}
