// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Writes a {@link BusinessCalendar}.
 *
 * <pre>{@code
 * BusinessCalendar riga = BusinessCalendar.named("riga").in("Europe/Riga")
 *     .open("Mon-Fri", "09:00-13:00", "14:00-18:00")
 *     .season("summer", MonthDay.of(6, 1), MonthDay.of(8, 31), s -> s.open("Mon-Fri", "10:00-16:00"))
 *     .openOn(LocalDate.of(2026, 12, 24), "Christmas Eve", "09:00-12:00")
 *     .closedYearly(YearlyDate.on(DECEMBER, 25), "Christmas")
 *     .build();
 * }</pre>
 *
 * <p>The order of the calls does not matter, and nothing is refused before {@link #build()}, which
 * names everything that is wrong at once. Not thread-safe.
 */
public final class BusinessCalendarBuilder {

  private final String id;
  private final ZoneId zone;
  private final Faults faults = new Faults();
  private final WeekDraft week = new WeekDraft(faults);
  private final Set<Season> seasons = new LinkedHashSet<>();
  private final TreeMap<LocalDate, DateException> opened = new TreeMap<>();
  private final TreeMap<LocalDate, DateException> closed = new TreeMap<>();
  private final Set<YearlyClosing> yearlyClosings = new LinkedHashSet<>();
  private final Set<HolidayList> holidayLists = new LinkedHashSet<>();
  private final Set<PartDayClosure> partDayClosures = new TreeSet<>(PartDayClosure.BY_DATE);
  private final Set<UnplannedClosing> unplannedClosings = new LinkedHashSet<>();

  BusinessCalendarBuilder(String id, ZoneId zone) {
    this.id = id;
    this.zone = zone;
    if (id.isBlank()) {
      faults.add("id must not be blank, but was '" + id + "'");
    }
  }

  BusinessCalendarBuilder(String id, ZoneId zone, Written written) {
    this(id, zone);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.add(day, written.week().on(day));
    }
    seasons.addAll(written.seasons());
    for (DateException exception : written.exceptions().values()) {
      put(exception.isClosed() ? closed : opened, exception);
    }
    yearlyClosings.addAll(written.yearlyClosings());
    holidayLists.addAll(written.holidayLists());
    partDayClosures.addAll(written.partDayClosures());
    unplannedClosings.addAll(written.unplannedClosings());
  }

  BusinessCalendarBuilder(String id, String zone) {
    this(id, known(zone).orElse(ZoneOffset.UTC));
    if (known(zone).isEmpty()) {
      faults.add("zone must be one that Java knows, such as Asia/Karachi, but was '" + zone + "'");
    }
  }

  /**
   * Opens these days of every week at these hours; called again for a day, it adds to them.
   *
   * @param days {@code Mon}, {@code Mon-Fri}, {@code Sat-Mon} or {@code Mon-Wed,Sat}
   * @param hours one or more of {@code 09:00-13:00}, {@code 22:00-06:00} or {@code 18:00-24:00}
   */
  public BusinessCalendarBuilder open(String days, String... hours) {
    week.open(days, hours);
    return this;
  }

  /** Opens this day of every week at these hours; called again for a day, it adds to them. */
  public BusinessCalendarBuilder open(DayOfWeek day, Hours... hours) {
    week.open(day, hours);
    return this;
  }

  /** Opens every day for the whole day: around the clock but for the exceptions. */
  public BusinessCalendarBuilder alwaysOpen() {
    week.alwaysOpen();
    return this;
  }

  /**
   * Gives a range of dates a week of its own: one Ramadan, the weeks of a sale. A shift belongs to
   * the season of the date it starts on.
   *
   * @param name what explanations call the season
   * @param first the first date
   * @param last the last date, included
   * @param write writes the season's week, as in {@code s -> s.open("Mon-Thu", "09:00-15:00")}
   */
  public BusinessCalendarBuilder season(
      String name, LocalDate first, LocalDate last, UnaryOperator<SeasonWeek> write) {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    faults
        .read(() -> new DateRange.Once(first, last))
        .ifPresent(dates -> season(name, dates, write));
    return this;
  }

  /**
   * Gives a part of every year a week of its own: summer, the weeks before Christmas. A last day
   * before the first is in the next year.
   *
   * @param name what explanations call the season
   * @param first the first day
   * @param last the last day, included
   * @param write writes the season's week, as in {@code s -> s.open("Mon-Sat", "09:00-20:00")}
   */
  public BusinessCalendarBuilder season(
      String name, MonthDay first, MonthDay last, UnaryOperator<SeasonWeek> write) {
    season(name, new DateRange.Yearly(first, last), write);
    return this;
  }

  /**
   * Closes one date. Hours that are written for it by {@link #openOn} win over this.
   *
   * @param reason why, as explanations show it: {@code Christmas}
   */
  public BusinessCalendarBuilder closed(LocalDate date, String reason) {
    requireNonNull(date, "date");
    requireNonNull(reason, "reason");
    faults
        .read(() -> new DateException(date, List.of(), reason, false))
        .ifPresent(exception -> put(closed, exception));
    return this;
  }

  /**
   * Closes one date that may still move, as a feast for which the moon has to be sighted. It counts
   * like any other; what depends on it says that it is tentative.
   *
   * @param reason why, as explanations show it: {@code Eid al-Fitr}
   */
  public BusinessCalendarBuilder closedTentatively(LocalDate date, String reason) {
    requireNonNull(date, "date");
    requireNonNull(reason, "reason");
    faults
        .read(() -> new DateException(date, List.of(), reason, true))
        .ifPresent(exception -> put(closed, exception));
    return this;
  }

  /**
   * Closes a date of every year. Two of them on one date are both named.
   *
   * @param reason why, as explanations show it: {@code Christmas}
   */
  public BusinessCalendarBuilder closedYearly(YearlyDate date, String reason) {
    requireNonNull(date, "date");
    requireNonNull(reason, "reason");
    faults.read(() -> new YearlyClosing(date, reason)).ifPresent(yearlyClosings::add);
    return this;
  }

  /**
   * Closes the holidays that a source names for a range of dates. The source is asked now; one that
   * cannot be read is a fault of this calendar. After the last date the calendar knows nothing from
   * this source, and {@code OpenTime.knownUntil()} says so. Ranges of one source that overlap or
   * follow each other count as one, so that a calendar may grow year by year.
   *
   * @param first the first date to ask for
   * @param last the last date to ask for, included
   */
  public BusinessCalendarBuilder holidays(HolidaySource source, LocalDate first, LocalDate last) {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    String name = requireNonNull(source.name(), "source.name()");
    if (faults.read(() -> new HolidayList(name, first, last, List.of())).isEmpty()) {
      return this;
    }
    try {
      holidayLists.add(new HolidayList(name, first, last, source.holidays(first, last)));
    } catch (RuntimeException e) {
      faults.add(
          "holidays of '"
              + name
              + "' must be readable from "
              + first
              + " to "
              + last
              + ", but were not: "
              + e);
    }
    return this;
  }

  /**
   * Closes the shop from one instant to another, whatever else is written.
   *
   * @param reason why, as explanations show it: {@code power cut}
   */
  public BusinessCalendarBuilder closedBetween(Instant start, Instant end, String reason) {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(reason, "reason");
    faults.read(() -> new UnplannedClosing(start, end, reason)).ifPresent(unplannedClosings::add);
    return this;
  }

  /**
   * Closes the shop from an instant until further notice. Until the calendar is written anew,
   * nothing after that instant can be promised: adding open time past it is refused with the
   * reason.
   *
   * @param reason why, as explanations show it: {@code flood}
   */
  public BusinessCalendarBuilder closedUntilFurtherNotice(Instant start, String reason) {
    return closedBetween(start, Instant.MAX, reason);
  }

  /**
   * Gives one date hours of its own instead of those of its week: {@code openOn(dec24, "Christmas
   * Eve", "09:00-12:00")}.
   *
   * @param reason why, as explanations show it
   */
  public BusinessCalendarBuilder openOn(LocalDate date, String reason, String... hours) {
    requireNonNull(date, "date");
    return openOn(date, reason, WeekDraft.hours(faults, "on " + date, hours));
  }

  /**
   * Gives one date hours of its own instead of those of its week.
   *
   * @param reason why, as explanations show it
   */
  public BusinessCalendarBuilder openOn(LocalDate date, String reason, Hours... hours) {
    requireNonNull(date, "date");
    return openOn(date, reason, WeekDraft.hours(faults, "on " + date, hours));
  }

  private BusinessCalendarBuilder openOn(LocalDate date, String reason, List<Hours> hours) {
    requireNonNull(reason, "reason");
    if (!hours.isEmpty()) {
      faults
          .read(() -> new DateException(date, hours, reason, false))
          .ifPresent(exception -> put(opened, exception));
    }
    return this;
  }

  /**
   * Takes hours away from one date: {@code closedPart(dec23, "12:00-13:00", "team lunch")}. It wins
   * over everything else that is written.
   *
   * @param hours the hours that are taken away, such as {@code 12:00-13:00}
   * @param reason why, as explanations show it
   */
  public BusinessCalendarBuilder closedPart(LocalDate date, String hours, String reason) {
    faults
        .read(() -> Hours.parse(requireNonNull(hours, "hours")))
        .ifPresent(read -> closedPart(date, read, reason));
    return this;
  }

  /**
   * Takes hours away from one date. It wins over everything else that is written.
   *
   * @param hours the hours that are taken away
   * @param reason why, as explanations show it
   */
  public BusinessCalendarBuilder closedPart(LocalDate date, Hours hours, String reason) {
    requireNonNull(date, "date");
    requireNonNull(hours, "hours");
    requireNonNull(reason, "reason");
    faults.read(() -> new PartDayClosure(date, hours, reason)).ifPresent(partDayClosures::add);
    return this;
  }

  /**
   * Makes the calendar. The builder may be written on and built again.
   *
   * @throws IllegalArgumentException if anything written cannot be read or clashes; the message
   *     lists all of it
   */
  public BusinessCalendar build() {
    WeeklyHours hours = week.week();
    Faults all = new Faults(faults);
    if (all.isEmpty()
        && hours.isClosed()
        && opened.isEmpty()
        && seasons.stream().allMatch(s -> s.week().isClosed())) {
      all.add("hours must be given for some day or date, but the calendar is never open");
    }
    List<Season> inner =
        seasons.stream()
            .sorted(
                Comparator.comparing((Season s) -> s.dates() instanceof DateRange.Yearly)
                    .thenComparing(s -> s.dates().length())
                    .thenComparing(s -> s.dates().toString()))
            .toList();
    refuseCrossing(inner, all);
    all.throwIfAny("calendar '" + id + "'");
    NavigableMap<LocalDate, DateException> exceptions = new TreeMap<>(closed);
    exceptions.putAll(opened);
    return new BusinessCalendar(
        id,
        zone,
        new Written(
            hours,
            inner,
            exceptions,
            sorted(yearlyClosings, Comparator.comparing(YearlyClosing::toString)),
            HolidayList.joined(holidayLists),
            List.copyOf(partDayClosures),
            sorted(unplannedClosings, UnplannedClosing.BY_START)));
  }

  private void season(String name, DateRange dates, UnaryOperator<SeasonWeek> write) {
    requireNonNull(name, "name");
    requireNonNull(write, "write");
    SeasonWeek written = requireNonNull(write.apply(new SeasonWeek(faults)), "season week");
    WeeklyHours hours = written.week(name);
    faults.read(() -> new Season(name, dates, hours)).ifPresent(seasons::add);
  }

  /** Looks at seasons of which inner ones come before those around them. */
  private static void refuseCrossing(List<Season> seasons, Faults faults) {
    for (int i = 0; i < seasons.size(); i++) {
      for (int j = i + 1; j < seasons.size(); j++) {
        DateRange inner = seasons.get(i).dates();
        DateRange outer = seasons.get(j).dates();
        if (inner.overlaps(outer) && (!inner.isWithin(outer) || outer.isWithin(inner))) {
          faults.add(
              "seasons must lie apart or one inside the other, but there were '"
                  + seasons.get(i)
                  + "' and '"
                  + seasons.get(j)
                  + "'");
        }
      }
    }
  }

  private static <T> List<T> sorted(Set<T> parts, Comparator<T> order) {
    return parts.stream().sorted(order).toList();
  }

  private void put(Map<LocalDate, DateException> exceptions, DateException exception) {
    DateException other = exceptions.putIfAbsent(exception.date(), exception);
    if (other != null && !other.equals(exception)) {
      faults.add(
          "exceptions must not contradict each other, but there were '"
              + other
              + "' and '"
              + exception
              + "'");
    }
  }

  private static Optional<ZoneId> known(String zone) {
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
