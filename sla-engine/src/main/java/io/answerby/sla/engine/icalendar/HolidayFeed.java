// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.icalendar;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import java.time.LocalDate;
import java.util.List;

/**
 * Holidays written as an iCalendar feed ({@code .ics}, RFC 5545): each whole-day event closes its
 * dates, and its summary is the reason.
 *
 * <pre>{@code
 * HolidayFeed holidays = HolidayFeed.of("staff calendar", Files.readString(path));
 * }</pre>
 *
 * <p>Events of several days and events that come again (RRULE, RDATE, EXDATE) are followed. A
 * cancelled event is left out, one of status TENTATIVE is a tentative holiday. An event with a time
 * of day, without a summary, that begins before 1582-10-15, that comes again otherwise than whole
 * days do (by the hour, in periods, by a second rule) or that cannot be read is refused, and so is
 * a feed that was cut off, so that no closure is lost in silence.
 *
 * <p>biweekly is optional: the shop adds {@code net.sf.biweekly:biweekly:0.6.8}. Without it the
 * calendar that asks is refused with that name. Immutable and thread-safe.
 */
public final class HolidayFeed implements HolidaySource {

  private final String name;
  private final String text;

  private HolidayFeed(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * {@return the holidays of a feed} The text is read when a calendar asks.
   *
   * @param name what findings and errors call the feed
   * @param text the feed, from {@code BEGIN:VCALENDAR} to {@code END:VCALENDAR}
   */
  public static HolidayFeed of(String name, String text) {
    return new HolidayFeed(requireNonNull(name, "name"), requireNonNull(text, "text"));
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the text is no iCalendar feed, or an event in it cannot be
   *     read as a closure of whole days
   * @throws IllegalStateException if biweekly is missing
   */
  @Override
  public List<Holiday> holidays(LocalDate first, LocalDate last) {
    try {
      return new FeedReader(first, last).holidays(text);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "feed '"
              + name
              + "' must have net.sf.biweekly:biweekly:0.6.8 beside it, but lacked "
              + e.getMessage(),
          e);
    }
  }

  /** {@return the name of the feed} */
  @Override
  public String toString() {
    return name;
  }
}
