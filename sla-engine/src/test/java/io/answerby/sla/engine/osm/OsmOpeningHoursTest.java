// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.osm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import io.answerby.sla.calendar.OpeningHoursSpecification;
import io.answerby.sla.calendar.YearlyDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsmOpeningHoursTest {

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  private static BusinessCalendarBuilder shop() {
    return BusinessCalendar.named("shop").in(RIGA);
  }

  private static BusinessCalendar read(String text) {
    return OsmOpeningHours.read("shop", RIGA, text);
  }

  private static HolidaySource source(String name, Holiday... holidays) {
    return new HolidaySource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Holiday> holidays(LocalDate first, LocalDate last) {
        return List.of(holidays);
      }
    };
  }

  private static String message(Executable refused) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, refused).getMessage());
  }

  @Test
  void readsAShopThatClosesOnHolidays() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2026, 12, 31);
    HolidaySource latvia = source("Latvia", Holiday.of(CHRISTMAS, "Christmas"));
    assertEquals(
        shop()
            .open("Mon-Fri", "09:00-13:00", "14:00-18:00")
            .open("Sat", "10:00-14:00")
            .holidays(latvia, first, last)
            .build(),
        OsmOpeningHours.read(
            "shop",
            RIGA,
            "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; PH off",
            latvia,
            first,
            last));
  }

  @Test
  void replacesAfterASemicolonAndAddsAfterAComma() {
    assertEquals(
        shop().open("Mon,Tue", "09:00-17:00").open("Wed", "09:00-17:00", "19:00-20:00").build(),
        read("Mo-Fr 09:00-17:00, We 19:00-20:00; Th,Fr off;"));
  }

  @Test
  void readsNightsAndWholeDays() {
    assertEquals(
        shop()
            .open("Fri", "22:00-02:00")
            .open("Sat", "18:00-24:00")
            .open("Sun-Mon", "00:00-24:00")
            .build(),
        read("Fr 22:00-26:00; Sa 18:00-24:00; Su-Mo open"));
    assertEquals(shop().alwaysOpen().build(), read("24/7"));
  }

  @Test
  void readsSeasonsOnTopOfTheWeekAndDatesWithTheirReasons() {
    assertEquals(
        shop()
            .open("Mon-Tue", "09:00-17:00")
            .season(
                "Summer",
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 8, 31),
                s -> s.open("Mon", "10:00-12:00").open("Tue", "09:00-17:00"))
            .closedYearly(YearlyDate.on(Month.JANUARY, 1), "New Year")
            .openOn(CHRISTMAS.minusDays(1), "Eve", "09:00-12:00")
            .closed(CHRISTMAS, "special hours")
            .build(),
        read(
            "Mo-Tu 09:00-17:00; 2026 Jun 01-2026 Aug 31 Mo 10:00-12:00 \"Summer\"; Jan 01 off \"New"
                + " Year\"; 2026 Dec 24 09:00-12:00 \"Eve\"; 2026 Dec 25 off"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Mo sunrise-sunset | sunrise and sunset",
        "Mo 10:00-sunset | sunrise and sunset",
        "week 10-12 Mo 10:00-12:00 | week numbers",
        "Mo 10:00+ | hours without an end",
        "Mo 10:00-12:00/01:30 | times at intervals",
        "Mo 10:00 | a point in time",
        "Mo 10:00-34:00 | hours of a whole day or longer",
        "Mo 10:00-35:00 | hours of a whole day or longer",
        "Mo[1] 10:00-12:00 | weekdays of a month",
        "2026-2027 Mo 10:00-12:00 | years without a date",
        "\"summer\": Mo 10:00-12:00 | a comment on a rule",
        "Mo \"by appointment\" | a comment without hours",
        "Mo off \" \" | a comment that is blank",
        "Mo 09:00-12:00 \"by appointment\" | a comment on days of the week",
        "Mo unknown | unknown hours",
        "Mo 12:00-13:00 off | hours that are taken away",
        "easter off | dates that move, such as easter",
        "2026 Jun 01-easter off | dates that move, such as easter",
        "Jun 01-easter off | dates that move, such as easter",
        "2026 Jun Mo[1] off | weekdays of a month",
        "Jun 01-Jun Mo[1] off | weekdays of a month",
        "2026 Jun 01 +1 day off | dates with an offset",
        "2026 Jun 01-Jun 30 +1 day off | dates with an offset",
        "Jun 01-30 +1 day off | dates with an offset",
        "Jun 01 +Mo off | dates with an offset",
        "May Mo[1] +1 day off | dates with an offset",
        "Dec 25+ off | dates without an end",
        "2026 Jun off | whole months",
        "Jun-Aug Mo 10:00-12:00 | whole months",
        "Jun 01-Jul off | whole months",
        "2026 Dec 25 Fr 10:00-12:00 | days of the week on a single date",
        "Dec 25 Fr off | days of the week on dates of every year",
        "Dec 25 10:00-12:00 | hours of every year",
        "Dec 25-26 open | hours of every year",
        "May Mo[-2] off | weekdays counted from the end of a month",
        "May Mo[1]-Jun 10 off | ranges of weekdays of a month",
        "Jun 01-2026 Jun 30 off | a range of every year that ends in one year",
        "Jun 01-01 off | a range of one date",
        "SH off | school holidays",
        "PH +1 day off | days beside a holiday",
        "Mo-Fr,PH 10:00-12:00 | holidays beside other days",
        "PH 10:00-12:00 | hours of holidays",
        "PH off \"holiday\" | a comment on holidays"
      })
  void refusesByNameWhatACalendarCannotSay(String rule, String named) {
    assertEquals(
        "opening hours of calendar 'shop' cannot be read\n- at 18 '"
            + rule
            + "' must be what a calendar can say, but has "
            + named,
        message(() -> read("Mo 09:00-17:00 ; " + rule)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026 Feb 30 off | Invalid date 'FEBRUARY 30'",
        "2026 Dec 26-24 off | must end after its first date, 2026-12-26, but ended on 2026-12-24",
        "2026 Dec 26-26 off | must end after its first date, 2026-12-26, but ended on 2026-12-26",
        "PH off | must be given a source of holidays, but had none",
        "Mo 24:00-26:00 | opening time must be from 00:00 to 23:59:59, but was 24:00",
      })
  void refusesDatesAndHoursThatAreNone(String rule, String fault) {
    assertEquals(
        "opening hours of calendar 'shop' cannot be read\n- at 1 '" + rule + "' " + fault,
        message(() -> read(rule)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026 Dec 25 off | Jan 01 off | single dates",
        "2026 Dec 25 off | 2026 Jun 01-30 off | single dates",
        "2026 Dec 25 off | Mo 10:00-12:00 | single dates",
        "Dec 25 off | 2026 Jun 01-30 off | holidays and dates of every year",
        "Dec 25 off | Mo 10:00-12:00 | holidays and dates of every year",
        "PH off | Mo 10:00-12:00 | holidays and dates of every year",
        "2026 Jun 01-30 off | Mo 10:00-12:00 | ranges of dates",
      })
  void refusesARuleThatComesAfterThoseThatItWouldReplace(String first, String then, String part) {
    HolidaySource none = source("none");
    assertEquals(
        "opening hours of calendar 'shop' cannot be read\n- at "
            + (first.length() + 3)
            + " '"
            + then
            + "' must come before the rules of "
            + part
            + ", but came after them",
        message(
            () ->
                OsmOpeningHours.read(
                    "shop", RIGA, first + "; " + then, none, CHRISTMAS, CHRISTMAS)));
    assertEquals(
        "shop",
        OsmOpeningHours.read(
                "shop", RIGA, "Mo 10:00-12:00; " + then + "; " + first, none, CHRISTMAS, CHRISTMAS)
            .id());
  }

  @Test
  void readsTheLastDateOfARangeInTheMonthOfTheFirst() {
    assertEquals(
        read("Mo 09:00-17:00; 2026 Dec 24-2026 Dec 26 off \"Christmas\""),
        read("Mo 09:00-17:00; 2026 Dec 24-26 off \"Christmas\""));
    assertEquals(read("Mo 09:00-17:00; Dec 24-Dec 26 off"), read("Mo 09:00-17:00; Dec 24-26 off"));
  }

  @Test
  void readsALongNightButNotAWholeDay() {
    assertEquals(shop().open("Mon", "10:00-09:59").build(), read("Mo 10:00-33:59"));
  }

  @Test
  void namesEveryFaultWithItsPlace() {
    assertEquals(
        """
        opening hours of calendar 'shop' cannot be read
        - at 1 'Mo 10:00+' must be what a calendar can say, but has hours without an end
        - at 12 'Tu nonsense' must be opening hours as OpenStreetMap writes them, but was not, at or \
        after 12
        - at 27 '"call"' must not be a fallback, but followed ||""",
        message(() -> read("Mo 10:00+; Tu nonsense || \"call\"")));
    String unread =
        "' must be opening hours as OpenStreetMap writes them, but was not, at or after ";
    String late = "Tu 10:00-12:00 \"x\":";
    assertTrue(message(() -> read("Mo off; " + late)).endsWith("'" + late + unread + "26"));
    String below = "Tu 10:00-12:00,\nWe nonsense";
    assertTrue(message(() -> read("Mo off; " + below)).endsWith("'" + below + unread + "9"));
    assertTrue(message(() -> read("")).contains("an empty rule"));
    assertTrue(message(() -> read("Mo 10:00-12:00;;Tu off")).contains("at 16 ''"));
  }

  @Test
  void writesTheWeekSeasonsAndDates() {
    assertEquals(
        "Mo-We,Fr 09:00-13:00,14:00-18:00; Sa 22:00-02:00; 2026 Jun 01-2026 Aug 31 Mo-Su off"
            + " \"Summer\"; 2026 Dec 25 off \"Christmas\"",
        OsmOpeningHours.write(
            shop()
                .open("Mon-Wed,Fri", "09:00-13:00", "14:00-18:00")
                .open("Sat", "22:00-02:00")
                .season(
                    "Summer", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31), s -> s.closed())
                .closed(CHRISTMAS, "Christmas")
                .build()));
    assertEquals("24/7", OsmOpeningHours.write(shop().alwaysOpen().build()));
  }

  @Test
  void readsAndWritesDatesOfEveryYear() {
    BusinessCalendar shop =
        shop()
            .open("Mon-Fri", "09:00-17:00")
            .closedYearly(YearlyDate.on(Month.DECEMBER, 25), "Christmas")
            .closedYearly(YearlyDate.last(DayOfWeek.MONDAY, Month.MAY), "Spring")
            .closedYearly(YearlyDate.nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER), "Thanks")
            .build();
    String text =
        "Mo-Fr 09:00-17:00; Dec 25 off \"Christmas\"; May Mo[-1] off \"Spring\"; Nov Th[4] off"
            + " \"Thanks\"";
    assertEquals(text, OsmOpeningHours.write(shop));
    assertEquals(shop, read(text));
    assertEquals(
        shop()
            .open("Mon", "09:00-17:00")
            .closedYearly(YearlyDate.on(Month.DECEMBER, 31), "New Year")
            .closedYearly(YearlyDate.on(Month.JANUARY, 1), "New Year")
            .closedYearly(YearlyDate.on(Month.FEBRUARY, 28), "special hours")
            .closedYearly(YearlyDate.on(Month.FEBRUARY, 29), "special hours")
            .build(),
        read("Mo 09:00-17:00; Dec 31-Jan 01 off \"New Year\"; Feb 28-29 off"));
  }

  @Test
  void writesTheSpecialDatesOfAYearOnceTheyAreResolved() {
    BusinessCalendar shop =
        shop()
            .open("Mon-Fri", "09:00-17:00")
            .closedYearly(YearlyDate.on(Month.DECEMBER, 26).observedOnMonday(), "Boxing Day")
            .closedTentatively(LocalDate.of(2026, 3, 20), "Eid")
            .closedTentatively(LocalDate.of(2027, 3, 10), "Eid")
            .build();
    assertEquals(
        "Mo-Fr 09:00-17:00; 2026 Mar 20 off \"Eid\"; 2026 Dec 28 off \"Boxing Day\"",
        OsmOpeningHours.write(shop.resolved(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
  }

  /** What the README shows. */
  @Test
  void theReadmesShopIsWrittenInAllItsForms() throws IOException {
    BusinessCalendar shop =
        OsmOpeningHours.read(
            "shop",
            RIGA,
            "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; Dec 25-26 off \"Christmas\"");
    String readme = Files.readString(Path.of("..", "README.md"), UTF_8);
    BusinessCalendar thisYear = shop.resolved(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    List<OpeningHoursSpecification> published = OpeningHoursSpecification.of(thisYear);
    for (Object shown :
        List.of(
            shop,
            OsmOpeningHours.write(thisYear),
            published.get(0),
            published.get(published.size() - 1))) {
      assertTrue(readme.contains("\n" + shown + "\n"), () -> "the README lacks\n" + shown);
    }
  }

  @Test
  void refusesToWriteWhatTheTextCannotSay() {
    String said =
        message(
            () ->
                OsmOpeningHours.write(
                    shop()
                        .open("Mon", "09:00:30-12:00")
                        .closed(CHRISTMAS, "\"the\" day")
                        .holidays(source("Latvia"), CHRISTMAS, CHRISTMAS)
                        .closedBetween(
                            Instant.parse("2026-12-09T10:00:00Z"),
                            Instant.parse("2026-12-10T12:00:00Z"),
                            "flood")
                        .closedTentatively(LocalDate.of(2027, 3, 10), "Eid")
                        .closedYearly(
                            YearlyDate.on(Month.JANUARY, 1).observedOnMonday(), "New Year")
                        .closedPart(CHRISTMAS, "12:00-13:00", "lunch")
                        .build()));
    for (String named :
        List.of("09:00:30", "\"the\" day", "Eid", "New Year", "lunch", "'Latvia'", "flood")) {
      assertTrue(said.contains(named), said);
    }
  }

  @Test
  void writesDatesOfTheYearsThatCalendarsCountIn() {
    assertEquals(
        "Mo 09:00-17:00; 1900 Jan 01 off \"first\"; 2200 Dec 31 off \"last\"",
        OsmOpeningHours.write(
            shop()
                .open("Mon", "09:00-17:00")
                .closed(LocalDate.of(1900, 1, 1), "first")
                .closed(LocalDate.of(2200, 12, 31), "last")
                .build()));
    for (int year : new int[] {1899, 2201}) {
      assertEquals(
          "calendar 'shop' cannot be written as opening_hours\n- year must be from 1900 to 2200, but"
              + " was that of "
              + year
              + "-05-01",
          message(
              () ->
                  OsmOpeningHours.write(
                      shop()
                          .open("Mon", "09:00-17:00")
                          .closed(LocalDate.of(year, 5, 1), "day")
                          .build())));
    }
  }

  @Test
  void addsToADateOnlyWhereARuleForItCameBefore() {
    assertEquals(
        shop().openOn(CHRISTMAS, "special hours", "10:00-12:00", "14:00-16:00").build(),
        read("2026 Dec 25 10:00-12:00, 2026 Dec 25 14:00-16:00"));
    assertEquals(
        "opening hours of calendar 'shop' cannot be read\n- at 1 'Mo 10:00-12:00, 2026 Dec 25"
            + " 14:00-16:00' must not add to the hours of a date that has no rule before it, but"
            + " did for 2026-12-25",
        message(() -> read("Mo 10:00-12:00, 2026 Dec 25 14:00-16:00")));
  }
}
