// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Composition;
import io.answerby.sla.calendar.DateException;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.PartDayClosure;
import io.answerby.sla.calendar.Season;
import io.answerby.sla.calendar.UnplannedClosing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a calendar as it is written, one instant at a time, and shares no code with the arithmetic.
 */
final class WrittenHours {

  private static final int DAY = 86_400;

  private final BusinessCalendar calendar;
  private final List<WrittenHours> parts;

  WrittenHours(BusinessCalendar calendar) {
    this.calendar = calendar;
    this.parts =
        calendar.composition().map(Composition::parts).orElse(List.of()).stream()
            .map(WrittenHours::new)
            .toList();
  }

  boolean isOpen(Instant instant) {
    return calendar.composition().isPresent()
        ? isOpenTogether(calendar.composition().get().kind(), instant)
        : isOpenByItself(instant);
  }

  private boolean isOpenTogether(Composition.Kind kind, Instant instant) {
    return switch (kind) {
      case ANY_OF -> parts.stream().anyMatch(part -> part.isOpen(instant));
      case ALL_OF -> parts.stream().allMatch(part -> part.isOpen(instant));
      case FIRST_WITHOUT_OTHERS ->
          parts.get(0).isOpen(instant)
              && parts.stream().skip(1).noneMatch(part -> part.isOpen(instant));
    };
  }

  private boolean isOpenByItself(Instant instant) {
    for (UnplannedClosing closing : calendar.unplannedClosings()) {
      if (!instant.isBefore(closing.start()) && instant.isBefore(closing.end())) {
        return false;
      }
    }
    for (PartDayClosure closure : calendar.partDayClosures()) {
      if (covers(closure.date(), closure.hours(), instant)) {
        return false;
      }
    }
    LocalDate date = dateOf(instant);
    for (LocalDate from = date.minusDays(2); !from.isAfter(date); from = from.plusDays(1)) {
      for (Hours hours : on(from)) {
        if (covers(from, hours, instant) && !isCut(from, instant)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return whether hours that began on {@code from} are stopped by an exception before then} */
  private boolean isCut(LocalDate from, Instant instant) {
    for (LocalDate next = from.plusDays(1);
        !next.isAfter(from.plusDays(2));
        next = next.plusDays(1)) {
      if (calendar.exceptionOn(next).isPresent() && !instant.isBefore(startOf(next))) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether some of the hours that are written for a date leave open time} */
  boolean isBusinessDay(LocalDate date) {
    return boundaries(startOf(date), startOf(date.plusDays(2))).stream()
        .anyMatch(instant -> isOpenByHoursOf(date, instant));
  }

  boolean isOpenByHoursOf(LocalDate date, Instant instant) {
    if (!parts.isEmpty()) {
      return isOpen(instant) && dateOf(instant).equals(date);
    }
    return isOpen(instant)
        && !isCut(date, instant)
        && on(date).stream().anyMatch(hours -> covers(date, hours, instant));
  }

  /** {@return what is open by the hours of a date: the ends by their starts} */
  NavigableMap<Instant, Instant> openingsOf(LocalDate date) {
    var openings = new TreeMap<Instant, Instant>();
    NavigableSet<Instant> boundaries = boundaries(startOf(date), startOf(date.plusDays(3)));
    for (Instant start : boundaries) {
      Instant end = boundaries.higher(start);
      if (end != null && isOpenByHoursOf(date, start)) {
        var before = openings.lastEntry();
        openings.put(
            before != null && before.getValue().equals(start) ? before.getKey() : start, end);
      }
    }
    return openings;
  }

  /** {@return the open time between two instants} */
  Duration between(Instant startInclusive, Instant endExclusive) {
    NavigableSet<Instant> boundaries = boundaries(startInclusive, endExclusive);
    Duration sum = Duration.ZERO;
    for (Instant start : boundaries) {
      Instant end = boundaries.higher(start);
      if (isOpen(start)) {
        sum = sum.plus(Duration.between(start, end == null ? endExclusive : end));
      }
    }
    return sum;
  }

  /** {@return the ends of what is open by the hours of a date, in order} */
  NavigableSet<Instant> closingsOf(LocalDate date) {
    var closings = new TreeSet<Instant>();
    for (Instant instant : boundaries(startOf(date), startOf(date.plusDays(3)))) {
      if (isOpenByHoursOf(date, instant.minusNanos(1)) && !isOpenByHoursOf(date, instant)) {
        closings.add(instant);
      }
    }
    return closings;
  }

  /** {@return all instants in a stretch at which anything that is written begins or ends} */
  NavigableSet<Instant> boundaries(Instant startInclusive, Instant endExclusive) {
    var found = new TreeSet<Instant>();
    found.add(startInclusive);
    if (!parts.isEmpty()) {
      parts.forEach(part -> found.addAll(part.boundaries(startInclusive, endExclusive)));
      if (calendar.hasZone()) {
        addMidnights(found, startInclusive, endExclusive);
      }
      return found;
    }
    LocalDate last = dateOf(endExclusive).plusDays(1);
    for (LocalDate date = dateOf(startInclusive).minusDays(2);
        !date.isAfter(last);
        date = date.plusDays(1)) {
      found.add(startOf(date));
      for (Hours hours : on(date)) {
        found.add(start(date, hours));
        found.add(end(date, hours));
      }
    }
    for (UnplannedClosing closing : calendar.unplannedClosings()) {
      found.add(closing.start());
      found.add(closing.end());
    }
    for (PartDayClosure closure : calendar.partDayClosures()) {
      found.add(start(closure.date(), closure.hours()));
      found.add(end(closure.date(), closure.hours()));
    }
    return new TreeSet<>(found.subSet(startInclusive, endExclusive));
  }

  private void addMidnights(Set<Instant> found, Instant startInclusive, Instant endExclusive) {
    for (LocalDate date = dateOf(startInclusive).plusDays(1);
        startOf(date).isBefore(endExclusive);
        date = date.plusDays(1)) {
      found.add(startOf(date));
    }
  }

  private List<Hours> on(LocalDate date) {
    return calendar
        .exceptionOn(date)
        .map(DateException::hours)
        .orElseGet(
            () ->
                calendar
                    .seasonOn(date)
                    .map(Season::week)
                    .orElse(calendar.week())
                    .on(date.getDayOfWeek()));
  }

  private boolean covers(LocalDate date, Hours hours, Instant instant) {
    return !instant.isBefore(start(date, hours)) && instant.isBefore(end(date, hours));
  }

  private Instant start(LocalDate date, Hours hours) {
    return boundary(date, hours.opensAt());
  }

  private Instant end(LocalDate date, Hours hours) {
    return boundary(hours.isOvernight() ? date.plusDays(1) : date, hours.closesAt());
  }

  private Instant boundary(LocalDate date, int secondOfDay) {
    return secondOfDay == DAY
        ? startOf(date.plusDays(1))
        : date.atTime(LocalTime.ofSecondOfDay(secondOfDay)).atZone(calendar.zone()).toInstant();
  }

  LocalDate dateOf(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalDate();
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(calendar.zone()).toInstant();
  }
}
