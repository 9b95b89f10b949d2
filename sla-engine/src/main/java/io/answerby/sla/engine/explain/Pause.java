// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A stretch in which a clock stood still.
 *
 * @param startInclusive from when
 * @param endExclusive until when, later than the start
 * @param reason what was waited for, such as {@code the customer}
 */
public record Pause(Instant startInclusive, Instant endExclusive, String reason) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the end is not after the start
   */
  public Pause {
    requireNonNull(startInclusive, "startInclusive");
    requireNonNull(endExclusive, "endExclusive");
    requireNonNull(reason, "reason");
    if (!endExclusive.isAfter(startInclusive)) {
      throw new IllegalArgumentException(
          "endExclusive must be after " + startInclusive + ", but was " + endExclusive);
    }
  }
}
