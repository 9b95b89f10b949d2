// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/** The dates of a season: once, or in every year. Both ends are included. */
public sealed interface DateRange {

  /** {@return whether that date is one of them} */
  boolean contains(LocalDate date);

  /**
   * Dates that come once, such as those of one Ramadan.
   *
   * @param first the first date
   * @param last the last date, not before the first
   */
  record Once(LocalDate first, LocalDate last) implements DateRange {

    /**
     * Checks the order of the dates.
     *
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public Once {
      requireNonNull(first, "first");
      if (requireNonNull(last, "last").isBefore(first)) {
        throw new IllegalArgumentException(
            "last date must not be before the first, " + first + ", but was " + last);
      }
    }

    @Override
    public boolean contains(LocalDate date) {
      return !date.isBefore(first) && !date.isAfter(last);
    }

    /** {@return the range, such as {@code 2027-02-08 to 2027-03-09}} */
    @Override
    public String toString() {
      return first + " to " + last;
    }
  }

  /**
   * Dates that come every year, such as those of summer. A last day before the first is in the next
   * year: 1 December to 6 January crosses New Year. 29 February is a day of leap years only.
   *
   * @param first the first day
   * @param last the last day
   */
  record Yearly(MonthDay first, MonthDay last) implements DateRange {

    /** Checks that nothing is null. */
    public Yearly {
      requireNonNull(first, "first");
      requireNonNull(last, "last");
    }

    @Override
    public boolean contains(LocalDate date) {
      return contains(MonthDay.from(date));
    }

    private boolean contains(MonthDay day) {
      return first.isAfter(last)
          ? !day.isBefore(first) || !day.isAfter(last)
          : !day.isBefore(first) && !day.isAfter(last);
    }

    /** {@return the range, such as {@code every 12-01 to 01-06}} */
    @Override
    public String toString() {
      return "every " + first.toString().substring(2) + " to " + last.toString().substring(2);
    }
  }

  /** {@return whether there is a date in both} */
  default boolean overlaps(DateRange other) {
    return days(this, other) > 0;
  }

  /** {@return whether every date of this is one of the other} */
  default boolean isWithin(DateRange other) {
    if (this instanceof Yearly && other instanceof Once) {
      return false;
    }
    return days(this, other) == length();
  }

  /** {@return how many dates it has; of a yearly range, in a leap year} */
  default long length() {
    return days(this, this);
  }

  /** How many dates are in both; of two yearly ranges, in a leap year. */
  private static long days(DateRange one, DateRange other) {
    if (one instanceof Yearly && other instanceof Once) {
      return days(other, one);
    }
    if (one instanceof Once a && other instanceof Once b) {
      long first = Math.max(a.first.toEpochDay(), b.first.toEpochDay());
      long last = Math.min(a.last.toEpochDay(), b.last.toEpochDay());
      return Math.max(0, last - first + 1);
    }
    LocalDate from = one instanceof Once a ? a.first : Year.of(2000).atDay(1);
    LocalDate to = one instanceof Once a ? a.last : Year.of(2000).atDay(366);
    long days = 0;
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      if (one.contains(date) && other.contains(date)) {
        days++;
      }
    }
    return days;
  }
}
