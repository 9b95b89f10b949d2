// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A stretch of closed time and why it is closed, half-open.
 *
 * @param start the first instant that is closed for this cause
 * @param end the first instant that no longer is
 * @param cause what closes it
 * @param reason the reason that the calendar gives, such as {@code Christmas}; empty where it gives
 *     none, as outside the hours of its week; of a season, its name
 * @param tentative whether it is a date that may still move, as when the moon has to be sighted
 */
public record Closure(Instant start, Instant end, Cause cause, String reason, boolean tentative) {

  /** What closes a shop. */
  public enum Cause {
    /** The week has no hours then: nights, breaks, the weekend. */
    OUTSIDE_HOURS,
    /** The whole date is closed: a holiday. */
    CLOSED_DATE,
    /** The date has hours of its own, and these are not among them. */
    OTHER_HOURS,
    /** Hours taken away from one date. */
    PART_DAY,
    /** Nobody planned it: a power cut, a flood. */
    UNPLANNED
  }

  /**
   * Checks that the closure is not empty.
   *
   * @throws IllegalArgumentException if {@code end} is not after {@code start}
   */
  public Closure {
    requireNonNull(start, "start");
    if (!requireNonNull(end, "end").isAfter(start)) {
      throw new IllegalArgumentException("end must be after start " + start + ", but was " + end);
    }
    requireNonNull(cause, "cause");
    requireNonNull(reason, "reason");
  }

  /** {@return the closure as a line, such as {@code start/end closed: Christmas}} */
  @Override
  public String toString() {
    return start + "/" + end + " closed" + (reason.isEmpty() ? "" : ": " + reason);
  }
}
