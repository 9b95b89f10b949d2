// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static io.answerby.sla.calendar.Hours.DAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a calendar of the entries of schema.org. */
final class SpecificationReader {

  private static final int LAST_MINUTE = DAY - 60;

  private static final Pattern TIME = Pattern.compile("(\\d{2}):(\\d{2})(?::(\\d{2}))?");
  private static final Pattern PREFIX = Pattern.compile("^https?://schema\\.org/");

  private static final String DATE = "be a date such as 2026-12-25";

  private final StoredReading reading = new StoredReading();

  /** The entries of the same dates, while they are gathered. */
  private static final class Group {
    final Map<DayOfWeek, Set<Hours>> hours = new EnumMap<>(DayOfWeek.class);
    final Set<DayOfWeek> closed = EnumSet.noneOf(DayOfWeek.class);
    @Nullable String name;
  }

  BusinessCalendar read(String id, ZoneId zone, List<OpeningHoursSpecification> entries) {
    Map<Optional<DateRange.Once>, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      readEntry("/" + i, entries.get(i), groups);
    }
    StoredFault.throwIfAny("opening hours of calendar '" + id + "'", reading.faults);

    BusinessCalendarBuilder builder = BusinessCalendar.named(id).in(zone);
    groups.forEach((dates, group) -> write(builder, dates, group));
    return builder.build();
  }

  private void readEntry(
      String at,
      @Nullable OpeningHoursSpecification entry,
      Map<Optional<DateRange.Once>, Group> groups) {
    if (entry == null) {
      reading.fault(at, "be an entry", "missing");
      return;
    }
    int before = reading.faults.size();
    Optional<DateRange.Once> dates = dates(at, entry);
    boolean datesRead = reading.faults.size() == before;
    Set<DayOfWeek> days = days(at + "/dayOfWeek", entry, datesRead, dates);
    Optional<Hours> hours = hours(at, entry);
    if (entry.name() != null && entry.name().isBlank()) {
      reading.fault(at + "/name", "be a reason that is not blank", "'" + entry.name() + "'");
    }
    if (reading.faults.size() == before) {
      gather(at, entry, days, hours, groups.computeIfAbsent(dates, d -> new Group()), dates);
    }
  }

  private void gather(
      String at,
      OpeningHoursSpecification entry,
      Set<DayOfWeek> days,
      Optional<Hours> hours,
      Group group,
      Optional<DateRange.Once> dates) {
    if (dates.isPresent() && entry.name() != null) {
      if (group.name != null && !group.name.equals(entry.name())) {
        reading.fault(
            at + "/name",
            "be the same in all entries of the same dates ('" + group.name + "')",
            "'" + entry.name() + "'");
      }
      group.name = entry.name();
    }
    for (DayOfWeek day : days) {
      if (hours.isPresent()) {
        group.hours.computeIfAbsent(day, d -> new TreeSet<>()).add(hours.get());
      } else {
        group.closed.add(day);
      }
      if (group.closed.contains(day) && group.hours.containsKey(day)) {
        reading.fault(
            at,
            "not contradict the other entries of the same dates",
            "both closed and open on " + title(day));
      }
    }
  }

  private Optional<DateRange.Once> dates(String at, OpeningHoursSpecification entry) {
    if (entry.validFrom() == null && entry.validThrough() == null) {
      return Optional.empty();
    }
    Optional<LocalDate> first =
        reading.read(at + "/validFrom", DATE, entry.validFrom(), LocalDate::parse);
    Optional<LocalDate> last =
        reading.read(at + "/validThrough", DATE, entry.validThrough(), LocalDate::parse);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      reading.fault(
          at + "/validThrough", "not be before validFrom, " + first.get(), last.get().toString());
      return Optional.empty();
    }
    return Optional.of(new DateRange.Once(first.get(), last.get()));
  }

  private Set<DayOfWeek> days(
      String at,
      OpeningHoursSpecification entry,
      boolean datesRead,
      Optional<DateRange.Once> dates) {
    List<String> names = StoredReading.orNone(entry.dayOfWeek());
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (int i = 0; i < names.size(); i++) {
      String pointer = at + "/" + i;
      if ("PublicHolidays".equals(bare(names.get(i)))) {
        reading.fault(
            pointer,
            "be a day of the week (a calendar's holidays are dates, or come from a source)",
            "'" + names.get(i) + "'");
        continue;
      }
      reading
          .read(pointer, "be a day such as Monday", names.get(i), SpecificationReader::day)
          .ifPresent(days::add);
    }
    if (names.isEmpty() && dates.isPresent()) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    if (names.isEmpty() && datesRead) {
      reading.fault(at, "name a day unless the entry has dates", "empty");
    }
    if (dates.isPresent() && isSingle(dates.get()) && !days.isEmpty()) {
      DayOfWeek day = dates.get().first().getDayOfWeek();
      if (!days.contains(day)) {
        reading.fault(
            at, "name the day of " + dates.get().first() + ", " + title(day), names.toString());
      }
    }
    return days;
  }

  /** {@return the hours; empty if the entry says that it is closed, or cannot be read} */
  private Optional<Hours> hours(String at, OpeningHoursSpecification entry) {
    if (entry.opens() == null && entry.closes() == null) {
      return Optional.empty();
    }
    Optional<Integer> opens =
        reading.read(
            at + "/opens",
            "be a time from 00:00 to 23:59:59",
            entry.opens(),
            text -> seconds(text, DAY - 1));
    Optional<Integer> closes =
        reading.read(
            at + "/closes", "be a time from 00:00 to 24:00", entry.closes(), t -> seconds(t, DAY));
    if (opens.isEmpty() || closes.isEmpty()) {
      return Optional.empty();
    }
    int from = opens.get();
    int to = closes.get();
    if (from == 0 && to == 0) {
      return Optional.empty();
    }
    if (from == to) {
      reading.fault(
          at + "/closes",
          "be another time than opens (the whole day is 00:00 to 23:59)",
          "'" + entry.closes() + "'");
      return Optional.empty();
    }
    return Optional.of(
        isWholeDay(from, to) ? Hours.WHOLE_DAY : new Hours(from, to == 0 ? DAY : to));
  }

  /** {@return whether schema.org's custom takes these times for the whole day} */
  static boolean isWholeDay(int opensAt, int closesAt) {
    return opensAt == 0 && (closesAt == LAST_MINUTE || closesAt == DAY - 1 || closesAt == DAY);
  }

  private static void write(
      BusinessCalendarBuilder builder, Optional<DateRange.Once> dates, Group group) {
    String name = group.name == null ? OpeningHoursSpecification.UNNAMED : group.name;
    if (dates.isEmpty()) {
      group.hours.forEach((day, hours) -> builder.open(day, hours.toArray(Hours[]::new)));
    } else if (isSingle(dates.get())) {
      LocalDate date = dates.get().first();
      Set<Hours> hours = group.hours.getOrDefault(date.getDayOfWeek(), Set.of());
      if (hours.isEmpty()) {
        builder.closed(date, name);
      } else {
        builder.openOn(date, name, hours.toArray(Hours[]::new));
      }
    } else {
      builder.season(
          name, dates.get().first(), dates.get().last(), season -> season(season, group.hours));
    }
  }

  private static SeasonWeek season(SeasonWeek season, Map<DayOfWeek, Set<Hours>> week) {
    if (week.isEmpty()) {
      return season.closed();
    }
    week.forEach((day, hours) -> season.open(day, hours.toArray(Hours[]::new)));
    return season;
  }

  static boolean isSingle(DateRange.Once dates) {
    return dates.first().equals(dates.last());
  }

  private static DayOfWeek day(String name) {
    String bare = bare(name);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (title(day).equals(bare)) {
        return day;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static String bare(@Nullable String name) {
    return name == null ? "" : PREFIX.matcher(name).replaceFirst("");
  }

  /** {@return the day as schema.org writes it} */
  static String title(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("NullAway") // a group that took no part in the match is null
  private static int seconds(String text, int most) {
    Matcher m = TIME.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(text);
    }
    int minute = Integer.parseInt(m.group(2));
    int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    int time = Integer.parseInt(m.group(1)) * 3600 + minute * 60 + second;
    if (minute > 59 || second > 59 || time > most) {
      throw new IllegalArgumentException(text);
    }
    return time;
  }
}
