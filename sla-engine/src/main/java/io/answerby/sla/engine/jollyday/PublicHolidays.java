// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.jollyday;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import java.time.LocalDate;
import java.util.List;

/**
 * The public holidays of a country, or of a part of it, as Jollyday knows them.
 *
 * <pre>{@code
 * BusinessCalendar.named("riga-desk").in("Europe/Riga")
 *     .open("Mon-Fri", "09:00-17:00")
 *     .holidays(PublicHolidays.of("lv"), LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31))
 * }</pre>
 *
 * <p>Where a holiday is observed on another day, that day is the holiday. Feasts that follow the
 * moon are tentative. Observances that close no shop are left out.
 *
 * <p>Jollyday is optional: the shop adds {@code de.focus-shift:jollyday-core:2.19.0} and a reader
 * of its files, such as {@code de.focus-shift:jollyday-jaxb:2.19.0}. Without them the calendar that
 * asks is refused with these names. On the module path, Jollyday 2.19.0 itself must be started with
 * {@code --add-exports
 * de.focus_shift.jollyday.jaxb/de.focus_shift.jollyday.jaxb=de.focus_shift.jollyday.core}.
 * Immutable and thread-safe.
 */
public final class PublicHolidays implements HolidaySource {

  private final String country;
  private final List<String> regions;

  private PublicHolidays(String country, List<String> regions) {
    this.country = country;
    this.regions = regions;
  }

  /**
   * {@return the holidays of a country} An unknown country or region is refused when a calendar
   * asks.
   *
   * @param country its code, such as {@code pk}, {@code lv} or {@code de}
   * @param regions a part of it, from the larger to the smaller, such as {@code by}, {@code mu}
   */
  public static PublicHolidays of(String country, String... regions) {
    return new PublicHolidays(requireNonNull(country, "country"), List.of(regions));
  }

  /** {@return the name, such as {@code public holidays of de/by}} */
  @Override
  public String name() {
    return "public holidays of "
        + (regions.isEmpty() ? country : country + "/" + String.join("/", regions));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the country or region is not known
   * @throws IllegalStateException if Jollyday is missing
   */
  @Override
  public List<Holiday> holidays(LocalDate first, LocalDate last) {
    try {
      return JollydayReader.holidays(country, regions, first, last);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          name()
              + " must have de.focus-shift:jollyday-core:2.19.0 and"
              + " de.focus-shift:jollyday-jaxb:2.19.0 beside them, but lacked "
              + e.getMessage(),
          e);
    }
  }

  /** {@return the name of the source} */
  @Override
  public String toString() {
    return name();
  }
}
