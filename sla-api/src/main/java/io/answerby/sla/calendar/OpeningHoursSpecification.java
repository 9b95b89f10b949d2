// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in the form that shops publish for search engines: one {@code
 * OpeningHoursSpecification} of schema.org.
 *
 * <p>Plain data, made of texts and lists only, so that any JSON library reads and writes it without
 * annotations; members that are null may be left out. Immutable if its list of days is: it keeps
 * the one it is given.
 *
 * <pre>{@code
 * BusinessCalendar shop = OpeningHoursSpecification.read("shop", ZoneId.of("Europe/Riga"), List.of(
 *     new OpeningHoursSpecification(List.of("Friday"), "18:00", "03:00", null, null, null),
 *     new OpeningHoursSpecification(
 *         null, "00:00", "00:00", "2026-12-25", "2026-12-25", "Christmas")));
 * }</pre>
 *
 * <p>What the members mean here:
 *
 * <ul>
 *   <li>An entry without dates belongs to the ordinary week and must name its days. A day that no
 *       entry names is closed.
 *   <li>An entry for a single date is an exception; one for several dates belongs to a season,
 *       whose week is what all entries of the same dates say. A day that none of them names is
 *       closed in those dates. Without days, an entry with dates is for all of them.
 *   <li>Among entries that share a date, those of the shorter range win.
 *   <li>Closing before opening is closing on the next date. Closing at {@code 00:00} is the end of
 *       the day, 24:00.
 *   <li>{@code 00:00} to {@code 00:00}, or neither time, is closed.
 *   <li>{@code 00:00} to {@code 23:59} (or {@code 23:59:59}) is the whole day, to 24:00, as is
 *       customary; any other opening that ends at 23:59 ends at 23:59.
 * </ul>
 *
 * @param dayOfWeek {@code Monday} to {@code Sunday}, bare or as {@code https://schema.org/Monday}
 * @param opens when it opens, {@code HH:mm} or {@code HH:mm:ss}, in the shop's zone
 * @param closes when it closes, written as {@code opens} is
 * @param validFrom the first date it is valid on, such as {@code 2026-12-24}; missing in the
 *     ordinary week
 * @param validThrough the last date it is valid on; missing in the ordinary week
 * @param name why the hours differ, as explanations show it; {@value #UNNAMED} if it is missing,
 *     and without meaning in the ordinary week
 */
public record OpeningHoursSpecification(
    @Nullable List<String> dayOfWeek,
    @Nullable String opens,
    @Nullable String closes,
    @Nullable String validFrom,
    @Nullable String validThrough,
    @Nullable String name) {

  /** What hours of certain dates are called when they have no name. */
  public static final String UNNAMED = "special hours";

  /**
   * Reads a calendar; the form says no zone, so the caller does.
   *
   * @param id the calendar's id
   * @param zone the zone in which the times are written
   * @param entries all entries of one shop, in any order
   * @throws IllegalArgumentException if anything cannot be read, contradicts itself or says what a
   *     calendar cannot, such as hours without an end date or of public holidays; all of it is
   *     named, each with its place as a JSON pointer
   */
  public static BusinessCalendar read(
      String id, ZoneId zone, List<OpeningHoursSpecification> entries) {
    requireNonNull(id, "id");
    requireNonNull(zone, "zone");
    requireNonNull(entries, "entries");
    return new SpecificationReader().read(id, zone, entries);
  }

  /**
   * {@return the entries that say when the calendar is open: the week, then seasons, then dates}
   * They name every day, closed ones too, and read back they are the same calendar; only a shift
   * written to end at 00:00 of the next date comes back as one that ends at 24:00.
   *
   * <p>Rules of every year, holidays of a source and tentative dates the form cannot say; a shop
   * publishes those of the coming year, which {@link BusinessCalendar#resolved} names.
   *
   * @throws IllegalArgumentException if the calendar says what the form cannot: parts of other
   *     calendars, rules of every year, holidays of a source, hours taken away, unplanned closings,
   *     tentative dates, seasons of one date, or 00:00-23:59 to the minute; all of it is named
   */
  public static List<OpeningHoursSpecification> of(BusinessCalendar calendar) {
    return SpecificationWriter.write(requireNonNull(calendar, "calendar"));
  }
}
