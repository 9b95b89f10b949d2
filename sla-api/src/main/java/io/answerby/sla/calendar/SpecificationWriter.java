// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static io.answerby.sla.calendar.Hours.DAY;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a calendar as entries of schema.org. */
final class SpecificationWriter {

  private static final String RESOLVED = " (resolved(first, last) makes it so)";

  private final Faults faults = new Faults();
  private final List<OpeningHoursSpecification> entries = new ArrayList<>();

  private SpecificationWriter() {}

  static List<OpeningHoursSpecification> write(BusinessCalendar calendar) {
    var writer = new SpecificationWriter();
    writer.refuse(calendar);
    if (calendar.composition().isEmpty()) {
      writer.week(calendar.week(), null, null);
      calendar.seasons().forEach(writer::season);
      calendar.exceptions().values().forEach(writer::exception);
    }
    writer.faults.throwIfAny("calendar '" + calendar.id() + "' as OpeningHoursSpecification");
    return List.copyOf(writer.entries);
  }

  private void refuse(BusinessCalendar calendar) {
    if (calendar.composition().isPresent()) {
      faults.add("calendar must have hours of its own, but is composed");
    }
    calendar
        .yearlyClosings()
        .forEach(
            closing ->
                faults.add(
                    "closings must be of single dates" + RESOLVED + ", but was '" + closing + "'"));
    calendar
        .holidayLists()
        .forEach(
            list ->
                faults.add(
                    "holidays must be written as dates"
                        + RESOLVED
                        + ", but were those of '"
                        + list.source()
                        + "'"));
    calendar
        .partDayClosures()
        .forEach(part -> faults.add("closings must be of whole dates, but was '" + part + "'"));
    calendar
        .unplannedClosings()
        .forEach(closing -> faults.add("closings must be planned, but was '" + closing + "'"));
  }

  private void season(Season season) {
    if (season.dates() instanceof DateRange.Once dates) {
      if (SpecificationReader.isSingle(dates)) {
        faults.add("season must last more than one date, but was '" + season + "'");
      }
      week(season.week(), dates, season.name());
    } else {
      faults.add("season must come once, but was '" + season + "'");
    }
  }

  private void exception(DateException exception) {
    if (exception.tentative()) {
      faults.add("date must be certain" + RESOLVED + ", but was '" + exception + "'");
    }
    DayOfWeek day = exception.date().getDayOfWeek();
    entry(
        List.of(SpecificationReader.title(day)),
        exception.hours(),
        new DateRange.Once(exception.date(), exception.date()),
        exception.reason());
  }

  private void week(WeeklyHours week, DateRange.@Nullable Once dates, @Nullable String name) {
    Map<List<Hours>, List<String>> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.computeIfAbsent(week.on(day), h -> new ArrayList<>())
          .add(SpecificationReader.title(day));
    }
    days.forEach((hours, names) -> entry(List.copyOf(names), hours, dates, name));
  }

  private void entry(
      List<String> days, List<Hours> hours, DateRange.@Nullable Once dates, @Nullable String name) {
    String first = dates == null ? null : dates.first().toString();
    String last = dates == null ? null : dates.last().toString();
    if (hours.isEmpty()) {
      entries.add(new OpeningHoursSpecification(days, "00:00", "00:00", first, last, name));
    }
    for (Hours each : hours) {
      if (each.closesAt() != DAY
          && SpecificationReader.isWholeDay(each.opensAt(), each.closesAt())) {
        faults.add("hours must not be those that mean the whole day, but were " + each);
      }
      String closes = each.isWholeDay() ? "23:59" : time(each.closesAt() % DAY);
      entries.add(
          new OpeningHoursSpecification(days, time(each.opensAt()), closes, first, last, name));
    }
  }

  private static String time(int seconds) {
    String time = String.format(Locale.ROOT, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? time : time + String.format(Locale.ROOT, ":%02d", seconds % 60);
  }
}
