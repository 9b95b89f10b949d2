// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.DateException;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.PartDayClosure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Compiles what is written in a calendar into openings, a year of UTC at a time.
 *
 * <p>Every written interval becomes instants by itself; uniting and cutting happen on instants
 * only. An interval belongs to the local date it is written for, so the dates around the year's
 * ends are read too: three before it (an overnight shift, an offset, a date the zone skipped) and
 * one after.
 */
final class WrittenYears implements Years {

  private static final int DAYS_BEFORE = 4;
  private static final int DAYS_AFTER = 2;
  private static final int DAY = 86_400;

  private final ZoneId zone;
  private final Hours[][] week = new Hours[8][];
  private final List<DateException> exceptions;
  private final long[] exceptionDays;
  private final List<PartDayClosure> closures;

  WrittenYears(BusinessCalendar calendar) {
    zone = calendar.zone();
    for (DayOfWeek day : DayOfWeek.values()) {
      week[day.getValue()] = calendar.week().on(day).toArray(Hours[]::new);
    }
    exceptions = List.copyOf(calendar.exceptions().values());
    exceptionDays = exceptions.stream().mapToLong(e -> e.date().toEpochDay()).toArray();
    closures = calendar.partDayClosures();
  }

  @Override
  public Spans openings(int year) {
    long first = LocalDate.of(year, 1, 1).toEpochDay() - DAYS_BEFORE;
    long last = LocalDate.of(year, 12, 31).toEpochDay() + DAYS_AFTER;
    LocalClock clock = new LocalClock(zone, first, last + 1);
    int next = firstAtOrAfter(exceptionDays, first);
    int until = firstAtOrAfter(exceptionDays, last + 1);

    Spans open = new Spans(800);
    Spans exceptional = new Spans();
    int e = next;
    for (long day = first; day <= last; day++) {
      if (e < until && exceptionDays[e] == day) {
        exceptional.add(clock.startOfDay(day), clock.startOfDay(day + 1));
        e++;
      } else {
        add(open, week[(int) Math.floorMod(day + 3, 7L) + 1], day, clock);
      }
    }
    open = open.merge();
    if (!exceptional.isEmpty()) {
      open = open.minus(exceptional.merge());
      for (int i = next; i < until; i++) {
        open.addAll(ownHours(i, clock));
      }
      open = open.merge();
    }
    return open.minus(closed(first, last, clock))
        .within(Horizon.startOf(year), Horizon.startOf(year + 1));
  }

  /** The hours of one exception, cut where another exception has its say. */
  private Spans ownHours(int index, LocalClock clock) {
    Spans own = new Spans(4);
    long day = exceptionDays[index];
    for (Hours hours : exceptions.get(index).hours()) {
      add(own, hours, day, clock);
    }
    Spans others = new Spans(4);
    for (int i = Math.max(0, index - 2); i < Math.min(exceptionDays.length, index + 3); i++) {
      if (i != index && Math.abs(exceptionDays[i] - day) <= 2) {
        others.add(clock.startOfDay(exceptionDays[i]), clock.startOfDay(exceptionDays[i] + 1));
      }
    }
    return own.merge().minus(others.merge());
  }

  private Spans closed(long first, long last, LocalClock clock) {
    Spans closed = new Spans();
    for (PartDayClosure closure : closures) {
      long day = closure.date().toEpochDay();
      if (day >= first && day <= last) {
        add(closed, closure.hours(), day, clock);
      }
    }
    return closed.merge();
  }

  private static void add(Spans spans, Hours[] hours, long day, LocalClock clock) {
    for (Hours interval : hours) {
      add(spans, interval, day, clock);
    }
  }

  private static void add(Spans spans, Hours hours, long day, LocalClock clock) {
    long midnight = day * DAY;
    long start =
        hours.isWholeDay() ? clock.startOfDay(day) : clock.instant(midnight + hours.opensAt());
    long end;
    if (hours.closesAt() == DAY) {
      end = clock.startOfDay(day + 1);
    } else if (hours.isOvernight()) {
      end = clock.instant(midnight + DAY + hours.closesAt());
    } else {
      end = clock.instant(midnight + hours.closesAt());
    }
    spans.add(start, end);
  }

  private static int firstAtOrAfter(long[] sorted, long key) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
