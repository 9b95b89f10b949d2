// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The holidays that a source named for a range of dates when the calendar was built.
 *
 * @param source the name of the source
 * @param first the first date it was asked for
 * @param last the last date it was asked for; after it the calendar knows nothing from this source
 * @param holidays what it named, by date
 */
public record HolidayList(String source, LocalDate first, LocalDate last, List<Holiday> holidays) {

  /**
   * Puts the holidays in order and drops those outside the range.
   *
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public HolidayList {
    requireNonNull(source, "source");
    requireNonNull(first, "first");
    if (requireNonNull(last, "last").isBefore(first)) {
      throw new IllegalArgumentException(
          "last date of the holidays of '"
              + source
              + "' must not be before the first, "
              + first
              + ", but was "
              + last);
    }
    LocalDate from = first;
    LocalDate to = last;
    holidays =
        holidays.stream()
            .filter(h -> !h.date().isBefore(from) && !h.date().isAfter(to))
            .distinct()
            .sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::name))
            .toList();
  }

  /** {@return the holidays from one date to another, both included, by date} */
  List<Holiday> between(LocalDate from, LocalDate to) {
    return holidays.subList(before(from), before(to.plusDays(1)));
  }

  /** {@return how many holidays are before that date} */
  private int before(LocalDate date) {
    int low = 0;
    int high = holidays.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holidays.get(middle).date().isBefore(date)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@return the list as a sentence} */
  @Override
  public String toString() {
    return holidays.size() + " holidays of " + source + " from " + first + " to " + last;
  }
}
