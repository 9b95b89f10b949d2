// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BusinessDaysTest {

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final LocalTime NOON = LocalTime.NOON;

  private static BusinessCalendarBuilder riga() {
    return BusinessCalendar.named("test").in(RIGA);
  }

  private static BusinessDays days(BusinessCalendarBuilder calendar) {
    return OpenTime.of(calendar.build()).businessDays();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(RIGA).toInstant();
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  private final BusinessDays office =
      days(
          riga()
              .open("Mon-Fri", "09:00-12:00", "13:00-17:00")
              .closed(LocalDate.of(2026, 12, 25), "Christmas"));
  private final BusinessDays bar = days(riga().open("Mon-Sat", "18:00-02:00"));

  @Nested
  class ADay {

    @Test
    void isABusinessDayIfItsHoursLeaveOpenTime() {
      assertEquals(
          Optional.of(
              new BusinessDay(
                  date("2026-12-24"), at("2026-12-24T09:00"), at("2026-12-24T17:00"))), // Thu
          office.on(date("2026-12-24")));
      assertEquals(Optional.empty(), office.on(date("2026-12-25"))); // Fri, Christmas
      assertEquals(Optional.empty(), office.on(date("2026-12-26"))); // Sat
      assertEquals(date("2026-12-28"), office.after(date("2026-12-24"), 1).date()); // Mon
      assertEquals(date("2026-12-29"), office.after(date("2026-12-26"), 2).date()); // Tue
    }

    @Test
    void endsWhereItsNightEnds() {
      assertEquals(
          new BusinessDay(date("2026-11-21"), at("2026-11-21T18:00"), at("2026-11-22T02:00")),
          bar.on(date("2026-11-21")).orElseThrow()); // Sat
      assertEquals(Optional.empty(), bar.on(date("2026-11-22"))); // Sun
    }

    @Test
    void isNoneWhenAllOfItIsTakenAway() {
      BusinessDays shop =
          days(
              riga()
                  .open("Mon-Fri", "09:00-17:00")
                  .closedPart(date("2026-11-24"), "08:00-18:00", "flood"));
      assertEquals(date("2026-11-25"), shop.after(date("2026-11-23"), 1).date()); // Mon -> Wed
    }

    @Test
    void thatNeverComesIsRefused() {
      BusinessDays once = days(riga().openOn(date("2026-12-24"), "pop-up", "10:00-12:00"));
      assertEquals(
          "calendar 'test' has 1 business days between 2026-12-01 and 2200-01-01T00:00:00Z, but 2"
              + " were asked for",
          assertThrows(DateTimeException.class, () -> once.after(date("2026-12-01"), 2))
              .getMessage());
      assertThrows(DateTimeException.class, () -> once.arrival(at("2026-12-24T12:00")));
    }
  }

  @Nested
  class Arriving {

    @Test
    void isAtTheOpeningOrAtOnce() {
      assertEquals(at("2026-11-23T09:00"), office.arrival(at("2026-11-23T07:00")).at());
      assertEquals(at("2026-11-23T12:30"), office.arrival(at("2026-11-23T12:30")).at()); // break
      assertEquals(at("2026-11-24T09:00"), office.arrival(at("2026-11-23T17:00")).at());
      assertEquals(at("2026-11-23T09:00"), office.arrival(at("2026-11-21T11:00")).at()); // Sat
    }

    @Test
    void afterTheCutOffIsTheNextBusinessDay() {
      LocalTime four = LocalTime.of(16, 0);
      assertEquals(at("2026-11-23T15:59:59"), office.arrival(at("2026-11-23T15:59:59"), four).at());
      assertEquals(at("2026-11-24T09:00"), office.arrival(at("2026-11-23T16:00"), four).at());
      assertEquals(
          at("2026-11-23T09:00"), office.arrival(at("2026-11-21T20:00"), four).at()); // Sat
    }

    @Test
    void atNightBelongsToTheDayTheNightBeganOn() {
      Arrival arrival = bar.arrival(at("2026-11-24T01:00")); // Tue
      assertEquals(date("2026-11-23"), arrival.day().date());
      assertEquals(at("2026-11-24T01:00"), arrival.at());
      assertEquals(date("2026-11-24"), bar.arrival(at("2026-11-24T02:00")).day().date());
    }
  }

  @Nested
  class Due {

    private final Arrival monday = office.arrival(at("2026-11-23T16:00"));

    @Test
    void atTheSameTimeOfALaterDay() {
      assertEquals(at("2026-11-24T16:00"), office.sameTime(monday, 1));
      assertEquals(at("2026-11-30T16:00"), office.sameTime(monday, 5)); // Mon
      assertEquals(
          at("2026-11-24T13:00"), office.sameTime(office.arrival(at("2026-11-23T12:30")), 1));
      assertEquals(at("2026-11-25T01:00"), bar.sameTime(bar.arrival(at("2026-11-24T01:00")), 1));
    }

    @Test
    void atTheEndOfADay() {
      assertEquals(at("2026-11-23T17:00"), office.endOfDay(monday, 0));
      assertEquals(at("2026-11-25T17:00"), office.endOfDay(monday, 2));
      assertEquals(at("2026-11-24T02:00"), bar.endOfDay(bar.arrival(at("2026-11-24T01:00")), 0));
    }

    @Test
    void atATimeOfADay() {
      assertEquals(at("2026-11-24T13:00"), office.atTime(monday, 1, NOON)); // noon is in the break
      assertEquals(at("2026-11-24T11:00"), office.atTime(monday, 1, LocalTime.of(11, 0)));
      assertEquals(at("2026-11-24T11:00"), office.atTime(monday, 0, LocalTime.of(11, 0)));
      assertEquals(at("2026-11-23T17:00"), office.atTime(monday, 0, LocalTime.of(20, 0)));
      assertEquals(at("2026-11-24T09:00"), office.atTime(monday, 1, LocalTime.of(6, 0)));
    }

    @Test
    void isNeverBeforeArrival() {
      // the night of Monday ends after the short Tuesday has closed
      BusinessDays odd =
          days(
              riga()
                  .open("Mon", "22:00-06:00")
                  .open("Tue", "01:00-03:00")
                  .open("Wed", "09:00-17:00"));
      Arrival night = odd.arrival(at("2026-11-24T05:00"));
      assertEquals(date("2026-11-23"), night.day().date());
      assertEquals(night.at(), odd.endOfDay(night, 1));
    }

    @Test
    void mustComeAfterSomeNumberOfDays() {
      assertEquals("n must be one or more, but was 0", refusal(() -> office.sameTime(monday, 0)));
      assertEquals(
          "n must be zero or more, but was -1", refusal(() -> office.endOfDay(monday, -1)));
      assertEquals("days must be zero or more, but was -1", refusal(() -> office.heldOf(-1)));
    }

    private static String refusal(Executable question) {
      return String.valueOf(assertThrows(IllegalArgumentException.class, question).getMessage());
    }
  }
}
