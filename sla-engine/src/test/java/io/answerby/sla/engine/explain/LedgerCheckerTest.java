// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Ledger;
import io.answerby.sla.Ledger.DayUse;
import io.answerby.sla.Metric;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.YearlyDate;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerCheckerTest {

  private static final BusinessCalendar SHOP =
      BusinessCalendar.named("shop")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-17:00")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();
  private static final LedgerChecker CHECKER = LedgerChecker.of(SHOP);
  private static final Target FOUR_HOURS =
      Target.define(
          Metric.FIRST_RESPONSE,
          t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(24)));

  private static Instant riga(String local) {
    return LocalDateTime.parse(local).atZone(SHOP.zone()).toInstant();
  }

  private static Ledger ledger() {
    return Explainer.explain(
        OpenTime.of(SHOP),
        FOUR_HOURS,
        riga("2026-12-24T15:00"),
        riga("2026-12-28T11:00"),
        List.of());
  }

  private static Ledger with(List<Ledger.Stretch> stretches) {
    return Ledger.ofStretches(
            FOUR_HOURS,
            "shop",
            SHOP.zone(),
            stretches.get(0).startInclusive(),
            stretches,
            stretches.get(stretches.size() - 1).endExclusive())
        .withCeiling(stretches.get(0).startInclusive().plus(Duration.ofHours(24)));
  }

  @Test
  void findsNothingInATrueLedger() {
    assertEquals(List.of(), CHECKER.check(ledger()));
  }

  @Test
  void findsAClosedDayThatWasCounted() {
    var stretches = new ArrayList<Ledger.Stretch>();
    stretches.add(
        new Ledger.Stretch(
            riga("2026-12-25T09:00"), riga("2026-12-25T13:00"), Ledger.Use.COUNTED, ""));
    List<String> faults = CHECKER.check(with(stretches));
    assertEquals(1, faults.size(), faults::toString);
    assertEquals(
        "the calendar must be open at 2026-12-25T07:00:00Z, but is not: " + stretches.get(0),
        faults.get(0));
  }

  @Test
  void findsASumThatIsShort() {
    List<String> faults =
        CHECKER.check(
            with(
                List.of(
                    new Ledger.Stretch(
                        riga("2026-12-21T09:00"),
                        riga("2026-12-21T12:59"),
                        Ledger.Use.COUNTED,
                        ""))));
    assertEquals(List.of("counted stretches must sum to PT4H, but were PT3H59M"), faults);
  }

  @Test
  void findsOpenTimeThatWasSkippedAndAnInstantThatIsNotTheEarliest() {
    List<String> faults =
        CHECKER.check(
            with(
                List.of(
                    new Ledger.Stretch(
                        riga("2026-12-21T09:00"), riga("2026-12-21T13:00"), Ledger.Use.COUNTED, ""),
                    new Ledger.Stretch(
                        riga("2026-12-21T13:00"),
                        riga("2026-12-21T14:00"),
                        Ledger.Use.CLOSED,
                        "lunch"))));
    assertEquals(2, faults.size(), faults::toString);
    assertEquals(
        "the last stretch must be counted: the target's instant is the earliest one",
        faults.get(0));
  }

  @Test
  void findsACeilingThatWasForgotten() {
    Ledger forgotten =
        Ledger.ofStretches(
            FOUR_HOURS,
            "shop",
            SHOP.zone(),
            ledger().from(),
            ledger().stretches(),
            ledger().uncapped());
    assertEquals(
        List.of(
            "the ceiling must be 2026-12-25T13:00:00Z, but was Optional.empty",
            "the deadline must be 2026-12-25T13:00:00Z, but was 2026-12-28T09:00:00Z"),
        CHECKER.check(forgotten));
  }

  @Test
  void readsSeasonsUnplannedClosingsAndComposedCalendars() {
    BusinessCalendar shop =
        BusinessCalendar.named("shop")
            .in("Europe/Riga")
            .open("Mon-Fri", "09:00-17:00")
            .season(
                "sale",
                LocalDate.of(2026, 12, 21),
                LocalDate.of(2026, 12, 31),
                w -> w.open("Mon-Sun", "08:00-20:00"))
            .closedYearly(YearlyDate.on(Month.DECEMBER, 25), "Christmas")
            .closedBetween(riga("2026-12-24T16:00"), riga("2026-12-24T18:00"), "flood")
            .build();
    BusinessCalendar abroad =
        BusinessCalendar.named("abroad").in("Asia/Karachi").open("Mon-Fri", "20:00-02:00").build();
    for (BusinessCalendar calendar :
        List.of(
            shop,
            BusinessCalendar.named("any").anyOf(shop, abroad),
            BusinessCalendar.named("all").allOf(shop, abroad),
            BusinessCalendar.named("without").firstWithout(shop, abroad))) {
      OpenTime open = OpenTime.of(calendar);
      Instant from = riga("2026-12-24T15:00");
      Ledger ledger =
          Explainer.explain(
              open, FOUR_HOURS, from, open.plus(from, Duration.ofHours(4)), List.of());
      assertEquals(List.of(), LedgerChecker.of(calendar).check(ledger), ledger::toString);
    }
  }

  @Test
  void findsABusinessDayThatIsNone() {
    Target target = Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(1));
    Ledger wrong =
        Ledger.ofDays(
            target,
            "shop",
            SHOP.zone(),
            riga("2026-12-24T15:00"),
            List.of(
                new Ledger.Day(LocalDate.of(2026, 12, 24), Ledger.DayUse.ARRIVAL, 0, ""),
                new Ledger.Day(LocalDate.of(2026, 12, 25), Ledger.DayUse.COUNTED, 1, "")),
            riga("2026-12-25T17:00"));
    List<String> faults = CHECKER.check(wrong);
    assertEquals(2, faults.size(), faults::toString);
    assertEquals(
        "2026-12-25 must be a business day exactly if it is not closed, but: "
            + wrong.days().get(1),
        faults.get(0));
  }

  private static List<String> faultsOfDays(
      Target target, String from, String due, Ledger.Day... days) {
    return CHECKER.check(
        Ledger.ofDays(target, "shop", SHOP.zone(), riga(from), List.of(days), riga(due)));
  }

  private static Ledger.Day december(int day, Ledger.DayUse use, int number) {
    return new Ledger.Day(LocalDate.of(2026, 12, day), use, number, "");
  }

  @Test
  void findsADayTooManyButLetsALocalTimeThatIsGoneMoveOn() {
    Ledger.Day monday = december(21, Ledger.DayUse.ARRIVAL, 0);
    Ledger.Day tuesday = december(22, Ledger.DayUse.COUNTED, 1);
    Ledger.Day wednesday = december(23, Ledger.DayUse.COUNTED, 2);
    Target byEnd = Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0));
    assertEquals(
        List.of("the last business day must be 0, but was 1"),
        faultsOfDays(byEnd, "2026-12-21T16:00", "2026-12-22T17:00", monday, tuesday));
    Target byNoon =
        Target.define(Metric.FIRST_RESOLUTION, t -> t.byTimeOnBusinessDay(0, LocalTime.NOON));
    assertEquals(List.of(), faultsOfDays(byNoon, "2026-12-21T11:00", "2026-12-21T12:00", monday));
    assertEquals(
        List.of(), faultsOfDays(byNoon, "2026-12-21T16:00", "2026-12-22T12:00", monday, tuesday));
    assertEquals(
        List.of("the last business day must be 0, but was 2"),
        faultsOfDays(byNoon, "2026-12-21T16:00", "2026-12-23T12:00", monday, tuesday, wednesday));
    Target byNoonOfTheNext =
        Target.define(Metric.FIRST_RESOLUTION, t -> t.byTimeOnBusinessDay(1, LocalTime.NOON));
    assertEquals(
        List.of("the last business day must be 1, but was 0"),
        faultsOfDays(byNoonOfTheNext, "2026-12-21T11:00", "2026-12-21T12:00", monday));
  }

  @Test
  void findsADayCalledTooLateThatWasNot() {
    Ledger.Day monday = december(21, Ledger.DayUse.TOO_LATE, -1);
    Ledger.Day tuesday = december(22, Ledger.DayUse.ARRIVAL, 0);
    Target byEnd = Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0));
    Target untilThree =
        Target.define(
            Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0).cutOff(LocalTime.of(15, 0)));
    assertEquals(
        List.of(), faultsOfDays(byEnd, "2026-12-21T17:00", "2026-12-22T17:00", monday, tuesday));
    assertEquals(
        List.of(),
        faultsOfDays(untilThree, "2026-12-21T15:00", "2026-12-22T17:00", monday, tuesday));
    String fault = "2026-12-21 must be over or past its cut-off, but is neither: " + monday;
    assertEquals(
        List.of(fault),
        faultsOfDays(byEnd, "2026-12-21T16:59", "2026-12-22T17:00", monday, tuesday));
    assertEquals(
        List.of(fault),
        faultsOfDays(untilThree, "2026-12-21T14:59", "2026-12-22T17:00", monday, tuesday));
  }

  @Test
  void findsTheEndOfADayThatIsNotItsLastClosing() {
    Target byEnd = Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0));
    Ledger.Day monday = december(21, Ledger.DayUse.ARRIVAL, 0);
    assertEquals(
        List.of(
            "the target's instant must be the last closing of 2026-12-21, but was"
                + " 2026-12-21T14:00:00Z"),
        faultsOfDays(byEnd, "2026-12-21T10:00", "2026-12-21T16:00", monday));
    assertEquals(List.of(), faultsOfDays(byEnd, "2026-12-21T10:00", "2026-12-21T17:00", monday));
  }

  @Test
  void findsALedgerOfDaysWithoutTheDayOfArrival() {
    Target byEnd = Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0));
    String fault = "a ledger of dates must list the day of arrival, but does not";
    assertEquals(List.of(fault), faultsOfDays(byEnd, "2026-12-21T10:00", "2026-12-21T17:00"));
    assertEquals(
        List.of(fault),
        faultsOfDays(
            byEnd, "2026-12-25T10:00", "2026-12-28T17:00", december(25, Ledger.DayUse.CLOSED, -1)));
  }

  @Test
  void readsTheDaysOfAComposedCalendarBetweenItsMidnights() {
    BusinessCalendar bar =
        BusinessCalendar.named("bar").in("Europe/Riga").open("Mon-Sun", "20:00-04:00").build();
    BusinessCalendar any = BusinessCalendar.named("any").anyOf(SHOP, bar).withZone(SHOP.zone());
    Target byEnd = Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0));
    OpenTime open = OpenTime.of(any);
    Instant from = riga("2026-12-26T21:00"); // Sat
    Instant due = open.businessDays().endOfDay(Explainer.arrival(open, byEnd, from), 0);
    assertEquals(riga("2026-12-27T00:00"), due);
    assertEquals(
        List.of(),
        LedgerChecker.of(any).check(Explainer.explain(open, byEnd, from, due, List.of())));
  }

  @Test
  void findsTimeOfAComposedCalendarThatWasCountedThoughAllWereClosed() {
    BusinessCalendar morning =
        BusinessCalendar.named("morning").in("Europe/Riga").open("Mon-Fri", "09:00-12:00").build();
    BusinessCalendar afternoon =
        BusinessCalendar.named("afternoon")
            .in("Asia/Karachi")
            .open("Mon-Fri", "16:00-20:00")
            .build();
    LedgerChecker checker =
        LedgerChecker.of(BusinessCalendar.named("any").anyOf(morning, afternoon));
    // 16:00 in Karachi is 13:00 in Riga
    Ledger.Stretch noon =
        new Ledger.Stretch(
            riga("2026-12-21T10:00"), riga("2026-12-21T14:00"), Ledger.Use.COUNTED, "");
    assertEquals(
        List.of("the calendar must be open at 2026-12-21T10:00:00Z, but is not: " + noon),
        checker.check(with(List.of(noon))));
  }

  @Test
  void findsAnInstantOfTheLastDayThatIsNotTheTargets() {
    Target byNoon =
        Target.define(Metric.FIRST_RESOLUTION, t -> t.byTimeOnBusinessDay(0, LocalTime.NOON));
    assertEquals(
        List.of("the target's instant must be 2026-12-21T10:00:00Z, but was 2026-12-21T11:00:00Z"),
        faultsOfDays(
            byNoon, "2026-12-21T11:00", "2026-12-21T13:00", december(21, DayUse.ARRIVAL, 0)));
  }

  @Test
  void findsAnArrivalOnTheDayAfterItsOwn() {
    Target next = Target.define(Metric.FIRST_RESOLUTION, t -> t.withinBusinessDays(1));
    assertEquals(
        List.of(
            "the day of arrival must be 2026-12-21, but was 2026-12-22",
            "the target's instant must be 2026-12-22T07:00:00Z, but was 2026-12-23T07:00:00Z"),
        faultsOfDays(
            next,
            "2026-12-21T08:00",
            "2026-12-23T09:00",
            december(22, DayUse.ARRIVAL, 0),
            december(23, DayUse.COUNTED, 1)));
  }

  private static Ledger.Stretch stretch(String start, String end, Ledger.Use use) {
    return new Ledger.Stretch(riga("2026-12-" + start), riga("2026-12-" + end), use, "");
  }

  /** By the end of the day of arrival; after 14:00 that is the next, and eight hours count. */
  private static List<String> faultsOfMovedDays(
      List<Ledger.Stretch> waits, Ledger.Stretch... stretches) {
    Target target =
        Target.define(
            Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0).cutOff(LocalTime.of(14, 0)));
    return CHECKER.check(
        Ledger.ofStretches(
                target,
                "shop",
                SHOP.zone(),
                stretches[0].startInclusive(),
                List.of(stretches),
                stretches[stretches.length - 1].endExclusive())
            .withWaits(waits));
  }

  @Test
  void findsNothingWhereBusinessDaysCameToCountTheOpenTimeThatWasLeft() {
    assertEquals(
        List.of(),
        faultsOfMovedDays(
            List.of(stretch("22T16:00", "23T10:00", Ledger.Use.WAITING)),
            stretch("21T15:00", "22T09:00", Ledger.Use.BEFORE_ARRIVAL),
            stretch("22T09:00", "22T16:00", Ledger.Use.COUNTED),
            stretch("22T16:00", "22T17:00", Ledger.Use.WAITING),
            stretch("22T17:00", "23T09:00", Ledger.Use.CLOSED),
            stretch("23T09:00", "23T10:00", Ledger.Use.WAITING),
            stretch("23T10:00", "23T11:00", Ledger.Use.COUNTED)));
  }

  @Test
  void findsOpenTimeOfMovedDaysThatIsMissing() {
    assertEquals(
        List.of(
            "counted stretches must sum to PT8H, but were PT7H",
            "the target's instant must not be before 2026-12-22T15:00:00Z, but was"
                + " 2026-12-22T14:00:00Z"),
        faultsOfMovedDays(
            List.of(),
            stretch("21T15:00", "22T09:00", Ledger.Use.BEFORE_ARRIVAL),
            stretch("22T09:00", "22T16:00", Ledger.Use.COUNTED)));
  }

  @Test
  void findsOpenTimeOfMovedDaysThatWasSkippedAsClosed() {
    Ledger.Stretch closed = stretch("22T16:00", "23T09:00", Ledger.Use.CLOSED);
    assertEquals(
        List.of("the calendar must be closed at 2026-12-22T14:00:00Z, but is not: " + closed),
        faultsOfMovedDays(
            List.of(),
            stretch("21T15:00", "22T09:00", Ledger.Use.BEFORE_ARRIVAL),
            stretch("22T09:00", "22T16:00", Ledger.Use.COUNTED),
            closed,
            stretch("23T09:00", "23T10:00", Ledger.Use.COUNTED)));
  }

  @Test
  void findsTimeThatWasCountedBeforeArrivalOrNotAfterIt() {
    Ledger.Stretch early = stretch("21T15:00", "21T17:00", Ledger.Use.COUNTED);
    assertEquals(
        List.of(
            "counting must begin on arrival, 2026-12-22T07:00:00Z, but did not: " + early,
            "the target's instant must not be before 2026-12-22T15:00:00Z, but was"
                + " 2026-12-22T13:00:00Z"),
        faultsOfMovedDays(
            List.of(),
            early,
            stretch("21T17:00", "22T09:00", Ledger.Use.CLOSED),
            stretch("22T09:00", "22T15:00", Ledger.Use.COUNTED)));
    Ledger.Stretch late = stretch("21T15:00", "22T10:00", Ledger.Use.BEFORE_ARRIVAL);
    assertEquals(
        List.of("counting must begin on arrival, 2026-12-22T07:00:00Z, but did not: " + late),
        faultsOfMovedDays(
            List.of(),
            late,
            stretch("22T10:00", "22T17:00", Ledger.Use.COUNTED),
            stretch("22T17:00", "23T09:00", Ledger.Use.CLOSED),
            stretch("23T09:00", "23T10:00", Ledger.Use.COUNTED)));
  }

  @Test
  void findsAClockThatStoodStillWithoutAWait() {
    Ledger.Stretch idle = stretch("22T16:00", "22T17:00", Ledger.Use.WAITING);
    assertEquals(
        List.of("the clock must stand still exactly in its waits, but did not: " + idle),
        faultsOfMovedDays(
            List.of(),
            stretch("21T15:00", "22T09:00", Ledger.Use.BEFORE_ARRIVAL),
            stretch("22T09:00", "22T16:00", Ledger.Use.COUNTED),
            idle,
            stretch("22T17:00", "23T09:00", Ledger.Use.CLOSED),
            stretch("23T09:00", "23T10:00", Ledger.Use.COUNTED)));
  }

  @Test
  void findsALedgerInWhichNothingCounts() {
    Ledger.Stretch wait = stretch("21T09:00", "21T13:00", Ledger.Use.WAITING);
    Ledger waited =
        Ledger.ofStretches(
                Target.define(Metric.FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))),
                "shop",
                SHOP.zone(),
                wait.startInclusive(),
                List.of(wait),
                wait.endExclusive())
            .withWaits(List.of(wait));
    assertEquals(
        List.of(
            "counted stretches must sum to PT4H, but were PT0S",
            "the last stretch must be counted: the target's instant is the earliest one"),
        CHECKER.check(waited));
  }

  /** Midnight in Karachi is 21:00 in Riga, where all the hours are written. */
  @Test
  void readsTheDaysOfAComposedCalendarThatIsReadInAZoneOfItsOwn() {
    BusinessCalendar bar =
        BusinessCalendar.named("bar").in("Europe/Riga").open("Mon-Sun", "20:00-04:00").build();
    BusinessCalendar abroad =
        BusinessCalendar.named("any").anyOf(SHOP, bar).withZone(ZoneId.of("Asia/Karachi"));
    Target byEnd = Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0));
    OpenTime open = OpenTime.of(abroad);
    Instant from = riga("2026-12-26T20:30");
    Instant due = open.businessDays().endOfDay(Explainer.arrival(open, byEnd, from), 0);
    assertEquals(riga("2026-12-26T21:00"), due);
    assertEquals(
        List.of(),
        LedgerChecker.of(abroad).check(Explainer.explain(open, byEnd, from, due, List.of())));
  }

  @Test
  void findsANightThatWasCountedBeyondTheMidnightOfAClosedDate() {
    BusinessCalendar bar =
        BusinessCalendar.named("bar")
            .in("Europe/Riga")
            .open("Mon-Sun", "20:00-04:00")
            .closed(LocalDate.of(2026, 12, 25), "Christmas")
            .build();
    Ledger.Stretch night = stretch("24T22:00", "25T02:00", Ledger.Use.COUNTED);
    assertEquals(
        List.of("the calendar must be open at 2026-12-24T22:00:00Z, but is not: " + night),
        LedgerChecker.of(bar).check(with(List.of(night))));
    assertEquals(
        List.of(),
        LedgerChecker.of(bar)
            .check(with(List.of(stretch("23T22:00", "24T02:00", Ledger.Use.COUNTED)))));
  }
}
