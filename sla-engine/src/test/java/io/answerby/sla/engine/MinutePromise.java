// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Target;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A target with the row of minutes that counts for it. */
@NullUnmarked
final class MinutePromise {
  final Target target;
  final boolean elapsed;
  final boolean[] open;
  final LocalDate[] dates;
  final LocalTime[] times;
  final String calendar;
  final int stoppedBy;
  final Map<Integer, int[]> days = new HashMap<>();

  MinutePromise(Target target, MinuteWorld world, String calendar) {
    this.target = target;
    this.calendar = calendar;
    this.stoppedBy = target.pausedBy().stream().mapToInt(MinuteByMinute::bit).sum();
    this.elapsed = target.kind() == Target.Kind.WITHIN_ELAPSED;
    this.open = world.open.get(calendar);
    this.dates = world.dates.get(calendar);
    this.times = world.times.get(calendar);
  }

  boolean counts(int m) {
    return elapsed || open[m];
  }

  int ceiling() {
    return target.ceiling().map(c -> (int) c.toMinutes()).orElse(MinuteByMinute.NEVER);
  }

  /** For a start: from when it counts, when it is due, how much that is. */
  int[] day(int start) {
    return days.computeIfAbsent(start, this::findDay);
  }

  int[] findDay(int start) {
    int arrival = start;
    if (!open[start]) {
      // in a break the contact keeps its time; otherwise it arrives when the shop opens next
      boolean before = false;
      boolean after = false;
      for (int m = start; m >= 0 && dates[m].equals(dates[start]); m--) {
        before |= open[m];
      }
      for (int m = start; m < open.length && dates[m].equals(dates[start]); m++) {
        after |= open[m];
      }
      if (!(before && after)) {
        while (!open[arrival]) {
          arrival++;
        }
      }
    }
    LocalTime cutOff = target.cutOff().orElse(null);
    LocalDate day = dates[arrival];
    // who writes on another day is in time for the cut-off of this one, even if opening is not
    if (cutOff != null && dates[start].equals(day) && !times[start].isBefore(cutOff)) {
      while (!open[arrival] || dates[arrival].equals(day)) {
        arrival++;
      }
    }
    int due =
        switch (target.kind()) {
          case WITHIN_BUSINESS_DAYS ->
              inHours(arrival, nthDay(arrival, target.days()), times[arrival]);
          case BY_END_OF_BUSINESS_DAY -> lastClosing(arrival, nthDay(arrival, target.days()));
          case BY_TIME_ON_BUSINESS_DAY -> {
            LocalTime time = target.time().orElseThrow();
            int found = inHours(arrival, nthDay(arrival, target.days()), time);
            yield found < arrival
                ? inHours(arrival, nthDay(arrival, target.days() + 1), time)
                : found;
          }
          default -> throw new IllegalStateException();
        };
    int budget = 0;
    for (int m = arrival; m < due; m++) {
      budget += open[m] ? 1 : 0;
    }
    return new int[] {arrival, due, budget};
  }

  LocalDate nthDay(int arrival, int n) {
    LocalDate day = dates[arrival];
    int left = n;
    for (int m = arrival; left > 0; m++) {
      if (open[m] && !dates[m].equals(day)) {
        day = dates[m];
        left--;
      }
    }
    return day;
  }

  int lastClosing(int arrival, LocalDate day) {
    int last = -1;
    for (int m = firstOf(arrival, day); dates[m].equals(day); m++) {
      if (open[m]) {
        last = m + 1;
      }
    }
    return last;
  }

  int inHours(int arrival, LocalDate day, LocalTime time) {
    for (int m = firstOf(arrival, day); dates[m].equals(day); m++) {
      if (open[m] && !times[m].isBefore(time)) {
        return m;
      }
    }
    return lastClosing(arrival, day);
  }

  int firstOf(int arrival, LocalDate day) {
    int m = arrival;
    while (m > 0 && !dates[m - 1].isBefore(day)) {
      m--;
    }
    while (dates[m].isBefore(day)) {
      m++;
    }
    return m;
  }
}
