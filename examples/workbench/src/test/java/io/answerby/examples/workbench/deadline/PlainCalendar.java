// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Open time the slow way, to compare with: each written boundary is converted by itself, intervals
 * are united and cut one by one in a list, and the list is walked from its beginning. Shares
 * nothing with the code under test.
 */
final class PlainCalendar {

  record Written(int from, int to) {}

  private record Span(Instant from, Instant to) {}

  private final List<Span> open;

  PlainCalendar(
      ZoneId zone,
      Map<DayOfWeek, List<Written>> week,
      Set<LocalDate> holidays,
      Map<LocalDate, List<Written>> dated,
      Map<LocalDate, List<Written>> breaks,
      LocalDate first,
      LocalDate last) {
    Set<LocalDate> exceptional = new HashSet<>(holidays);
    exceptional.addAll(dated.keySet());
    List<Span> spans = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      boolean own = exceptional.contains(date);
      List<Written> hours =
          own
              ? dated.getOrDefault(date, List.of())
              : week.getOrDefault(date.getDayOfWeek(), List.of());
      for (Written written : hours) {
        List<Span> pieces = new ArrayList<>(List.of(span(zone, date, written)));
        for (LocalDate other = date.minusDays(1);
            !other.isAfter(date.plusDays(2));
            other = other.plusDays(1)) {
          if (exceptional.contains(other) && !other.equals(date)) {
            pieces = cut(pieces, wholeDay(zone, other));
          }
        }
        spans.addAll(pieces);
      }
    }
    for (Map.Entry<LocalDate, List<Written>> entry : breaks.entrySet()) {
      for (Written written : entry.getValue()) {
        spans = cut(spans, span(zone, entry.getKey(), written));
      }
    }
    open = united(spans);
  }

  boolean isOpen(Instant instant) {
    return open.stream().anyMatch(s -> !instant.isBefore(s.from()) && instant.isBefore(s.to()));
  }

  Instant plus(Instant start, Duration amount) {
    Duration left = amount;
    for (Span span : open) {
      Instant from = start.isAfter(span.from()) ? start : span.from();
      if (!from.isBefore(span.to())) {
        continue;
      }
      Duration here = Duration.between(from, span.to());
      if (left.compareTo(here) <= 0) {
        return left.isZero() ? start : from.plus(left);
      }
      left = left.minus(here);
    }
    throw new IllegalStateException("the plain calendar is too short");
  }

  Instant minus(Instant end, Duration amount) {
    Duration left = amount;
    for (int i = open.size() - 1; i >= 0; i--) {
      Span span = open.get(i);
      Instant to = end.isBefore(span.to()) ? end : span.to();
      if (!span.from().isBefore(to)) {
        continue;
      }
      Duration here = Duration.between(span.from(), to);
      if (left.compareTo(here) <= 0) {
        return left.isZero() ? end : to.minus(left);
      }
      left = left.minus(here);
    }
    throw new IllegalStateException("the plain calendar is too short");
  }

  Duration between(Instant start, Instant end) {
    if (end.isBefore(start)) {
      return between(end, start).negated();
    }
    Duration sum = Duration.ZERO;
    for (Span span : open) {
      Instant from = start.isAfter(span.from()) ? start : span.from();
      Instant to = end.isBefore(span.to()) ? end : span.to();
      if (from.isBefore(to)) {
        sum = sum.plus(Duration.between(from, to));
      }
    }
    return sum;
  }

  private static Span span(ZoneId zone, LocalDate date, Written written) {
    LocalDate endDate = written.to() < written.from() ? date.plusDays(1) : date;
    return new Span(boundary(zone, date, written.from()), boundary(zone, endDate, written.to()));
  }

  private static Instant boundary(ZoneId zone, LocalDate date, int second) {
    if (second == 86_400) {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
    return ZonedDateTime.of(date, LocalTime.ofSecondOfDay(second), zone).toInstant();
  }

  private static Span wholeDay(ZoneId zone, LocalDate date) {
    return new Span(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static List<Span> cut(List<Span> spans, Span away) {
    List<Span> left = new ArrayList<>();
    for (Span span : spans) {
      if (!away.from().isBefore(away.to())) {
        left.add(span);
        continue;
      }
      if (span.from().isBefore(away.from())) {
        left.add(new Span(span.from(), span.to().isBefore(away.from()) ? span.to() : away.from()));
      }
      if (away.to().isBefore(span.to())) {
        left.add(new Span(span.from().isAfter(away.to()) ? span.from() : away.to(), span.to()));
      }
    }
    return left;
  }

  private static List<Span> united(List<Span> spans) {
    TreeMap<Instant, Instant> byStart = new TreeMap<>();
    for (Span span : spans) {
      if (span.from().isBefore(span.to())) {
        byStart.merge(span.from(), span.to(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    List<Span> united = new ArrayList<>();
    for (Map.Entry<Instant, Instant> span : byStart.entrySet()) {
      Span last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last != null && !span.getKey().isAfter(last.to())) {
        Instant to = span.getValue().isAfter(last.to()) ? span.getValue() : last.to();
        united.set(united.size() - 1, new Span(last.from(), to));
      } else {
        united.add(new Span(span.getKey(), span.getValue()));
      }
    }
    return united;
  }
}
