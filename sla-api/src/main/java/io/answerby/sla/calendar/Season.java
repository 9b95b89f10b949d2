// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

/**
 * A part of the year with a week of its own: Ramadan, summer, the sale weeks. A shift belongs to
 * the season of the date it starts on. Where one season lies inside another, the inner has its say.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param name what explanations call it
 * @param dates when it is
 * @param week its hours; closed if the shop shuts for the season
 */
public record Season(String name, DateRange dates, WeeklyHours week) {

  /** Checks that there is a name. */
  public Season {
    requireNonNull(dates, "dates");
    requireNonNull(week, "week");
    if (requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException(
          "name of the season " + dates + " must not be blank, but was '" + name + "'");
    }
  }

  /** {@return the season as a sentence} */
  @Override
  public String toString() {
    return name + " (" + dates + "): " + week;
  }
}
