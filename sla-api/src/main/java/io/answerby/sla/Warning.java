// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A point before a deadline at which the shop wants to be told that it is at risk.
 *
 * <p>A warning is never after its deadline: where a {@linkplain Target#ceiling() ceiling} decides,
 * it is measured against the ceiling. Immutable, thread-safe and compared by value.
 */
public sealed interface Warning permits Warning.AtPercent, Warning.Before {

  /**
   * When that share of the target has been used up.
   *
   * @param percent 1 to 99
   */
  record AtPercent(int percent) implements Warning {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is not from 1 to 99
     */
    public AtPercent {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException(
            "warnAtPercent must be from 1 to 99, but was " + percent);
      }
    }
  }

  /**
   * When no more than that much is left: counted time of the target, wall-clock time of the
   * ceiling.
   *
   * @param lead greater than zero
   */
  record Before(Duration lead) implements Warning {

    /**
     * Checks the lead.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Before {
      requireNonNull(lead, "lead");
      if (lead.isZero() || lead.isNegative()) {
        throw new IllegalArgumentException("warnBefore must be greater than zero, but was " + lead);
      }
    }
  }
}
