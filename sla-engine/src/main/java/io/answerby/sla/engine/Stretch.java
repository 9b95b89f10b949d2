// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock's life in which nothing about it changes. It ends where the next one begins.
 */
final class Stretch {

  final long from;

  /** What counts here; none where nothing was promised. */
  final @Nullable Yardstick yardstick;

  /** For whom the ticket waits here, one bit for each party. */
  int waitingFor;

  /** Whether the ticket lies resolved here, in time that the standards do not count. */
  final boolean setAside;

  /** What had counted, and the wall-clock time in which the clock ran, before this stretch. */
  final long countedBefore;

  final long ranBefore;

  @Nullable Stretch next;
  @Nullable Stretch previous;

  Stretch(
      long from,
      @Nullable Yardstick yardstick,
      int waitingFor,
      boolean setAside,
      long countedBefore,
      long ranBefore) {
    this.from = from;
    this.yardstick = yardstick;
    this.waitingFor = waitingFor;
    this.setAside = setAside;
    this.countedBefore = countedBefore;
    this.ranBefore = ranBefore;
  }

  /** Whether the clock stands still in this stretch though something is promised. */
  boolean isPaused() {
    return setAside || stoppedBy(waitingFor) != 0;
  }

  /** Those of the parties for whom the clock stands still, one bit each. */
  int stoppedBy(int parties) {
    return yardstick == null ? 0 : yardstick.stoppedBy(parties);
  }

  /** Whether time counts in this stretch. */
  boolean counts() {
    return yardstick != null && !isPaused();
  }

  /** What counts of this stretch until that instant, for a clock that started then. */
  long counted(long start, long until) {
    if (yardstick == null || isPaused()) {
      return 0;
    }
    long begin = Math.max(from, yardstick.countingFrom(start));
    return until <= begin ? 0 : yardstick.between(begin, until);
  }

  /** The wall-clock time of this stretch until that instant in which the clock ran. */
  long ran(long until) {
    return counts() ? until - from : 0;
  }

  /** When that much, counted from the clock's start, is reached in this stretch. */
  long reaches(long start, long counted) {
    Yardstick counting = requireNonNull(yardstick, "yardstick");
    long missing = counted - countedBefore;
    // what was used up before is not used up again at the next opening
    return missing == 0
        ? from
        : counting.after(Math.max(from, counting.countingFrom(start)), missing);
  }
}
