// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Ledger;
import io.answerby.sla.Metric;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final BusinessCalendar SHOP =
      BusinessCalendar.named("shop")
          .in("UTC")
          .open("Mon-Fri", "09:00-12:00", "13:00-17:00")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .holidays(
              new HolidaySource() {
                @Override
                public String name() {
                  return "feasts";
                }

                @Override
                public List<Holiday> holidays(LocalDate first, LocalDate last) {
                  return List.of(new Holiday(LocalDate.of(2026, 12, 28), "Eid", true));
                }
              },
              LocalDate.of(2026, 1, 1),
              LocalDate.of(2026, 12, 31))
          .build();
  private static final OpenTime OPEN = OpenTime.of(SHOP);

  private static Instant monday(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }

  private static Pause customer(String start, String end) {
    return new Pause(monday(start), monday(end), "the customer");
  }

  private static List<String> lines(List<Ledger.Stretch> stretches) {
    return stretches.stream()
        .map(
            s ->
                LocalTime.ofInstant(s.startInclusive(), ZoneOffset.UTC)
                    + "-"
                    + LocalTime.ofInstant(s.endExclusive(), ZoneOffset.UTC)
                    + " "
                    + s.use()
                    + (s.reason().isEmpty() ? "" : ": " + s.reason()))
        .toList();
  }

  @Nested
  class APause {

    @Test
    void isShownWhereTheShopWasOpenAndCutAtItsOpenings() {
      assertEquals(
          List.of(
              "08:00-09:00 CLOSED",
              "09:00-10:00 COUNTED",
              "10:00-12:00 WAITING: the customer",
              "12:00-13:00 CLOSED",
              "13:00-14:00 WAITING: the customer",
              "14:00-15:00 COUNTED",
              "15:00-15:30 WAITING: the customer",
              "15:30-16:00 COUNTED"),
          lines(
              Explainer.openStretches(
                  OPEN,
                  monday("08:00"),
                  monday("16:00"),
                  List.of(customer("10:00", "14:00"), customer("15:00", "15:30")))));
    }

    @Test
    void isCutAtTheEndsOfWhatIsExplainedAndLeftOutBeyondThem() {
      assertEquals(
          List.of(
              "09:00-09:30 WAITING: the customer",
              "09:30-10:00 COUNTED",
              "10:00-11:00 WAITING: the customer"),
          lines(
              Explainer.openStretches(
                  OPEN,
                  monday("09:00"),
                  monday("11:00"),
                  List.of(
                      customer("07:00", "09:00"),
                      customer("08:00", "09:30"),
                      customer("10:00", "12:00"),
                      customer("13:00", "14:00")))));
    }

    @Test
    void isShownAtAnyHourWhereWallClockTimeCounts() {
      assertEquals(
          List.of(
              "11:00-12:30 COUNTED", "12:30-18:00 WAITING: the customer", "18:00-19:00 COUNTED"),
          lines(
              Explainer.elapsedStretches(
                  monday("11:00"), monday("19:00"), List.of(customer("12:30", "18:00")))));
    }

    @Test
    void mustEndAfterItStarts() {
      assertEquals(
          "endExclusive must be after 2026-11-23T10:00:00Z, but was 2026-11-23T10:00:00Z",
          assertThrows(IllegalArgumentException.class, () -> customer("10:00", "10:00"))
              .getMessage());
    }
  }

  @Nested
  class ADateInTheLedger {

    private final Target nextDay =
        Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(1));

    private List<String> days(Target target, String from, String due) {
      return Explainer.explain(OPEN, target, Instant.parse(from), Instant.parse(due), List.of())
          .days()
          .stream()
          .map(
              day ->
                  day.date()
                      + " "
                      + day.use()
                      + " "
                      + day.number()
                      + (day.reason().isEmpty() ? "" : " " + day.reason()))
          .toList();
    }

    @Test
    void saysWhyItIsClosedAndWhetherThatMayStillMove() {
      assertEquals(
          List.of(
              "2026-12-24 ARRIVAL 0",
              "2026-12-25 CLOSED -1 Christmas",
              "2026-12-26 CLOSED -1",
              "2026-12-27 CLOSED -1",
              "2026-12-28 CLOSED -1 Eid (tentative)",
              "2026-12-29 COUNTED 1"),
          days(nextDay, "2026-12-24T10:00:00Z", "2026-12-29T17:00:00Z"));
    }

    @Test
    void saysWhyItsHoursWereTakenAway() {
      BusinessCalendar flooded =
          BusinessCalendar.named("shop")
              .in("UTC")
              .open("Mon-Fri", "09:00-17:00")
              .closedPart(LocalDate.of(2026, 11, 24), "08:00-18:00", "flood")
              .build();
      Ledger ledger =
          Explainer.explain(
              OpenTime.of(flooded),
              nextDay,
              monday("10:00"),
              Instant.parse("2026-11-25T17:00:00Z"),
              List.of());
      assertEquals(
          new Ledger.Day(LocalDate.of(2026, 11, 24), Ledger.DayUse.CLOSED, -1, "flood"),
          ledger.days().get(1));
    }

    @Test
    void isTooLateForWhatComesAfterClosing() {
      assertEquals(
          List.of("2026-11-23 TOO_LATE -1", "2026-11-24 ARRIVAL 0", "2026-11-25 COUNTED 1"),
          days(nextDay, "2026-11-23T17:00:00Z", "2026-11-25T17:00:00Z"));
    }

    @Test
    void isOneMoreWhereItsLocalTimeIsGoneOnArrival() {
      Target byTen =
          Target.define(
              Metric.FIRST_RESOLUTION, t -> t.byTimeOnBusinessDay(0, LocalTime.of(10, 0)));
      assertEquals(
          List.of("2026-11-23 ARRIVAL 0"),
          days(byTen, "2026-11-23T09:30:00Z", "2026-11-23T10:00:00Z"));
      assertEquals(
          List.of("2026-11-23 ARRIVAL 0", "2026-11-24 COUNTED 1"),
          days(byTen, "2026-11-23T10:30:00Z", "2026-11-24T10:00:00Z"));
    }
  }

  @Test
  void aDeadlineIsOpenWhenDueUpToItsClosing() {
    assertTrue(Explainer.isOpenUpTo(OPEN, monday("09:00")));
    assertTrue(Explainer.isOpenUpTo(OPEN, monday("12:00")));
    assertFalse(Explainer.isOpenUpTo(OPEN, monday("12:01")));
    Target capped =
        Target.define(
            Metric.FIRST_RESPONSE,
            t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(5)));
    Ledger ledger =
        Explainer.explain(
            OPEN, capped, monday("16:00"), monday("16:00").plusSeconds(72_000), List.of());
    assertEquals(monday("21:00"), ledger.due());
    assertFalse(ledger.isOpenWhenDue());
  }

  @Test
  void instantsAreShownInTheZoneOfTheCalendarOrInUtcWhereItHasNone() {
    BusinessCalendar riga =
        BusinessCalendar.named("riga").in("Europe/Riga").open("Mon-Fri", "09:00-17:00").build();
    assertEquals(ZoneId.of("Europe/Riga"), Explainer.zone(OpenTime.of(riga)));
    assertEquals(
        ZoneOffset.UTC,
        Explainer.zone(OpenTime.of(BusinessCalendar.named("any").anyOf(riga, SHOP))));
  }

  private static final Instant MIDNIGHT = Instant.parse("2026-12-21T00:00:00Z");

  private static Instant hour(int hour) {
    return MIDNIGHT.plus(Duration.ofHours(hour));
  }

  private static Pause pause(int startHour, int endHour) {
    return new Pause(hour(startHour), hour(endHour), "customer");
  }

  private static Instant ceilingOf24Hours(Pause... pauses) {
    BusinessCalendar always = BusinessCalendar.named("always").in("UTC").alwaysOpen().build();
    Target target =
        Target.define(
            Metric.FIRST_RESPONSE,
            t -> t.within(Duration.ofHours(40)).neverLaterThan(Duration.ofHours(24)));
    return Explainer.explain(OpenTime.of(always), target, MIDNIGHT, hour(80), List.of(pauses))
        .ceiling()
        .orElseThrow();
  }

  @Test
  void aCeilingStandsStillExactlyWhileTheClockDoes() {
    assertEquals(hour(27), ceilingOf24Hours(pause(2, 3), pause(24, 26)));
    assertEquals(hour(24), ceilingOf24Hours(pause(24, 26)), "it has been reached");
    assertEquals(hour(24), ceilingOf24Hours(pause(-5, -1)), "nobody had written");
    assertEquals(hour(25), ceilingOf24Hours(pause(-5, 1)));
  }
}
