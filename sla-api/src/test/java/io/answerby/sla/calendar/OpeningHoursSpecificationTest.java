// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OpeningHoursSpecificationTest {

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  private static OpeningHoursSpecification weekly(
      @Nullable String opens, @Nullable String closes, String... days) {
    return new OpeningHoursSpecification(List.of(days), opens, closes, null, null, null);
  }

  private static OpeningHoursSpecification dated(
      String opens, String closes, String first, String last, @Nullable String name) {
    return new OpeningHoursSpecification(null, opens, closes, first, last, name);
  }

  private static BusinessCalendar read(OpeningHoursSpecification... entries) {
    return OpeningHoursSpecification.read("shop", RIGA, Arrays.asList(entries));
  }

  private static String refusal(OpeningHoursSpecification... entries) {
    return message(() -> read(entries));
  }

  private static String message(Executable refused) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, refused).getMessage());
  }

  private static BusinessCalendarBuilder shop() {
    return BusinessCalendar.named("shop").in(RIGA).open("Mon-Fri", "09:00-17:00");
  }

  @Test
  void readsAWeekWithABreakAndFullAddressesOfDays() {
    assertEquals(
        BusinessCalendar.named("shop")
            .in(RIGA)
            .open("Mon,Tue", "09:00-13:00", "14:00-18:00")
            .build(),
        read(
            weekly("09:00", "13:00", "https://schema.org/Monday", "http://schema.org/Tuesday"),
            weekly("14:00:00", "18:00:00", "Monday", "Tuesday"),
            weekly("00:00", "00:00", "Sunday"),
            weekly(null, null, "Saturday")));
  }

  @Test
  void closesOnTheNextDateWhenClosingComesBeforeOpening() {
    assertEquals(
        List.of(Hours.parse("18:00-03:00")),
        read(weekly("18:00", "03:00", "Friday")).week().on(DayOfWeek.FRIDAY));
  }

  @Test
  void takesMidnightAsTheEndOfTheDayAndTheLastMinuteAsTheWholeDay() {
    WeeklyHours week =
        read(
                weekly("18:00", "00:00", "Monday"),
                weekly("00:00", "23:59", "Tuesday"),
                weekly("00:00", "23:59:59", "Wednesday"),
                weekly("00:00", "24:00", "Thursday"),
                weekly("08:00", "23:59", "Friday"))
            .week();
    assertEquals(List.of(Hours.parse("18:00-24:00")), week.on(DayOfWeek.MONDAY));
    assertEquals(List.of(Hours.WHOLE_DAY), week.on(DayOfWeek.TUESDAY));
    assertEquals(List.of(Hours.WHOLE_DAY), week.on(DayOfWeek.WEDNESDAY));
    assertEquals(List.of(Hours.WHOLE_DAY), week.on(DayOfWeek.THURSDAY));
    assertEquals(List.of(Hours.parse("08:00-23:59")), week.on(DayOfWeek.FRIDAY));
  }

  @Test
  void readsDatesAndSeasons() {
    assertEquals(
        shop()
            .closed(CHRISTMAS, "Christmas")
            .openOn(CHRISTMAS.minusDays(1), "special hours", "09:00-12:00")
            .season(
                "Summer",
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 8, 31),
                s -> s.open("Mon", "10:00-15:00"))
            .season(
                "special hours",
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 1, 6),
                SeasonWeek::closed)
            .build(),
        read(
            weekly("09:00", "17:00", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
            dated("00:00", "00:00", "2026-12-25", "2026-12-25", "Christmas"),
            dated("09:00", "12:00", "2026-12-24", "2026-12-24", null),
            new OpeningHoursSpecification(
                List.of("Monday"), "10:00", "15:00", "2026-06-01", "2026-08-31", "Summer"),
            dated("00:00", "00:00", "2027-01-01", "2027-01-06", null)));
  }

  @Test
  void namesAllFaultsWithTheirPlaces() {
    assertEquals(
        """
        opening hours of calendar 'shop' cannot be read
        - /0/dayOfWeek/1 must be a day such as Monday, but was 'monday'
        - /0/opens must be a time from 00:00 to 23:59:59, but was '24:00'
        - /0/closes must be a time from 00:00 to 24:00, but was '9am'
        - /1/dayOfWeek/0 must be a day of the week (a calendar's holidays are dates, or come from a \
        source), but was 'PublicHolidays'
        - /2/validThrough must be a date such as 2026-12-25, but was missing
        - /3/validThrough must not be before validFrom, 2026-12-26, but was 2026-12-24
        - /4/closes must be another time than opens (the whole day is 00:00 to 23:59), but was '09:00'
        - /5/dayOfWeek must name a day unless the entry has dates, but was empty
        - /6/closes must be a time from 00:00 to 24:00, but was missing
        - /7/name must be a reason that is not blank, but was ' '
        - /8/dayOfWeek must name the day of 2026-12-25, Friday, but was [Monday]""",
        refusal(
            weekly("24:00", "9am", "Monday", "monday"),
            weekly("09:00", "12:00", "PublicHolidays"),
            new OpeningHoursSpecification(null, "09:00", "12:00", "2026-12-26", null, null),
            dated("09:00", "12:00", "2026-12-26", "2026-12-24", null),
            weekly("09:00", "09:00", "Monday"),
            weekly("09:00", "17:00"),
            weekly("09:00", null, "Monday"),
            dated("09:00", "12:00", "2026-12-26", "2026-12-26", " "),
            new OpeningHoursSpecification(
                List.of("Monday"), "09:00", "12:00", "2026-12-25", "2026-12-25", null)));
  }

  @Test
  void refusesEntriesThatContradictEachOther() {
    assertEquals(
        """
        opening hours of calendar 'shop' cannot be read
        - /1 must not contradict the other entries of the same dates, but was both closed and open \
        on Monday
        - /3/name must be the same in all entries of the same dates ('Eve'), but was 'Sale'""",
        refusal(
            weekly("09:00", "12:00", "Monday"),
            weekly("00:00", "00:00", "Monday"),
            dated("09:00", "12:00", "2026-12-24", "2026-12-24", "Eve"),
            dated("14:00", "16:00", "2026-12-24", "2026-12-24", "Sale")));
  }

  @Test
  void refusesWeeksThatAreNeverOpenAndSeasonsThatCross() {
    assertTrue(refusal(weekly("00:00", "00:00", "Monday")).contains("never open"));
    assertTrue(
        refusal(
                dated("09:00", "12:00", "2026-06-01", "2026-06-10", null),
                dated("09:00", "13:00", "2026-06-05", "2026-06-15", null))
            .contains("seasons must lie apart"));
  }

  @Test
  void writesEveryDayAndEachDateWithItsReason() {
    assertEquals(
        List.of(
            weekly("00:00", "23:59", "Monday"),
            weekly("00:00", "00:00", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"),
            weekly("18:00", "00:00", "Saturday"),
            new OpeningHoursSpecification(
                List.of("Friday"), "00:00", "00:00", "2026-12-25", "2026-12-25", "Christmas")),
        OpeningHoursSpecification.of(
            BusinessCalendar.named("shop")
                .in(RIGA)
                .open("Mon", "00:00-24:00")
                .open("Sat", "18:00-24:00")
                .closed(CHRISTMAS, "Christmas")
                .build()));
  }

  @Test
  void refusesToWriteWhatTheFormCannotSayAndNamesAllOfIt() {
    BusinessCalendar calendar =
        shop()
            .open("Sat", "00:00-23:59")
            .closedYearly(YearlyDate.on(Month.JANUARY, 1), "New Year")
            .closedPart(CHRISTMAS, "12:00-13:00", "lunch")
            .closedBetween(
                Instant.parse("2026-11-01T08:00:00Z"),
                Instant.parse("2026-11-01T09:00:00Z"),
                "power cut")
            .closedTentatively(LocalDate.of(2027, 3, 10), "Eid al-Fitr")
            .season("May", MonthDay.of(5, 1), MonthDay.of(5, 31), SeasonWeek::closed)
            .season("Day", CHRISTMAS, CHRISTMAS, SeasonWeek::closed)
            .build();
    String message = message(() -> OpeningHoursSpecification.of(calendar));
    assertTrue(
        message.startsWith("calendar 'shop' as OpeningHoursSpecification with 7 faults:"), message);
    for (String named :
        List.of("New Year", "lunch", "power cut", "Eid al-Fitr", "May", "Day", "00:00-23:59")) {
      assertTrue(message.contains(named), message);
    }
    BusinessCalendar composed = BusinessCalendar.named("both").anyOf(shop().build(), calendar);
    assertTrue(message(() -> OpeningHoursSpecification.of(composed)).contains("composed"));
  }
}
