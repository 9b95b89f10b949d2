// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Instants as nanoseconds since 1970-01-01Z. A {@code long} reaches from 1677 to 2262, which covers
 * the horizon of every calendar.
 */
final class Nanos {

  /** Later than every instant: what never happens. */
  static final long NEVER = Long.MAX_VALUE;

  private static final long PER_SECOND = 1_000_000_000L;
  private static final long MOST_SECONDS = Long.MAX_VALUE / PER_SECOND - 1;

  private Nanos() {}

  /**
   * That instant.
   *
   * @throws DateTimeException if it is out of reach
   */
  static long of(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < -MOST_SECONDS || second > MOST_SECONDS) {
      throw new DateTimeException(
          "instant must be between "
              + Instant.ofEpochSecond(-MOST_SECONDS)
              + " and "
              + Instant.ofEpochSecond(MOST_SECONDS)
              + ", but was "
              + instant);
    }
    return second * PER_SECOND + instant.getNano();
  }

  /** That instant, or the nearest end of all time where it is out of reach. */
  static long nearest(Instant instant) {
    long second = instant.getEpochSecond();
    if (second > MOST_SECONDS) {
      return NEVER;
    }
    return second < -MOST_SECONDS ? Long.MIN_VALUE : of(instant);
  }

  static long of(Duration duration) {
    return Math.addExact(Math.multiplyExact(duration.getSeconds(), PER_SECOND), duration.getNano());
  }

  /** That much, or as much as there can be. */
  static long atMost(Duration duration) {
    return duration.toSeconds() > MOST_SECONDS ? Long.MAX_VALUE : of(duration);
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
  }

  static Duration duration(long nanos) {
    return Duration.ofNanos(nanos);
  }

  /** That share of a whole, without overflow, rounded down. */
  static long share(long whole, int percent) {
    return whole / 100 * percent + whole % 100 * percent / 100;
  }
}
