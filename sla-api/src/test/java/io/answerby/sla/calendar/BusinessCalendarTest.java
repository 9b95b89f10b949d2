// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
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

  private static BusinessCalendar everything() {
    return shop()
        .open("Mon-Wed,Fri", "09:00-17:00")
        .season("sale", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 9), s -> s.alwaysOpen())
        .season("summer", MonthDay.of(6, 1), MonthDay.of(8, 31), SeasonWeek::closed)
        .openOn(CHRISTMAS.minusDays(1), "Christmas Eve", "09:00-12:00")
        .closedTentatively(LocalDate.of(2027, 3, 10), "Eid al-Fitr")
        .closedYearly(YearlyDate.last(DayOfWeek.MONDAY, Month.MAY).observedOnMonday(), "Spring")
        .closedYearly(YearlyDate.nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER), "Thanks")
        .holidays(source("Latvia", Holiday.of(CHRISTMAS, "Christmas")), CHRISTMAS, CHRISTMAS)
        .closedPart(CHRISTMAS.minusDays(2), "12:00-13:00", "lunch")
        .closedBetween(
            Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-01T10:00:00Z"), "flood")
        .closedUntilFurtherNotice(Instant.parse("2030-12-01T08:00:00Z"), "strike")
        .build();
  }

  @Test
  void saysInASentenceAllThatIsWritten() {
    assertEquals(
        "calendar 'shop' in Asia/Karachi: Mon-Wed,Fri 09:00-17:00;"
            + " in sale (2027-01-04 to 2027-01-09): always open;"
            + " in summer (every 06-01 to 08-31): closed;"
            + " open on 2026-12-24 09:00-12:00: Christmas Eve;"
            + " closed on 2027-03-10: Eid al-Fitr (tentative);"
            + " closed every last Monday of May, observed on Monday if on a weekend: Spring;"
            + " closed every no. 4 Thursday of November: Thanks;"
            + " closed on 1 holiday of Latvia from 2026-12-25 to 2026-12-25;"
            + " closed on 2026-12-23 12:00-13:00: lunch;"
            + " closed from 2026-12-01T08:00:00Z until 2026-12-01T10:00:00Z: flood;"
            + " closed from 2030-12-01T08:00:00Z until further notice: strike",
        everything().toString());
    assertEquals(
        "calendar 'either': open when any is open of [calendar 'a' in Asia/Karachi: always open],"
            + " [calendar 'b' in Asia/Karachi: no weekly hours; open on 2026-12-25 09:00-12:00: x]",
        BusinessCalendar.named("either")
            .anyOf(
                BusinessCalendar.named("a").in("Asia/Karachi").alwaysOpen().build(),
                BusinessCalendar.named("b")
                    .in("Asia/Karachi")
                    .openOn(CHRISTMAS, "x", "09:00-12:00")
                    .build())
            .toString());
  }

  @Test
  void goesOnFromWhatIsWritten() {
    assertEquals(everything(), everything().toBuilder().build());
    BusinessCalendar composed = BusinessCalendar.named("both").allOf(everything(), everything());
    assertEquals(
        "calendar 'both' must have hours of its own to be changed, but is composed",
        assertThrows(IllegalStateException.class, composed::toBuilder).getMessage());
    assertEquals(
        "calendar 'both' is composed and must be given a zone for its days by withZone, but has none",
        assertThrows(IllegalStateException.class, composed::zone).getMessage());
    assertThrows(IllegalStateException.class, () -> composed.resolved(CHRISTMAS, CHRISTMAS));
  }

  @Test
  void resolvedTurnsRulesHolidaysAndTentativeDatesIntoPlainOnes() {
    BusinessCalendar resolved =
        everything().resolved(LocalDate.of(2026, 11, 26), LocalDate.of(2027, 5, 31));
    assertEquals(
        List.of(
            "closed on 2026-11-26: Thanks",
            "open on 2026-12-24 09:00-12:00: Christmas Eve",
            "closed on 2026-12-25: Christmas",
            "closed on 2027-03-10: Eid al-Fitr",
            "closed on 2027-05-31: Spring"),
        resolved.exceptions().values().stream().map(DateException::toString).toList());
    assertEquals(List.of(), resolved.yearlyClosings());
    assertEquals(List.of(), resolved.holidayLists());
    assertEquals(everything().seasons(), resolved.seasons());
  }

  @Test
  void namesTheInnermostSeasonOfADate() {
    BusinessCalendar calendar =
        shop()
            .alwaysOpen()
            .season(
                "summer", MonthDay.of(6, 1), MonthDay.of(8, 31), s -> s.open("Mon", "9:00-12:00"))
            .season(
                "fair", LocalDate.of(2027, 7, 5), LocalDate.of(2027, 7, 9), SeasonWeek::alwaysOpen)
            .build();
    assertEquals("fair", calendar.seasonOn(LocalDate.of(2027, 7, 5)).orElseThrow().name());
    assertEquals("summer", calendar.seasonOn(LocalDate.of(2027, 7, 10)).orElseThrow().name());
    assertEquals(Optional.empty(), calendar.seasonOn(LocalDate.of(2027, 9, 1)));
  }

  @Test
  void aClosingThatTwoSourcesNameHasBothReasonsAndIsCertainIfOneIs() {
    BusinessCalendar calendar =
        shop()
            .alwaysOpen()
            .holidays(source("a", new Holiday(CHRISTMAS, "Feast", true)), CHRISTMAS, CHRISTMAS)
            .holidays(source("b", Holiday.of(CHRISTMAS, "Christmas")), CHRISTMAS, CHRISTMAS)
            .build();
    assertEquals(
        new DateException(CHRISTMAS, List.of(), "Christmas / Feast", false),
        calendar.exceptionOn(CHRISTMAS).orElseThrow());
    assertEquals(
        new DateException(CHRISTMAS, List.of(), "Quaid-e-Azam Day", false),
        calendar.toBuilder()
            .closedYearly(YearlyDate.on(Month.DECEMBER, 25), "Quaid-e-Azam Day")
            .build()
            .exceptionOn(CHRISTMAS)
            .orElseThrow());
  }

  @Test
  void isRefusedWithoutANameAndASeasonWithoutAWeek() {
    assertEquals(
        """
        calendar ' ' with 3 faults:
        - id must not be blank, but was ' '
        - season 'a' must have hours or be closed, but was given neither
        - season 'b' must be closed or have hours, but was given both""",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    BusinessCalendar.named(" ")
                        .in("UTC")
                        .alwaysOpen()
                        .season("a", CHRISTMAS, CHRISTMAS, s -> s)
                        .season(
                            "b", MonthDay.of(1, 1), MonthDay.of(2, 1), s -> s.alwaysOpen().closed())
                        .build())
            .getMessage());
    assertEquals(
        """
        calendar '' with 2 faults:
        - id must not be blank, but was ''
        - parts must be two calendars or more, but were 1""",
        assertThrows(
                IllegalArgumentException.class,
                () -> BusinessCalendar.named("").anyOf(everything()))
            .getMessage());
  }

  @Test
  void ordersHoursByTheirStartAndThenByTheirLength() {
    assertEquals(
        List.of("09:00-12:00", "22:00-23:00", "22:00-00:00", "22:00-24:00", "22:00-06:00"),
        Stream.of("22:00-06:00", "22:00-24:00", "22:00-00:00", "22:00-23:00", "09:00-12:00")
            .map(Hours::parse)
            .sorted()
            .map(Hours::toString)
            .toList());
    assertTrue(Hours.parse("22:00-00:00").isOvernight());
    assertFalse(Hours.parse("22:00-24:00").isOvernight());
  }
}
