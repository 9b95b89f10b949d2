// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a calendar takes its holidays from: a country's public holidays, an iCalendar feed, the
 * shop's own table.
 *
 * <p>It is asked once for each range of dates that a calendar takes from it, while the calendar is
 * written. A source that cannot be read must throw; the calendar is then not built. That way no
 * deadline finds out later.
 *
 * <pre>{@code
 * shop.holidays(publicHolidays, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31))
 * }</pre>
 */
public interface HolidaySource {

  /** {@return what findings and errors call this source, such as {@code Pakistan}; not blank} */
  String name();

  /**
   * {@return the holidays from one date to another, both included}
   *
   * @throws RuntimeException if the source cannot be read, or does not reach that far
   */
  List<Holiday> holidays(LocalDate first, LocalDate last);
}
