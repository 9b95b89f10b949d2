// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.osm;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.OpeningHoursSpecification;
import io.answerby.sla.calendar.SeasonWeek;
import io.answerby.sla.calendar.YearlyDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the rules read so far make of a calendar. */
final class CalendarDraft {

  /** The order in which a calendar's parts win over each other. */
  enum Part {
    WEEK("the week"),
    SEASON("ranges of dates"),
    YEARLY("holidays and dates of every year"),
    DATE("single dates");

    final String words;

    Part(String words) {
      this.words = words;
    }
  }

  /** What one rule says of its days. */
  record Saying(Set<DayOfWeek> days, List<Hours> hours, boolean adds, @Nullable String name) {}

  private static final class Draft {
    final Map<DayOfWeek, Set<Hours>> week = new EnumMap<>(DayOfWeek.class);
    @Nullable String name;

    void say(Saying saying) {
      for (DayOfWeek day : saying.days()) {
        Set<Hours> hours = week.computeIfAbsent(day, d -> new TreeSet<>());
        if (!saying.adds()) {
          hours.clear();
        }
        hours.addAll(saying.hours());
      }
      name = saying.name() == null ? name : saying.name();
    }

    Draft copy() {
      Draft copy = new Draft();
      week.forEach((day, hours) -> copy.week.put(day, new TreeSet<>(hours)));
      return copy;
    }

    String called() {
      return name == null ? OpeningHoursSpecification.UNNAMED : name;
    }

    boolean isClosed() {
      return week.values().stream().allMatch(Set::isEmpty);
    }
  }

  private record Range(LocalDate first, LocalDate last) {}

  private final String id;
  private final BusinessCalendarBuilder builder;
  private final Draft week = new Draft();
  private final Map<Range, Draft> seasons = new LinkedHashMap<>();
  private final Map<LocalDate, Draft> dates = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private @Nullable Consumer<BusinessCalendarBuilder> holidays;
  private Part reached = Part.WEEK;

  CalendarDraft(String id, ZoneId zone) {
    this.id = id;
    this.builder = BusinessCalendar.named(id).in(zone);
  }

  void offerHolidays(Consumer<BusinessCalendarBuilder> source) {
    holidays = source;
  }

  void fault(String fault) {
    faults.add(fault);
  }

  /**
   * Notes what part a rule is of.
   *
   * @throws IllegalArgumentException if the text has already reached one that must come after it
   */
  void reach(Part part) {
    if (part.compareTo(reached) < 0) {
      throw new IllegalArgumentException(
          "must come before the rules of " + reached.words + ", but came after them");
    }
    reached = part;
  }

  void week(Saying saying) {
    week.say(saying);
  }

  void season(LocalDate first, LocalDate last, Saying saying) {
    Range range = new Range(first, last);
    for (Range other : seasons.keySet()) {
      if (!other.equals(range) && !first.isAfter(other.last) && !last.isBefore(other.first)) {
        throw new IllegalArgumentException(
            "must not overlap other ranges of dates, but did with "
                + other.first
                + " to "
                + other.last);
      }
    }
    seasons.computeIfAbsent(range, r -> week.copy()).say(saying);
  }

  void date(LocalDate date, Saying saying) {
    if (saying.adds() && !dates.containsKey(date)) {
      throw new IllegalArgumentException(
          "must not add to the hours of a date that has no rule before it, but did for " + date);
    }
    dates
        .computeIfAbsent(date, d -> new Draft())
        .say(new Saying(Set.of(date.getDayOfWeek()), saying.hours(), saying.adds(), saying.name()));
  }

  void closedYearly(YearlyDate date, @Nullable String name) {
    builder.closedYearly(date, name == null ? OpeningHoursSpecification.UNNAMED : name);
  }

  void holidaysOff() {
    if (holidays == null) {
      throw new IllegalArgumentException("must be given a source of holidays, but had none");
    }
    holidays.accept(builder);
  }

  BusinessCalendar build() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "opening hours of calendar '"
              + id
              + "' cannot be read\n- "
              + String.join("\n- ", faults));
    }
    week.week.forEach(
        (day, hours) -> {
          if (!hours.isEmpty()) {
            builder.open(day, hours.toArray(Hours[]::new));
          }
        });
    seasons.forEach(
        (range, season) ->
            builder.season(season.called(), range.first, range.last, s -> write(season, s)));
    dates.forEach(
        (date, draft) -> {
          if (draft.isClosed()) {
            builder.closed(date, draft.called());
          } else {
            Set<Hours> hours = draft.week.getOrDefault(date.getDayOfWeek(), Set.of());
            builder.openOn(date, draft.called(), hours.toArray(Hours[]::new));
          }
        });
    return builder.build();
  }

  private static SeasonWeek write(Draft season, SeasonWeek written) {
    if (season.isClosed()) {
      return written.closed();
    }
    season.week.forEach(
        (day, hours) -> {
          if (!hours.isEmpty()) {
            written.open(day, hours.toArray(Hours[]::new));
          }
        });
    return written;
  }
}
