// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

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

  private Nanos() {}

  static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano());
  }

  static long of(Duration duration) {
    return Math.addExact(Math.multiplyExact(duration.getSeconds(), PER_SECOND), duration.getNano());
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
