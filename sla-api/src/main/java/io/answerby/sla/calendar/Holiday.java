// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A holiday that a source names. The shop is closed then unless the calendar says otherwise.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param date the date, in the calendar's zone
 * @param name why, as explanations show it: {@code Eid al-Fitr}
 * @param tentative whether it may still move, as when the moon has to be sighted
 */
public record Holiday(LocalDate date, String name, boolean tentative) {

  /** Checks that there is a name. */
  public Holiday {
    requireNonNull(date, "date");
    if (requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException(
          "name of the holiday on " + date + " must not be blank, but was '" + name + "'");
    }
  }

  /** {@return a holiday that is certain} */
  public static Holiday of(LocalDate date, String name) {
    return new Holiday(date, name, false);
  }
}
