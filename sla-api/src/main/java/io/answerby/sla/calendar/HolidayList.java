// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The holidays that a source named for a range of dates when the calendar was built.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param source the name of the source
 * @param first the first date it was asked for
 * @param last the last date it was asked for; after it the calendar knows nothing from this source
 * @param holidays what it named, by date
 */
public record HolidayList(String source, LocalDate first, LocalDate last, List<Holiday> holidays) {

  private static final Comparator<HolidayList> BY_SOURCE =
      Comparator.comparing(HolidayList::source).thenComparing(HolidayList::first);

  /**
   * Puts the holidays in order and drops those outside the range.
   *
   * @throws IllegalArgumentException if {@code source} is blank, or {@code last} before {@code
   *     first}
   */
  public HolidayList {
    if (requireNonNull(source, "source").isBlank()) {
      throw new IllegalArgumentException(
          "name of the source of holidays must not be blank, but was '" + source + "'");
    }
    requireNonNull(first, "first");
    if (requireNonNull(last, "last").isBefore(first)) {
      throw new IllegalArgumentException(
          "last date of the holidays of '"
              + source
              + "' must not be before the first, "
              + first
              + ", but was "
              + last);
    }
    LocalDate from = first;
    LocalDate to = last;
    holidays =
        holidays.stream()
            .filter(h -> !h.date().isBefore(from) && !h.date().isAfter(to))
            .distinct()
            .sorted(
                Comparator.comparing(Holiday::date)
                    .thenComparing(Holiday::name)
                    .thenComparing(Holiday::tentative))
            .toList();
  }

  /**
   * {@return the lists by source and date} Those of one source that overlap, or follow each other
   * without a gap, are one: a source that is asked year by year is known to the end of the last.
   */
  static List<HolidayList> joined(Collection<HolidayList> lists) {
    List<HolidayList> sorted = lists.stream().sorted(BY_SOURCE).toList();
    List<HolidayList> joined = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      HolidayList begun = sorted.get(i);
      LocalDate last = begun.last;
      List<Holiday> holidays = new ArrayList<>();
      while (i < sorted.size() && sorted.get(i).goesOn(begun.source, last)) {
        HolidayList next = sorted.get(i);
        holidays.addAll(next.holidays);
        last = next.last.isAfter(last) ? next.last : last;
        i++;
      }
      joined.add(new HolidayList(begun.source, begun.first, last, holidays));
    }
    return List.copyOf(joined);
  }

  private boolean goesOn(String of, LocalDate reached) {
    return source.equals(of) && first.toEpochDay() <= reached.toEpochDay() + 1;
  }

  /**
   * {@return the end of the last date in that zone: from then on the calendar knows nothing from
   * this source} It is {@link Instant#MAX} if there is no later date.
   */
  public Instant knownUntil(ZoneId zone) {
    return last.equals(LocalDate.MAX)
        ? Instant.MAX
        : last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** {@return the holidays from one date to another, both included, by date} */
  List<Holiday> between(LocalDate from, LocalDate to) {
    return holidays.subList(
        countWhile(date -> date.isBefore(from)), countWhile(date -> !date.isAfter(to)));
  }

  /** {@return how many holidays, which are in order, meet what only the earlier ones meet} */
  private int countWhile(Predicate<LocalDate> early) {
    int low = 0;
    int high = holidays.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (early.test(holidays.get(middle).date())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@return the list as a sentence} */
  @Override
  public String toString() {
    String count = holidays.size() == 1 ? "1 holiday" : holidays.size() + " holidays";
    return count + " of " + source + " from " + first + " to " + last;
  }
}
