// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of open time, half-open: at {@code end} it is closed.
 *
 * @param start the first instant that is open
 * @param end the first instant that is closed again
 */
public record Opening(Instant start, Instant end) {

  /**
   * Checks that the opening is not empty.
   *
   * @throws IllegalArgumentException if {@code end} is not after {@code start}
   */
  public Opening {
    requireNonNull(start, "start");
    if (!requireNonNull(end, "end").isAfter(start)) {
      throw new IllegalArgumentException("end must be after start " + start + ", but was " + end);
    }
  }

  /** {@return how long it is open} */
  public Duration length() {
    return Duration.between(start, end);
  }

  /** {@return the opening as ISO 8601 writes an interval} */
  @Override
  public String toString() {
    return start + "/" + end;
  }
}
