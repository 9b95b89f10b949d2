// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A date that comes every year by a rule: 25 December, the last Monday of May, the fourth Thursday
 * of November. If it falls on a weekend it may be observed on another day instead.
 *
 * <pre>{@code
 * YearlyDate.on(DECEMBER, 25).observedOnMonday()   // Sat 25 Dec 2027 -> Mon 27 Dec 2027
 * YearlyDate.last(MONDAY, MAY)
 * }</pre>
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class YearlyDate {

  /** On which day a date that falls on Saturday or Sunday is observed instead. */
  private enum Observed {
    ITSELF(""),
    MONDAY(", observed on Monday if on a weekend"),
    NEAREST_WEEKDAY(", observed on the nearest weekday if on a weekend");

    private final String words;

    Observed(String words) {
      this.words = words;
    }
  }

  private final Month month;
  // a day of the month, or with a weekday its number in the month, -1 the last
  private final int number;
  private final Optional<DayOfWeek> weekday;
  private final Observed observed;

  private YearlyDate(Month month, int number, Optional<DayOfWeek> weekday, Observed observed) {
    this.month = month;
    this.number = number;
    this.weekday = weekday;
    this.observed = observed;
  }

  /**
   * {@return the same day of every year} 29 February comes in leap years only.
   *
   * @throws java.time.DateTimeException if the month has no such day
   */
  public static YearlyDate on(Month month, int day) {
    MonthDay checked = MonthDay.of(month, day);
    return new YearlyDate(
        checked.getMonth(), checked.getDayOfMonth(), Optional.empty(), Observed.ITSELF);
  }

  /**
   * {@return the n-th such weekday of a month} A month has no fifth in some years; then there is no
   * date in them.
   *
   * @throws IllegalArgumentException if {@code n} is not from 1 to 5
   */
  public static YearlyDate nth(int n, DayOfWeek weekday, Month month) {
    if (n < 1 || n > 5) {
      throw new IllegalArgumentException("n must be from 1 to 5, but was " + n);
    }
    requireNonNull(weekday, "weekday");
    return new YearlyDate(requireNonNull(month, "month"), n, Optional.of(weekday), Observed.ITSELF);
  }

  /** {@return the last such weekday of a month} */
  public static YearlyDate last(DayOfWeek weekday, Month month) {
    requireNonNull(weekday, "weekday");
    return new YearlyDate(
        requireNonNull(month, "month"), -1, Optional.of(weekday), Observed.ITSELF);
  }

  /** {@return the same date, but on the Monday after instead if it falls on a weekend} */
  public YearlyDate observedOnMonday() {
    return new YearlyDate(month, number, weekday, Observed.MONDAY);
  }

  /**
   * {@return the same date, but on the Friday before a Saturday and on the Monday after a Sunday} 1
   * January 2028 is a Saturday: it is observed on 31 December 2027.
   */
  public YearlyDate observedOnNearestWeekday() {
    return new YearlyDate(month, number, weekday, Observed.NEAREST_WEEKDAY);
  }

  /**
   * {@return the date that belongs to that year; empty if it has none} An observed date may lie in
   * the year before or after.
   */
  public Optional<LocalDate> in(int year) {
    return unobserved(year).map(this::observe);
  }

  private Optional<LocalDate> unobserved(int year) {
    if (weekday.isEmpty()) {
      boolean exists = MonthDay.of(month, number).isValidYear(year);
      return exists ? Optional.of(LocalDate.of(year, month, number)) : Optional.empty();
    }
    LocalDate first = Year.of(year).atMonth(month).atDay(1);
    LocalDate date = first.with(TemporalAdjusters.dayOfWeekInMonth(number, weekday.get()));
    return date.getMonth() == month ? Optional.of(date) : Optional.empty();
  }

  private LocalDate observe(LocalDate date) {
    int daysAfterFriday = date.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
    if (observed == Observed.ITSELF || daysAfterFriday <= 0) {
      return date;
    }
    return observed == Observed.NEAREST_WEEKDAY && daysAfterFriday == 1
        ? date.minusDays(1)
        : date.plusDays(3L - daysAfterFriday);
  }

  /** {@return the month of the rule, before it is observed elsewhere} */
  public Month month() {
    return month;
  }

  /** {@return the day of the month, or with a weekday which such weekday, -1 the last} */
  public int number() {
    return number;
  }

  /** {@return the weekday, if the rule is such as the last Monday of May} */
  public Optional<DayOfWeek> weekday() {
    return weekday;
  }

  /** {@return whether it is observed on another day if it falls on a weekend} */
  public boolean isObserved() {
    return observed != Observed.ITSELF;
  }

  /** {@return how it is observed, as {@link #observed(String)} reads it} */
  Optional<String> observedWord() {
    return switch (observed) {
      case ITSELF -> Optional.empty();
      case MONDAY -> Optional.of("monday");
      case NEAREST_WEEKDAY -> Optional.of("nearest-weekday");
    };
  }

  /** {@return the same date, observed as that word says} */
  YearlyDate observed(String word) {
    return switch (word) {
      case "monday" -> observedOnMonday();
      case "nearest-weekday" -> observedOnNearestWeekday();
      default -> throw new IllegalArgumentException(word);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof YearlyDate that
        && month == that.month
        && number == that.number
        && weekday.equals(that.weekday)
        && observed == that.observed;
  }

  @Override
  public int hashCode() {
    return Objects.hash(month, number, weekday, observed);
  }

  /** {@return the rule, such as {@code last Monday of May}} */
  @Override
  public String toString() {
    String monthName = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String date =
        weekday
            .map(w -> w.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " of " + monthName)
            .map(d -> (number < 0 ? "last " : "no. " + number + " ") + d)
            .orElse(number + " " + monthName);
    return date + observed.words;
  }
}
