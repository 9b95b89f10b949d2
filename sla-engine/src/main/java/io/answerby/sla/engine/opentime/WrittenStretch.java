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

  /** Over how many dates written hours reach: a night into the next, which a gap may push on. */
  private static final int REACH = 2;

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
      addWritten(open, day, next);
      if (isException(day, next)) {
        next++;
      }
    }
    return open.merge().minus(takenAway());
  }

  /** {@return what is written for a date, as far as the next exception lets it run; merged} */
  Spans belongingTo(long day) {
    Spans open = new Spans(4);
    int i = Arrays.binarySearch(exceptionDays, day);
    addWritten(open, day, i < 0 ? -i - 1 : i);
    return open.merge();
  }

  /**
   * Adds what is written for a date, of which that is the number of the first exception on it or
   * later. It stops where the next exceptional date begins, even if the zone skipped that date.
   */
  private void addWritten(Spans open, long day, int exception) {
    boolean exceptional = isException(day, exception);
    int next = exceptional ? exception + 1 : exception;
    long limit =
        next < exceptionDays.length && exceptionDays[next] <= day + REACH
            ? clock.startOfDay(exceptionDays[next])
            : Long.MAX_VALUE;
    if (exceptional) {
      for (Hours hours : exceptions[exception].hours()) {
        add(open, hours, day, limit);
      }
    } else {
      for (Hours hours : source.ordinary(day).on(day)) {
        add(open, hours, day, limit);
      }
    }
  }

  private boolean isException(long day, int number) {
    return number < exceptionDays.length && exceptionDays[number] == day;
  }

  /** {@return what is taken away last, whatever else is written; merged} */
  Spans takenAway() {
    Spans closed = new Spans();
    for (PartDayClosure closure : calendar.partDayClosures()) {
      long day = closure.date().toEpochDay();
      if (day >= first && day <= last) {
        add(closed, closure.hours(), day, Long.MAX_VALUE);
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
        add(part, closure.hours(), day, Long.MAX_VALUE);
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

  private Spans date(long day) {
    return Spans.of(clock.startOfDay(day), clock.startOfDay(day + 1));
  }

  private static Spans span(UnplannedClosing closing) {
    return Spans.of(
        closing.start().getEpochSecond(),
        closing.isUntilFurtherNotice() ? Horizon.END : closing.end().getEpochSecond());
  }

  private void add(Spans spans, Hours hours, long day, long limit) {
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
    spans.add(start, Math.min(end, limit));
  }
}
