// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** The world: minutes since an epoch, and which are open. */
@NullUnmarked
final class MinuteWorld {

  /** The opening hours of a test calendar, asked for one minute at a time. */
  interface Hours {
    boolean isOpen(ZonedDateTime minute);
  }

  final Instant epoch;
  final int minutes;
  final Map<String, boolean[]> open = new HashMap<>();
  final Map<String, LocalDate[]> dates = new HashMap<>();
  final Map<String, LocalTime[]> times = new HashMap<>();

  MinuteWorld(Instant epoch, int minutes) {
    this.epoch = epoch;
    this.minutes = minutes;
  }

  void add(io.answerby.sla.calendar.BusinessCalendar calendar, Hours hours) {
    boolean[] row = new boolean[minutes];
    LocalDate[] date = new LocalDate[minutes];
    LocalTime[] time = new LocalTime[minutes];
    for (int m = 0; m < minutes; m++) {
      ZonedDateTime local = epoch.plusSeconds(60L * m).atZone(calendar.zone());
      row[m] = hours.isOpen(local);
      date[m] = local.toLocalDate();
      time[m] = local.toLocalTime();
    }
    open.put(calendar.id(), row);
    dates.put(calendar.id(), date);
    times.put(calendar.id(), time);
  }

  int minute(Instant instant) {
    return Math.toIntExact(Duration.between(epoch, instant).toMinutes());
  }
}
