// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The opening hours of a week, a calendar's own or a season's. A day that is not named is closed.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class WeeklyHours {

  /** A week without any hours. */
  public static final WeeklyHours CLOSED = new WeeklyHours(Map.of());

  private final EnumMap<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);

  private WeeklyHours(Map<DayOfWeek, ? extends Iterable<Hours>> hours) {
    hours.forEach(
        (day, written) -> {
          Set<Hours> sorted = new TreeSet<>();
          written.forEach(sorted::add);
          if (!sorted.isEmpty()) {
            days.put(day, List.copyOf(sorted));
          }
        });
  }

  /** {@return the week with these hours; their order, and an hour written twice, do not matter} */
  public static WeeklyHours of(Map<DayOfWeek, ? extends Iterable<Hours>> hours) {
    return new WeeklyHours(hours);
  }

  /** {@return the hours written for that day, in order of their start; none when it is closed} */
  public List<Hours> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  /** {@return whether no day has hours} */
  public boolean isClosed() {
    return days.isEmpty();
  }

  /** {@return whether 00:00-24:00 is written for every day} */
  public boolean isAlwaysOpen() {
    return days.size() == 7 && days.values().stream().allMatch(h -> h.contains(Hours.WHOLE_DAY));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeeklyHours that && days.equals(that.days);
  }

  @Override
  public int hashCode() {
    return days.hashCode();
  }

  /** {@return the week in one line, such as {@code Mon-Thu 09:00-13:00 14:00-18:00, Fri closed}} */
  @Override
  public String toString() {
    if (isClosed()) {
      return "closed";
    }
    if (isAlwaysOpen()) {
      return "always open";
    }
    List<String> parts = new ArrayList<>();
    Set<DayOfWeek> told = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Hours> hours = on(day);
      if (hours.isEmpty() || told.contains(day)) {
        continue;
      }
      Set<DayOfWeek> same = EnumSet.noneOf(DayOfWeek.class);
      for (DayOfWeek other : DayOfWeek.values()) {
        if (on(other).equals(hours)) {
          same.add(other);
        }
      }
      told.addAll(same);
      parts.add(
          Days.text(same) + " " + String.join(" ", hours.stream().map(Hours::toString).toList()));
    }
    return String.join(", ", parts);
  }
}
