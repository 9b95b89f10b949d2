// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Composition;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidayList;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.PartDayClosure;
import io.answerby.sla.calendar.Season;
import io.answerby.sla.calendar.UnplannedClosing;
import io.answerby.sla.calendar.YearlyClosing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules once more, as slowly and plainly as can be: every written boundary of every date
 * becomes an instant by {@link ZonedDateTime}, spans are united and subtracted one by one in a
 * list, and questions walk the list. It shares nothing with the compiler. It knows a window of
 * time, outside of which it answers nothing.
 */
final class SlowOpenTime {

  /** A half-open span. */
  record Span(Instant start, Instant end) {

    boolean isEmpty() {
      return !start.isBefore(end);
    }

    boolean contains(Instant instant) {
      return !instant.isBefore(start) && instant.isBefore(end);
    }
  }

  private final Instant from;
  private final Instant to;
  private final List<Span> open;

  SlowOpenTime(BusinessCalendar calendar, Instant from, Instant to) {
    this.from = from;
    this.to = to;
    this.open = clip(openings(calendar, from, to), from, to);
  }

  private static List<Span> openings(BusinessCalendar calendar, Instant from, Instant to) {
    if (calendar.composition().isPresent()) {
      return composed(calendar.composition().get(), from, to);
    }
    ZoneId zone = calendar.zone();
    LocalDate first = from.atZone(zone).toLocalDate().minusDays(5);
    LocalDate last = to.atZone(zone).toLocalDate().plusDays(5);
    List<Span> open = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (Span span : belongingTo(calendar, date)) {
        unite(open, span);
      }
    }
    takeAway(open, calendar);
    return open;
  }

  private static List<Span> composed(Composition composition, Instant from, Instant to) {
    List<List<Span>> parts = new ArrayList<>();
    for (BusinessCalendar part : composition.parts()) {
      parts.add(clip(openings(part, from, to), from, to));
    }
    List<Span> open = new ArrayList<>(parts.get(0));
    for (List<Span> part : parts.subList(1, parts.size())) {
      switch (composition.kind()) {
        case ANY_OF -> part.forEach(span -> unite(open, span));
        case ALL_OF -> {
          // what is closed in the part is taken away
          List<Span> closed = new ArrayList<>(List.of(new Span(from, to)));
          part.forEach(span -> subtract(closed, span));
          closed.forEach(span -> subtract(open, span));
        }
        case FIRST_WITHOUT_OTHERS -> part.forEach(span -> subtract(open, span));
      }
    }
    return open;
  }

  private static void takeAway(List<Span> open, BusinessCalendar calendar) {
    for (PartDayClosure closure : calendar.partDayClosures()) {
      subtract(open, span(closure.date(), closure.hours(), calendar.zone()));
    }
    for (UnplannedClosing closing : calendar.unplannedClosings()) {
      subtract(open, new Span(closing.start(), closing.end()));
    }
  }

  /** What is written for a date, before anything is taken away from parts of days. */
  private static List<Span> belongingTo(BusinessCalendar calendar, LocalDate date) {
    ZoneId zone = calendar.zone();
    List<Span> spans = new ArrayList<>();
    for (Hours written : hours(calendar, date)) {
      unite(spans, span(date, written, zone));
    }
    // an exception has its say from its midnight on, even on a date that the zone skipped
    for (LocalDate other = date.plusDays(1);
        !other.isAfter(date.plusDays(4));
        other = other.plusDays(1)) {
      if (isException(calendar, other)) {
        subtract(spans, new Span(day(other, zone).start(), Instant.MAX));
      }
    }
    return spans;
  }

  /** The hours of a date: its own, none on a closed one, else those of the season or the week. */
  static List<Hours> hours(BusinessCalendar calendar, LocalDate date) {
    if (calendar.exceptions().containsKey(date)) {
      return calendar.exceptions().get(date).hours();
    }
    if (isException(calendar, date)) {
      return List.of();
    }
    Season innermost = null;
    for (Season season : calendar.seasons()) {
      if (season.dates().contains(date)
          && (innermost == null || season.dates().isWithin(innermost.dates()))) {
        innermost = season;
      }
    }
    return (innermost == null ? calendar.week() : innermost.week()).on(date.getDayOfWeek());
  }

  static boolean isException(BusinessCalendar calendar, LocalDate date) {
    if (calendar.exceptions().containsKey(date)) {
      return true;
    }
    for (YearlyClosing closing : calendar.yearlyClosings()) {
      for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
        if (closing.date().in(year).filter(date::equals).isPresent()) {
          return true;
        }
      }
    }
    for (HolidayList list : calendar.holidayLists()) {
      for (Holiday holiday : list.holidays()) {
        if (holiday.date().equals(date)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return the open time of a business date, in order} */
  static List<Span> businessDay(BusinessCalendar calendar, LocalDate date) {
    if (calendar.composition().isPresent()) {
      Span day = day(date, calendar.zone());
      return clip(openings(calendar, day.start(), day.end()), day.start(), day.end());
    }
    List<Span> spans = belongingTo(calendar, date);
    takeAway(spans, calendar);
    return spans;
  }

  static Span day(LocalDate date, ZoneId zone) {
    return new Span(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  static Span span(LocalDate date, Hours hours, ZoneId zone) {
    if (hours.equals(Hours.parse("00:00-24:00"))) {
      return day(date, zone);
    }
    Instant start =
        ZonedDateTime.of(date, LocalTime.ofSecondOfDay(hours.opensAt()), zone).toInstant();
    Instant end;
    if (hours.closesAt() == 24 * 60 * 60) {
      end = date.plusDays(1).atStartOfDay(zone).toInstant();
    } else {
      LocalDate closingDate = hours.closesAt() < hours.opensAt() ? date.plusDays(1) : date;
      end =
          ZonedDateTime.of(closingDate, LocalTime.ofSecondOfDay(hours.closesAt()), zone)
              .toInstant();
    }
    return new Span(start, end);
  }

  static void unite(List<Span> spans, Span added) {
    if (added.isEmpty()) {
      return;
    }
    Instant start = added.start();
    Instant end = added.end();
    List<Span> apartBefore = new ArrayList<>();
    List<Span> apartAfter = new ArrayList<>();
    for (Span span : spans) {
      if (span.end().isBefore(start)) {
        apartBefore.add(span);
      } else if (span.start().isAfter(end)) {
        apartAfter.add(span);
      } else {
        start = span.start().isBefore(start) ? span.start() : start;
        end = span.end().isAfter(end) ? span.end() : end;
      }
    }
    spans.clear();
    spans.addAll(apartBefore);
    spans.add(new Span(start, end));
    spans.addAll(apartAfter);
  }

  static void subtract(List<Span> spans, Span removed) {
    if (removed.isEmpty()) {
      return;
    }
    List<Span> left = new ArrayList<>();
    for (Span span : spans) {
      Span head =
          new Span(
              span.start(), span.end().isBefore(removed.start()) ? span.end() : removed.start());
      Span tail =
          new Span(span.start().isAfter(removed.end()) ? span.start() : removed.end(), span.end());
      if (!head.isEmpty()) {
        left.add(head);
      }
      if (!tail.isEmpty()) {
        left.add(tail);
      }
    }
    spans.clear();
    spans.addAll(left);
  }

  private static List<Span> clip(List<Span> spans, Instant from, Instant to) {
    List<Span> inside = new ArrayList<>(spans);
    subtract(inside, new Span(Instant.MIN, from));
    subtract(inside, new Span(to, Instant.MAX));
    return inside;
  }

  Instant from() {
    return from;
  }

  Instant to() {
    return to;
  }

  List<Span> openings() {
    return open;
  }

  boolean isOpen(Instant instant) {
    return open.stream().anyMatch(span -> span.contains(instant));
  }

  Duration between(Instant a, Instant b) {
    if (b.isBefore(a)) {
      return between(b, a).negated();
    }
    Duration sum = Duration.ZERO;
    for (Span span : clip(open, a, b)) {
      sum = sum.plus(Duration.between(span.start(), span.end()));
    }
    return sum;
  }

  /** The earliest instant, or none in the window. */
  Optional<Instant> plus(Instant start, Duration amount) {
    Duration left = amount;
    if (left.isZero()) {
      return Optional.of(start);
    }
    for (Span span : clip(open, start, to)) {
      Duration length = Duration.between(span.start(), span.end());
      if (left.compareTo(length) <= 0) {
        return Optional.of(span.start().plus(left));
      }
      left = left.minus(length);
    }
    return Optional.empty();
  }

  /** The latest instant, or none in the window. */
  Optional<Instant> minus(Instant end, Duration amount) {
    Duration left = amount;
    if (left.isZero()) {
      return Optional.of(end);
    }
    List<Span> before = clip(open, from, end);
    for (int i = before.size() - 1; i >= 0; i--) {
      Span span = before.get(i);
      Duration length = Duration.between(span.start(), span.end());
      if (left.compareTo(length) <= 0) {
        return Optional.of(span.end().minus(left));
      }
      left = left.minus(length);
    }
    return Optional.empty();
  }

  Optional<Instant> nextOpening(Instant instant) {
    return clip(open, instant, to).stream().map(Span::start).findFirst();
  }

  Optional<Instant> nextClosing(Instant instant) {
    List<Span> after = clip(open, instant, to);
    if (after.isEmpty() || after.get(0).start().isAfter(instant)) {
      return Optional.of(instant);
    }
    Instant end = after.get(0).end();
    return end.equals(to) ? Optional.empty() : Optional.of(end);
  }
}
