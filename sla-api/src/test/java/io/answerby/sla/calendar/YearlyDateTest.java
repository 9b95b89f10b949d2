// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YearlyDateTest {

  private static Optional<LocalDate> date(String date) {
    return Optional.of(LocalDate.parse(date));
  }

  @Test
  void isTheSameDayOfEveryYear() {
    assertEquals(date("2026-12-25"), YearlyDate.on(Month.DECEMBER, 25).in(2026));
    assertEquals(date("2028-02-29"), YearlyDate.on(Month.FEBRUARY, 29).in(2028));
    assertEquals(Optional.empty(), YearlyDate.on(Month.FEBRUARY, 29).in(2027));
    assertThrows(DateTimeException.class, () -> YearlyDate.on(Month.APRIL, 31));
  }

  @Test
  void isAWeekdayOfAMonth() {
    assertEquals(date("2026-05-25"), YearlyDate.last(DayOfWeek.MONDAY, Month.MAY).in(2026));
    assertEquals(
        date("2026-11-26"), YearlyDate.nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER).in(2026));
    assertEquals(Optional.empty(), YearlyDate.nth(5, DayOfWeek.MONDAY, Month.FEBRUARY).in(2026));
    assertThrows(
        IllegalArgumentException.class, () -> YearlyDate.nth(6, DayOfWeek.MONDAY, Month.MAY));
  }

  @Test
  void mayBeObservedOnAnotherDay() {
    YearlyDate christmas = YearlyDate.on(Month.DECEMBER, 25);
    assertEquals(date("2027-12-27"), christmas.observedOnMonday().in(2027)); // Sat -> Mon
    assertEquals(date("2033-12-26"), christmas.observedOnMonday().in(2033)); // Sun -> Mon
    assertEquals(date("2026-12-25"), christmas.observedOnMonday().in(2026)); // Fri
    YearlyDate newYear = YearlyDate.on(Month.JANUARY, 1).observedOnNearestWeekday();
    assertEquals(date("2027-12-31"), newYear.in(2028)); // Sat -> Fri of the year before
    assertEquals(date("2034-01-02"), newYear.in(2034)); // Sun -> Mon
    assertEquals("1 January, observed on the nearest weekday if on a weekend", newYear.toString());
  }

  @Test
  void isComparedByItsRule() {
    YearlyDate may = YearlyDate.nth(1, DayOfWeek.MONDAY, Month.MAY);
    assertEquals(may, YearlyDate.nth(1, DayOfWeek.MONDAY, Month.MAY));
    assertEquals(may.hashCode(), YearlyDate.nth(1, DayOfWeek.MONDAY, Month.MAY).hashCode());
    for (YearlyDate other :
        List.of(
            YearlyDate.nth(2, DayOfWeek.MONDAY, Month.MAY),
            YearlyDate.nth(1, DayOfWeek.TUESDAY, Month.MAY),
            YearlyDate.nth(1, DayOfWeek.MONDAY, Month.JUNE),
            YearlyDate.on(Month.MAY, 1),
            may.observedOnMonday())) {
      assertNotEquals(may, other);
    }
    assertFalse(may.isObserved());
    assertTrue(may.observedOnNearestWeekday().isObserved());
    assertEquals("n must be from 1 to 5, but was 0", refusalOfTheNth(0));
    assertEquals("no. 5 Monday of May", YearlyDate.nth(5, DayOfWeek.MONDAY, Month.MAY).toString());
    assertEquals("last Monday of May", YearlyDate.last(DayOfWeek.MONDAY, Month.MAY).toString());
  }

  private static String refusalOfTheNth(int n) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> YearlyDate.nth(n, DayOfWeek.MONDAY, Month.MAY))
            .getMessage());
  }
}
