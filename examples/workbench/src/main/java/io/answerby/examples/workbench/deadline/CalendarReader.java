// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.answerby.examples.workbench.deadline.CalendarText.Member;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Hours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the calendar of a line and notes everything that is wrong with it.
 *
 * <p>Hours that are written for a date beat its being a holiday; breaks are taken away last. An
 * empty list of hours for a date closes it.
 */
final class CalendarReader {

  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  private final CalendarText text;
  private final Faults faults;

  private CalendarReader(CalendarText text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  /** {@return the calendar, or nothing if there are faults, which are then noted} */
  static Optional<BusinessCalendar> read(CalendarText text, Faults faults) {
    try {
      return new CalendarReader(text, faults).read();
    } catch (IOException e) {
      // the line was parsed before, and its bytes are in memory
      throw new UncheckedIOException(e);
    }
  }

  private Optional<BusinessCalendar> read() throws IOException {
    BusinessCalendarBuilder calendar = BusinessCalendar.named("line").in(zone());
    week(calendar);
    Map<LocalDate, List<Hours>> dated = byDate(Member.DATED);
    for (LocalDate holiday : holidays()) {
      if (!dated.containsKey(holiday)) {
        calendar.closed(holiday, "holiday");
      }
    }
    dated.forEach(
        (date, hours) -> {
          if (hours.isEmpty()) {
            calendar.closed(date, "closed on this date");
          } else {
            calendar.openOn(date, "hours of this date", hours.toArray(Hours[]::new));
          }
        });
    byDate(Member.BREAKS)
        .forEach(
            (date, breaks) -> breaks.forEach(part -> calendar.closedPart(date, part, "break")));
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(calendar.build());
    } catch (IllegalArgumentException e) {
      faults.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private ZoneId zone() throws IOException {
    if (!text.has(Member.ZONE)) {
      faults.add("/zone must be given, but is missing");
      return ZoneOffset.UTC;
    }
    try (JsonParser parser = parser(Member.ZONE)) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        try {
          return ZoneId.of(parser.getText());
        } catch (DateTimeException e) {
          // said below
        }
      }
      faults.add(
          "/zone", "be a zone that Java knows, such as \"Asia/Karachi\"", Json.shown(parser));
      return ZoneOffset.UTC;
    }
  }

  private void week(BusinessCalendarBuilder calendar) throws IOException {
    if (!text.has(Member.HOURS)) {
      faults.add("/hours must be given, but is missing");
      return;
    }
    try (JsonParser parser = parser(Member.HOURS)) {
      if (!isStart(parser, JsonToken.START_OBJECT, "/hours", "be an object of days")) {
        return;
      }
      Set<String> seen = new HashSet<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        String place = "/hours/" + pointer(name);
        DayOfWeek day = DAYS.get(name);
        if (day == null) {
          faults.add(
              "/hours",
              "have the members mon, tue, wed, thu, fri, sat and sun only",
              "'" + name + "'");
        }
        if (!seen.add(name)) {
          faults.add(place + " must be given once, but is repeated");
        }
        parser.nextToken();
        List<Hours> hours = intervals(parser, place);
        if (day != null && !hours.isEmpty()) {
          calendar.open(day, hours.toArray(Hours[]::new));
        }
      }
    }
  }

  private List<LocalDate> holidays() throws IOException {
    List<LocalDate> dates = new ArrayList<>();
    if (!text.has(Member.HOLIDAYS)) {
      return dates;
    }
    try (JsonParser parser = parser(Member.HOLIDAYS)) {
      if (!isStart(parser, JsonToken.START_ARRAY, "/holidays", "be an array of dates")) {
        return dates;
      }
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        String place = "/holidays/" + i;
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          date(place, parser.getText()).ifPresent(dates::add);
        } else {
          faults.add(place, "be a date such as \"2026-12-25\"", Json.shown(parser));
          parser.skipChildren();
        }
      }
    }
    return dates;
  }

  private Map<LocalDate, List<Hours>> byDate(Member member) throws IOException {
    Map<LocalDate, List<Hours>> byDate = new LinkedHashMap<>();
    if (!text.has(member)) {
      return byDate;
    }
    try (JsonParser parser = parser(member)) {
      if (!isStart(parser, JsonToken.START_OBJECT, member.place, "be an object of dates")) {
        return byDate;
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        String place = member.place + "/" + pointer(name);
        Optional<LocalDate> date = date(place, name);
        parser.nextToken();
        List<Hours> hours = intervals(parser, place);
        if (date.isPresent() && byDate.putIfAbsent(date.get(), hours) != null) {
          faults.add(place + " must be given once, but is repeated");
        }
      }
    }
    return byDate;
  }

  private List<Hours> intervals(JsonParser parser, String at) throws IOException {
    List<Hours> hours = new ArrayList<>();
    if (!isStart(parser, JsonToken.START_ARRAY, at, "be an array of [\"09:00\",\"17:00\"] pairs")) {
      return hours;
    }
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      interval(parser, at + "/" + i).ifPresent(hours::add);
    }
    return hours;
  }

  private Optional<Hours> interval(JsonParser parser, String at) throws IOException {
    if (!isStart(parser, JsonToken.START_ARRAY, at, "be a pair such as [\"09:00\",\"17:00\"]")) {
      return Optional.empty();
    }
    int before = faults.count();
    List<Integer> seconds = new ArrayList<>();
    int i = 0;
    for (; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        int second = secondOfDay(parser.getText());
        if (second >= 0) {
          seconds.add(second);
          continue;
        }
      }
      faults.add(at + "/" + i, "be a time from \"00:00\" to \"24:00\"", Json.shown(parser));
      parser.skipChildren();
    }
    if (i != 2) {
      faults.add(at, "be a pair such as [\"09:00\",\"17:00\"]", i + " values");
    }
    if (faults.count() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Hours(seconds.get(0), seconds.get(1)));
    } catch (IllegalArgumentException e) {
      faults.add(at + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(String place, String text) {
    if (text.length() == 10) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeParseException e) {
        // said below
      }
    }
    faults.add(place, "be a date such as \"2026-12-25\"", "'" + text + "'");
    return Optional.empty();
  }

  private boolean isStart(JsonParser parser, JsonToken token, String place, String rule)
      throws IOException {
    if (parser.currentToken() == token) {
      return true;
    }
    faults.add(place, rule, Json.shown(parser));
    parser.skipChildren();
    return false;
  }

  private JsonParser parser(Member member) throws IOException {
    JsonParser parser =
        Json.FACTORY.createParser(text.json(), text.start(member), text.length(member));
    parser.nextToken();
    return parser;
  }

  // HH:mm or HH:mm:ss, or -1
  private static int secondOfDay(String time) {
    int length = time.length();
    if ((length != 5 && length != 8)
        || time.charAt(2) != ':'
        || (length == 8 && time.charAt(5) != ':')) {
      return -1;
    }
    int hour = twoDigits(time, 0);
    int minute = twoDigits(time, 3);
    int second = length == 8 ? twoDigits(time, 6) : 0;
    if (hour < 0 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return -1;
    }
    int ofDay = hour * 3600 + minute * 60 + second;
    return ofDay <= 86_400 ? ofDay : -1;
  }

  private static int twoDigits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
  }

  private static String pointer(String name) {
    return Faults.shortened(name.replace("~", "~0").replace("/", "~1"));
  }
}
