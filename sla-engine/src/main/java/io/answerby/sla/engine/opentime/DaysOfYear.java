// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.time.LocalDate;

/**
 * The open time that belongs to each local date of one year. What runs past midnight belongs to the
 * date it began on. Immutable once filled.
 */
final class DaysOfYear {

  private final long firstDay;
  private final Spans[] days;

  DaysOfYear(int year) {
    firstDay = LocalDate.of(year, 1, 1).toEpochDay();
    days = new Spans[(int) (LocalDate.of(year + 1, 1, 1).toEpochDay() - firstDay)];
  }

  long firstDay() {
    return firstDay;
  }

  long lastDay() {
    return firstDay + days.length - 1;
  }

  void set(long day, Spans open) {
    days[(int) (day - firstDay)] = open.within(Horizon.START, Horizon.END);
  }

  /** {@return how many of the dates are business days} */
  int count() {
    int count = 0;
    for (Spans day : days) {
      count += day.isEmpty() ? 0 : 1;
    }
    return count;
  }

  /** {@return what is open of that date; merged, empty if it is no business day} */
  Spans open(long day) {
    return days[(int) (day - firstDay)];
  }
}
