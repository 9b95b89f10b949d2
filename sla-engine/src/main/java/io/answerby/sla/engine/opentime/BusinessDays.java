// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic in business days: to which day a contact belongs, which day is the n-th after it,
 * and when on that day an answer is due.
 *
 * <p>A business day is a date whose written hours leave open time. What runs past midnight belongs
 * to the date it began on: in a bar that is open 18:00-02:00, Saturday 01:00 is Friday. Where two
 * dates are open at once, the earlier has it.
 *
 * <p>Years 1899 to 2200 of the calendar's zone are known, as far as they lie in the horizon of
 * {@link OpenTime}. A year is compiled when a question first reaches it. Thread-safe; questions
 * take no lock.
 */
public final class BusinessDays {

  private static final int FIRST_YEAR = Horizon.FIRST_YEAR - 1;
  private static final int END_YEAR = Horizon.END_YEAR + 1;
  private static final long FIRST_DAY = Horizon.startOf(FIRST_YEAR) / 86_400;
  private static final long END_DAY = Horizon.startOf(END_YEAR) / 86_400;

  private final BusinessCalendar calendar;
  private final Source source;
  private final AtomicReferenceArray<@Nullable DaysOfYear> years =
      new AtomicReferenceArray<>(END_YEAR - FIRST_YEAR);

  BusinessDays(BusinessCalendar calendar, Source source) {
    this.calendar = calendar;
    this.source = source;
  }

  /** {@return the business day of that date; empty if the shop does not open on it} */
  public Optional<BusinessDay> on(LocalDate date) {
    Spans open = open(date.toEpochDay());
    return open.isEmpty() ? Optional.empty() : Optional.of(day(date.toEpochDay(), open));
  }

  /**
   * Returns the n-th business day after a date.
   *
   * @param n one or more; 1 is the next business day
   * @throws DateTimeException if the calendar has not that many before the end of the horizon
   */
  public BusinessDay after(LocalDate date, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n must be one or more, but was " + n);
    }
    long day = date.toEpochDay();
    int found = 0;
    while (inHorizon(day + 1)) {
      Spans open = open(++day);
      if (!open.isEmpty() && ++found == n) {
        return day(day, open);
      }
    }
    throw new DateTimeException(
        "calendar '"
            + calendar.id()
            + "' has "
            + found
            + " business days between "
            + date
            + " and "
            + Horizon.instant(Horizon.END)
            + ", but "
            + n
            + " were asked for");
  }

  /**
   * Returns how many of a number of business days the calendar holds in all, in the horizon of
   * {@link OpenTime}: the number itself, or all that there are if those are fewer. Years are looked
   * at only until the number is reached, and none is kept.
   *
   * @param days zero or more
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public int heldOf(int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days must be zero or more, but was " + days);
    }
    int held = 0;
    for (int year = FIRST_YEAR; year < END_YEAR && held < days; year++) {
      held += source.days(year).count();
    }
    return Math.min(held, days);
  }

  /** {@return when a contact of that instant arrives, without a cut-off} */
  public Arrival arrival(Instant contact) {
    long second = contact.getEpochSecond();
    Horizon.require(calendar.id(), second);
    // a shift of an earlier date may still run; none lasts into a third day
    return fromDay(contact.atZone(calendar.zone()).toLocalDate().toEpochDay() - 2, contact);
  }

  /** Arrival on the first business day, from that one on, that is not over by then. */
  private Arrival fromDay(long first, Instant contact) {
    long second = contact.getEpochSecond();
    long day = first;
    while (inHorizon(day)) {
      Spans open = open(day);
      if (!open.isEmpty() && open.end(open.count() - 1) > second) {
        BusinessDay found = day(day, open);
        return new Arrival(
            found, contact.isBefore(found.firstOpening()) ? found.firstOpening() : contact);
      }
      day++;
    }
    throw new DateTimeException(
        "calendar '"
            + calendar.id()
            + "' has no business day between "
            + contact
            + " and "
            + Horizon.instant(Horizon.END));
  }

  /**
   * Returns when a contact of that instant arrives: at or after the cut-off of its day, at the
   * opening of the next business day.
   *
   * @param cutOff a local time; that of the business day's own date, even for what runs past
   *     midnight
   */
  public Arrival arrival(Instant contact, LocalTime cutOff) {
    BusinessDay day = arrival(contact).day();
    // where nights reach into the next day, that one too may be past its cut-off, or over
    while (!contact.isBefore(day.date().atTime(cutOff).atZone(calendar.zone()).toInstant())
        || !contact.isBefore(day.lastClosing())) {
      day = after(day.date(), 1);
    }
    return new Arrival(day, contact.isBefore(day.firstOpening()) ? day.firstOpening() : contact);
  }

  /**
   * Returns the local time of arrival on the n-th business day after it. In a break that is the
   * next opening of that day, after hours its last closing.
   *
   * @param n one or more
   */
  public Instant sameTime(Arrival arrival, int n) {
    BusinessDay due = after(arrival.day().date(), n);
    LocalDateTime local = arrival.at().atZone(calendar.zone()).toLocalDateTime();
    long nightsOver = ChronoUnit.DAYS.between(arrival.day().date(), local.toLocalDate());
    return notBefore(
        arrival,
        inHours(
            due,
            due.date()
                .plusDays(nightsOver)
                .atTime(local.toLocalTime())
                .atZone(calendar.zone())
                .toInstant()));
  }

  /**
   * Returns the last closing of the n-th business day after arrival.
   *
   * @param n zero or more; 0 is the day of arrival
   */
  public Instant endOfDay(Arrival arrival, int n) {
    return notBefore(arrival, nth(arrival, n).lastClosing());
  }

  /**
   * Returns a local time of the n-th business day after arrival; if that is before arrival, of the
   * day after. In a break it is the next opening of that day, after hours its last closing.
   *
   * @param n zero or more; 0 is the day of arrival
   */
  public Instant atTime(Arrival arrival, int n, LocalTime time) {
    BusinessDay day = nth(arrival, n);
    Instant due = inHours(day, day.date().atTime(time).atZone(calendar.zone()).toInstant());
    if (due.isBefore(arrival.at())) {
      day = after(day.date(), 1);
      due = inHours(day, day.date().atTime(time).atZone(calendar.zone()).toInstant());
    }
    return notBefore(arrival, due);
  }

  private BusinessDay nth(Arrival arrival, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n must be zero or more, but was " + n);
    }
    return n == 0 ? arrival.day() : after(arrival.day().date(), n);
  }

  private static Instant notBefore(Arrival arrival, Instant due) {
    return due.isBefore(arrival.at()) ? arrival.at() : due;
  }

  private Instant inHours(BusinessDay day, Instant instant) {
    Spans open = open(day.date().toEpochDay());
    for (int i = 0; i < open.count(); i++) {
      if (instant.getEpochSecond() < open.end(i)) {
        Instant opening = Horizon.instant(open.start(i));
        return instant.isBefore(opening) ? opening : instant;
      }
    }
    return day.lastClosing();
  }

  private static BusinessDay day(long day, Spans open) {
    return new BusinessDay(
        LocalDate.ofEpochDay(day),
        Horizon.instant(open.start(0)),
        Horizon.instant(open.end(open.count() - 1)));
  }

  private static boolean inHorizon(long day) {
    return day >= FIRST_DAY && day < END_DAY;
  }

  private Spans open(long day) {
    if (!inHorizon(day)) {
      throw Horizon.outside(calendar.id(), day * 86_400);
    }
    int year = LocalDate.ofEpochDay(day).getYear();
    DaysOfYear days = years.get(year - FIRST_YEAR);
    if (days == null) {
      days = source.days(year);
      years.set(year - FIRST_YEAR, days);
    }
    return days.open(day);
  }
}
