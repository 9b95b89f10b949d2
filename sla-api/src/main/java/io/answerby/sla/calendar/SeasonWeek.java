// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.time.DayOfWeek;

/**
 * Writes the week of a season, as the calendar's own is written: days that are not named are
 * closed. Not thread-safe.
 */
public final class SeasonWeek {

  private final Faults faults;
  private final WeekDraft draft;
  private boolean opened;
  private boolean closed;

  SeasonWeek(Faults faults) {
    this.faults = faults;
    this.draft = new WeekDraft(faults);
  }

  /**
   * Opens these days of the season's weeks at these hours; called again for a day, it adds to them.
   *
   * @param days {@code Mon}, {@code Mon-Fri}, {@code Sat-Mon} or {@code Mon-Wed,Sat}
   * @param hours one or more of {@code 09:00-13:00}, {@code 22:00-06:00} or {@code 18:00-24:00}
   */
  public SeasonWeek open(String days, String... hours) {
    opened = true;
    draft.open(days, hours);
    return this;
  }

  /**
   * Opens this day of the season's weeks at these hours; called again for a day, it adds to them.
   */
  public SeasonWeek open(DayOfWeek day, Hours... hours) {
    opened = true;
    draft.open(day, hours);
    return this;
  }

  /** Opens every day of the season for the whole day. */
  public SeasonWeek alwaysOpen() {
    opened = true;
    draft.alwaysOpen();
    return this;
  }

  /** Closes the shop for the whole season. */
  public SeasonWeek closed() {
    closed = true;
    return this;
  }

  WeeklyHours week(String name) {
    if (opened == closed) {
      faults.add(
          closed
              ? "season '" + name + "' must be closed or have hours, but was given both"
              : "season '" + name + "' must have hours or be closed, but was given neither");
    }
    return draft.week();
  }
}
