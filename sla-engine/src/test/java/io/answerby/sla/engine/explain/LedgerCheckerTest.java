// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Ledger;
import io.answerby.sla.Metric;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.YearlyDate;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
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
}
