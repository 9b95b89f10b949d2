// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.WeeklyHours;
import java.time.DayOfWeek;

/** The hours of a week by epoch day. */
final class DayHours {

  private final Hours[][] days = new Hours[7][];

  DayHours(WeeklyHours week) {
    for (DayOfWeek day : DayOfWeek.values()) {
      days[day.getValue() - 1] = week.on(day).toArray(Hours[]::new);
    }
  }

  Hours[] on(long epochDay) {
    // 1970-01-01 was a Thursday
    return days[(int) Math.floorMod(epochDay + 3, 7L)];
  }
}
