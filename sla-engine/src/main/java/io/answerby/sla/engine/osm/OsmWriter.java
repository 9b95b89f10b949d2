// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.osm;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.DateException;
import io.answerby.sla.calendar.DateRange;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.Season;
import io.answerby.sla.calendar.WeeklyHours;
import io.answerby.sla.calendar.YearlyClosing;
import io.answerby.sla.calendar.YearlyDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the rules of a calendar. */
final class OsmWriter {

  private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private static final String RESOLVED = " (resolved(first, last) makes it so)";

  private final List<String> faults = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();

  String write(BusinessCalendar calendar) {
    if (calendar.composition().isPresent()) {
      faults.add("calendar must have hours of its own, but is composed");
    } else {
      calendar
          .holidayLists()
          .forEach(
              l ->
                  faults.add(
                      "holidays must be dates"
                          + RESOLVED
                          + ", but were those of '"
                          + l.source()
                          + "'"));
      calendar
          .partDayClosures()
          .forEach(p -> faults.add("closings must be of whole dates, but was '" + p + "'"));
      calendar
          .unplannedClosings()
          .forEach(c -> faults.add("closings must be planned, but was '" + c + "'"));
      week(calendar.week());
      seasons(calendar.seasons());
      calendar.yearlyClosings().forEach(this::yearly);
      calendar.exceptions().values().forEach(this::date);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "calendar '"
              + calendar.id()
              + "' cannot be written as opening_hours\n- "
              + String.join("\n- ", faults));
    }
    return String.join("; ", rules);
  }

  private void week(WeeklyHours week) {
    if (week.isAlwaysOpen()) {
      // hours beside the whole day add nothing that is open, but are written all the same
      boolean alone = days(week).size() == 1 && week.on(DayOfWeek.MONDAY).size() == 1;
      if (alone) {
        rules.add("24/7");
        return;
      }
    }
    days(week)
        .forEach(
            (hours, days) -> {
              if (!hours.isEmpty()) {
                rules.add(String.join(",", days) + " " + text(hours));
              }
            });
  }

  private void seasons(List<Season> seasons) {
    for (int i = 0; i < seasons.size(); i++) {
      Season season = seasons.get(i);
      for (Season other : seasons.subList(i + 1, seasons.size())) {
        if (season.dates().overlaps(other.dates())) {
          faults.add("seasons must lie apart, but were '" + season + "' and '" + other + "'");
        }
      }
      if (!(season.dates() instanceof DateRange.Once dates)) {
        faults.add("season must come once, but was '" + season + "'");
        continue;
      }
      if (dates.first().equals(dates.last())) {
        faults.add("season must last more than one date, but was '" + season + "'");
      }
      String range = text(dates.first()) + "-" + text(dates.last()) + " ";
      days(season.week())
          .forEach(
              (hours, days) ->
                  rules.add(
                      range + String.join(",", days) + " " + text(hours) + comment(season.name())));
    }
  }

  private void yearly(YearlyClosing closing) {
    YearlyDate date = closing.date();
    if (date.isObserved()) {
      faults.add(
          "date of every year must stay on its day" + RESOLVED + ", but was '" + closing + "'");
    }
    String month = MONTHS[date.month().getValue() - 1];
    String day =
        date.weekday()
            .map(weekday -> DAYS[weekday.getValue() - 1] + "[" + date.number() + "]")
            .orElseGet(() -> String.format(Locale.ROOT, "%02d", date.number()));
    rules.add(month + " " + day + " off" + comment(closing.reason()));
  }

  private void date(DateException exception) {
    if (exception.tentative()) {
      faults.add("date must be certain" + RESOLVED + ", but was '" + exception + "'");
    }
    rules.add(text(exception.date()) + " " + text(exception.hours()) + comment(exception.reason()));
  }

  private static Map<List<Hours>, List<String>> days(WeeklyHours week) {
    Map<List<Hours>, List<String>> days = new LinkedHashMap<>();
    for (int day = 0; day < 7; day++) {
      int first = day;
      List<Hours> hours = week.on(DayOfWeek.of(day + 1));
      while (day < 6 && week.on(DayOfWeek.of(day + 2)).equals(hours)) {
        day++;
      }
      days.computeIfAbsent(hours, h -> new ArrayList<>())
          .add(first == day ? DAYS[day] : DAYS[first] + "-" + DAYS[day]);
    }
    return days;
  }

  private String comment(String name) {
    if (name.indexOf('"') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
      faults.add("name must have no quotation mark or control character, but was '" + name + "'");
    }
    return " \"" + name + "\"";
  }

  private String text(LocalDate date) {
    if (date.getYear() < 1900 || date.getYear() > 2200) {
      faults.add("year must be from 1900 to 2200, but was that of " + date);
    }
    return String.format(
        Locale.ROOT,
        "%04d %s %02d",
        date.getYear(),
        MONTHS[date.getMonthValue() - 1],
        date.getDayOfMonth());
  }

  private String text(List<Hours> hours) {
    for (Hours each : hours) {
      if (each.opensAt() % 60 != 0 || each.closesAt() % 60 != 0) {
        faults.add("hours must be in whole minutes, but were " + each);
      }
    }
    return hours.isEmpty() ? "off" : String.join(",", hours.stream().map(Hours::toString).toList());
  }
}
