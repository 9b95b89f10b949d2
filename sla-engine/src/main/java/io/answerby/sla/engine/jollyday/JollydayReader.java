// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.jollyday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.answerby.sla.calendar.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The only class that touches Jollyday, so that the rest loads without it. */
final class JollydayReader {

  private JollydayReader() {}

  static List<Holiday> holidays(
      String country, List<String> regions, LocalDate first, LocalDate last) {
    String code = country.toUpperCase(Locale.ROOT);
    if (!HolidayManager.getSupportedCalendarCodes().contains(code)) {
      throw new IllegalArgumentException(
          "country must be one that Jollyday knows, such as LV, but was '" + country + "'");
    }
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(code));
    requireKnown(country, regions, manager.getCalendarHierarchy());
    return manager.getHolidays(first, last, regions.toArray(String[]::new)).stream()
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .map(
            holiday ->
                new Holiday(
                    holiday.getDate(),
                    holiday.getDescription(Locale.ENGLISH),
                    holiday.getPropertiesKey().startsWith("islamic.")))
        .toList();
  }

  private static void requireKnown(
      String country, List<String> regions, CalendarHierarchy hierarchy) {
    CalendarHierarchy place = hierarchy;
    for (String region : regions) {
      Map<String, CalendarHierarchy> children = place.getChildren();
      if (!children.containsKey(region)) {
        throw new IllegalArgumentException(
            "region of '"
                + country
                + "' must be one of "
                + new TreeSet<>(children.keySet())
                + ", but was '"
                + region
                + "'");
      }
      place = children.get(region);
    }
  }
}
