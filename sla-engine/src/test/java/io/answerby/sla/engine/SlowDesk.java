// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.DateException;
import io.answerby.sla.calendar.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A second, slow computation of deadlines, which shares no code with the engine: it turns every
 * written interval of every date into instants by itself and walks them one after the other.
 *
 * <p>It knows weekly hours and date exceptions.
 */
final class SlowDesk {

  private static final int MOST_DATES = 4_000;

  private record Span(Instant start, Instant end) {}

  private final BusinessCalendar calendar;

  SlowDesk(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  Instant due(Target target, Instant contact) {
    Instant due = unbounded(target, contact);
    return target.kind().countsDays() && due.isBefore(arrival(target, contact))
        ? arrival(target, contact)
        : due;
  }

  private Instant unbounded(Target target, Instant contact) {
    return switch (target.kind()) {
      case WITHIN -> plus(contact, target.amount());
      case WITHIN_ELAPSED -> contact.plus(target.amount());
      case WITHIN_BUSINESS_DAYS -> {
        LocalDate day = arrivalDay(target, contact);
        LocalDateTime local = arrival(target, contact).atZone(calendar.zone()).toLocalDateTime();
        long nights = ChronoUnit.DAYS.between(day, local.toLocalDate());
        LocalDate due = nthAfter(day, target.days());
        yield fit(due, instant(due.plusDays(nights).atTime(local.toLocalTime())));
      }
      case BY_END_OF_BUSINESS_DAY -> end(nthAfter(arrivalDay(target, contact), target.days()));
      case BY_TIME_ON_BUSINESS_DAY -> {
        LocalDate day = nthAfter(arrivalDay(target, contact), target.days());
        Instant due = fit(day, instant(day.atTime(target.time().orElseThrow())));
        if (due.isBefore(arrival(target, contact))) {
          LocalDate next = nthAfter(day, 1);
          due = fit(next, instant(next.atTime(target.time().orElseThrow())));
        }
        yield due;
      }
    };
  }

  /** Walks the openings of each date, one after the other. */
  private Instant plus(Instant start, Duration amount) {
    Duration left = amount;
    Instant reached = start;
    LocalDate date = start.atZone(calendar.zone()).toLocalDate().minusDays(2);
    for (int i = 0; i < MOST_DATES; i++) {
      // the hours of a date that the zone skipped lie in the one after it
      for (Span span : sorted(date.plusDays(i - 1L), date.plusDays(i))) {
        if (span.start().isBefore(startOf(date.plusDays(i + 1)))) {
          Instant from = reached.isAfter(span.start()) ? reached : span.start();
          if (from.isBefore(span.end())) {
            Duration here = Duration.between(from, span.end());
            if (here.compareTo(left) >= 0) {
              return from.plus(left);
            }
            left = left.minus(here);
            reached = span.end();
          }
        }
      }
    }
    throw new AssertionError("no end of " + amount + " within " + MOST_DATES + " dates");
  }

  private List<Span> sorted(LocalDate first, LocalDate last) {
    var all = new ArrayList<Span>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      all.addAll(spans(date));
    }
    all.sort(Comparator.comparing(Span::start));
    return all;
  }

  private LocalDate arrivalDay(Target target, Instant contact) {
    LocalDate date = contact.atZone(calendar.zone()).toLocalDate().minusDays(3);
    while (spans(date).isEmpty() || !end(date).isAfter(contact)) {
      date = date.plusDays(1);
    }
    while (target.cutOff().isPresent()
        && (spans(date).isEmpty()
            || !end(date).isAfter(contact)
            || !contact.isBefore(instant(date.atTime(target.cutOff().get()))))) {
      date = date.plusDays(1);
    }
    return date;
  }

  private Instant arrival(Target target, Instant contact) {
    Instant opening = spans(arrivalDay(target, contact)).get(0).start();
    return opening.isAfter(contact) ? opening : contact;
  }

  private LocalDate nthAfter(LocalDate day, int n) {
    LocalDate date = day;
    for (int found = 0; found < n; ) {
      date = date.plusDays(1);
      if (!spans(date).isEmpty()) {
        found++;
      }
    }
    return date;
  }

  private Instant fit(LocalDate day, Instant wanted) {
    for (Span span : spans(day)) {
      if (wanted.isBefore(span.start())) {
        return span.start();
      }
      if (wanted.isBefore(span.end())) {
        return wanted;
      }
    }
    return end(day);
  }

  private Instant end(LocalDate day) {
    List<Span> spans = spans(day);
    return spans.get(spans.size() - 1).end();
  }

  /** The open spans that are written for a date, merged where they touch. */
  private List<Span> spans(LocalDate date) {
    List<Hours> written =
        calendar
            .exceptionOn(date)
            .map(DateException::hours)
            .orElseGet(() -> calendar.week().on(date.getDayOfWeek()));
    var spans = new ArrayList<Span>();
    for (Hours hours : written) {
      Instant start = boundary(date, hours.opensAt());
      Instant end =
          hours.closesAt() <= hours.opensAt()
              ? boundary(date.plusDays(1), hours.closesAt())
              : boundary(date, hours.closesAt());
      // hours that run into a date that the zone skipped go on in the one after it
      for (LocalDate next = date.plusDays(1);
          !next.isAfter(date.plusDays(2));
          next = next.plusDays(1)) {
        if (calendar.exceptionOn(next).isPresent() && startOf(next).isBefore(end)) {
          end = startOf(next);
        }
      }
      if (start.isBefore(end)) {
        spans.add(new Span(start, end));
      }
    }
    spans.sort(Comparator.comparing(Span::start));
    var merged = new ArrayList<Span>();
    for (Span span : spans) {
      Span before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (before != null && !before.end().isBefore(span.start())) {
        Instant end = before.end().isAfter(span.end()) ? before.end() : span.end();
        merged.set(merged.size() - 1, new Span(before.start(), end));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private Instant boundary(LocalDate date, int secondOfDay) {
    return secondOfDay == 86_400
        ? startOf(date.plusDays(1))
        : instant(date.atTime(java.time.LocalTime.ofSecondOfDay(secondOfDay)));
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(calendar.zone()).toInstant();
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(calendar.zone()).toInstant();
  }
}
