// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How much memory a compiled year takes: many calendars, with few years and with more. */
final class CalendarMemory {

  private static final int CALENDARS = 400;
  private static final int FEW = 1;
  private static final int MORE = 21;

  private CalendarMemory() {}

  /** {@return the bytes of one more year, for a shop with one opening on every day} */
  static double bytesPerYear(PrintStream progress) {
    progress.println("memory of a compiled year");
    BusinessCalendar calendar =
        BusinessCalendar.named("daily").in(Office.ZONE).open("Mon-Sun", "09:00-17:00").build();
    double few = bytes(calendar, FEW);
    double more = bytes(calendar, MORE);
    return (more - few) / CALENDARS / (MORE - FEW);
  }

  private static double bytes(BusinessCalendar calendar, int years) {
    List<OpenTime> kept = new ArrayList<>(CALENDARS);
    long before = Heap.used();
    for (int i = 0; i < CALENDARS; i++) {
      OpenTime openTime = OpenTime.of(calendar);
      openTime.isOpen(Instant.parse("2020-06-01T00:00:00Z"));
      openTime.isOpen(Instant.parse((2020 + years - 1) + "-06-01T00:00:00Z"));
      kept.add(openTime);
    }
    long after = Heap.used();
    if (kept.size() != CALENDARS) {
      throw new AssertionError("they must still be reachable");
    }
    return after - before;
  }
}
