// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Hours of one date in which the shop is closed, whatever else is written for it. It is subtracted
 * last.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param date the date, in the calendar's zone
 * @param hours the hours that are taken away; they may run past midnight
 * @param reason why, as explanations show it: {@code stock-taking}
 */
public record PartDayClosure(LocalDate date, Hours hours, String reason) {

  static final Comparator<PartDayClosure> BY_DATE =
      Comparator.comparing(PartDayClosure::date)
          .thenComparing(PartDayClosure::hours)
          .thenComparing(PartDayClosure::reason);

  /** Checks that there is a reason. */
  public PartDayClosure {
    requireNonNull(date, "date");
    requireNonNull(hours, "hours");
    if (requireNonNull(reason, "reason").isBlank()) {
      throw new IllegalArgumentException(
          "reason of the closure on " + date + " must not be blank, but was '" + reason + "'");
    }
  }

  /** {@return the closure as a sentence} */
  @Override
  public String toString() {
    return "closed on " + date + " " + hours + ": " + reason;
  }
}
