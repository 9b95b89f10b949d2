// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date on which the shop opens. What runs past midnight belongs to the date it began on, so the
 * last closing of a Monday may lie on Tuesday.
 *
 * @param date the date, in the calendar's zone
 * @param firstOpening when it first opens
 * @param lastClosing when it closes for good; 24:00 is a closing too
 */
public record BusinessDay(LocalDate date, Instant firstOpening, Instant lastClosing) {

  /**
   * Checks that the day is open at some time.
   *
   * @throws IllegalArgumentException if it closes before it opens
   */
  public BusinessDay {
    requireNonNull(date, "date");
    requireNonNull(firstOpening, "firstOpening");
    if (!requireNonNull(lastClosing, "lastClosing").isAfter(firstOpening)) {
      throw new IllegalArgumentException(
          "lastClosing must be after firstOpening " + firstOpening + ", but was " + lastClosing);
    }
  }
}
