// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The dates of a season: once, or in every year. Both ends are included.
 *
 * <p>Ranges are immutable, thread-safe and compared by value.
 */
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
    if (this instanceof Once a && other instanceof Once b) {
      return !a.last.isBefore(b.first) && !b.last.isBefore(a.first);
    }
    if (this instanceof Yearly && other instanceof Once) {
      return other.overlaps(this);
    }
    return sample().anyMatch(other::contains);
  }

  /** {@return whether every date of this is one of the other} */
  default boolean isWithin(DateRange other) {
    if (this instanceof Once a && other instanceof Once b) {
      return !a.first.isBefore(b.first) && !a.last.isAfter(b.last);
    }
    return other instanceof Yearly && sample().allMatch(other::contains);
  }

  /** {@return how many dates it has; of a yearly range, in a leap year} */
  default long length() {
    return this instanceof Once once
        ? once.last.toEpochDay() - once.first.toEpochDay() + 1
        : sample().count();
  }

  /** Dates that tell of all how they lie to a yearly range: any ten years hold a 29 February. */
  private Stream<LocalDate> sample() {
    if (this instanceof Once once) {
      return LongStream.range(0, Math.min(once.length(), 3_653)).mapToObj(once.first::plusDays);
    }
    return LocalDate.of(2000, 1, 1).datesUntil(LocalDate.of(2001, 1, 1)).filter(this::contains);
  }
}
