// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  private static BusinessCalendarBuilder shop() {
    return BusinessCalendar.named("shop").in("Asia/Karachi");
  }

  @Test
  void holdsWhatWasWritten() {
    BusinessCalendar calendar =
        shop()
            .open("Mon-Thu", "09:00-13:00", "14:00-18:00")
            .open("Fri", "15:00-18:00", "09:00-12:30")
            .closed(CHRISTMAS, "Christmas")
            .closedPart(CHRISTMAS.minusDays(1), "16:00-18:00", "carols")
            .build();
    assertEquals("shop", calendar.id());
    assertEquals(ZoneId.of("Asia/Karachi"), calendar.zone());
    assertEquals(
        List.of(Hours.parse("09:00-12:30"), Hours.parse("15:00-18:00")),
        calendar.week().on(DayOfWeek.FRIDAY));
    assertEquals(List.of(), calendar.week().on(DayOfWeek.SUNDAY));
    assertTrue(calendar.exceptionOn(CHRISTMAS).orElseThrow().isClosed());
    assertEquals(
        "calendar 'shop' in Asia/Karachi: Mon-Thu 09:00-13:00 14:00-18:00, Fri 09:00-12:30"
            + " 15:00-18:00; closed on 2026-12-25: Christmas; closed on 2026-12-24 16:00-18:00:"
            + " carols",
        calendar.toString());
  }

  @Test
  void isTheSameInWhateverOrderItWasWritten() {
    BusinessCalendar one =
        shop().open("Mon,Tue", "09:00-12:00", "13:00-17:00").closed(CHRISTMAS, "Christmas").build();
    BusinessCalendar other =
        shop()
            .closed(CHRISTMAS, "Christmas")
            .open("Tue", "13:00-17:00")
            .open(DayOfWeek.TUESDAY, Hours.parse("09:00-12:00"))
            .open("Monday", "13:00-17:00", "9:00-12:00")
            .closed(CHRISTMAS, "Christmas")
            .build();
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertNotEquals(one, shop().open("Mon,Tue", "09:00-12:00", "13:00-17:00").build());
  }

  @Test
  void isRefusedWithAllFaultsAtOnce() {
    BusinessCalendarBuilder wrong =
        BusinessCalendar.named("shop")
            .in("Asia/Karachee")
            .open("Mon-Thx", "09:00-17:00")
            .open("Fri", "9-25", "17:00-17:00", "09:00-24:01")
            .open("Sat")
            .closed(CHRISTMAS, "Christmas")
            .closed(CHRISTMAS, "stock-taking")
            .closed(CHRISTMAS, " ");
    assertEquals(
        "calendar 'shop' with 8 faults:\n"
            + "- zone must be one that Java knows, such as Asia/Karachi, but was 'Asia/Karachee'\n"
            + "- days must be written as Mon, Mon-Fri or Mon-Wed,Sat, but were 'Mon-Thx'\n"
            + "- hours must be written as 09:00-17:00, but were '9-25'\n"
            + "- hours '17:00-17:00' cannot be read: hours must not start and end at the same time"
            + " (the whole day is 00:00-24:00), but were 17:00-17:00\n"
            + "- hours '09:00-24:01' cannot be read: closing time must be from 00:00 to 24:00, but"
            + " was 24:01\n"
            + "- hours on Sat must be given, but there were none\n"
            + "- exceptions must not contradict each other, but there were 'closed on 2026-12-25:"
            + " Christmas' and 'closed on 2026-12-25: stock-taking'\n"
            + "- reason of the exception on 2026-12-25 must not be blank, but was ' '",
        assertThrows(IllegalArgumentException.class, wrong::build).getMessage());
  }

  @Test
  void isRefusedWhenItIsNeverOpen() {
    assertEquals(
        "calendar 'shop': hours must be given for some day or date, but the calendar is"
            + " never open",
        assertThrows(IllegalArgumentException.class, shop().closed(CHRISTMAS, "Christmas")::build)
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "09:00-17:00, 09:00-17:00",
    "9:00-17:00, 09:00-17:00",
    "09:00 – 17:00, 09:00-17:00",
    "22:00-06:00, 22:00-06:00",
    "22:00-00:00, 22:00-00:00",
    "00:00-24:00, 00:00-24:00",
    "09:00:30-17:00:01, 09:00:30-17:00:01"
  })
  void readsHours(String text, String canonical) {
    assertEquals(canonical, Hours.parse(text).toString());
    assertEquals(Hours.parse(text), Hours.parse(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9-17",
        "24:00-06:00",
        "09:00-24:00:01",
        "09:60-10:00",
        "25:00-26:00",
        "09:00-09:00",
        "٠٩:٠٠-١٧:٠٠"
      })
  void refusesHoursThatAreNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> Hours.parse(text));
  }

  @Test
  void tellsMidnightFromTheEndOfTheDay() {
    assertEquals(Hours.parse("22:00-00:00"), Hours.of(LocalTime.of(22, 0), LocalTime.MIDNIGHT));
    assertNotEquals(Hours.parse("22:00-00:00"), Hours.parse("22:00-24:00"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Hours.of(LocalTime.of(9, 0), LocalTime.of(9, 0, 0, 1)));
  }

  @Test
  void isTheSameInWhateverOrderEquallyLongHoursOrListsOfOneSourceWereWritten() {
    assertEquals(
        shop().open("Mon", "22:00-00:00", "22:00-24:00").build(),
        shop().open("Mon", "22:00-24:00", "22:00-00:00").build());

    HolidaySource eve = source("Latvia", Holiday.of(CHRISTMAS.minusDays(1), "Christmas Eve"));
    HolidaySource day = source("Latvia", Holiday.of(CHRISTMAS, "Christmas"));
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2026, 12, 31);
    assertEquals(
        shop().alwaysOpen().holidays(eve, first, last).holidays(day, first, last).build(),
        shop().alwaysOpen().holidays(day, first, last).holidays(eve, first, last).build());
  }

  @Test
  void listsUnplannedClosingsByTheirStart() {
    Instant late = Instant.parse("+10000-01-01T00:00:00Z");
    Instant early = Instant.parse("2026-12-24T08:00:00Z");
    assertEquals(
        List.of(early, late),
        shop()
            .alwaysOpen()
            .closedUntilFurtherNotice(late, "flood")
            .closedBetween(early, early.plusSeconds(60), "fire drill")
            .build()
            .unplannedClosings()
            .stream()
            .map(UnplannedClosing::start)
            .toList());
  }

  @Test
  void aBuilderThatWasRefusedCanBeMended() {
    BusinessCalendarBuilder shop = shop().closed(CHRISTMAS, "Christmas");
    assertThrows(IllegalArgumentException.class, shop::build);
    assertEquals(
        shop().open("Mon", "09:00-17:00").closed(CHRISTMAS, "Christmas").build(),
        shop.open("Mon", "09:00-17:00").build());
  }

  @Test
  void takesHoursAsTextOrAsHours() {
    Hours morning = Hours.parse("09:00-12:00");
    Hours noon = Hours.parse("12:00-13:00");
    assertEquals(
        shop()
            .open("Mon", "09:00-12:00")
            .openOn(CHRISTMAS, "Christmas", "09:00-12:00")
            .closedPart(CHRISTMAS, "12:00-13:00", "lunch")
            .season("Advent", CHRISTMAS, CHRISTMAS, s -> s.open("Fri", "09:00-12:00"))
            .build(),
        shop()
            .open(DayOfWeek.MONDAY, morning)
            .openOn(CHRISTMAS, "Christmas", morning)
            .closedPart(CHRISTMAS, noon, "lunch")
            .season("Advent", CHRISTMAS, CHRISTMAS, s -> s.open(DayOfWeek.FRIDAY, morning))
            .build());
  }

  @Test
  void aSeasonWithHoursThatCannotBeReadHasOneFaultNotTwo() {
    BusinessCalendarBuilder wrong =
        shop().alwaysOpen().season("Advent", CHRISTMAS, CHRISTMAS, s -> s.open("Fri", "9-25"));
    assertEquals(
        "calendar 'shop': hours must be written as 09:00-17:00, but were '9-25'",
        assertThrows(IllegalArgumentException.class, wrong::build).getMessage());
  }

  @Test
  void aSourceOfHolidaysHasANameAndARangeThatEndsAfterItStarts() {
    BusinessCalendarBuilder wrong =
        shop()
            .alwaysOpen()
            .holidays(source(" "), CHRISTMAS, CHRISTMAS)
            .holidays(source("Latvia"), CHRISTMAS, CHRISTMAS.minusDays(1));
    assertEquals(
        "calendar 'shop' with 2 faults:\n"
            + "- name of the source of holidays must not be blank, but was ' '\n"
            + "- last date of the holidays of 'Latvia' must not be before the first, 2026-12-25, but"
            + " was 2026-12-24",
        assertThrows(IllegalArgumentException.class, wrong::build).getMessage());
  }

  @Test
  void joinsTheListsOfOneSourceThatFollowEachOther() {
    Holiday eve = Holiday.of(CHRISTMAS.minusDays(1), "Christmas Eve");
    Holiday day = Holiday.of(CHRISTMAS, "Christmas");
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    BusinessCalendar calendar =
        shop()
            .alwaysOpen()
            .holidays(source("Latvia"), newYear.plusDays(1), newYear.plusDays(9))
            .holidays(source("Latvia", day), CHRISTMAS, newYear.minusDays(1))
            .holidays(source("Estonia"), newYear, newYear)
            .holidays(source("Latvia", eve, day), eve.date(), day.date())
            .build();
    assertEquals(
        List.of(
            new HolidayList("Estonia", newYear, newYear, List.of()),
            new HolidayList("Latvia", eve.date(), newYear.minusDays(1), List.of(eve, day)),
            new HolidayList("Latvia", newYear.plusDays(1), newYear.plusDays(9), List.of())),
        calendar.holidayLists());
    assertEquals(
        List.of(new HolidayList("Latvia", eve.date(), newYear.plusDays(9), List.of(eve, day))),
        calendar.toBuilder()
            .holidays(source("Latvia"), newYear, newYear)
            .build()
            .holidayLists()
            .subList(1, 2));
  }

  @Test
  void tellsWhatIsSaidOfTheFarthestDatesThereAre() {
    BusinessCalendar calendar =
        shop()
            .alwaysOpen()
            .closedYearly(YearlyDate.on(Month.DECEMBER, 31), "New Year's Eve")
            .holidays(source("Latvia", Holiday.of(CHRISTMAS, "Christmas")), CHRISTMAS, CHRISTMAS)
            .build();
    assertEquals(Optional.empty(), calendar.exceptionOn(LocalDate.MAX));
    assertEquals(Optional.empty(), calendar.exceptionOn(LocalDate.MIN));
    NavigableMap<LocalDate, DateException> ever =
        calendar.exceptionsBetween(LocalDate.MIN, LocalDate.MAX);
    assertTrue(ever.containsKey(LocalDate.of(1900, 12, 31)));
    assertTrue(ever.containsKey(LocalDate.of(2199, 12, 31)));
    assertEquals(ever, calendar.resolved(LocalDate.MIN, LocalDate.MAX).exceptions());
    assertEquals(
        "last must not be before 2026-12-25, but was 2026-12-24",
        assertThrows(
                IllegalArgumentException.class,
                () -> calendar.exceptionsBetween(CHRISTMAS, CHRISTMAS.minusDays(1)))
            .getMessage());
  }

  @Test
  void resolvedKeepsTheEveWhereANightShiftRunsIntoTheRange() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    LocalDate eve = newYear.minusDays(1);
    BusinessCalendar nights = shop().open("Mon-Sun", "22:00-06:00").closed(eve, "Eve").build();
    assertEquals(
        List.of(eve), List.copyOf(nights.resolved(newYear, newYear).exceptions().keySet()));
    BusinessCalendar days = shop().open("Mon-Sun", "06:00-22:00").closed(eve, "Eve").build();
    assertEquals(List.of(), List.copyOf(days.resolved(newYear, newYear).exceptions().keySet()));
  }

  private static HolidaySource source(String name, Holiday... holidays) {
    return new StoredSource(name, List.of(holidays));
  }
}
