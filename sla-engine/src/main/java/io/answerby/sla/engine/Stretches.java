// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The stretches of a clock's life, one after another, and what counted in them. */
final class Stretches {

  private long start;
  private Stretch first;
  private Stretch last;

  Stretches(long start, @Nullable Yardstick yardstick, int waitingFor) {
    this.start = start;
    this.first = new Stretch(start, yardstick, waitingFor, false, 0, 0);
    this.last = first;
  }

  /** Forgets them all and begins anew, earlier or later. */
  void restart(long from, @Nullable Yardstick yardstick, int waitingFor, boolean setAside) {
    start = from;
    first = new Stretch(from, yardstick, waitingFor, setAside, 0, 0);
    last = first;
  }

  /** From when the clock counts. */
  long start() {
    return start;
  }

  Stretch first() {
    return first;
  }

  Stretch last() {
    return last;
  }

  /** Whether nothing has changed since the start. */
  boolean isOne() {
    return first == last;
  }

  /** Ends the last stretch and begins another; what held for no time has no effect. */
  void begin(long at, @Nullable Yardstick yardstick, int waitingFor, boolean setAside) {
    Stretch next =
        new Stretch(
            at,
            yardstick,
            waitingFor,
            setAside,
            last.countedBefore + last.counted(start, at),
            last.ranBefore + last.ran(at));
    if (last.from < at) {
      append(next);
    } else {
      replaceLast(next);
    }
  }

  private void append(Stretch next) {
    next.previous = last;
    last.next = next;
    last = next;
  }

  private void replaceLast(Stretch next) {
    Stretch before = last.previous;
    next.previous = before;
    last = next;
    if (before == null) {
      first = next;
    } else {
      before.next = next;
    }
  }

  /** What had counted by that instant, not before the start. */
  long countedUntil(long at) {
    Stretch stretch = at(at);
    return stretch.countedBefore + stretch.counted(start, at);
  }

  /** The wall-clock time by that instant in which the clock ran. */
  long ranUntil(long at) {
    Stretch stretch = at(at);
    return stretch.ranBefore + stretch.ran(at);
  }

  private Stretch at(long at) {
    Stretch found = first;
    while (found.next != null && found.next.from <= at) {
      found = found.next;
    }
    return found;
  }

  /** Whether something else than this was promised in an earlier stretch. */
  boolean wereSwitchedTo(Yardstick yardstick) {
    for (Stretch each = first; each != last; each = requireNonNull(each.next, "next")) {
      if (!yardstick.countsLike(each.yardstick)) {
        return true;
      }
    }
    return false;
  }

  /** The earliest instant at which the clock ran and that much had counted; it has by now. */
  long whenCounted(long much, long now) {
    for (Stretch each = first; each != null; each = each.next) {
      if (each.counts() && countedAtEnd(each, now) >= much) {
        long reached = each.reaches(start, much);
        if (each.next == null || reached < each.next.from) {
          return reached;
        }
      }
    }
    return now;
  }

  /**
   * The earliest instant at which the clock ran and had run for that long; if it has not by now,
   * when it will have if it runs from now on.
   */
  long whenRan(long much, long now) {
    for (Stretch each = first; each != null; each = each.next) {
      if (each.counts()) {
        long reached = each.from + (much - each.ranBefore);
        if (each.next == null || reached < each.next.from) {
          return reached;
        }
      }
    }
    return now + Math.max(0, much - ranUntil(now));
  }

  /** The earliest instant from the given one on at which the clock ran, or would from now on. */
  long firstRunningFrom(long instant, long now) {
    for (Stretch each = first; each != null; each = each.next) {
      long end = each.next == null ? now : each.next.from;
      if (each.counts() && instant < end) {
        return Math.max(instant, each.from);
      }
    }
    return Math.max(instant, now);
  }

  private long countedAtEnd(Stretch stretch, long now) {
    return stretch.next == null
        ? stretch.countedBefore + stretch.counted(start, now)
        : stretch.next.countedBefore;
  }
}
