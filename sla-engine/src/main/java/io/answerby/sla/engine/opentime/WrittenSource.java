// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.DateException;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.PartDayClosure;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;

/**
 * Compiles what is written in a calendar into openings.
 *
 * <p>Every written interval becomes instants by itself; uniting and cutting happen on instants
 * only. An interval belongs to the local date it is written for, so the dates around a stretch are
 * read too: those before it whose overnight shift, offset or place among the dates that a zone
 * skipped may reach into it, and those after it whose offset may.
 */
final class WrittenSource implements Source {

  private static final int DAYS_BEFORE = 4;
  private static final int DAYS_AFTER = 2;
  private static final int DAY = 86_400;

  private final ZoneId zone;
  private final Hours[][] week = new Hours[8][];
  private final List<DateException> exceptions;
  private final long[] exceptionDays;
  private final List<PartDayClosure> partDayClosures;
  private final long[] partDays;

  WrittenSource(BusinessCalendar calendar) {
    zone = calendar.zone();
    for (DayOfWeek day : DayOfWeek.values()) {
      week[day.getValue()] = calendar.week().on(day).toArray(Hours[]::new);
    }
    exceptions = List.copyOf(calendar.exceptions().values());
    exceptionDays = exceptions.stream().mapToLong(e -> e.date().toEpochDay()).toArray();
    partDayClosures = calendar.partDayClosures();
    partDays = partDayClosures.stream().mapToLong(c -> c.date().toEpochDay()).toArray();
  }

  @Override
  public Spans openings(long from, long to) {
    long first = Math.floorDiv(from, DAY) - DAYS_BEFORE;
    long last = Math.floorDiv(to, DAY) + DAYS_AFTER;
    LocalClock clock = new LocalClock(zone, first, last);
    int next = firstAtOrAfter(exceptionDays, first);
    int until = firstAtOrAfter(exceptionDays, last + 1);

    Spans open = new Spans((int) (2 * (last - first)));
    int e = next;
    for (long day = first; day <= last; day++) {
      if (e < until && exceptionDays[e] == day) {
        e++;
      } else {
        add(open, weekly(day), day, clock);
      }
    }
    open = open.merge();
    if (next < until) {
      open = open.minus(dates(next, until, Long.MIN_VALUE, clock));
      for (int i = next; i < until; i++) {
        open.addAll(ofException(i, clock));
      }
      open = open.merge();
    }
    return open.minus(closed(first, last, clock)).within(from, to);
  }

  @Override
  public DaysOfYear days(int year) {
    DaysOfYear days = new DaysOfYear(year);
    long first = days.firstDay();
    long last = days.lastDay();
    LocalClock clock = new LocalClock(zone, first - DAYS_BEFORE, last + DAYS_BEFORE);
    Spans closed = closed(first - DAYS_BEFORE, last + DAYS_BEFORE, clock);
    for (long day = first; day <= last; day++) {
      days.set(day, belongingTo(day, clock).minus(closed));
    }
    return days;
  }

  @Override
  public List<Closures.Stretch> closures(long from, long to) {
    long first = Math.floorDiv(from, DAY) - DAYS_BEFORE;
    long last = Math.floorDiv(to, DAY) + DAYS_AFTER;
    LocalClock clock = new LocalClock(zone, first, last);
    Closures closures = new Closures(Spans.of(from, to).minus(openings(from, to)));
    for (PartDayClosure closure : partDayClosures(first, last)) {
      Spans part = new Spans(1);
      add(part, closure.hours(), closure.date().toEpochDay(), clock);
      closures.because(part, Closure.Cause.PART_DAY, closure.reason());
    }
    int until = firstAtOrAfter(exceptionDays, last + 1);
    for (int i = firstAtOrAfter(exceptionDays, first); i < until; i++) {
      DateException exception = exceptions.get(i);
      long day = exceptionDays[i];
      closures.because(
          Spans.of(clock.startOfDay(day), clock.startOfDay(day + 1)),
          exception.isClosed() ? Closure.Cause.CLOSED_DATE : Closure.Cause.OTHER_HOURS,
          exception.reason());
    }
    return closures.inOrder();
  }

  /** What is written for a date, cut where an exception has its say on another. */
  private Spans belongingTo(long day, LocalClock clock) {
    int i = firstAtOrAfter(exceptionDays, day);
    if (i < exceptionDays.length && exceptionDays[i] == day) {
      return ofException(i, clock);
    }
    Spans open = new Spans(4);
    add(open, weekly(day), day, clock);
    return open.merge().minus(datesAround(day, clock));
  }

  private Spans ofException(int index, LocalClock clock) {
    Spans own = new Spans(4);
    long day = exceptionDays[index];
    for (Hours hours : exceptions.get(index).hours()) {
      add(own, hours, day, clock);
    }
    return own.isEmpty() ? own : own.merge().minus(datesAround(day, clock));
  }

  /** The exceptional dates that hours of that date could reach into, but not the date itself. */
  private Spans datesAround(long day, LocalClock clock) {
    return dates(
        firstAtOrAfter(exceptionDays, day - 2), firstAtOrAfter(exceptionDays, day + 3), day, clock);
  }

  private Spans dates(int from, int to, long except, LocalClock clock) {
    Spans dates = new Spans(to - from);
    for (int i = from; i < to; i++) {
      long day = exceptionDays[i];
      if (day != except) {
        dates.add(clock.startOfDay(day), clock.startOfDay(day + 1));
      }
    }
    return dates.merge();
  }

  private Hours[] weekly(long day) {
    return week[(int) Math.floorMod(day + 3, 7L) + 1];
  }

  private Spans closed(long first, long last, LocalClock clock) {
    Spans closed = new Spans();
    for (PartDayClosure closure : partDayClosures(first, last)) {
      add(closed, closure.hours(), closure.date().toEpochDay(), clock);
    }
    return closed.merge();
  }

  private List<PartDayClosure> partDayClosures(long firstDay, long lastDay) {
    int from = firstAtOrAfter(partDays, firstDay);
    return partDayClosures.subList(from, firstAtOrAfter(partDays, lastDay + 1));
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
