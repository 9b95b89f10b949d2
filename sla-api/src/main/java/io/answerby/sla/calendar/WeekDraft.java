// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A week that is being written. */
final class WeekDraft {

  private final Faults faults;
  private final Map<DayOfWeek, Set<Hours>> days = new EnumMap<>(DayOfWeek.class);

  WeekDraft(Faults faults) {
    this.faults = faults;
  }

  void open(String days, String... hours) {
    requireNonNull(days, "days");
    List<Hours> read = hours(faults, "on " + days, hours);
    faults.read(() -> Days.parse(days)).ifPresent(set -> set.forEach(day -> add(day, read)));
  }

  void open(DayOfWeek day, Hours... hours) {
    requireNonNull(day, "day");
    add(day, hours(faults, "on " + day, hours));
  }

  void alwaysOpen() {
    for (DayOfWeek day : DayOfWeek.values()) {
      open(day, Hours.WHOLE_DAY);
    }
  }

  void add(DayOfWeek day, List<Hours> hours) {
    days.computeIfAbsent(day, d -> new TreeSet<>()).addAll(hours);
  }

  WeeklyHours week() {
    return WeeklyHours.of(days);
  }

  /** {@return the hours that can be read; a fault is noted for each that cannot, or if none} */
  static List<Hours> hours(Faults faults, String where, String... texts) {
    checkAny(faults, where, texts.length);
    List<Hours> read = new ArrayList<>();
    for (String text : texts) {
      faults.read(() -> Hours.parse(requireNonNull(text, "hours"))).ifPresent(read::add);
    }
    return read;
  }

  /** {@return the hours; a fault is noted if there are none} */
  static List<Hours> hours(Faults faults, String where, Hours... hours) {
    checkAny(faults, where, hours.length);
    return List.of(hours);
  }

  private static void checkAny(Faults faults, String where, int count) {
    if (count == 0) {
      faults.add("hours " + where + " must be given, but there were none");
    }
  }
}
