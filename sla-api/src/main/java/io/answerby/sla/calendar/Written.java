// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that is written in one calendar. */
record Written(
    WeeklyHours week,
    List<Season> seasons,
    NavigableMap<LocalDate, DateException> exceptions,
    List<YearlyClosing> yearlyClosings,
    List<HolidayList> holidayLists,
    List<PartDayClosure> partDayClosures,
    List<UnplannedClosing> unplannedClosings) {

  static final Written NOTHING =
      new Written(
          WeeklyHours.CLOSED,
          List.of(),
          new TreeMap<>(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  // those of the horizon, and those beside, into which its ends reach in some zone
  private static final int FIRST_YEAR = 1899;
  private static final int LAST_YEAR = 2200;

  NavigableMap<LocalDate, DateException> exceptionsBetween(LocalDate first, LocalDate last) {
    NavigableMap<LocalDate, DateException> found = new TreeMap<>();
    if (!holidayLists.isEmpty() || !yearlyClosings.isEmpty()) {
      holidays(first, last).forEach(e -> found.merge(e.date(), e, Written::both));
      NavigableMap<LocalDate, DateException> yearly = new TreeMap<>();
      yearly(first, last).forEach(e -> yearly.merge(e.date(), e, Written::both));
      found.putAll(yearly);
    }
    found.putAll(exceptions.subMap(first, true, last, true));
    return found;
  }

  private List<DateException> holidays(LocalDate first, LocalDate last) {
    return holidayLists.stream()
        .flatMap(list -> list.between(first, last).stream())
        .map(h -> new DateException(h.date(), List.of(), h.name(), h.tentative()))
        .toList();
  }

  private List<DateException> yearly(LocalDate first, LocalDate last) {
    // an observed date may belong to the year beside
    int from = Math.max(first.getYear(), FIRST_YEAR) - 1;
    int to = Math.min(last.getYear(), LAST_YEAR) + 1;
    List<DateException> found = new ArrayList<>();
    for (YearlyClosing closing : yearlyClosings) {
      for (int year = from; year <= to; year++) {
        closing
            .date()
            .in(year)
            .filter(date -> !date.isBefore(first) && !date.isAfter(last))
            .map(date -> new DateException(date, List.of(), closing.reason(), false))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Two closings of one date: both reasons count, and it is certain if one of them is. */
  private static DateException both(DateException one, DateException other) {
    TreeSet<String> reasons = new TreeSet<>(List.of(one.reason().split(" / ")));
    reasons.addAll(List.of(other.reason().split(" / ")));
    return new DateException(
        one.date(), List.of(), String.join(" / ", reasons), one.tentative() && other.tentative());
  }
}
