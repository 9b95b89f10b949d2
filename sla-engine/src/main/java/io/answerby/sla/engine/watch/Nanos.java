// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.time.Instant;

/**
 * Instants as nanoseconds since 1970-01-01Z, in which they take eight bytes and no object. What
 * lies outside 1677 to 2262, and so outside the horizon of every calendar, is moved to the nearer
 * end: the marks and clocks that a shop hands in may be any instant, and none of them is a fault.
 */
final class Nanos {

  /** Before every instant that anybody asks for: to be looked at without delay. */
  static final long EARLIEST = Long.MIN_VALUE;

  private static final long PER_SECOND = 1_000_000_000L;
  private static final long LAST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

  private Nanos() {}

  static long of(Instant instant) {
    long second = instant.getEpochSecond();
    if (second > LAST_SECOND) {
      return Agenda.NEVER - 1;
    }
    return second < -LAST_SECOND ? EARLIEST + 1 : second * PER_SECOND + instant.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
  }
}
