// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.osm;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.YearlyDate;
import io.answerby.sla.engine.osm.CalendarDraft.Part;
import io.answerby.sla.engine.osm.CalendarDraft.Saying;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a text, one by one so that each fault has its place. */
final class OsmReader {

  private static final int DAY = 1_440;
  private static final int LEAP_YEAR = 2_000;

  private final CalendarDraft draft;

  OsmReader(CalendarDraft draft) {
    this.draft = draft;
  }

  void read(String text) {
    int start = 0;
    boolean quoted = false;
    boolean fallback = false;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (!end && text.charAt(i) == '"') {
        quoted = !quoted;
      }
      boolean bar = !end && !quoted && text.startsWith("||", i);
      if (end || bar || (!quoted && text.charAt(i) == ';')) {
        part(text.substring(start, i), start, fallback, end && start > 0 && !fallback);
        fallback = bar;
        i += bar ? 1 : 0;
        start = i + 1;
      }
    }
  }

  private void part(String raw, int start, boolean fallback, boolean mayBeEmpty) {
    String text = raw.strip();
    if (text.isEmpty() && mayBeEmpty) {
      return;
    }
    int place = start + 1 + (text.isEmpty() ? 0 : raw.indexOf(text));
    String at = "at " + place + " '" + text + "' ";
    if (fallback) {
      draft.fault(at + "must not be a fallback, but followed ||");
      return;
    }
    List<Rule> rules;
    try {
      rules = new OpeningHoursParser(new StringReader(text)).rules(true, false);
    } catch (OpeningHoursParseException e) {
      int column = e.getLine() == 1 ? Math.max(1, Math.min(e.getColumn(), text.length())) : 1;
      draft.fault(
          at
              + "must be opening hours as OpenStreetMap writes them, but was not, at or after "
              + (place + column - 1));
      return;
    } catch (RuntimeException | TokenMgrError e) {
      draft.fault(at + "must be opening hours as OpenStreetMap writes them, but was not");
      return;
    }
    for (Rule rule : rules) {
      try {
        rule(rule);
      } catch (IllegalArgumentException | DateTimeException e) {
        draft.fault(at + e.getMessage());
      }
    }
  }

  private void rule(Rule rule) {
    refuse(rule.getYears() != null, "years without a date");
    refuse(rule.getWeeks() != null, "week numbers");
    refuse(rule.getComment() != null, "a comment on a rule");
    RuleModifier modifier = rule.getModifier();
    RuleModifier.Modifier kind = modifier == null ? null : modifier.getModifier();
    String comment = modifier == null ? null : modifier.getComment();
    refuse(kind == RuleModifier.Modifier.UNKNOWN, "unknown hours");
    refuse(comment != null && kind == null && rule.getTimes() == null, "a comment without hours");
    refuse(comment != null && comment.isBlank(), "a comment that is blank");
    boolean off = kind == RuleModifier.Modifier.OFF || kind == RuleModifier.Modifier.CLOSED;
    refuse(off && rule.getTimes() != null, "hours that are taken away");
    boolean says =
        rule.isTwentyfourseven()
            || rule.getDates() != null
            || rule.getDays() != null
            || rule.getHolidays() != null
            || rule.getTimes() != null
            || kind != null;
    refuse(!says, "an empty rule");
    if (rule.getHolidays() != null) {
      holidays(rule, off, comment);
      return;
    }
    Saying saying =
        new Saying(
            days(rule.getDays()),
            off ? List.of() : hours(rule.getTimes()),
            rule.isAdditive() && !off,
            comment);
    if (rule.getDates() == null) {
      refuse(comment != null, "a comment on days of the week");
      draft.reach(Part.WEEK);
      draft.week(saying);
      return;
    }
    for (DateRange range : rule.getDates()) {
      dates(range, saying, rule.getDays() != null, off);
    }
  }

  private void holidays(Rule rule, boolean off, @Nullable String comment) {
    for (Holiday holiday : rule.getHolidays()) {
      refuse(holiday.getType() != Holiday.Type.PH, "school holidays");
      refuse(holiday.getOffset() != 0, "days beside a holiday");
    }
    refuse(rule.getDays() != null || rule.getDates() != null, "holidays beside other days");
    refuse(!off, "hours of holidays");
    refuse(comment != null, "a comment on holidays");
    draft.reach(Part.YEARLY);
    draft.holidaysOff();
  }

  private void dates(DateRange range, Saying saying, boolean named, boolean off) {
    refuse(range.getInterval() != 0, "dates at intervals");
    DateWithOffset from = range.getStartDate();
    DateWithOffset to = range.getEndDate();
    if (from.undefinedYear() && from.getMonth() != null) {
      refuse(from.undefinedDay() && from.getNthWeekDay() == null, "whole months");
      refuse(named, "days of the week on dates of every year");
      refuse(!off, "hours of every year");
      draft.reach(Part.YEARLY);
      yearly(from, to).forEach(date -> draft.closedYearly(date, saying.name()));
      return;
    }
    refusePeculiar(from);
    LocalDate first = LocalDate.of(from.getYear(), month(from, from), from.getDay());
    if (to == null) {
      refuse(named, "days of the week on a single date");
      draft.reach(Part.DATE);
      draft.date(first, saying);
      return;
    }
    refusePeculiar(to);
    int year = to.undefinedYear() ? from.getYear() : to.getYear();
    LocalDate last = LocalDate.of(year, month(to, from), to.getDay());
    if (!last.isAfter(first)) {
      throw new IllegalArgumentException(
          "must end after its first date, " + first + ", but ended on " + last);
    }
    draft.reach(Part.SEASON);
    draft.season(first, last, saying);
  }

  /** The dates of every year from one to the other; over New Year, if the other is earlier. */
  private static List<YearlyDate> yearly(DateWithOffset from, @Nullable DateWithOffset to) {
    if (from.getNthWeekDay() != null) {
      refuse(to != null, "ranges of weekdays of a month");
      refuse(from.getWeekDayOffset() != null || from.getDayOffset() != 0, "dates with an offset");
      refuse(from.getNth() < -1, "weekdays counted from the end of a month");
      DayOfWeek day = day(from.getNthWeekDay());
      return List.of(
          from.getNth() == -1
              ? YearlyDate.last(day, month(from, from))
              : YearlyDate.nth(from.getNth(), day, month(from, from)));
    }
    refusePeculiar(from);
    YearlyDate first = YearlyDate.on(month(from, from), from.getDay());
    if (to == null) {
      return List.of(first);
    }
    refuse(!to.undefinedYear(), "a range of every year that ends in one year");
    refusePeculiar(to);
    MonthDay last = MonthDay.of(month(to, from), to.getDay());
    List<YearlyDate> dates = new ArrayList<>();
    // a leap year has all the dates there are
    LocalDate date = LocalDate.of(LEAP_YEAR, first.month(), first.number());
    LocalDate end = last.atYear(LEAP_YEAR);
    end = end.isBefore(date) ? last.atYear(LEAP_YEAR + 1) : end;
    refuse(end.equals(date), "a range of one date");
    for (; !date.isAfter(end); date = date.plusDays(1)) {
      dates.add(YearlyDate.on(date.getMonth(), date.getDayOfMonth()));
    }
    return dates;
  }

  private static void refusePeculiar(DateWithOffset date) {
    refuse(date.getVarDate() != null, "dates that move, such as easter");
    refuse(date.isOpenEnded(), "dates without an end");
    refuse(date.getNthWeekDay() != null, "weekdays of a month");
    refuse(date.getWeekDayOffset() != null || date.getDayOffset() != 0, "dates with an offset");
    refuse(date.undefinedDay(), "whole months");
  }

  private static Set<DayOfWeek> days(@Nullable List<WeekDayRange> ranges) {
    if (ranges == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (WeekDayRange range : ranges) {
      refuse(range.getNths() != null && !range.getNths().isEmpty(), "weekdays of a month");
      refuse(range.getOffset() != 0, "days with an offset");
      DayOfWeek day = day(range.getStartDay());
      DayOfWeek last = range.getEndDay() == null ? day : day(range.getEndDay());
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  private static DayOfWeek day(WeekDay day) {
    for (DayOfWeek each : DayOfWeek.values()) {
      if (each.name().startsWith(day.name())) {
        return each;
      }
    }
    throw new IllegalArgumentException("must name a day of the week, but was " + day);
  }

  /** The month of a date; the second one of a range, as in {@code Dec 24-26}, may have none. */
  private static Month month(DateWithOffset date, DateWithOffset first) {
    var written = date.getMonth() == null ? first.getMonth() : date.getMonth();
    for (Month each : Month.values()) {
      if (written != null && each.name().startsWith(written.name())) {
        return each;
      }
    }
    throw new IllegalArgumentException("must name a month, but was " + written);
  }

  private static List<Hours> hours(@Nullable List<TimeSpan> spans) {
    if (spans == null) {
      return List.of(Hours.WHOLE_DAY);
    }
    List<Hours> hours = new ArrayList<>();
    for (TimeSpan span : spans) {
      refuse(span.getStartEvent() != null || span.getEndEvent() != null, "sunrise and sunset");
      refuse(span.isOpenEnded(), "hours without an end");
      refuse(span.getInterval() != 0, "times at intervals");
      refuse(span.getEnd() == TimeSpan.UNDEFINED_TIME, "a point in time");
      int end = span.getEnd() > DAY ? span.getEnd() - DAY : span.getEnd();
      refuse(span.getEnd() > DAY && end >= span.getStart(), "hours of a whole day or longer");
      hours.add(new Hours(span.getStart() * 60, end * 60));
    }
    return hours;
  }

  private static void refuse(boolean found, String what) {
    if (found) {
      throw new IllegalArgumentException("must be what a calendar can say, but has " + what);
    }
  }
}
