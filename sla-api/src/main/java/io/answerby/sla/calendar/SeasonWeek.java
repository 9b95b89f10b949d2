// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

/** Writes the week of a season, as the calendar's own is written. Not thread-safe. */
public final class SeasonWeek {

  private final WeekDraft draft;
  private boolean closed;

  SeasonWeek(Faults faults) {
    draft = new WeekDraft(faults);
  }

  /**
   * Opens these days of the season's weeks at these hours; called again for a day, it adds to them.
   *
   * @param days {@code Mon}, {@code Mon-Fri}, {@code Sat-Mon} or {@code Mon-Wed,Sat}
   * @param hours one or more of {@code 09:00-13:00}, {@code 22:00-06:00} or {@code 18:00-24:00}
   */
  public SeasonWeek open(String days, String... hours) {
    draft.open(days, hours);
    return this;
  }

  /** Opens every day of the season for the whole day. */
  public SeasonWeek alwaysOpen() {
    draft.alwaysOpen();
    return this;
  }

  /** Closes the shop for the whole season. */
  public SeasonWeek closed() {
    closed = true;
    return this;
  }

  WeeklyHours week(String name, Faults faults) {
    WeeklyHours week = draft.week();
    if (week.isClosed() != closed) {
      faults.add(
          closed
              ? "season '" + name + "' must be closed or have hours, but was given both"
              : "season '" + name + "' must have hours or be closed, but was given neither");
    }
    return week;
  }
}
