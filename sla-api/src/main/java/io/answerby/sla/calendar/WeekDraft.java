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
    faults.read(() -> Days.parse(days)).ifPresent(set -> set.forEach(day -> open(day, read)));
  }

  void open(DayOfWeek day, List<Hours> hours) {
    days.computeIfAbsent(day, d -> new TreeSet<>()).addAll(hours);
  }

  void alwaysOpen() {
    for (DayOfWeek day : DayOfWeek.values()) {
      open(day, List.of(Hours.WHOLE_DAY));
    }
  }

  WeeklyHours week() {
    return WeeklyHours.of(days);
  }

  /** {@return the hours that can be read; a fault is noted for each that cannot, or if none} */
  static List<Hours> hours(Faults faults, String where, String... texts) {
    if (texts.length == 0) {
      faults.add("hours " + where + " must be given, but there were none");
    }
    List<Hours> read = new ArrayList<>();
    for (String text : texts) {
      faults.read(() -> Hours.parse(requireNonNull(text, "hours"))).ifPresent(read::add);
    }
    return read;
  }
}
