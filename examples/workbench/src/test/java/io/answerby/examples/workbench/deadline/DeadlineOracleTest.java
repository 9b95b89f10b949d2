// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.examples.workbench.Run;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of random lines against a slow computation of the same. */
class DeadlineOracleTest {

  private static final long SEED = Long.getLong("answerby.seed", 20261121L);
  private static final int CALENDARS = Integer.getInteger("answerby.calendars", 60);
  private static final int LINES_EACH = 50;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
  private static final long MIDDLE = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Random random = new Random(SEED);

  @Test
  void agreesWithTheSlowComputation() {
    System.out.println("DeadlineOracleTest runs with -Danswerby.seed=" + SEED);
    StringBuilder lines = new StringBuilder();
    List<String> expected = new ArrayList<>();
    List<String> zones = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    for (int c = 0; c < CALENDARS; c++) {
      String zone = zones.get(random.nextInt(zones.size()));
      Map<DayOfWeek, List<PlainCalendar.Written>> week = new TreeMap<>();
      for (DayOfWeek day : DayOfWeek.values()) {
        week.put(day, hours(day == DayOfWeek.TUESDAY ? 1 : 0));
      }
      Set<LocalDate> holidays = new HashSet<>();
      Map<LocalDate, List<PlainCalendar.Written>> dated = new TreeMap<>();
      Map<LocalDate, List<PlainCalendar.Written>> breaks = new TreeMap<>();
      for (int i = 0; i < 12; i++) {
        holidays.add(date());
        dated.put(date(), hours(0));
        breaks.put(date(), hours(1));
      }
      holidays.addAll(dated.keySet().stream().limit(3).toList());
      PlainCalendar plain =
          new PlainCalendar(ZoneId.of(zone), week, holidays, dated, breaks, FIRST, LAST);
      String json = calendar(zone, week, holidays, dated, breaks);
      for (int i = 0; i < LINES_EACH; i++) {
        question(json, plain, lines, expected);
      }
    }
    List<String> answers = Run.of(lines.toString(), "deadline").lines();
    assertEquals(expected.size(), answers.size());
    List<String> asked = lines.toString().lines().toList();
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), answers.get(i), asked.get(i));
    }
  }

  private void question(
      String calendar, PlainCalendar plain, StringBuilder lines, List<String> expected) {
    Instant start = instant();
    lines.append("{").append(calendar).append(",\"start\":\"").append(start).append("\",");
    switch (random.nextInt(3)) {
      case 0 -> {
        long seconds = random.nextInt(2_000_000) - 1_000_000L;
        lines.append("\"op\":\"add\",\"seconds\":").append(seconds);
        Instant due =
            seconds < 0
                ? plain.minus(start, Duration.ofSeconds(-seconds))
                : plain.plus(start, Duration.ofSeconds(seconds));
        expected.add("{\"result\":\"" + due + "\"}");
      }
      case 1 -> {
        Instant end = instant();
        lines.append("\"op\":\"elapsed\",\"end\":\"").append(end).append('"');
        Duration open = plain.between(start, end);
        String seconds = Long.toString(open.getSeconds());
        if (open.getNano() != 0) {
          long millis = open.toMillis();
          seconds =
              String.format(
                  Locale.ROOT,
                  "%s%d.%03d",
                  millis < 0 ? "-" : "",
                  Math.abs(millis) / 1000,
                  Math.abs(millis) % 1000);
          seconds = seconds.replaceAll("0+$", "");
        }
        expected.add("{\"result\":" + seconds + "}");
      }
      default -> {
        lines.append("\"op\":\"open\"");
        expected.add("{\"result\":" + plain.isOpen(start) + "}");
      }
    }
    lines.append("}\n");
  }

  private List<PlainCalendar.Written> hours(int atLeast) {
    List<PlainCalendar.Written> hours = new ArrayList<>();
    int count = Math.max(atLeast, random.nextInt(3));
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(96) * 900;
      int to = random.nextInt(10) == 0 ? 86_400 : random.nextInt(96) * 900 + random.nextInt(2);
      if (from != to) {
        hours.add(new PlainCalendar.Written(from, to));
      } else {
        hours.add(new PlainCalendar.Written(0, 86_400));
      }
    }
    return hours;
  }

  private LocalDate date() {
    return LocalDate.of(2025, 6, 1).plusDays(random.nextInt(365));
  }

  private Instant instant() {
    long second = MIDDLE + random.nextInt(300 * 86_400) - 150 * 86_400L;
    return Instant.ofEpochSecond(
        second, random.nextInt(4) == 0 ? random.nextInt(1000) * 1_000_000L : 0);
  }

  private static String calendar(
      String zone,
      Map<DayOfWeek, List<PlainCalendar.Written>> week,
      Set<LocalDate> holidays,
      Map<LocalDate, List<PlainCalendar.Written>> dated,
      Map<LocalDate, List<PlainCalendar.Written>> breaks) {
    String days =
        week.entrySet().stream()
            .map(e -> '"' + DAYS.get(e.getKey().getValue() - 1) + "\":" + json(e.getValue()))
            .collect(Collectors.joining(","));
    String dates =
        holidays.stream().map(d -> '"' + d.toString() + '"').collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "\"zone\":\"%s\",\"hours\":{%s},\"holidays\":[%s],\"dated\":{%s},\"breaks\":{%s}",
        zone,
        days,
        dates,
        byDate(dated),
        byDate(breaks));
  }

  private static String byDate(Map<LocalDate, List<PlainCalendar.Written>> hours) {
    return hours.entrySet().stream()
        .map(e -> '"' + e.getKey().toString() + "\":" + json(e.getValue()))
        .collect(Collectors.joining(","));
  }

  private static String json(List<PlainCalendar.Written> hours) {
    return hours.stream()
        .map(h -> "[\"" + time(h.from()) + "\",\"" + time(h.to()) + "\"]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String time(int second) {
    String time = String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
    return second % 60 == 0 ? time : time + String.format(Locale.ROOT, ":%02d", second % 60);
  }
}
