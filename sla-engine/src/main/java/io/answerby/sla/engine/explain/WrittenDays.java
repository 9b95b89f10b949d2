// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;

/**
 * When a target in business days is due, worked out from the hours as they are written, date by
 * date; it shares no code with the arithmetic.
 */
final class WrittenDays {

  private static final int LONGEST_CLOSING = 10;

  private final WrittenHours hours;
  private final ZoneId zone;
  private final Target target;
  private final LocalDate day;
  private final Instant arrival;

  /**
   * Works out the arrival.
   *
   * @throws DateTimeException if the calendar is closed for many years
   */
  WrittenDays(WrittenHours hours, ZoneId zone, Target target, Instant contact) {
    this.hours = hours;
    this.zone = zone;
    this.target = target;
    LocalDate found = firstThatIsNotOver(contact);
    while (target.cutOff().isPresent()
        && (!contact.isBefore(at(found, target.cutOff().get()))
            || !contact.isBefore(lastClosing(found)))) {
      found = next(found);
    }
    this.day = found;
    Instant opening = hours.openingsOf(found).firstKey();
    this.arrival = contact.isBefore(opening) ? opening : contact;
  }

  private LocalDate firstThatIsNotOver(Instant contact) {
    LocalDate date = contact.atZone(zone).toLocalDate().minusDays(3);
    do {
      date = next(date);
    } while (!contact.isBefore(lastClosing(date)));
    return date;
  }

  /** {@return the business day to which the contact belongs} */
  LocalDate day() {
    return day;
  }

  /** {@return from when the contact counts} */
  Instant arrival() {
    return arrival;
  }

  /**
   * {@return when the target by itself is due, if the clock never stands still}
   *
   * @throws DateTimeException if the calendar is closed for many years
   */
  Instant due() {
    Instant due =
        switch (target.kind()) {
          case WITHIN_BUSINESS_DAYS -> inHours(nth(target.days()), timeOfArrival());
          case BY_END_OF_BUSINESS_DAY -> lastClosing(nth(target.days()));
          case BY_TIME_ON_BUSINESS_DAY -> byTime(target.time().orElseThrow());
          case WITHIN, WITHIN_ELAPSED ->
              throw new IllegalArgumentException("target must count business days: " + target);
        };
    return due.isBefore(arrival) ? arrival : due;
  }

  private Instant timeOfArrival() {
    LocalDateTime local = arrival.atZone(zone).toLocalDateTime();
    long nights = ChronoUnit.DAYS.between(day, local.toLocalDate());
    return at(nth(target.days()).plusDays(nights), local.toLocalTime());
  }

  private Instant byTime(LocalTime time) {
    LocalDate nth = nth(target.days());
    Instant due = inHours(nth, at(nth, time));
    if (!due.isBefore(arrival)) {
      return due;
    }
    LocalDate after = next(nth);
    return inHours(after, at(after, time));
  }

  private LocalDate nth(int n) {
    LocalDate date = day;
    for (int i = 0; i < n; i++) {
      date = next(date);
    }
    return date;
  }

  private LocalDate next(LocalDate date) {
    for (LocalDate next = date.plusDays(1);
        next.isBefore(date.plusYears(LONGEST_CLOSING));
        next = next.plusDays(1)) {
      if (!hours.openingsOf(next).isEmpty()) {
        return next;
      }
    }
    throw new DateTimeException(
        "no business day in the " + LONGEST_CLOSING + " years after " + date);
  }

  private Instant lastClosing(LocalDate date) {
    return hours.openingsOf(date).lastEntry().getValue();
  }

  /** {@return the instant, if in a break the next opening of that date, else its last closing} */
  private Instant inHours(LocalDate date, Instant instant) {
    NavigableMap<Instant, Instant> openings = hours.openingsOf(date);
    for (var opening : openings.entrySet()) {
      if (instant.isBefore(opening.getValue())) {
        return instant.isBefore(opening.getKey()) ? opening.getKey() : instant;
      }
    }
    return openings.lastEntry().getValue();
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant();
  }
}
