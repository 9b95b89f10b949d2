// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads stored calendars and gathers all that is wrong with them, each thing with its place. */
final class CalendarReading {

  private static final String HOURS = "be hours such as 09:00-13:00";
  private static final String DATE = "be a date such as 2026-12-25";
  private static final String INSTANT = "be a whole second such as 2026-12-24T11:30:00Z";
  private static final String REASON = "be a reason that is not blank";

  private final StoredReading in;

  CalendarReading(StoredReading in) {
    this.in = in;
  }

  /** {@return the calendar; empty, with its faults noted, if anything is wrong} */
  Optional<BusinessCalendar> read(String at, StoredCalendar stored) {
    return read(at, stored, 0);
  }

  private Optional<BusinessCalendar> read(String at, StoredCalendar stored, int above) {
    int before = in.faults.size();
    Optional<String> name =
        in.read(at + "/id", "be a name that is not blank", stored.id(), CalendarReading::notBlank);
    return stored.composition() != null || stored.parts() != null
        ? composed(at, stored, name, before, above + 1)
        : written(at, stored, name, before);
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return text;
  }

  private Optional<BusinessCalendar> composed(
      String at, StoredCalendar stored, Optional<String> name, int before, int depth) {
    if (depth > Composition.DEEPEST) {
      in.fault(at, "be composed at most " + Composition.DEEPEST + " deep", "deeper");
      return Optional.empty();
    }
    Optional<Composition.Kind> kind =
        in.read(
            at + "/composition",
            "be any-of, all-of or first-without-others",
            stored.composition(),
            text -> Composition.Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
    var made = new ArrayList<BusinessCalendar>();
    each(at + "/parts", stored.parts(), (p, part) -> read(p, part, depth).ifPresent(made::add));
    int count = StoredReading.orNone(stored.parts()).size();
    if (count < 2) {
      in.fault(at + "/parts", "be two calendars or more", String.valueOf(count));
    }
    Optional<ZoneId> read = stored.zone() == null ? Optional.empty() : zone(at, stored);
    if (stored.hours() != null
        || stored.seasons() != null
        || stored.dates() != null
        || stored.yearly() != null
        || stored.breaks() != null
        || stored.closings() != null
        || stored.holidays() != null) {
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

  private Optional<ZoneId> zone(String at, StoredCalendar stored) {
    return in.read(
        at + "/zone", "be a zone that Java knows, such as Asia/Karachi", stored.zone(), ZoneId::of);
  }

  private Optional<BusinessCalendar> written(
      String at, StoredCalendar stored, Optional<String> name, int before) {
    Optional<ZoneId> read = zone(at, stored);
    BusinessCalendarBuilder builder =
        BusinessCalendar.named(name.orElse("unnamed")).in(read.orElse(ZoneId.of("UTC")));
    readWeek(at + "/hours", stored.hours())
        .forEach((day, list) -> builder.open(day, list.toArray(Hours[]::new)));
    each(at + "/seasons", stored.seasons(), (p, season) -> season(p, season, builder));
    each(at + "/dates", stored.dates(), (p, date) -> date(p, date, builder));
    each(at + "/yearly", stored.yearly(), (p, rule) -> yearly(p, rule, builder));
    each(at + "/breaks", stored.breaks(), (p, part) -> part(p, part, builder));
    each(at + "/closings", stored.closings(), (p, closing) -> closing(p, closing, builder));
    each(at + "/holidays", stored.holidays(), (p, list) -> holidays(p, list, builder));
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

  private <T> void each(String at, @Nullable List<T> parts, Reader<T> reader) {
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

  private Map<DayOfWeek, List<Hours>> readWeek(
      String at, @Nullable Map<String, List<String>> week) {
    var read = new LinkedHashMap<DayOfWeek, List<Hours>>();
    for (var day : (week == null ? Map.<String, List<String>>of() : week).entrySet()) {
      String pointer = StoredFault.member(at, String.valueOf(day.getKey()));
      List<Hours> list = readHours(pointer, day.getValue());
      in.read(pointer, "be a day from mon to sun", day.getKey(), CalendarReading::day)
          .filter(any -> !list.isEmpty())
          .ifPresent(known -> read.put(known, list));
    }
    return read;
  }

  private static DayOfWeek day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (StoredCalendar.word(day).equals(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException(word);
  }

  private List<Hours> readHours(String at, @Nullable List<String> texts) {
    var read = new ArrayList<Hours>();
    each(at, texts, (p, text) -> in.read(p, HOURS, text, Hours::parse).ifPresent(read::add));
    return read;
  }

  private void season(String at, StoredCalendar.Season season, BusinessCalendarBuilder builder) {
    Map<DayOfWeek, List<Hours>> week = readWeek(at + "/hours", season.hours());
    Optional<String> name = in.read(at + "/name", REASON, season.name(), CalendarReading::notBlank);
    String rule = "be a date such as 2027-02-08 or a day of every year such as 06-01";
    Optional<Object> first =
        in.read(at + "/first", rule, season.first(), CalendarReading::dateOrDay);
    Optional<Object> last = in.read(at + "/last", rule, season.last(), CalendarReading::dateOrDay);
    if (name.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return;
    }
    if (first.get() instanceof LocalDate a && last.get() instanceof LocalDate b) {
      if (isInOrder(at + "/last", a, b)) {
        builder.season(name.get(), a, b, w -> fill(w, week));
      }
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
    week.forEach((day, list) -> season.open(day, list.toArray(Hours[]::new)));
    return season;
  }

  private boolean isInOrder(String at, LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      in.fault(at, "not be before first, " + first, last.toString());
    }
    return !last.isBefore(first);
  }

  private static Object dateOrDay(String text) {
    return text.length() == 5 ? MonthDay.parse("--" + text) : LocalDate.parse(text);
  }

  private void date(String at, StoredCalendar.Dated dated, BusinessCalendarBuilder builder) {
    Optional<LocalDate> date = in.read(at + "/date", DATE, dated.date(), LocalDate::parse);
    Optional<String> reason =
        in.read(at + "/reason", REASON, dated.reason(), CalendarReading::notBlank);
    List<Hours> read = readHours(at + "/hours", dated.hours());
    boolean tentative = Boolean.TRUE.equals(dated.tentative());
    if (tentative && !read.isEmpty()) {
      in.fault(at + "/tentative", "be left out for a date that is open", "true");
    } else if (date.isPresent() && reason.isPresent()) {
      if (!read.isEmpty()) {
        builder.openOn(date.get(), reason.get(), read.toArray(Hours[]::new));
      } else if (tentative) {
        builder.closedTentatively(date.get(), reason.get());
      } else {
        builder.closed(date.get(), reason.get());
      }
    }
  }

  private void yearly(String at, StoredCalendar.Yearly rule, BusinessCalendarBuilder builder) {
    Optional<String> reason =
        in.read(at + "/reason", REASON, rule.reason(), CalendarReading::notBlank);
    Optional<YearlyDate> date =
        number(at + "/month", "be 1 to 12", rule.month(), Month::of)
            .flatMap(month -> yearlyDate(at, rule, month))
            .flatMap(unmoved -> observed(at, rule, unmoved));
    if (date.isPresent() && reason.isPresent()) {
      builder.closedYearly(date.get(), reason.get());
    }
  }

  private Optional<YearlyDate> yearlyDate(String at, StoredCalendar.Yearly rule, Month month) {
    if (rule.weekday() == null && rule.number() == null) {
      return number(
          at + "/day", "be a day of its month", rule.day(), day -> YearlyDate.on(month, day));
    }
    if (rule.weekday() == null || rule.day() != null) {
      in.fault(at, "have a day, or a weekday with its number", "a mixture");
      return Optional.empty();
    }
    return in.read(
            at + "/weekday", "be a day from mon to sun", rule.weekday(), CalendarReading::day)
        .flatMap(
            weekday ->
                number(
                    at + "/number",
                    "be 1 to 5, or -1 for the last",
                    rule.number(),
                    n ->
                        n == -1
                            ? YearlyDate.last(weekday, month)
                            : YearlyDate.nth(n, weekday, month)));
  }

  private Optional<YearlyDate> observed(String at, StoredCalendar.Yearly rule, YearlyDate unmoved) {
    return rule.observed() == null
        ? Optional.of(unmoved)
        : in.read(
            at + "/observed", "be monday or nearest-weekday", rule.observed(), unmoved::observed);
  }

  private <T> Optional<T> number(
      String at, String rule, @Nullable Integer number, IntFunction<T> parser) {
    String text = number == null ? null : number.toString();
    return in.read(at, rule, text, given -> parser.apply(Integer.parseInt(given)));
  }

  private void part(String at, StoredCalendar.Break part, BusinessCalendarBuilder builder) {
    Optional<LocalDate> date = in.read(at + "/date", DATE, part.date(), LocalDate::parse);
    Optional<Hours> taken = in.read(at + "/hours", HOURS, part.hours(), Hours::parse);
    Optional<String> reason =
        in.read(at + "/reason", REASON, part.reason(), CalendarReading::notBlank);
    if (date.isPresent() && taken.isPresent() && reason.isPresent()) {
      builder.closedPart(date.get(), taken.get(), reason.get());
    }
  }

  private void closing(String at, StoredCalendar.Closing closing, BusinessCalendarBuilder builder) {
    Optional<Instant> from =
        in.read(at + "/from", INSTANT, closing.from(), CalendarReading::wholeSecond);
    Optional<String> reason =
        in.read(at + "/reason", REASON, closing.reason(), CalendarReading::notBlank);
    if (closing.until() == null) {
      if (from.isPresent() && reason.isPresent()) {
        builder.closedUntilFurtherNotice(from.get(), reason.get());
      }
      return;
    }
    Optional<Instant> until =
        in.read(at + "/until", INSTANT, closing.until(), CalendarReading::wholeSecond);
    if (from.isEmpty() || until.isEmpty()) {
      return;
    }
    if (!until.get().isAfter(from.get())) {
      in.fault(at + "/until", "be after from, " + from.get(), until.get().toString());
    } else if (reason.isPresent()) {
      builder.closedBetween(from.get(), until.get(), reason.get());
    }
  }

  private static Instant wholeSecond(String text) {
    Instant instant = Instant.parse(text);
    if (!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(text);
    }
    return instant;
  }

  private void holidays(String at, StoredCalendar.Holidays list, BusinessCalendarBuilder builder) {
    Optional<String> source =
        in.read(
            at + "/source",
            "be a name that is not blank",
            list.source(),
            CalendarReading::notBlank);
    Optional<LocalDate> first = in.read(at + "/first", DATE, list.first(), LocalDate::parse);
    Optional<LocalDate> last = in.read(at + "/last", DATE, list.last(), LocalDate::parse);
    boolean inOrder =
        first.isPresent() && last.isPresent() && isInOrder(at + "/last", first.get(), last.get());
    Optional<DateRange.Once> range =
        inOrder ? Optional.of(new DateRange.Once(first.get(), last.get())) : Optional.empty();
    var named = new ArrayList<Holiday>();
    each(at + "/dates", list.dates(), (p, dated) -> holiday(p, dated, range).ifPresent(named::add));
    if (source.isPresent() && range.isPresent()) {
      builder.holidays(
          new StoredSource(source.get(), named), range.get().first(), range.get().last());
    }
  }

  private Optional<Holiday> holiday(
      String at, StoredCalendar.Dated dated, Optional<DateRange.Once> range) {
    Optional<LocalDate> date = in.read(at + "/date", DATE, dated.date(), LocalDate::parse);
    if (date.isPresent() && range.isPresent() && !range.get().contains(date.get())) {
      in.fault(at + "/date", "be in the range asked for, " + range.get(), date.get().toString());
    }
    Optional<String> reason =
        in.read(at + "/reason", REASON, dated.reason(), CalendarReading::notBlank);
    List<String> hours = StoredReading.orNone(dated.hours());
    if (!hours.isEmpty()) {
      in.fault(at + "/hours", "be left out for a holiday", hours.toString());
    }
    boolean tentative = Boolean.TRUE.equals(dated.tentative());
    return date.flatMap(on -> reason.map(why -> new Holiday(on, why, tentative)));
  }
}
