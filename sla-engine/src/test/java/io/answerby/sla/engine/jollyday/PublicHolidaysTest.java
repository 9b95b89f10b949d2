// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.jollyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Holiday;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private static List<Holiday> on(String date, PublicHolidays source) {
    LocalDate day = LocalDate.parse(date);
    return source.holidays(day, day);
  }

  @Test
  void closeTheShopInTheirCountry() {
    BusinessCalendar riga =
        BusinessCalendar.named("riga-desk")
            .in("Europe/Riga")
            .open("Mon-Fri", "09:00-17:00")
            .holidays(PublicHolidays.of("lv"), FIRST, LAST)
            .build();
    assertTrue(riga.exceptionOn(LocalDate.of(2026, 11, 18)).orElseThrow().isClosed());
    assertTrue(riga.exceptionOn(LocalDate.of(2026, 11, 19)).isEmpty());
    assertEquals("public holidays of lv", riga.holidayLists().get(0).source());
  }

  @Test
  void mayBeThoseOfARegion() {
    assertEquals(List.of(), on("2026-01-06", PublicHolidays.of("de"))); // Epiphany
    assertEquals(1, on("2026-01-06", PublicHolidays.of("de", "by")).size());
  }

  @Test
  void areTentativeWhereTheyFollowTheMoon() {
    List<Holiday> year = PublicHolidays.of("tr").holidays(FIRST, LAST);
    assertTrue(year.stream().anyMatch(Holiday::tentative), year::toString);
    assertTrue(
        year.stream()
            .filter(h -> h.date().equals(LocalDate.of(2026, 10, 29)))
            .noneMatch(Holiday::tentative));
  }

  @Test
  void areRefusedForAPlaceThatIsNotKnown() {
    BusinessCalendarBuilder builder =
        BusinessCalendar.named("desk")
            .in("UTC")
            .open("Mon", "09:00-17:00")
            .holidays(PublicHolidays.of("atlantis"), FIRST, LAST)
            .holidays(PublicHolidays.of("de", "xx"), FIRST, LAST);
    String message = assertThrows(IllegalArgumentException.class, builder::build).toString();
    assertTrue(message.contains("but was 'atlantis'"), message);
    assertTrue(message.contains("region of 'de' must be one of [bb, "), message);
  }

  @Test
  void areNamedByTheirPlace() {
    assertEquals("public holidays of lv", PublicHolidays.of("lv").toString());
    assertEquals("public holidays of de/by/mu", PublicHolidays.of("de", "by", "mu").name());
    assertEquals(1, on("2026-08-15", PublicHolidays.of("de", "by", "mu")).size()); // Assumption
  }

  @Test
  void closeNoShopWhereTheyAreOnlyObserved() {
    // Good Friday is observed in the Netherlands, and a holiday in Latvia
    assertEquals(List.of(), on("2026-04-03", PublicHolidays.of("nl")));
    assertEquals(1, on("2026-04-03", PublicHolidays.of("lv")).size());
    assertEquals(
        List.of(Holiday.of(LocalDate.of(2026, 12, 25), "Christmas")),
        on("2026-12-25", PublicHolidays.of("us")));
  }
}
