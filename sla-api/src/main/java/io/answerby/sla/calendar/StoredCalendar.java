// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
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
 * {@code HH:mm:ss}, hours {@code 09:00-13:00}, dates and instants ISO 8601. Immutable as far as the
 * lists are.
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

  private static final String HOURS = "be hours such as 09:00-13:00";
  private static final String DATE = "be a date such as 2026-12-25";
  private static final String REASON = "be a reason that is not blank";

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
   * @param from the first instant
   * @param until the end; missing until further notice
   * @param reason why
   */
  public record Closing(@Nullable String from, @Nullable String until, @Nullable String reason) {}

  /**
   * What a holiday source named when the calendar was built.
   *
   * @param source its name
   * @param first the first date it was asked about
   * @param last the last date it was asked about
   * @param dates its holidays; their hours are empty
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

  private static String word(DayOfWeek day) {
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
    read("", reading);
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
    Optional<BusinessCalendar> calendar = read("", reading);
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
    Optional<BusinessCalendar> calendar = read(pointer, reading);
    faults.addAll(reading.faults);
    return calendar;
  }

  private Optional<BusinessCalendar> read(String at, StoredReading in) {
    int before = in.faults.size();
    Optional<String> name =
        in.read(at + "/id", "be a name that is not blank", id, StoredCalendar::notBlank);
    return composition != null || parts != null
        ? composed(at, in, name, before)
        : written(at, in, name, before);
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return text;
  }

  private Optional<BusinessCalendar> composed(
      String at, StoredReading in, Optional<String> name, int before) {
    Optional<Composition.Kind> kind =
        in.read(
            at + "/composition",
            "be any-of, all-of or first-without-others",
            composition,
            text -> Composition.Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
    var made = new ArrayList<BusinessCalendar>();
    each(at + "/parts", parts, in, (p, part) -> part.read(p, in).ifPresent(made::add));
    int count = StoredReading.orNone(parts).size();
    if (count < 2) {
      in.fault(at + "/parts", "be two calendars or more", String.valueOf(count));
    }
    Optional<ZoneId> read = zone == null ? Optional.empty() : zone(at, in);
    if (hours != null
        || seasons != null
        || dates != null
        || yearly != null
        || breaks != null
        || closings != null
        || holidays != null) {
      in.fault(at, "be composed or have hours of its own", "both");
    }
    if (in.faults.size() > before) {
      return Optional.empty();
    }
    BusinessCalendar.Named named = BusinessCalendar.named(name.orElseThrow());
    BusinessCalendar[] others = made.toArray(BusinessCalendar[]::new);
    BusinessCalendar calendar =
        switch (kind.orElseThrow()) {
          case ANY_OF -> named.anyOf(others);
          case ALL_OF -> named.allOf(others);
          case FIRST_WITHOUT_OTHERS ->
              named.firstWithout(
                  made.get(0), made.subList(1, made.size()).toArray(BusinessCalendar[]::new));
        };
    return Optional.of(read.map(calendar::withZone).orElse(calendar));
  }

  private Optional<ZoneId> zone(String at, StoredReading in) {
    return in.read(
        at + "/zone", "be a zone that Java knows, such as Asia/Karachi", zone, ZoneId::of);
  }

  private Optional<BusinessCalendar> written(
      String at, StoredReading in, Optional<String> name, int before) {
    Optional<ZoneId> read = zone(at, in);
    BusinessCalendarBuilder builder =
        BusinessCalendar.named(name.orElse("unnamed")).in(read.orElse(ZoneId.of("UTC")));
    readWeek(at + "/hours", hours, in)
        .forEach((day, list) -> builder.open(day, list.toArray(Hours[]::new)));
    each(at + "/seasons", seasons, in, (p, season) -> season(p, season, builder, in));
    each(at + "/dates", dates, in, (p, date) -> date(p, date, builder, in));
    each(at + "/yearly", yearly, in, (p, rule) -> yearly(p, rule, builder, in));
    each(at + "/breaks", breaks, in, (p, part) -> part(p, part, builder, in));
    each(at + "/closings", closings, in, (p, closing) -> closing(p, closing, builder, in));
    each(at + "/holidays", holidays, in, (p, list) -> holidays(p, list, builder, in));
    if (in.faults.size() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(builder.build());
    } catch (IllegalArgumentException | IllegalStateException clash) {
      in.fault(at, "fit together", String.valueOf(clash.getMessage()));
      return Optional.empty();
    }
  }

  private interface Reader<T> {
    void read(String pointer, T part);
  }

  private static <T> void each(
      String at, @Nullable List<T> parts, StoredReading in, Reader<T> reader) {
    List<T> given = StoredReading.orNone(parts);
    for (int i = 0; i < given.size(); i++) {
      T part = given.get(i);
      if (part == null) {
        in.fault(at + "/" + i, "be an entry", "missing");
      } else {
        reader.read(at + "/" + i, part);
      }
    }
  }

  private static Map<DayOfWeek, List<Hours>> readWeek(
      String at, @Nullable Map<String, List<String>> week, StoredReading in) {
    var read = new LinkedHashMap<DayOfWeek, List<Hours>>();
    for (var day : (week == null ? Map.<String, List<String>>of() : week).entrySet()) {
      List<Hours> list = readHours(at + "/" + day.getKey(), day.getValue(), in);
      in.read(
              at + "/" + day.getKey(),
              "be a day from mon to sun",
              day.getKey(),
              StoredCalendar::day)
          .filter(any -> !list.isEmpty())
          .ifPresent(known -> read.put(known, list));
    }
    return read;
  }

  private static DayOfWeek day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException(word);
  }

  private static List<Hours> readHours(String at, @Nullable List<String> texts, StoredReading in) {
    var read = new ArrayList<Hours>();
    each(at, texts, in, (p, text) -> in.read(p, HOURS, text, Hours::parse).ifPresent(read::add));
    return read;
  }

  private static void season(
      String at, Season season, BusinessCalendarBuilder builder, StoredReading in) {
    Map<DayOfWeek, List<Hours>> week = readWeek(at + "/hours", season.hours(), in);
    Optional<String> name = in.read(at + "/name", REASON, season.name(), StoredCalendar::notBlank);
    String rule = "be a date such as 2027-02-08 or a day of every year such as 06-01";
    Optional<Object> first =
        in.read(at + "/first", rule, season.first(), StoredCalendar::dateOrDay);
    Optional<Object> last = in.read(at + "/last", rule, season.last(), StoredCalendar::dateOrDay);
    if (name.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return;
    }
    if (first.get() instanceof LocalDate a && last.get() instanceof LocalDate b) {
      builder.season(name.get(), a, b, w -> fill(w, week));
    } else if (first.get() instanceof MonthDay a && last.get() instanceof MonthDay b) {
      builder.season(name.get(), a, b, w -> fill(w, week));
    } else {
      in.fault(at, "have two dates or two days of every year", "one of each");
    }
  }

  private static SeasonWeek fill(SeasonWeek season, Map<DayOfWeek, List<Hours>> week) {
    if (week.isEmpty()) {
      return season.closed();
    }
    week.forEach(
        (day, list) ->
            season.open(
                word(day).substring(0, 1).toUpperCase(Locale.ROOT) + word(day).substring(1),
                texts(list).toArray(String[]::new)));
    return season;
  }

  private static Object dateOrDay(String text) {
    return text.length() == 5 ? MonthDay.parse("--" + text) : LocalDate.parse(text);
  }

  private static void date(
      String at, Dated dated, BusinessCalendarBuilder builder, StoredReading in) {
    Optional<LocalDate> date = in.read(at + "/date", DATE, dated.date(), LocalDate::parse);
    Optional<String> reason =
        in.read(at + "/reason", REASON, dated.reason(), StoredCalendar::notBlank);
    List<Hours> read = readHours(at + "/hours", dated.hours(), in);
    boolean tentative = Boolean.TRUE.equals(dated.tentative());
    if (tentative && !read.isEmpty()) {
      in.fault(at + "/tentative", "be left out for a date that is open", "true");
    } else if (date.isPresent() && reason.isPresent()) {
      if (!read.isEmpty()) {
        builder.openOn(date.get(), reason.get(), texts(read).toArray(String[]::new));
      } else if (tentative) {
        builder.closedTentatively(date.get(), reason.get());
      } else {
        builder.closed(date.get(), reason.get());
      }
    }
  }

  private static void yearly(
      String at, Yearly rule, BusinessCalendarBuilder builder, StoredReading in) {
    Optional<String> reason =
        in.read(at + "/reason", REASON, rule.reason(), StoredCalendar::notBlank);
    String month = rule.month() == null ? null : String.valueOf(rule.month());
    Optional<Month> read =
        in.read(at + "/month", "be 1 to 12", month, text -> Month.of(Integer.parseInt(text)));
    if (reason.isEmpty() || read.isEmpty()) {
      return;
    }
    Integer number = rule.number();
    Integer dayOfMonth = rule.day();
    Optional<YearlyDate> date = Optional.empty();
    if (rule.weekday() != null && dayOfMonth == null) {
      Optional<DayOfWeek> weekday =
          in.read(at + "/weekday", "be a day from mon to sun", rule.weekday(), StoredCalendar::day);
      if (weekday.isPresent()) {
        date =
            in.read(
                at + "/number",
                "be 1 to 5, or -1 for the last",
                number == null ? null : number.toString(),
                text ->
                    text.equals("-1")
                        ? YearlyDate.last(weekday.get(), read.get())
                        : YearlyDate.nth(Integer.parseInt(text), weekday.get(), read.get()));
      }
    } else if (rule.weekday() == null && number == null) {
      date =
          in.read(
              at + "/day",
              "be a day of its month",
              dayOfMonth == null ? null : dayOfMonth.toString(),
              text -> YearlyDate.on(read.get(), Integer.parseInt(text)));
    } else {
      in.fault(at, "have a day, or a weekday with its number", "a mixture");
    }
    Optional<YearlyDate> observed =
        date.flatMap(
            d ->
                rule.observed() == null
                    ? Optional.of(d)
                    : in.read(
                        at + "/observed",
                        "be monday or nearest-weekday",
                        rule.observed(),
                        word -> d.observed(word)));
    observed.ifPresent(d -> builder.closedYearly(d, reason.get()));
  }

  private static void part(
      String at, Break part, BusinessCalendarBuilder builder, StoredReading in) {
    Optional<LocalDate> date = in.read(at + "/date", DATE, part.date(), LocalDate::parse);
    Optional<Hours> taken = in.read(at + "/hours", HOURS, part.hours(), Hours::parse);
    Optional<String> reason =
        in.read(at + "/reason", REASON, part.reason(), StoredCalendar::notBlank);
    if (date.isPresent() && taken.isPresent() && reason.isPresent()) {
      builder.closedPart(date.get(), taken.get().toString(), reason.get());
    }
  }

  private static void closing(
      String at, Closing closing, BusinessCalendarBuilder builder, StoredReading in) {
    String rule = "be an instant such as 2026-12-24T11:30:00Z";
    Optional<Instant> from = in.read(at + "/from", rule, closing.from(), Instant::parse);
    Optional<String> reason =
        in.read(at + "/reason", REASON, closing.reason(), StoredCalendar::notBlank);
    if (closing.until() == null) {
      if (from.isPresent() && reason.isPresent()) {
        builder.closedUntilFurtherNotice(from.get(), reason.get());
      }
      return;
    }
    Optional<Instant> until = in.read(at + "/until", rule, closing.until(), Instant::parse);
    if (from.isPresent() && until.isPresent() && reason.isPresent()) {
      builder.closedBetween(from.get(), until.get(), reason.get());
    }
  }

  private static void holidays(
      String at, Holidays list, BusinessCalendarBuilder builder, StoredReading in) {
    Optional<String> source =
        in.read(
            at + "/source", "be a name that is not blank", list.source(), StoredCalendar::notBlank);
    Optional<LocalDate> first = in.read(at + "/first", DATE, list.first(), LocalDate::parse);
    Optional<LocalDate> last = in.read(at + "/last", DATE, list.last(), LocalDate::parse);
    var named = new ArrayList<Holiday>();
    each(
        at + "/dates",
        list.dates(),
        in,
        (p, dated) -> {
          Optional<LocalDate> date = in.read(p + "/date", DATE, dated.date(), LocalDate::parse);
          Optional<String> reason =
              in.read(p + "/reason", REASON, dated.reason(), StoredCalendar::notBlank);
          if (date.isPresent() && reason.isPresent()) {
            named.add(
                new Holiday(date.get(), reason.get(), Boolean.TRUE.equals(dated.tentative())));
          }
        });
    if (source.isPresent() && first.isPresent() && last.isPresent()) {
      builder.holidays(new StoredSource(source.get(), named), first.get(), last.get());
    }
  }
}
