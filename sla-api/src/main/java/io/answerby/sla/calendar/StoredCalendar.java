// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as plain data, to be kept in a file or a database.
 *
 * <p>It is made of texts, numbers, lists and maps only, so that any JSON library reads and writes
 * it without annotations; members that are null may be left out. Local times are {@code HH:mm} or
 * {@code HH:mm:ss}, hours {@code 09:00-13:00}, dates and instants ISO 8601.
 *
 * <pre>{@code
 * {"id": "karachi-desk", "zone": "Asia/Karachi",
 *  "hours": {"mon": ["09:00-13:00", "14:00-18:00"], "fri": ["22:00-06:00"]},
 *  "dates": [{"date": "2026-12-25", "reason": "Christmas"}]}
 * }</pre>
 *
 * <p>It has no number of its form, unlike the standards that hold it: what is written here is form
 * 1, and a calendar that says nothing else will always be read as that. Immutable if its lists and
 * maps are: it keeps those it is given.
 *
 * @param id the calendar's id
 * @param zone its zone; may be missing in a composed calendar
 * @param hours the hours of a week by {@code mon} to {@code sun}; a day that is missing is closed
 * @param seasons parts of the year with a week of their own
 * @param dates single dates that are closed or have other hours
 * @param yearly dates of every year that are closed
 * @param breaks hours taken away from single dates
 * @param closings stretches in which it was closed without a plan
 * @param holidays what holiday sources named
 * @param composition how it is made of other calendars: {@code any-of}, {@code all-of} or {@code
 *     first-without-others}
 * @param parts the calendars it is made of
 */
public record StoredCalendar(
    @Nullable String id,
    @Nullable String zone,
    @Nullable Map<String, List<String>> hours,
    @Nullable List<Season> seasons,
    @Nullable List<Dated> dates,
    @Nullable List<Yearly> yearly,
    @Nullable List<Break> breaks,
    @Nullable List<Closing> closings,
    @Nullable List<Holidays> holidays,
    @Nullable String composition,
    @Nullable List<StoredCalendar> parts) {

  /**
   * A part of the year with a week of its own.
   *
   * @param name what explanations call it
   * @param first its first day: {@code 2027-02-08} once, or {@code 06-01} in every year
   * @param last its last day, written as the first is
   * @param hours its week; none at all if it is closed
   */
  public record Season(
      @Nullable String name,
      @Nullable String first,
      @Nullable String last,
      @Nullable Map<String, List<String>> hours) {}

  /**
   * A single date.
   *
   * @param date the date
   * @param hours its hours; none if it is closed
   * @param reason why
   * @param tentative whether it may still move
   */
  public record Dated(
      @Nullable String date,
      @Nullable List<String> hours,
      @Nullable String reason,
      @Nullable Boolean tentative) {}

  /**
   * A date of every year that is closed.
   *
   * @param month 1 to 12
   * @param day the day of the month; missing if a weekday is given
   * @param weekday {@code mon} to {@code sun}; missing if a day is given
   * @param number which such weekday of the month, 1 to 5, or -1 for the last
   * @param observed {@code monday} or {@code nearest-weekday} if it moves from a weekend
   * @param reason why
   */
  public record Yearly(
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable String weekday,
      @Nullable Integer number,
      @Nullable String observed,
      @Nullable String reason) {}

  /**
   * Hours taken away from one date.
   *
   * @param date the date
   * @param hours the hours taken away
   * @param reason why
   */
  public record Break(@Nullable String date, @Nullable String hours, @Nullable String reason) {}

  /**
   * A stretch in which it is closed without a plan.
   *
   * @param from the first instant, a whole second
   * @param until the end, a whole second; missing until further notice
   * @param reason why
   */
  public record Closing(@Nullable String from, @Nullable String until, @Nullable String reason) {}

  /**
   * What a holiday source named when the calendar was built.
   *
   * @param source its name
   * @param first the first date it was asked about
   * @param last the last date it was asked about
   * @param dates its holidays, all from the first date to the last; their hours are missing
   */
  public record Holidays(
      @Nullable String source,
      @Nullable String first,
      @Nullable String last,
      @Nullable List<Dated> dates) {}

  /** {@return the stored form of a calendar} */
  public static StoredCalendar of(BusinessCalendar calendar) {
    requireNonNull(calendar, "calendar");
    return new StoredCalendar(
        calendar.id(),
        calendar.hasZone() ? calendar.zone().getId() : null,
        week(calendar.week()),
        orNull(
            calendar.seasons().stream()
                .map(s -> new Season(s.name(), first(s.dates()), last(s.dates()), week(s.week())))
                .toList()),
        orNull(calendar.exceptions().values().stream().map(StoredCalendar::dated).toList()),
        orNull(calendar.yearlyClosings().stream().map(StoredCalendar::yearly).toList()),
        orNull(
            calendar.partDayClosures().stream()
                .map(p -> new Break(p.date().toString(), p.hours().toString(), p.reason()))
                .toList()),
        orNull(
            calendar.unplannedClosings().stream()
                .map(
                    c ->
                        new Closing(
                            c.start().toString(),
                            c.isUntilFurtherNotice() ? null : c.end().toString(),
                            c.reason()))
                .toList()),
        orNull(calendar.holidayLists().stream().map(StoredCalendar::holidays).toList()),
        calendar.composition().map(c -> word(c.kind())).orElse(null),
        calendar
            .composition()
            .map(c -> c.parts().stream().map(StoredCalendar::of).toList())
            .orElse(null));
  }

  private static <T> @Nullable List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Map<String, List<String>> week(WeeklyHours week) {
    var hours = new LinkedHashMap<String, List<String>>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!week.on(day).isEmpty()) {
        hours.put(word(day), texts(week.on(day)));
      }
    }
    return hours.isEmpty() ? null : hours;
  }

  private static List<String> texts(List<Hours> hours) {
    return hours.stream().map(Hours::toString).toList();
  }

  private static String first(DateRange dates) {
    return dates instanceof DateRange.Once once
        ? once.first().toString()
        : ((DateRange.Yearly) dates).first().toString().substring(2);
  }

  private static String last(DateRange dates) {
    return dates instanceof DateRange.Once once
        ? once.last().toString()
        : ((DateRange.Yearly) dates).last().toString().substring(2);
  }

  private static Dated dated(DateException exception) {
    return new Dated(
        exception.date().toString(),
        orNull(texts(exception.hours())),
        exception.reason(),
        exception.tentative() ? true : null);
  }

  private static Yearly yearly(YearlyClosing closing) {
    YearlyDate date = closing.date();
    boolean byWeekday = date.weekday().isPresent();
    return new Yearly(
        date.month().getValue(),
        byWeekday ? null : date.number(),
        date.weekday().map(StoredCalendar::word).orElse(null),
        byWeekday ? date.number() : null,
        date.observedWord().orElse(null),
        closing.reason());
  }

  private static Holidays holidays(HolidayList list) {
    return new Holidays(
        list.source(),
        list.first().toString(),
        list.last().toString(),
        list.holidays().stream()
            .map(h -> new Dated(h.date().toString(), null, h.name(), h.tentative() ? true : null))
            .toList());
  }

  /** {@return everything that is wrong with this form; nothing if it can be read} */
  public List<StoredFault> faults() {
    var reading = new StoredReading();
    new CalendarReading(reading).read("", this);
    return List.copyOf(reading.faults);
  }

  /**
   * {@return the calendar}
   *
   * @throws IllegalArgumentException if something is wrong, naming all of it with its JSON pointer,
   *     rule and value
   */
  public BusinessCalendar toCalendar() {
    var reading = new StoredReading();
    Optional<BusinessCalendar> calendar = new CalendarReading(reading).read("", this);
    StoredFault.throwIfAny("calendar '" + id + "'", reading.faults);
    return calendar.orElseThrow();
  }

  /**
   * Reads this form as a part of a greater one.
   *
   * @param pointer where it lies there
   * @param faults gets everything that is wrong
   * @return the calendar, empty if something is wrong
   */
  public Optional<BusinessCalendar> read(String pointer, List<StoredFault> faults) {
    var reading = new StoredReading();
    Optional<BusinessCalendar> calendar = new CalendarReading(reading).read(pointer, this);
    faults.addAll(reading.faults);
    return calendar;
  }
}
