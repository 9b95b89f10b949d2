// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * The calendar that every contestant computes with: Monday to Friday 09:00-17:00 in New York,
 * closed on eleven dates of every year. The dates are the same each year since one of the peers
 * cannot write others.
 */
final class Office {

  static final ZoneId ZONE = ZoneId.of("America/New_York");

  static final List<MonthDay> HOLIDAYS =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 19),
          MonthDay.of(2, 16),
          MonthDay.of(5, 25),
          MonthDay.of(6, 19),
          MonthDay.of(7, 4),
          MonthDay.of(9, 7),
          MonthDay.of(10, 12),
          MonthDay.of(11, 11),
          MonthDay.of(11, 26),
          MonthDay.of(12, 25));

  /** Starts are drawn from here on. */
  static final int FIRST_YEAR = 2000;

  /** Starts are drawn up to the beginning of this year. */
  static final int START_UNTIL_YEAR = 2040;

  /** The calendar is written until here, so that 40,000 hours fit after every start. */
  static final int UNTIL_YEAR = 2062;

  private Office() {}

  static BusinessCalendar calendar() {
    BusinessCalendarBuilder calendar =
        BusinessCalendar.named("new-york").in(ZONE).open("Mon-Fri", "09:00-17:00");
    for (int year = FIRST_YEAR; year < UNTIL_YEAR; year++) {
      for (MonthDay holiday : HOLIDAYS) {
        calendar.closed(holiday.atYear(year), "holiday");
      }
    }
    return calendar.build();
  }

  /** {@return the arithmetic, compiled for all years in which the calendar is written} */
  static OpenTime compiled() {
    OpenTime openTime = OpenTime.of(calendar());
    openTime.isOpen(instant(FIRST_YEAR));
    openTime.isOpen(instant(UNTIL_YEAR).minusSeconds(1));
    return openTime;
  }

  static Instant instant(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
  }

  /**
   * {@return random seconds of the epoch over the whole calendar; the same for every contestant}
   */
  static long[] starts(int count) {
    long from = instant(FIRST_YEAR).getEpochSecond();
    long until = instant(START_UNTIL_YEAR).getEpochSecond();
    return new Random(20261121).longs(count, from, until).toArray();
  }

  static Instant[] instants(long[] seconds) {
    Instant[] instants = new Instant[seconds.length];
    for (int i = 0; i < seconds.length; i++) {
      instants[i] = Instant.ofEpochSecond(seconds[i]);
    }
    return instants;
  }

  static LocalDateTime[] localTimes(long[] seconds) {
    LocalDateTime[] times = new LocalDateTime[seconds.length];
    for (int i = 0; i < seconds.length; i++) {
      times[i] = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds[i]), ZONE);
    }
    return times;
  }
}
