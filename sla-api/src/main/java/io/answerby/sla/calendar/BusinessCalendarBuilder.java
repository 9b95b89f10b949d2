// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a {@link BusinessCalendar}.
 *
 * <p>The order of the calls does not matter, and nothing is refused before {@link #build()}, which
 * names everything that is wrong at once. Not thread-safe.
 */
public final class BusinessCalendarBuilder {

  private final String id;
  private final ZoneId zone;
  private final Faults faults = new Faults();
  private final Map<DayOfWeek, Set<Hours>> week = new EnumMap<>(DayOfWeek.class);
  private final TreeMap<LocalDate, DateException> opened = new TreeMap<>();
  private final TreeMap<LocalDate, DateException> closed = new TreeMap<>();
  private final Set<PartDayClosure> partDayClosures = new TreeSet<>(PartDayClosure.BY_DATE);

  BusinessCalendarBuilder(String id, ZoneId zone) {
    this.id = id;
    this.zone = zone;
    if (id.isBlank()) {
      faults.add("id must not be blank, but was '" + id + "'");
    }
  }

  BusinessCalendarBuilder(String id, String zone) {
    this(id, known(zone).orElse(ZoneOffset.UTC));
    if (known(zone).isEmpty()) {
      faults.add("zone must be one that Java knows, such as Asia/Karachi, but was '" + zone + "'");
    }
  }

  /**
   * Opens these days of every week at these hours; called again for a day, it adds to them.
   *
   * @param days {@code Mon}, {@code Mon-Fri}, {@code Sat-Mon} or {@code Mon-Wed,Sat}
   * @param hours one or more of {@code 09:00-13:00}, {@code 22:00-06:00} or {@code 18:00-24:00}
   */
  public BusinessCalendarBuilder open(String days, String... hours) {
    requireNonNull(days, "days");
    List<Hours> read = hours("on " + days, hours);
    faults.read(() -> Days.parse(days)).ifPresent(set -> set.forEach(day -> add(day, read)));
    return this;
  }

  /** Opens this day of every week at these hours; called again for a day, it adds to them. */
  public BusinessCalendarBuilder open(DayOfWeek day, Hours... hours) {
    requireNonNull(day, "day");
    if (hours.length == 0) {
      faults.add("hours on " + day + " must be given, but there were none");
    }
    add(day, Arrays.asList(hours));
    return this;
  }

  /** Opens every day for the whole day: around the clock but for the exceptions. */
  public BusinessCalendarBuilder alwaysOpen() {
    for (DayOfWeek day : DayOfWeek.values()) {
      add(day, List.of(Hours.WHOLE_DAY));
    }
    return this;
  }

  /**
   * Closes one date. Hours that are written for it by {@link #openOn} win over this.
   *
   * @param reason why, as explanations show it: {@code Christmas}
   */
  public BusinessCalendarBuilder closed(LocalDate date, String reason) {
    requireNonNull(date, "date");
    requireNonNull(reason, "reason");
    faults
        .read(() -> new DateException(date, List.of(), reason))
        .ifPresent(exception -> put(closed, exception));
    return this;
  }

  /**
   * Gives one date hours of its own instead of those of its week: {@code openOn(dec24, "Christmas
   * Eve", "09:00-12:00")}.
   *
   * @param reason why, as explanations show it
   */
  public BusinessCalendarBuilder openOn(LocalDate date, String reason, String... hours) {
    requireNonNull(date, "date");
    requireNonNull(reason, "reason");
    List<Hours> read = hours("on " + date, hours);
    if (!read.isEmpty()) {
      faults
          .read(() -> new DateException(date, read, reason))
          .ifPresent(exception -> put(opened, exception));
    }
    return this;
  }

  /**
   * Takes hours away from one date: {@code closedPart(dec23, "12:00-13:00", "team lunch")}. It wins
   * over everything else that is written.
   *
   * @param hours the hours that are taken away, such as {@code 12:00-13:00}
   * @param reason why, as explanations show it
   */
  public BusinessCalendarBuilder closedPart(LocalDate date, String hours, String reason) {
    requireNonNull(date, "date");
    requireNonNull(reason, "reason");
    for (Hours read : hours("on " + date, requireNonNull(hours, "hours"))) {
      faults.read(() -> new PartDayClosure(date, read, reason)).ifPresent(partDayClosures::add);
    }
    return this;
  }

  /**
   * Makes the calendar.
   *
   * @throws IllegalArgumentException if anything written cannot be read or clashes; the message
   *     lists all of it
   */
  public BusinessCalendar build() {
    if (faults.isEmpty() && week.isEmpty() && opened.isEmpty()) {
      faults.add("hours must be given for some day or date, but the calendar is never open");
    }
    faults.throwIfAny("calendar '" + id + "'");
    NavigableMap<LocalDate, DateException> exceptions = new TreeMap<>(closed);
    exceptions.putAll(opened);
    return new BusinessCalendar(
        id, zone, WeeklyHours.of(week), exceptions, List.copyOf(partDayClosures));
  }

  private void add(DayOfWeek day, List<Hours> hours) {
    week.computeIfAbsent(day, d -> new TreeSet<>()).addAll(hours);
  }

  private void put(Map<LocalDate, DateException> exceptions, DateException exception) {
    DateException other = exceptions.putIfAbsent(exception.date(), exception);
    if (other != null && !other.equals(exception)) {
      faults.add(
          "exceptions must not contradict each other, but there were '"
              + other
              + "' and '"
              + exception
              + "'");
    }
  }

  private List<Hours> hours(String where, String... texts) {
    if (texts.length == 0) {
      faults.add("hours " + where + " must be given, but there were none");
    }
    List<Hours> read = new ArrayList<>();
    for (String text : texts) {
      faults.read(() -> Hours.parse(requireNonNull(text, "hours"))).ifPresent(read::add);
    }
    return read;
  }

  private static Optional<ZoneId> known(String zone) {
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
