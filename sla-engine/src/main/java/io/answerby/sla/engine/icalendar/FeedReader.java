// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.icalendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.answerby.sla.calendar.Holiday;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The only class that touches biweekly, so that the rest loads without it.
 *
 * <p>biweekly puts a date at midnight of the zone of the machine. So dates are taken from the
 * text's own year, month and day and set to midnight UTC, and repetitions are counted in UTC.
 */
@SuppressWarnings("JavaUtilDate")
final class FeedReader {

  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
  private static final long DAY = 86_400_000L;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  // biweekly counts earlier dates by the Julian calendar
  private static final LocalDate EARLIEST = LocalDate.of(1582, 10, 15);
  // a year has four digits in a feed
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final LocalDate first;
  private final LocalDate last;
  private final List<Holiday> holidays = new ArrayList<>();

  FeedReader(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last.isAfter(LATEST) ? LATEST : last;
  }

  List<Holiday> holidays(String written) {
    String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
    Nesting.check(text);
    try (ICalReader reader = new ICalReader(text)) {
      ICalendar feed = next(reader);
      if (feed == null) {
        throw new IllegalArgumentException("feed must have a VCALENDAR, but has none");
      }
      for (; feed != null; feed = next(reader)) {
        refuseUnread(reader.getWarnings());
        feed.getEvents().forEach(this::readWithDatesThatExist);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return holidays;
  }

  /** What biweekly does not expect, it does not report but throws: a number of thirty digits. */
  private static @Nullable ICalendar next(ICalReader reader) throws IOException {
    try {
      return reader.readNext();
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "feed must be readable throughout, but was not: " + e.getMessage(), e);
    }
  }

  private static void refuseUnread(List<ParseWarning> warnings) {
    List<String> unread =
        warnings.stream()
            .map(
                w ->
                    "line "
                        + w.getLineNumber()
                        + ", "
                        + w.getPropertyName()
                        + ": "
                        + w.getMessage())
            .toList();
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          "feed must be readable throughout, but was not: " + String.join("; ", unread));
    }
  }

  private void readWithDatesThatExist(VEvent event) {
    try {
      read(event);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          title(event) + " must have dates that exist, but has not: " + e.getMessage(), e);
    }
  }

  private void read(VEvent event) {
    if (event.getStatus() != null && event.getStatus().isCancelled()) {
      return;
    }
    if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
      throw new IllegalArgumentException(title(event) + " must have a start, but has none");
    }
    if (event.getSummary() == null || event.getSummary().getValue().isBlank()) {
      throw new IllegalArgumentException(
          "event on "
              + date(event.getDateStart().getValue())
              + " must have a summary, but has none");
    }
    refuseTimeOfDay(event, event.getDateStart().getValue().hasTime(), "starts");
    if (event.getRecurrenceId() != null || !event.getExceptionRules().isEmpty()) {
      throw new IllegalArgumentException(
          title(event) + " must not move single repetitions (RECURRENCE-ID, EXRULE), but does");
    }
    if (date(event.getDateStart().getValue()).isBefore(EARLIEST)) {
      throw new IllegalArgumentException(
          title(event)
              + " must not begin before "
              + EARLIEST
              + ", but begins on "
              + date(event.getDateStart().getValue()));
    }
    List<String> faults = Repetition.faults(event);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          title(event)
              + " must come again as whole days do, but has "
              + String.join(" and ", faults));
    }
    long days = days(event);
    boolean tentative = event.getStatus() != null && event.getStatus().isTentative();
    // not advanced to the first date: over more than a hundred years biweekly would find nothing
    putIntoUtc(event);
    DateIterator starts = event.getDateIterator(UTC);
    while (starts.hasNext()) {
      LocalDate start = starts.next().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
      if (start.isAfter(last)) {
        return;
      }
      for (LocalDate date = start; date.isBefore(start.plusDays(days)); date = date.plusDays(1)) {
        if (!date.isBefore(first) && !date.isAfter(last)) {
          holidays.add(new Holiday(date, event.getSummary().getValue().strip(), tentative));
        }
      }
    }
  }

  /** Puts an event that was read and is not needed any more at midnight UTC. */
  private static void putIntoUtc(VEvent event) {
    ICalDate start = utc(event.getDateStart().getValue());
    event.setDateStart(new DateStart(start));
    RecurrenceRule rule = event.getRecurrenceRule();
    if (rule != null && rule.getValue().getUntil() != null) {
      ICalDate until = utc(rule.getValue().getUntil());
      event.setRecurrenceRule(new Recurrence.Builder(rule.getValue()).until(until).build());
    }
    for (ExceptionDates dates : event.getExceptionDates()) {
      dates.getValues().replaceAll(FeedReader::utc);
    }
    List<RecurrenceDates> added = event.getRecurrenceDates();
    added.forEach(dates -> dates.getDates().replaceAll(FeedReader::utc));
    // the start is the first repetition (RFC 5545, 3.8.5.2), which biweekly forgets without a rule
    if (rule == null
        && !added.isEmpty()
        && added.stream().noneMatch(dates -> dates.getDates().contains(start))) {
      added.get(0).getDates().add(start);
    }
  }

  private static long days(VEvent event) {
    LocalDate start = date(event.getDateStart().getValue());
    long days = 1;
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      ICalDate end = event.getDateEnd().getValue();
      refuseTimeOfDay(event, end.hasTime(), "ends");
      days = date(end).toEpochDay() - start.toEpochDay();
    } else if (event.getDuration() != null && event.getDuration().getValue() != null) {
      long millis = event.getDuration().getValue().toMillis();
      refuseTimeOfDay(event, millis % DAY != 0, "ends");
      days = millis / DAY;
    }
    if (days < 1 || days > 366) {
      throw new IllegalArgumentException(
          title(event) + " must last 1 to 366 days, but lasts " + days);
    }
    return days;
  }

  private static void refuseTimeOfDay(VEvent event, boolean found, String does) {
    if (found) {
      throw new IllegalArgumentException(
          title(event) + " must be of whole days, but " + does + " at a time of day");
    }
  }

  private static String title(VEvent event) {
    return event.getSummary() == null
        ? "event without a summary"
        : "event '" + event.getSummary().getValue() + "'";
  }

  private static LocalDate date(ICalDate date) {
    DateTimeComponents written = date.getRawComponents();
    return written == null
        ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
        : LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
  }

  private static ICalDate utc(ICalDate date) {
    // with a time of day, for without one biweekly would take the zone of the machine again
    return new ICalDate(Date.from(date(date).atStartOfDay(ZoneOffset.UTC).toInstant()), true);
  }
}
