// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.DateException;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.PartDayClosure;
import io.answerby.sla.calendar.UnplannedClosing;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a calendar says about a run of local dates, turned into instants. Every written interval
 * becomes instants by itself; uniting and cutting happen on instants only.
 */
final class WrittenStretch {

  private static final int DAY = 86_400;

  private final BusinessCalendar calendar;
  private final WrittenSource source;
  private final long first;
  private final long last;
  private final LocalClock clock;
  private final DateException[] exceptions;
  private final long[] exceptionDays;

  WrittenStretch(BusinessCalendar calendar, WrittenSource source, long first, long last) {
    this.calendar = calendar;
    this.source = source;
    this.first = first;
    this.last = last;
    clock = new LocalClock(calendar.zone(), first, last + 1);
    exceptions =
        calendar
            .exceptionsBetween(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last))
            .values()
            .toArray(DateException[]::new);
    exceptionDays = new long[exceptions.length];
    for (int i = 0; i < exceptions.length; i++) {
      exceptionDays[i] = exceptions[i].date().toEpochDay();
    }
  }

  /** {@return all that is open; near its ends only as far as these dates tell} */
  Spans openings() {
    Spans open = new Spans((int) (2 * (last - first)));
    int next = 0;
    for (long day = first; day <= last; day++) {
      if (next < exceptionDays.length && exceptionDays[next] == day) {
        next++;
      } else {
        add(open, source.ordinary(day).on(day), day);
      }
    }
    open = open.merge();
    if (exceptions.length > 0) {
      open = open.minus(dates(0, exceptions.length, Long.MIN_VALUE));
      for (int i = 0; i < exceptions.length; i++) {
        open.addAll(ofException(i));
      }
      open = open.merge();
    }
    return open.minus(takenAway());
  }

  /** What is written for a date, cut where an exception has its say on another. */
  Spans belongingTo(long day) {
    int i = Arrays.binarySearch(exceptionDays, day);
    if (i >= 0) {
      return ofException(i);
    }
    Spans open = new Spans(4);
    add(open, source.ordinary(day).on(day), day);
    return open.merge().minus(datesAround(day));
  }

  /** {@return what is taken away last, whatever else is written; merged} */
  Spans takenAway() {
    Spans closed = new Spans();
    for (PartDayClosure closure : calendar.partDayClosures()) {
      long day = closure.date().toEpochDay();
      if (day >= first && day <= last) {
        add(closed, closure.hours(), day);
      }
    }
    for (UnplannedClosing closing : calendar.unplannedClosings()) {
      closed.addAll(span(closing));
    }
    return closed.merge();
  }

  /** Says why it is closed, the cause that wins over the others first. */
  void explain(Closures closures) {
    for (UnplannedClosing closing : calendar.unplannedClosings()) {
      closures.because(span(closing), Closure.Cause.UNPLANNED, closing.reason(), false);
    }
    for (PartDayClosure closure : calendar.partDayClosures()) {
      long day = closure.date().toEpochDay();
      if (day >= first && day <= last) {
        Spans part = new Spans(1);
        add(part, closure.hours(), day);
        closures.because(part, Closure.Cause.PART_DAY, closure.reason(), false);
      }
    }
    for (DateException exception : exceptions) {
      closures.because(
          date(exception.date().toEpochDay()),
          exception.isClosed() ? Closure.Cause.CLOSED_DATE : Closure.Cause.OTHER_HOURS,
          exception.reason(),
          exception.tentative());
    }
    for (long day = first; day <= last; day++) {
      Spans date = date(day);
      source
          .season(day)
          .ifPresent(
              season -> closures.because(date, Closure.Cause.OUTSIDE_HOURS, season.name(), false));
    }
  }

  private Spans ofException(int index) {
    Spans own = new Spans(4);
    long day = exceptionDays[index];
    for (Hours hours : exceptions[index].hours()) {
      add(own, hours, day);
    }
    return own.isEmpty() ? own : own.merge().minus(datesAround(day));
  }

  /** The exceptional dates that hours of that date could reach into, but not the date itself. */
  private Spans datesAround(long day) {
    int from = Arrays.binarySearch(exceptionDays, day - 2);
    int to = Arrays.binarySearch(exceptionDays, day + 3);
    return dates(from < 0 ? -from - 1 : from, to < 0 ? -to - 1 : to, day);
  }

  private Spans dates(int from, int to, long except) {
    Spans dates = new Spans(to - from);
    for (int i = from; i < to; i++) {
      if (exceptionDays[i] != except) {
        dates.addAll(date(exceptionDays[i]));
      }
    }
    return dates.merge();
  }

  private Spans date(long day) {
    return Spans.of(clock.startOfDay(day), clock.startOfDay(day + 1));
  }

  private static Spans span(UnplannedClosing closing) {
    return Spans.of(
        closing.start().getEpochSecond(),
        closing.isUntilFurtherNotice() ? Horizon.END : closing.end().getEpochSecond());
  }

  private void add(Spans spans, Hours[] hours, long day) {
    for (Hours interval : hours) {
      add(spans, interval, day);
    }
  }

  private void add(Spans spans, Hours hours, long day) {
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
}
