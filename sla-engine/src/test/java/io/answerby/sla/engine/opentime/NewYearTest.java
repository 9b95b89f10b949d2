// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written around New Year counts, though a calendar is compiled a year at a time. */
class NewYearTest {

  private static final LocalDate EVE = LocalDate.of(2026, 12, 31);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  private static BusinessCalendarBuilder bar() {
    return BusinessCalendar.named("bar").in("Europe/Riga").open("Mon-Sun", "18:00-02:00");
  }

  private static Instant riga(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Riga")).toInstant();
  }

  private static BusinessDay day(LocalDate date, String opens, String closes) {
    return new BusinessDay(date, riga(opens), riga(closes));
  }

  @Test
  void theFirstAndTheLastDateOfAYearMayBeClosed() {
    BusinessDays days =
        OpenTime.of(bar().closed(EVE, "Eve").closed(NEW_YEAR, "New Year").build()).businessDays();
    assertEquals(Optional.empty(), days.on(EVE));
    assertEquals(Optional.empty(), days.on(NEW_YEAR));
    // the night before a closed date ends with it
    assertEquals(
        Optional.of(day(EVE.minusDays(1), "2026-12-30T18:00", "2026-12-31T00:00")),
        days.on(EVE.minusDays(1)));
    assertEquals(NEW_YEAR.plusDays(1), days.after(EVE.minusDays(1), 1).date());
  }

  @Test
  void aNightRunsIntoTheNewYearUnlessThatIsExceptional() {
    assertEquals(
        Optional.of(day(EVE, "2026-12-31T18:00", "2027-01-01T02:00")),
        OpenTime.of(bar().build()).businessDays().on(EVE));
    assertEquals(
        Optional.of(day(EVE, "2026-12-31T18:00", "2027-01-01T00:00")),
        OpenTime.of(bar().closed(NEW_YEAR, "New Year").build()).businessDays().on(EVE));
    assertEquals(
        Optional.of(day(EVE, "2026-12-31T18:00", "2027-01-01T01:00")),
        OpenTime.of(bar().closedPart(NEW_YEAR, "01:00-04:00", "cleaning").build())
            .businessDays()
            .on(EVE));
    assertEquals(
        Optional.of(day(NEW_YEAR, "2027-01-01T18:00", "2027-01-02T02:00")),
        OpenTime.of(bar().closedPart(EVE, "20:00-24:00", "private").build())
            .businessDays()
            .on(NEW_YEAR));
  }

  @Test
  void aComposedCalendarHasBothDates() {
    BusinessCalendar shop =
        BusinessCalendar.named("shop").in("Europe/Riga").open("Mon-Sun", "09:00-17:00").build();
    BusinessDays days =
        OpenTime.of(
                BusinessCalendar.named("all")
                    .anyOf(shop, bar().build())
                    .withZone(ZoneId.of("Europe/Riga")))
            .businessDays();
    // here a date is what lies between two midnights
    assertEquals(Optional.of(day(EVE, "2026-12-31T00:00", "2027-01-01T00:00")), days.on(EVE));
    assertEquals(
        Optional.of(day(NEW_YEAR, "2027-01-01T00:00", "2027-01-02T00:00")), days.on(NEW_YEAR));
  }

  @Test
  void anOpeningThatTouchesItIsOne() {
    OpenTime night =
        OpenTime.of(
            BusinessCalendar.named("night")
                .in("UTC")
                .openOn(EVE, "party", "20:00-24:00")
                .openOn(NEW_YEAR, "party", "00:00-04:00")
                .build());
    Instant start = Instant.parse("2026-12-31T20:00:00Z");
    Instant end = Instant.parse("2027-01-01T04:00:00Z");
    assertEquals(
        List.of(new Opening(start, end)),
        night.openings(start.minusSeconds(9), end.plusSeconds(9)));
    assertEquals(Optional.of(end), night.nextClosing(start));
  }
}
