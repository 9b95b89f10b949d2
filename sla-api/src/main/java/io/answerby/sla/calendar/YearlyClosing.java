// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

/**
 * A date of every year that is closed. What is written for a single date wins over it.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param date by which rule the date comes
 * @param reason why, as explanations show it: {@code Christmas}
 */
public record YearlyClosing(YearlyDate date, String reason) {

  /** Checks that there is a reason. */
  public YearlyClosing {
    requireNonNull(date, "date");
    if (requireNonNull(reason, "reason").isBlank()) {
      throw new IllegalArgumentException(
          "reason of the closing on " + date + " must not be blank, but was '" + reason + "'");
    }
  }

  /** {@return the closing as a sentence} */
  @Override
  public String toString() {
    return "closed every " + date + ": " + reason;
  }
}
