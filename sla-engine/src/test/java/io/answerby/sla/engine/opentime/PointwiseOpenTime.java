// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.DateException;
import io.answerby.sla.calendar.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Whether one instant is open, decided for that instant alone: no list, no union, no cut. */
final class PointwiseOpenTime {

  private PointwiseOpenTime() {}

  static boolean isOpen(BusinessCalendar calendar, Instant instant) {
    ZoneId zone = calendar.zone();
    if (calendar.partDayClosures().stream()
        .anyMatch(c -> SlowOpenTime.span(c.date(), c.hours(), zone).contains(instant))) {
      return false;
    }
    LocalDate today = instant.atZone(zone).toLocalDate();
    List<LocalDate> around = IntStream.rangeClosed(-4, 4).mapToObj(today::plusDays).toList();
    return around.stream()
        .anyMatch(
            date ->
                hours(calendar, date).stream()
                        .anyMatch(h -> SlowOpenTime.span(date, h, zone).contains(instant))
                    && around.stream()
                        .filter(other -> !other.equals(date))
                        .filter(calendar.exceptions()::containsKey)
                        .noneMatch(other -> SlowOpenTime.day(other, zone).contains(instant)));
  }

  private static List<Hours> hours(BusinessCalendar calendar, LocalDate date) {
    DateException exception = calendar.exceptions().get(date);
    return exception == null ? calendar.week().on(date.getDayOfWeek()) : exception.hours();
  }
}
