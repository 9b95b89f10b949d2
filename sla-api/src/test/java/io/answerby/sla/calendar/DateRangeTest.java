// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class DateRangeTest {

  private static final DateRange SUMMER = yearly("06-01", "08-31");
  private static final DateRange WINTER = yearly("12-01", "02-29");
  private static final DateRange EVER = new DateRange.Once(LocalDate.MIN, LocalDate.MAX);

  private static DateRange once(String first, String last) {
    return new DateRange.Once(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static DateRange yearly(String first, String last) {
    return new DateRange.Yearly(MonthDay.parse("--" + first), MonthDay.parse("--" + last));
  }

  private static void assertOverlap(boolean expected, DateRange one, DateRange other) {
    assertEquals(expected, one.overlaps(other), one + " and " + other);
    assertEquals(expected, other.overlaps(one), other + " and " + one);
  }

  @Test
  void overlapsWhatSharesADate() {
    assertOverlap(true, once("2026-12-01", "2026-12-25"), once("2026-12-25", "2026-12-31"));
    assertOverlap(false, once("2026-12-01", "2026-12-24"), once("2026-12-25", "2026-12-31"));
    assertOverlap(true, once("2026-05-01", "2026-06-01"), SUMMER);
    assertOverlap(false, once("2026-05-01", "2026-05-31"), SUMMER);
    assertOverlap(true, yearly("08-31", "12-01"), SUMMER);
    assertOverlap(true, yearly("08-31", "12-01"), WINTER);
    assertOverlap(false, SUMMER, WINTER);
  }

  @Test
  void liesWithinWhatHasAllItsDates() {
    assertTrue(once("2026-12-24", "2026-12-26").isWithin(once("2026-12-24", "2026-12-26")));
    assertFalse(once("2026-12-24", "2026-12-27").isWithin(once("2026-12-24", "2026-12-26")));
    assertTrue(once("2027-12-24", "2028-02-29").isWithin(WINTER));
    assertFalse(once("2027-12-24", "2028-03-01").isWithin(WINTER));
    assertTrue(yearly("07-01", "07-31").isWithin(SUMMER));
    assertTrue(yearly("12-24", "01-06").isWithin(WINTER));
    assertFalse(SUMMER.isWithin(once("2026-01-01", "2036-01-01")));
  }

  @Test
  void theLeapDayCountsHoweverRareItIs() {
    DateRange allButTheLeapDay = yearly("03-01", "02-28");
    assertTrue(once("2097-01-01", "2103-12-31").isWithin(allButTheLeapDay));
    assertFalse(once("2096-03-01", "2104-02-29").isWithin(allButTheLeapDay));
    assertOverlap(true, once("2096-03-01", "2104-02-29"), yearly("02-29", "02-29"));
    assertOverlap(false, once("2096-03-01", "2104-02-28"), yearly("02-29", "02-29"));
  }

  @Test
  void isComparedAtOnceHoweverLongItIs() {
    assertOverlap(true, EVER, SUMMER);
    assertFalse(EVER.isWithin(SUMMER));
    assertTrue(EVER.isWithin(yearly("01-01", "12-31")));
    assertEquals(LocalDate.MAX.toEpochDay() - LocalDate.MIN.toEpochDay() + 1, EVER.length());
  }

  @Test
  void countsItsDatesInALeapYear() {
    assertEquals(92, SUMMER.length());
    assertEquals(91, WINTER.length());
    assertEquals(3, once("2026-12-24", "2026-12-26").length());
  }
}
