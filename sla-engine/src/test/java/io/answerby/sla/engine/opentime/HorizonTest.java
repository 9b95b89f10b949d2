// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is answered and what is refused at the two ends of the years that are counted. */
class HorizonTest {

  private static final Instant START = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
  private static final long FIRST = START.getEpochSecond();
  private static final long LAST = END.getEpochSecond() - 1;
  private static final long NANOS = 1_000_000_000L;

  private final OpenTime always =
      OpenTime.of(BusinessCalendar.named("always").in("UTC").alwaysOpen().build());
  private final OpenTime office =
      OpenTime.of(
          BusinessCalendar.named("office").in("UTC").open("Mon-Fri", "09:00-17:00").build());
  private final OpenTime once =
      OpenTime.of(
          BusinessCalendar.named("pop-up")
              .in("UTC")
              .openOn(LocalDate.of(2026, 12, 24), "pop-up", "10:00-12:00")
              .build());

  private static void isOutside(String asked, Executable question) {
    String message = String.valueOf(assertThrows(DateTimeException.class, question).getMessage());
    assertTrue(
        message.endsWith(
            "is counted between 1900-01-01T00:00:00Z and 2200-01-01T00:00:00Z, but was asked about "
                + asked),
        message);
  }

  private static void isTooMuch(Executable question) {
    String message = String.valueOf(assertThrows(DateTimeException.class, question).getMessage());
    assertTrue(message.contains(" of open time between "), message);
  }

  @Nested
  class AnInstantOutside {

    @Test
    void isRefusedByEveryQuestion() {
      Duration hour = Duration.ofHours(1);
      Instant before = START.minusSeconds(1);
      isOutside("2200-01-01T00:00:00Z", () -> always.isOpen(END));
      isOutside("1899-12-31T23:59:59Z", () -> always.isOpen(before));
      isOutside("2200-01-01T00:00:00Z", () -> always.plus(END, Duration.ZERO));
      isOutside("1899-12-31T23:59:59Z", () -> always.plus(before, hour));
      isOutside("2200-01-01T00:00:00Z", () -> always.minus(END, hour));
      isOutside("2200-01-01T00:00:00Z", () -> always.plusSeconds(LAST + 1, 0));
      isOutside("2200-01-01T00:00:00Z", () -> always.minusSeconds(LAST + 1, 0));
      isOutside("2200-01-01T00:00:00Z", () -> always.plusNanos((LAST + 1) * NANOS, 0));
      isOutside("2200-01-01T00:00:00Z", () -> always.minusNanos((LAST + 1) * NANOS, 0));
      isOutside("1899-12-31T23:59:59Z", () -> always.between(before, END));
      isOutside("2200-01-01T00:00:01Z", () -> always.betweenSeconds(FIRST, LAST + 2));
      isOutside("2200-01-01T00:00:00Z", () -> always.betweenNanos(0, (LAST + 1) * NANOS + 1));
      isOutside("2200-01-01T00:00:00Z", () -> always.nextOpening(END));
      isOutside("2200-01-01T00:00:00Z", () -> always.nextClosing(END));
      isOutside("1899-12-31T23:59:59Z", () -> always.openings(before, START));
      isOutside("2200-01-01T00:00:00Z", () -> always.closures(START, END.plusNanos(1)));
      isOutside("2200-01-01T00:00:00Z", () -> office.businessDays().arrival(END));
    }

    @Test
    void isNamedByItsSecondWhereNoDateReachesIt() {
      isOutside("epoch second " + Long.MAX_VALUE, () -> always.isOpenAt(Long.MAX_VALUE));
      isOutside("epoch second " + Long.MIN_VALUE, () -> always.isOpenAt(Long.MIN_VALUE));
      isOutside("+1000000000-12-31T23:59:59Z", () -> always.isOpenAt(Instant.MAX.getEpochSecond()));
      isOutside("-1000000000-01-01T00:00:00Z", () -> always.isOpenAt(Instant.MIN.getEpochSecond()));
    }
  }

  @Nested
  class TheFirstAndTheLastSecond {

    @Test
    void areCountedLikeAnyOther() {
      assertTrue(always.isOpenAt(FIRST));
      assertTrue(always.isOpenAt(LAST));
      assertEquals(FIRST + 1, always.plusSeconds(FIRST, 1));
      assertEquals(LAST, always.plusSeconds(FIRST, LAST - FIRST));
      assertEquals(FIRST, always.minusSeconds(LAST, LAST - FIRST));
      assertEquals(LAST + 1 - FIRST, always.betweenSeconds(FIRST, LAST + 1));
    }

    @Test
    void areLeftByNoSumInAnyForm() {
      isTooMuch(() -> always.plus(END.minusSeconds(1), Duration.ofSeconds(1)));
      isTooMuch(() -> always.plusSeconds(LAST, 1));
      isTooMuch(() -> always.plusNanos(LAST * NANOS, NANOS));
      isTooMuch(() -> always.plusSeconds(FIRST, Long.MAX_VALUE));
      isTooMuch(() -> always.minus(START, Duration.ofNanos(1)));
      isTooMuch(() -> always.minusSeconds(FIRST, 1));
      isTooMuch(() -> always.minusNanos(FIRST * NANOS, 1));
      isTooMuch(() -> always.minusSeconds(LAST, Long.MAX_VALUE));
    }

    @Test
    void nothingOpensOrClosesAfterThemWhateverWasAskedBefore() {
      Instant lastEvening = Instant.parse("2199-12-31T18:00:00Z"); // Tue
      assertEquals(Optional.empty(), office.nextOpening(lastEvening));
      office.between(START, END);
      assertEquals(Optional.empty(), office.nextOpening(lastEvening));
      always.between(START, END);
      assertEquals(Optional.empty(), always.nextClosing(lastEvening));
    }

    @Test
    void cutAClosureThatGoesOn() {
      assertEquals(
          List.of(
              new Closure(
                  Instant.parse("2199-12-31T17:00:00Z"),
                  END,
                  Closure.Cause.OUTSIDE_HOURS,
                  "",
                  false)),
          office.closures(Instant.parse("2199-12-31T12:00:00Z"), END));
    }
  }

  @Nested
  class AllThatACalendarHolds {

    private final Instant christmasEve = Instant.parse("2026-12-24T12:00:00Z");

    @Test
    void canBeAddedAndTakenAwayButNoMore() {
      assertEquals(
          christmasEve, once.plus(Instant.parse("2024-02-29T12:00:00Z"), Duration.ofHours(2)));
      isTooMuch(
          () -> once.plus(Instant.parse("2024-02-29T12:00:00Z"), Duration.ofHours(2).plusNanos(1)));
      assertEquals(
          Instant.parse("2026-12-24T10:00:00Z"),
          once.minus(Instant.parse("2028-02-29T12:00:00Z"), Duration.ofHours(2)));
      isTooMuch(
          () ->
              once.minus(Instant.parse("2028-02-29T12:00:00Z"), Duration.ofHours(2).plusNanos(1)));
    }

    @Test
    void mayBeMoreThanACentury() {
      Duration years = Duration.ofDays(73_000); // 200 years
      assertEquals(START.plus(years), always.plus(START, years));
      assertEquals(END.minusSeconds(1).minus(years), always.minus(END.minusSeconds(1), years));
    }

    @Test
    void isNamedInTheRefusalWithWhatClosedItsParts() {
      BusinessCalendar flooded =
          BusinessCalendar.named("cellar")
              .in("UTC")
              .open("Mon-Fri", "09:00-17:00")
              .closedUntilFurtherNotice(Instant.parse("2026-11-23T11:00:00Z"), "flood")
              .build();
      OpenTime both = OpenTime.of(BusinessCalendar.named("both").allOf(flooded, always.calendar()));
      assertEquals(
          "calendar 'both' holds PT2H of open time between 2026-11-23T09:00:00Z and"
              + " 2200-01-01T00:00:00Z, but PT3H were asked for; 'cellar' is closed from"
              + " 2026-11-23T11:00:00Z until further notice: flood",
          assertThrows(
                  DateTimeException.class,
                  () -> both.plus(Instant.parse("2026-11-23T09:00:00Z"), Duration.ofHours(3)))
              .getMessage());
      assertEquals(
          "calendar 'both' holds PT0S of open time between 1900-01-01T00:00:00Z and"
              + " 1900-01-01T00:00:00Z, but PT3H were asked for",
          assertThrows(DateTimeException.class, () -> both.minus(START, Duration.ofHours(3)))
              .getMessage());
    }
  }

  @Nested
  class Nothing {

    private final Instant saturday = Instant.parse("2026-11-21T12:00:00Z");
    private final long second = saturday.getEpochSecond();

    @Test
    void isAddedOrTakenAwayInPlaceInEveryForm() {
      assertFalse(office.isOpen(saturday));
      assertEquals(saturday, office.plus(saturday, Duration.ZERO));
      assertEquals(saturday, office.minus(saturday, Duration.ZERO));
      assertEquals(second, office.plusSeconds(second, 0));
      assertEquals(second, office.minusSeconds(second, 0));
      assertEquals(second * NANOS + 7, office.plusNanos(second * NANOS + 7, 0));
      assertEquals(second * NANOS + 7, office.minusNanos(second * NANOS + 7, 0));
    }

    @Test
    void isTheLeastThatCanBe() {
      String refusal = "amount must be zero or more, but was ";
      assertEquals(
          refusal + "PT-1S",
          assertThrows(IllegalArgumentException.class, () -> office.plusSeconds(second, -1))
              .getMessage());
      assertEquals(
          refusal + "PT-1S",
          assertThrows(IllegalArgumentException.class, () -> office.minusSeconds(second, -1))
              .getMessage());
      assertEquals(
          refusal + "PT-0.000000001S",
          assertThrows(IllegalArgumentException.class, () -> office.plusNanos(second * NANOS, -1))
              .getMessage());
      assertEquals(
          refusal + "PT-0.000000001S",
          assertThrows(IllegalArgumentException.class, () -> office.minusNanos(second * NANOS, -1))
              .getMessage());
      assertEquals(
          refusal + "PT-1S",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> office.minus(saturday, Duration.ofSeconds(-1)))
              .getMessage());
      assertEquals(
          refusal + "PT-1S",
          assertThrows(IllegalArgumentException.class, () -> office.heldOf(Duration.ofSeconds(-1)))
              .getMessage());
    }
  }

  @Test
  void manyStartsGiveTheDueOfEach() {
    long monday = Instant.parse("2026-11-23T16:00:00Z").getEpochSecond();
    assertArrayEquals(
        new long[] {monday + 18 * 3600, office.plusSeconds(monday - 86_400, 7200)},
        office.plusSeconds(new long[] {monday, monday - 86_400}, 7200));
  }

  @Test
  void openTimeIsNamedByItsCalendar() {
    assertEquals("open time of " + office.calendar(), office.toString());
  }
}
