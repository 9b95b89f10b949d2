// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenTimeTest {

  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
  private static final Instant START = Instant.parse("1900-01-01T00:00:00Z");

  /** A shop and its local times, so that a case reads as it would be told. */
  private record Shop(OpenTime time, ZoneId zone) {

    static Shop of(BusinessCalendarBuilder calendar) {
      BusinessCalendar built = calendar.build();
      return new Shop(OpenTime.of(built), built.zone());
    }

    Instant at(String local) {
      return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    void adds(String start, Duration amount, String end) {
      assertEquals(at(end), time.plus(at(start), amount), start + " + " + amount);
    }

    Duration openOn(String date) {
      LocalDate day = LocalDate.parse(date);
      return time.between(
          day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    List<String> openings(String from, String to) {
      return time.openings(at(from), at(to)).stream()
          .map(o -> local(o.start()) + " to " + local(o.end()))
          .toList();
    }

    LocalDateTime local(Instant instant) {
      return instant.atZone(zone).toLocalDateTime();
    }
  }

  private static BusinessCalendarBuilder in(String zone) {
    return BusinessCalendar.named("test").in(zone);
  }

  @Nested
  class Plus {

    @Test
    void goesOverTheWeekend() {
      Shop.of(in("Europe/Riga").open("Mon-Fri", "09:00-17:00"))
          .adds("2026-11-20T16:30", Duration.ofHours(1), "2026-11-23T09:30"); // Fri -> Mon
      Shop longer = Shop.of(in("Europe/Riga").open("Mon-Fri", "08:00-18:00"));
      longer.adds("2026-11-20T17:00", Duration.ofHours(4), "2026-11-23T11:00"); // Fri -> Mon
      longer.adds("2026-11-23T17:00", Duration.ofHours(4), "2026-11-24T11:00"); // Mon -> Tue
      longer.adds("2026-11-23T17:00", Duration.ofHours(3), "2026-11-24T10:00"); // its warning
      Shop.of(in("Asia/Kolkata").open("Mon-Sat", "10:00-19:00"))
          .adds("2026-11-21T18:00", Duration.ofHours(4), "2026-11-23T13:00"); // Sat -> Mon
    }

    @Test
    void countsEachDayByItsOwnHours() {
      Shop.of(
              in("UTC")
                  .open("Mon", "09:00-17:00")
                  .open("Tue", "09:00-16:00")
                  .open("Thu", "08:00-17:00"))
          .adds("2026-11-23T11:00", Duration.ofHours(16), "2026-11-26T11:00"); // Mon -> Thu
    }

    @Test
    void skipsLunchAndClosedDates() {
      Shop london =
          Shop.of(
              in("Europe/London")
                  .open("Mon-Fri", "09:00-12:00", "13:00-17:00")
                  .closed(LocalDate.of(2026, 12, 25), "Christmas")
                  .closed(LocalDate.of(2026, 12, 28), "Boxing Day"));
      london.adds("2026-12-24T16:30", Duration.ofHours(8), "2026-12-30T09:30");
    }

    @Test
    void countsOvernightShifts() {
      Shop.of(in("UTC").open("Mon-Sun", "22:00-06:00"))
          .adds("2026-11-23T22:00", Duration.ofHours(4), "2026-11-24T02:00");
    }

    @Test
    void isWallClockTimeAroundTheClock() {
      OpenTime always = OpenTime.of(in("America/New_York").alwaysOpen().build());
      // 8 Mar 2026 00:30 EST + 4 h = 05:30 EDT; 1 Nov 2026 00:30 EDT + 4 h = 03:30 EST
      assertEquals(
          Instant.parse("2026-03-08T09:30:00Z"),
          always.plus(Instant.parse("2026-03-08T05:30:00Z"), Duration.ofHours(4)));
      assertEquals(
          Instant.parse("2026-11-01T08:30:00Z"),
          always.plus(Instant.parse("2026-11-01T04:30:00Z"), Duration.ofHours(4)));
    }

    @Test
    void endsAtClosingAndNotAtTheNextOpening() {
      Shop shop = Shop.of(in("UTC").open("Mon-Fri", "09:00-17:00"));
      shop.adds("2026-11-20T16:00", Duration.ofHours(1), "2026-11-20T17:00");
      shop.adds(
          "2026-11-20T16:00", Duration.ofHours(1).plusNanos(1), "2026-11-23T09:00:00.000000001");
    }

    @Test
    void ofNothingStaysEvenWhenClosed() {
      Shop.of(in("UTC").open("Mon-Fri", "09:00-17:00"))
          .adds("2026-11-21T12:00:00.5", Duration.ZERO, "2026-11-21T12:00:00.5"); // Sat
    }

    @Test
    void ofANegativeAmountIsRefused() {
      OpenTime time = OpenTime.of(in("UTC").alwaysOpen().build());
      assertEquals(
          "amount must be zero or more, but was PT-1S",
          assertThrows(
                  IllegalArgumentException.class, () -> time.plus(START, Duration.ofSeconds(-1)))
              .getMessage());
    }

    @Test
    void ofMoreThanTheCalendarHoldsNamesItAndTheRange() {
      OpenTime once =
          OpenTime.of(
              in("UTC").openOn(LocalDate.of(2026, 12, 24), "pop-up", "10:00-12:00").build());
      assertEquals(
          "calendar 'test' holds PT2H of open time between 2026-12-01T00:00:00Z and"
              + " 2200-01-01T00:00:00Z, but PT4H were asked for",
          assertThrows(
                  DateTimeException.class,
                  () -> once.plus(Instant.parse("2026-12-01T00:00:00Z"), Duration.ofHours(4)))
              .getMessage());
      assertEquals(
          "calendar 'test' holds PT2H of open time between 2026-12-01T00:00:00Z and"
              + " 2200-01-01T00:00:00Z, but PT2H0.000000001S were asked for",
          assertThrows(
                  DateTimeException.class,
                  () ->
                      once.plus(
                          Instant.parse("2026-12-01T00:00:00Z"), Duration.ofHours(2).plusNanos(1)))
              .getMessage());
      OpenTime always = OpenTime.of(in("UTC").alwaysOpen().build());
      assertThrows(
          DateTimeException.class,
          () -> always.plus(START, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)));
      assertThrows(
          DateTimeException.class, () -> always.plus(END.minusSeconds(1), Duration.ofSeconds(1)));
      assertThrows(DateTimeException.class, () -> always.plus(END, Duration.ofSeconds(1)));
      assertThrows(DateTimeException.class, () -> always.plus(Instant.MAX, Duration.ofSeconds(1)));
    }
  }

  @Nested
  class ChangesOfTheClock {

    @Test
    void makeANightShiftShorterOrLonger() {
      Shop berlin = Shop.of(in("Europe/Berlin").open("Sat", "22:00-06:00"));
      assertEquals(
          Duration.ofHours(7),
          berlin.time.between(berlin.at("2026-03-28T12:00"), berlin.at("2026-03-29T12:00")));
      assertEquals(
          Duration.ofHours(9),
          berlin.time.between(berlin.at("2026-10-24T12:00"), berlin.at("2026-10-25T12:00")));
      berlin.adds("2026-03-28T22:00", Duration.ofHours(5), "2026-03-29T04:00");
      assertEquals(
          Instant.parse("2026-10-25T01:00:00Z"), // the second 02:00
          berlin.time.plus(berlin.at("2026-10-24T22:00"), Duration.ofHours(5)));
    }

    @Test
    void moveHoursInTheGapForward() {
      LocalDate gap = LocalDate.of(2026, 3, 29);
      assertEquals(
          List.of("2026-03-29T03:15 to 2026-03-29T03:45"),
          Shop.of(in("Europe/Berlin").openOn(gap, "test", "02:15-02:45"))
              .openings("2026-03-29T00:00", "2026-03-30T00:00"));
      assertEquals(
          List.of(),
          Shop.of(in("Europe/Berlin").openOn(gap, "test", "02:15-03:10"))
              .openings("2026-03-29T00:00", "2026-03-30T00:00"));
      assertEquals(
          Duration.ofMinutes(30),
          Shop.of(in("Europe/Berlin").openOn(gap, "test", "02:15-02:45", "02:45-03:10"))
              .openOn("2026-03-29"));
    }

    @Test
    void takeTheFirstPassThroughRepeatedHours() {
      LocalDate overlap = LocalDate.of(2026, 10, 25);
      Shop first = Shop.of(in("Europe/Berlin").openOn(overlap, "test", "02:15-02:45"));
      assertEquals(
          List.of(
              new Opening(
                  Instant.parse("2026-10-25T00:15:00Z"), Instant.parse("2026-10-25T00:45:00Z"))),
          first.time.openings(first.at("2026-10-25T00:00"), first.at("2026-10-26T00:00")));
      assertEquals(
          Duration.ofMinutes(75),
          Shop.of(in("Europe/Berlin").openOn(overlap, "test", "01:30-02:45")).openOn("2026-10-25"));
      assertEquals(
          Duration.ofMinutes(90),
          Shop.of(in("Europe/Berlin").openOn(overlap, "test", "02:30-03:00")).openOn("2026-10-25"));
    }

    @Test
    void mayBeHalfAnHour() {
      assertEquals(
          Duration.ofMinutes(390),
          Shop.of(in("Australia/Lord_Howe").open("Mon-Sun", "00:00-06:00")).openOn("2026-04-05"));
    }

    @Test
    void maySkipADateWhoseHoursThenMove() {
      Shop apia = Shop.of(in("Pacific/Apia").open("Fri", "09:00-17:00"));
      assertEquals(
          List.of("2011-12-31T09:00 to 2011-12-31T17:00"),
          apia.openings("2011-12-29T00:00", "2012-01-01T00:00"));
    }
  }

  @Nested
  class Exceptions {

    @Test
    void stopTheShiftThatRunsIntoThem() {
      Shop bar =
          Shop.of(
              in("Europe/Riga")
                  .open("Mon-Sun", "18:00-02:00")
                  .closed(LocalDate.of(2026, 12, 25), "Christmas"));
      assertEquals(
          List.of("2026-12-24T18:00 to 2026-12-25T00:00", "2026-12-26T18:00 to 2026-12-27T02:00"),
          bar.openings("2026-12-24T12:00", "2026-12-27T12:00"));
    }

    @Test
    void stopTheShiftThatRunsIntoADateThatTheZoneSkipped() {
      // Apia went from Thursday the 29th to Saturday the 31st
      BusinessCalendarBuilder nights = in("Pacific/Apia").open("Thu", "22:00-06:00");
      assertEquals(
          List.of("2011-12-29T22:00 to 2011-12-31T06:00"),
          Shop.of(nights).openings("2011-12-29T00:00", "2012-01-01T00:00"));
      Shop closed = Shop.of(nights.closed(LocalDate.of(2011, 12, 30), "no such day"));
      assertEquals(
          List.of("2011-12-29T22:00 to 2011-12-31T00:00"),
          closed.openings("2011-12-29T00:00", "2012-01-01T00:00"));
      assertEquals(
          closed.at("2011-12-31T00:00"),
          closed
              .time
              .businessDays()
              .on(LocalDate.of(2011, 12, 29))
              .map(BusinessDay::lastClosing)
              .orElseThrow());
    }

    @Test
    void mayRunPastMidnightThemselves() {
      Shop bar =
          Shop.of(
              in("Europe/Riga")
                  .open("Mon-Sun", "10:00-18:00")
                  .openOn(LocalDate.of(2026, 12, 31), "New Year's Eve", "20:00-04:00"));
      assertEquals(
          List.of("2026-12-31T20:00 to 2027-01-01T04:00", "2027-01-01T10:00 to 2027-01-01T18:00"),
          bar.openings("2026-12-31T00:00", "2027-01-02T00:00"));
    }

    @Test
    void thatOpenWinOverThoseThatClose() {
      LocalDate date = LocalDate.of(2026, 12, 25);
      assertEquals(
          Duration.ofHours(2),
          Shop.of(
                  in("UTC")
                      .alwaysOpen()
                      .openOn(date, "sale", "10:00-12:00")
                      .closed(date, "Christmas"))
              .openOn("2026-12-25"));
    }

    @Test
    void loseToThePartThatIsTakenAwayLast() {
      LocalDate date = LocalDate.of(2026, 12, 23);
      assertEquals(
          List.of("2026-12-23T09:00 to 2026-12-23T12:00", "2026-12-23T13:00 to 2026-12-23T17:00"),
          Shop.of(
                  in("Europe/Riga")
                      .openOn(date, "short day", "09:00-17:00")
                      .closedPart(date, "12:00-13:00", "team lunch"))
              .openings("2026-12-23T00:00", "2026-12-24T00:00"));
    }
  }

  @Nested
  class Openings {

    private final Shop shop = Shop.of(in("UTC").open("Mon-Fri", "09:00-17:00"));

    @Test
    void areHalfOpen() {
      assertTrue(shop.time.isOpen(shop.at("2026-11-20T09:00")));
      assertTrue(shop.time.isOpen(shop.at("2026-11-20T16:59:59.999999999")));
      assertFalse(shop.time.isOpen(shop.at("2026-11-20T17:00")));
      assertFalse(shop.time.isOpen(shop.at("2026-11-20T08:59:59.999999999")));
    }

    @Test
    void areFoundAheadFromOpenAndFromClosed() {
      Instant open = shop.at("2026-11-20T12:00:00.25");
      Instant closed = shop.at("2026-11-20T18:00:00.25");
      assertEquals(Optional.of(open), shop.time.nextOpening(open));
      assertEquals(Optional.of(shop.at("2026-11-23T09:00")), shop.time.nextOpening(closed));
      assertEquals(Optional.of(shop.at("2026-11-20T17:00")), shop.time.nextClosing(open));
      assertEquals(Optional.of(closed), shop.time.nextClosing(closed));
    }

    @Test
    void areNoneWhereNothingFollows() {
      OpenTime always = OpenTime.of(in("UTC").alwaysOpen().build());
      assertEquals(Optional.empty(), always.nextClosing(shop.at("2026-11-20T12:00")));
      OpenTime once =
          OpenTime.of(in("UTC").openOn(LocalDate.of(2026, 12, 31), "sale", "10:00-24:00").build());
      assertEquals(
          Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
          once.nextClosing(Instant.parse("2026-12-31T12:00:00Z")));
      assertEquals(Optional.empty(), once.nextOpening(Instant.parse("2027-01-01T00:00:00Z")));
      assertEquals(
          Optional.of(Instant.parse("2026-12-31T10:00:00Z")),
          once.nextOpening(Instant.parse("1999-01-01T00:00:00Z")));
    }

    @Test
    void areCutAtTheEndsOfTheStretchAskedFor() {
      assertEquals(
          List.of("2026-11-20T10:00 to 2026-11-20T17:00", "2026-11-23T09:00 to 2026-11-23T11:00"),
          shop.openings("2026-11-20T10:00", "2026-11-23T11:00"));
      assertEquals(List.of(), shop.openings("2026-11-20T10:00", "2026-11-20T10:00"));
    }
  }

  @Nested
  class Closures {

    @Test
    void nameTheirCauses() {
      Shop shop =
          Shop.of(
              in("Europe/Riga")
                  .open("Mon-Fri", "09:00-17:00")
                  .openOn(LocalDate.of(2026, 12, 24), "Christmas Eve", "09:00-12:00")
                  .closed(LocalDate.of(2026, 12, 25), "Christmas")
                  .closedPart(LocalDate.of(2026, 12, 23), "15:00-17:00", "carols"));
      assertEquals(
          List.of(
              "2026-12-23T10:00 to 2026-12-23T15:00 open",
              "2026-12-23T15:00 to 2026-12-23T17:00 PART_DAY carols",
              "2026-12-23T17:00 to 2026-12-24T00:00 OUTSIDE_HOURS ",
              "2026-12-24T00:00 to 2026-12-24T09:00 OTHER_HOURS Christmas Eve",
              "2026-12-24T09:00 to 2026-12-24T12:00 open",
              "2026-12-24T12:00 to 2026-12-25T00:00 OTHER_HOURS Christmas Eve",
              "2026-12-25T00:00 to 2026-12-26T00:00 CLOSED_DATE Christmas",
              "2026-12-26T00:00 to 2026-12-28T08:00:00.500 OUTSIDE_HOURS "),
          Stream.concat(
                  shop.openings("2026-12-23T10:00", "2026-12-28T08:00:00.5").stream()
                      .map(o -> o + " open"),
                  shop
                      .time
                      .closures(shop.at("2026-12-23T10:00"), shop.at("2026-12-28T08:00:00.5"))
                      .stream()
                      .map(
                          c ->
                              shop.local(c.start())
                                  + " to "
                                  + shop.local(c.end())
                                  + " "
                                  + c.cause()
                                  + " "
                                  + c.reason()))
              .sorted()
              .toList());
    }
  }

  @Nested
  class Between {

    @Test
    void isExactToTheNanosecondAndSigned() {
      Shop shop = Shop.of(in("UTC").open("Mon-Fri", "09:00-17:00"));
      Instant from = shop.at("2026-11-20T16:59:59.999999999");
      Instant to = shop.at("2026-11-23T09:00:00.000000001");
      assertEquals(Duration.ofNanos(2), shop.time.between(from, to));
      assertEquals(Duration.ofNanos(-2), shop.time.between(to, from));
      assertEquals(2, shop.time.betweenNanos(nanos(from), nanos(to)));
    }

    @Test
    void countsTheFirstNanosecondOfAYearThatIsNotCompiledYet() {
      OpenTime always = OpenTime.of(in("UTC").alwaysOpen().build());
      Instant newYear = Instant.parse("2011-01-01T00:00:00Z");
      assertEquals(
          Duration.ofSeconds(1, 1), always.between(newYear.minusSeconds(1), newYear.plusNanos(1)));
    }

    @Test
    void holdsTheWholeHorizon() {
      OpenTime always = OpenTime.of(in("Asia/Karachi").alwaysOpen().build());
      assertEquals(Duration.between(START, END), always.between(START, END));
      assertThrows(ArithmeticException.class, () -> always.betweenNanos(nanos(START), nanos(END)));
      assertThrows(DateTimeException.class, () -> always.between(START, END.plusNanos(1)));
      assertThrows(DateTimeException.class, () -> always.between(START.minusNanos(1), END));
    }

    private static long nanos(Instant instant) {
      return Math.addExact(
          Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
  }

  @Nested
  class Minus {

    @Test
    void isTheLatestInstantFromWhichTheAmountPasses() {
      Shop shop = Shop.of(in("UTC").open("Mon-Fri", "09:00-17:00"));
      assertEquals(
          shop.at("2026-11-20T16:30"),
          shop.time.minus(shop.at("2026-11-23T09:30"), Duration.ofHours(1)));
      assertEquals(
          shop.at("2026-11-23T09:00"),
          shop.time.minus(shop.at("2026-11-23T09:30"), Duration.ofMinutes(30)));
      assertEquals(
          shop.at("2026-11-20T16:59:59.999999999"),
          shop.time.minus(shop.at("2026-11-23T09:00"), Duration.ofNanos(1)));
      assertThrows(
          DateTimeException.class, () -> shop.time.minus(START.plusSeconds(5), Duration.ofDays(9)));
    }

    @Test
    void mayTakeAllThereHasEverBeen() {
      OpenTime once =
          OpenTime.of(
              in("UTC").openOn(LocalDate.of(2026, 12, 24), "pop-up", "10:00-12:00").build());
      Instant closing = Instant.parse("2026-12-24T12:00:00Z");
      assertEquals(Instant.parse("2026-12-24T10:00:00Z"), once.minus(closing, Duration.ofHours(2)));
      assertEquals(
          "calendar 'test' holds PT2H of open time between 1900-01-01T00:00:00Z and"
              + " 2026-12-24T12:00:00Z, but PT2H0.5S were asked for",
          assertThrows(
                  DateTimeException.class,
                  () -> once.minus(closing, Duration.ofHours(2).plusMillis(500)))
              .getMessage());
    }
  }
}
