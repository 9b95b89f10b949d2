// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.osm;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.HolidaySource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Opening hours in the text that OpenStreetMap keeps under {@code opening_hours}.
 *
 * <pre>{@code
 * BusinessCalendar shop = OsmOpeningHours.read("shop", ZoneId.of("Europe/Riga"),
 *     "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; 2026 Dec 24 09:00-12:00 \"Christmas Eve\"");
 * }</pre>
 *
 * <p>A calendar is made of rules for days of the week, for ranges of dates with years (a season),
 * {@code PH off}, {@code Dec 25-26 off} and {@code May Mo[-1] off} (every year) and single dates
 * with a year, in this order; a later rule replaces an earlier one on its days, one after a comma
 * adds to it. A comment on dates is their name or reason. Anything else, such as sunrise, week
 * numbers, open ends, conditions in comments, fallbacks or other holidays, is refused, never left
 * out.
 *
 * <p>Reading needs the optional {@code ch.poole:OpeningHoursParser:0.29.0}; writing does not.
 */
public final class OsmOpeningHours {

  private OsmOpeningHours() {}

  /**
   * {@return the calendar of a text that says nothing of public holidays}
   *
   * @param id the calendar's id
   * @param zone the zone of the times; the text names none
   * @param text the rules
   * @throws IllegalArgumentException if a rule cannot be read or a calendar cannot say it; all of
   *     them are named, each with the place of its first character, counted from 1
   * @throws IllegalStateException if OpeningHoursParser is missing
   */
  public static BusinessCalendar read(String id, ZoneId zone, String text) {
    requireNonNull(id, "id");
    requireNonNull(zone, "zone");
    requireNonNull(text, "text");
    return read(text, new CalendarDraft(id, zone));
  }

  /**
   * {@return the calendar of a text; where it says {@code PH off}, this source names the holidays}
   * The source is not asked when the text does not say so.
   *
   * @param id the calendar's id
   * @param zone the zone of the times; the text names none
   * @param text the rules
   * @param holidays the public holidays of the shop's place
   * @param first the first date to ask for
   * @param last the last date to ask for, included
   * @throws IllegalArgumentException as {@link #read(String, ZoneId, String)}, and if the source
   *     cannot be read
   * @throws IllegalStateException if OpeningHoursParser is missing
   */
  public static BusinessCalendar read(
      String id,
      ZoneId zone,
      String text,
      HolidaySource holidays,
      LocalDate first,
      LocalDate last) {
    requireNonNull(id, "id");
    requireNonNull(zone, "zone");
    requireNonNull(text, "text");
    requireNonNull(holidays, "holidays");
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    var draft = new CalendarDraft(id, zone);
    draft.offerHolidays(builder -> builder.holidays(holidays, first, last));
    return read(text, draft);
  }

  /**
   * {@return the text of a calendar: its week, seasons, rules of every year and dates} Read back it
   * is the same calendar; only a shift written to end at 00:00 of the next date comes back as one
   * that ends at 24:00.
   *
   * <p>What comes of holiday sources, moves off weekends or is tentative the text cannot say; where
   * the dates of a stretch of time are enough, {@link BusinessCalendar#resolved} names them.
   *
   * @throws IllegalArgumentException if the calendar says what the text, or this writer, cannot:
   *     parts of other calendars, rules of every year that move off weekends, holidays of a source,
   *     hours taken away, unplanned closings, tentative dates, yearly seasons, seasons that overlap
   *     or last one date, seconds, years outside 1900 to 2200, or a quotation mark in a name; all
   *     of it is named
   */
  public static String write(BusinessCalendar calendar) {
    return new OsmWriter().write(requireNonNull(calendar, "calendar"));
  }

  private static BusinessCalendar read(String text, CalendarDraft draft) {
    try {
      new OsmReader(draft).read(text);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "opening hours must have ch.poole:OpeningHoursParser:0.29.0 beside them to be read, but"
              + " lacked "
              + e.getMessage(),
          e);
    }
    return draft.build();
  }
}
