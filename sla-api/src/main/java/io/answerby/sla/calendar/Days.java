// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Days of the week in text: {@code Mon}, {@code Mon-Thu}, {@code Sat-Mon}, {@code Mon-Wed,Sat}. */
final class Days {

  private Days() {}

  static Set<DayOfWeek> parse(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("[-\u2013]", -1);
      if (ends.length > 2) {
        throw unreadable(text);
      }
      DayOfWeek day = day(ends[0], text);
      DayOfWeek last = ends.length == 1 ? day : day(ends[1], text);
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  /** {@return the shortest text for these days; runs of two or more become a range} */
  static String text(Set<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    int d = 1;
    while (d <= 7) {
      if (!days.contains(DayOfWeek.of(d))) {
        d++;
        continue;
      }
      int last = d;
      while (last < 7 && days.contains(DayOfWeek.of(last + 1))) {
        last++;
      }
      parts.add(last == d ? shortName(d) : shortName(d) + "-" + shortName(last));
      d = last + 1;
    }
    return String.join(",", parts);
  }

  static String shortName(int day) {
    return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static DayOfWeek day(String name, String text) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (wanted.equals(day.name()) || wanted.equals(day.name().substring(0, 3))) {
        return day;
      }
    }
    throw unreadable(text);
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "days must be written as Mon, Mon-Fri or Mon-Wed,Sat, but were '" + text + "'");
  }
}
