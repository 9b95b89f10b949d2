// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.answerby.sla.Ledger;
import io.answerby.sla.Ledger.Day;
import io.answerby.sla.Ledger.DayUse;
import io.answerby.sla.Ledger.Stretch;
import io.answerby.sla.Ledger.Use;
import io.answerby.sla.Metric;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A true ledger passes the checker, and whoever changes one thing in it is found out. */
class LedgerForgeryProperties {

  private static final BusinessCalendar SHOP =
      BusinessCalendar.named("shop")
          .in("Europe/Riga")
          .open("Mon-Thu", "09:00-13:00", "14:00-18:00")
          .open("Fri", "18:00-02:00")
          .season(
              "sale",
              LocalDate.of(2026, 11, 23),
              LocalDate.of(2026, 12, 6),
              w -> w.open("Mon-Sun", "08:00-20:00"))
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .openOn(LocalDate.of(2026, 12, 26), "returns", "20:00-02:00")
          .closedPart(LocalDate.of(2026, 12, 16), "10:00-12:00", "stock-taking")
          .closedBetween(
              Instant.parse("2026-12-09T10:00:00Z"), Instant.parse("2026-12-10T12:00:00Z"), "flood")
          .build();
  private static final OpenTime OPEN = OpenTime.of(SHOP);
  private static final LedgerChecker CHECKER = LedgerChecker.of(SHOP);

  private static Instant contact(Random random) {
    return Instant.parse("2026-11-20T00:00:00Z").plusSeconds(60L * random.nextInt(40 * 1440));
  }

  private static Ledger ofStretches(Random random) {
    Duration amount = Duration.ofMinutes(1 + random.nextInt(40 * 60));
    Target target = Target.define(Metric.FIRST_RESPONSE, t -> t.within(amount));
    Instant from = contact(random);
    return Explainer.explain(OPEN, target, from, OPEN.plus(from, amount), List.of());
  }

  private static Ledger rewritten(Ledger ledger, List<Stretch> stretches) {
    return Ledger.ofStretches(
        ledger.target(),
        "shop",
        SHOP.zone(),
        stretches.get(0).startInclusive(),
        stretches,
        stretches.get(stretches.size() - 1).endExclusive());
  }

  @Property(seed = "20261121")
  void countedForClosedIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = ofStretches(random);
    assertEquals(List.of(), CHECKER.check(ledger));
    var forged = new ArrayList<>(ledger.stretches());
    int i = random.nextInt(forged.size());
    Stretch stretch = forged.get(i);
    forged.set(
        i,
        new Stretch(
            stretch.startInclusive(),
            stretch.endExclusive(),
            stretch.use() == Use.COUNTED ? Use.CLOSED : Use.COUNTED,
            ""));
    assertNotEquals(List.of(), CHECKER.check(rewritten(ledger, forged)));
  }

  @Property(seed = "20261121")
  void aBoundaryThatWasMovedIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = ofStretches(random);
    Assume.that(ledger.stretches().size() > 1);
    var forged = new ArrayList<>(ledger.stretches());
    int i = random.nextInt(forged.size() - 1);
    Stretch one = forged.get(i);
    Stretch other = forged.get(i + 1);
    Duration room = random.nextBoolean() ? other.length() : one.length().negated();
    Instant moved = one.endExclusive().plus(room.dividedBy(2 + random.nextInt(9)));
    Assume.that(one.use() != other.use());
    forged.set(i, new Stretch(one.startInclusive(), moved, one.use(), one.reason()));
    forged.set(i + 1, new Stretch(moved, other.endExclusive(), other.use(), other.reason()));
    assertNotEquals(List.of(), CHECKER.check(rewritten(ledger, forged)));
  }

  @Property(seed = "20261121")
  void openTimeThatWasWaitedInsteadOfCountedIsMissing(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = ofStretches(random);
    var forged = new ArrayList<>(ledger.stretches());
    forged.replaceAll(
        s ->
            s.use() == Use.COUNTED
                ? new Stretch(s.startInclusive(), s.endExclusive(), Use.WAITING, "nobody")
                : s);
    List<String> faults = CHECKER.check(rewritten(ledger, forged));
    assertEquals(
        List.of(
            "counted stretches must sum to " + ledger.target().amount() + ", but were PT0S",
            "the last stretch must be counted: the target's instant is the earliest one"),
        faults);
  }

  @Property(seed = "20261121")
  void aClosingInWallClockTimeIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Instant from = contact(random);
    Duration amount = Duration.ofMinutes(2 + random.nextInt(4000));
    Target target = Target.define(Metric.ANSWER, t -> t.withinElapsed(amount));
    Ledger ledger = Explainer.explain(OPEN, target, from, from.plus(amount), List.of());
    assertEquals(List.of(), CHECKER.check(ledger));
    Instant until = from.plusSeconds(60);
    Stretch skipped = new Stretch(from, until, Use.CLOSED, "");
    List<String> faults =
        CHECKER.check(
            rewritten(
                ledger, List.of(skipped, new Stretch(until, until.plus(amount), Use.COUNTED, ""))));
    assertEquals(
        List.of("wall-clock time must not be skipped for closed hours, but was: " + skipped),
        faults);
  }

  private static Ledger ofDays(Random random) {
    int n = 1 + random.nextInt(6);
    LocalTime time = LocalTime.of(8 + random.nextInt(11), 30);
    LocalTime cutOff = LocalTime.of(12 + random.nextInt(6), 0);
    Target target =
        Target.define(
            Metric.FIRST_RESOLUTION,
            t ->
                switch (random.nextInt(4)) {
                  case 0 -> t.withinBusinessDays(n);
                  case 1 -> t.byTimeOnBusinessDay(n, time);
                  case 2 -> t.byEndOfBusinessDay(n).cutOff(cutOff);
                  default -> t.byEndOfBusinessDay(n);
                });
    Instant from = contact(random);
    var days = OPEN.businessDays();
    var arrival = Explainer.arrival(OPEN, target, from);
    Instant due =
        switch (target.kind()) {
          case WITHIN_BUSINESS_DAYS -> days.sameTime(arrival, n);
          case BY_TIME_ON_BUSINESS_DAY -> days.atTime(arrival, n, time);
          default -> days.endOfDay(arrival, n);
        };
    return Explainer.explain(OPEN, target, from, due, List.of());
  }

  private static List<String> faultsOf(Ledger ledger, List<Day> days) {
    return CHECKER.check(
        Ledger.ofDays(
            ledger.target(), "shop", SHOP.zone(), ledger.from(), days, ledger.uncapped()));
  }

  @Property(seed = "20261121")
  void aDateUsedOtherwiseIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = ofDays(random);
    assertEquals(List.of(), CHECKER.check(ledger));
    var forged = new ArrayList<>(ledger.days());
    int i = random.nextInt(forged.size());
    Day day = forged.get(i);
    DayUse other =
        switch (day.use()) {
          case CLOSED -> DayUse.COUNTED;
          case COUNTED -> random.nextBoolean() ? DayUse.CLOSED : DayUse.TOO_LATE;
          case ARRIVAL, TOO_LATE -> DayUse.CLOSED;
        };
    forged.set(i, new Day(day.date(), other, day.number(), ""));
    assertNotEquals(List.of(), faultsOf(ledger, forged));
  }

  @Property(seed = "20261121")
  void aDateLeftOutAtTheEndOrBetweenIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = ofDays(random);
    var forged = new ArrayList<>(ledger.days());
    Assume.that(forged.size() > 2);
    forged.remove(1 + random.nextInt(forged.size() - 1));
    assertNotEquals(List.of(), faultsOf(ledger, forged));
  }

  @Property(seed = "20261121")
  void aDateNumberedOtherwiseIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = ofDays(random);
    var forged = new ArrayList<>(ledger.days());
    int i = random.nextInt(forged.size());
    Day day = forged.get(i);
    Assume.that(day.number() >= 0);
    forged.set(i, new Day(day.date(), day.use(), day.number() + 1, day.reason()));
    List<String> faults = faultsOf(ledger, forged);
    assertEquals(
        List.of(day.date() + " must be business day " + day.number() + ", but: " + forged.get(i)),
        faults);
  }

  @Property(seed = "20261121")
  void anInstantOutsideTheLastDayIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = ofDays(random);
    Duration shift =
        Duration.ofHours(25 + random.nextInt(40)).multipliedBy(1 - 2 * random.nextInt(2));
    Instant moved = ledger.uncapped().plus(shift);
    Assume.that(!moved.equals(ledger.from()));
    List<String> faults =
        CHECKER.check(
            Ledger.ofDays(
                ledger.target(), "shop", SHOP.zone(), ledger.from(), ledger.days(), moved));
    assertEquals(
        "the target's instant must lie in the hours of "
            + ledger.days().get(ledger.days().size() - 1).date()
            + ", but was "
            + moved,
        faults.get(0));
  }

  @Property(seed = "20261121")
  void aCeilingMovedOrLeftOutIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Duration ceiling = Duration.ofMinutes(1 + random.nextInt(4000));
    Target target =
        Target.define(
            Metric.FIRST_RESPONSE, t -> t.within(Duration.ofHours(9)).neverLaterThan(ceiling));
    Instant from = contact(random);
    Ledger ledger =
        Explainer.explain(OPEN, target, from, OPEN.plus(from, Duration.ofHours(9)), List.of());
    assertEquals(List.of(), CHECKER.check(ledger));
    Instant moved = from.plus(ceiling).plusSeconds(random.nextBoolean() ? 1 : -1);
    List<String> faults = CHECKER.check(ledger.withCeiling(moved));
    assertEquals(
        "the ceiling must be " + from.plus(ceiling) + ", but was Optional[" + moved + "]",
        faults.get(0));
  }
}
