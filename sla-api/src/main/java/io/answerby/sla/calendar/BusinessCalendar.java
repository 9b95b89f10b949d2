// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/**
 * When a shop, a desk or a branch is open: a zone, the hours of an ordinary week, and what differs
 * on single dates.
 *
 * <pre>{@code
 * BusinessCalendar karachi = BusinessCalendar.named("karachi-desk").in("Asia/Karachi")
 *     .open("Mon-Thu", "09:00-13:00", "14:00-18:00")
 *     .open("Fri", "09:00-12:30", "15:00-18:00")
 *     .closed(LocalDate.of(2026, 12, 25), "Christmas")
 *     .build();
 * }</pre>
 *
 * <p>Each written boundary becomes an instant as java.time does it: a local time that the zone
 * skips in spring moves forward by the length of the gap, one that it repeats in autumn is the
 * earlier of the two, and 24:00 is the start of the next local date.
 *
 * <p>A calendar only holds what is written. The arithmetic on it is {@code OpenTime} of the engine.
 * Immutable, thread-safe and compared by value; the order in which its parts were written does not
 * matter.
 */
public final class BusinessCalendar {

  private final String id;
  private final ZoneId zone;
  private final WeeklyHours week;
  private final NavigableMap<LocalDate, DateException> exceptions;
  private final List<PartDayClosure> partDayClosures;

  BusinessCalendar(
      String id,
      ZoneId zone,
      WeeklyHours week,
      NavigableMap<LocalDate, DateException> exceptions,
      List<PartDayClosure> partDayClosures) {
    this.id = id;
    this.zone = zone;
    this.week = week;
    this.exceptions = exceptions;
    this.partDayClosures = partDayClosures;
  }

  /**
   * Begins a calendar; its zone follows.
   *
   * @param id the name by which standards, findings and errors call it, such as {@code
   *     karachi-desk}
   */
  public static Named named(String id) {
    return new Named(requireNonNull(id, "id"));
  }

  /** {@return the name by which standards, findings and errors call this calendar} */
  public String id() {
    return id;
  }

  /** {@return the zone in which its hours are written} */
  public ZoneId zone() {
    return zone;
  }

  /** {@return a calendar of the same id, with the same hours read in another zone} */
  public BusinessCalendar withZone(ZoneId other) {
    return new BusinessCalendar(
        id, requireNonNull(other, "other"), week, exceptions, partDayClosures);
  }

  /** {@return the hours of an ordinary week} */
  public WeeklyHours week() {
    return week;
  }

  /** {@return what differs on single dates, by date; at most one exception a date} */
  public NavigableMap<LocalDate, DateException> exceptions() {
    return Collections.unmodifiableNavigableMap(exceptions);
  }

  /** {@return what is said about that date alone, if anything is} */
  public Optional<DateException> exceptionOn(LocalDate date) {
    return Optional.ofNullable(exceptions.get(date));
  }

  /** {@return the hours that are taken away from single dates, by date and start} */
  public List<PartDayClosure> partDayClosures() {
    return partDayClosures;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BusinessCalendar that
        && id.equals(that.id)
        && zone.equals(that.zone)
        && week.equals(that.week)
        && exceptions.equals(that.exceptions)
        && partDayClosures.equals(that.partDayClosures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, zone, week, exceptions, partDayClosures);
  }

  /** {@return the calendar as a sentence} */
  @Override
  public String toString() {
    return CalendarSentence.of(this);
  }

  /** A calendar that has its name; the zone is next. */
  public static final class Named {

    private final String id;

    private Named(String id) {
      this.id = id;
    }

    /** Says in which zone the hours are written. */
    public BusinessCalendarBuilder in(ZoneId zone) {
      return new BusinessCalendarBuilder(id, requireNonNull(zone, "zone"));
    }

    /**
     * Says in which zone the hours are written, such as {@code Asia/Karachi}. A zone that Java does
     * not know is a fault that {@code build()} reports with the others.
     */
    public BusinessCalendarBuilder in(String zone) {
      return new BusinessCalendarBuilder(id, requireNonNull(zone, "zone"));
    }
  }
}
