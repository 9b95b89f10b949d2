// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.engine.explain.LedgerChecker;
import io.answerby.sla.engine.explain.LedgerTable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of targets, on calendars in any zone. */
class DeadlineProperties {

  private static final List<String> ZONES =
      List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
  private static final List<String> DST_ZONES =
      List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia");

  /** A calendar, a target and a contact, all drawn from one seed that the report prints. */
  private static final class Case {

    final Random random;
    final BusinessCalendar calendar;
    final Instant contact;
    final SlaEngine engine;
    final Target target;

    Case(long seed) {
      random = new Random(seed);
      LocalDate around =
          LocalDate.ofEpochDay(
              random.nextInt(4) == 0 ? 15_335 + random.nextInt(10) : random.nextInt(40_000));
      calendar = calendar(random, around);
      contact =
          around
              .atStartOfDay(calendar.zone())
              .toInstant()
              .plusSeconds(random.nextInt(5 * 86_400) - 86_400)
              .plusNanos(random.nextInt(4) == 0 ? random.nextInt(1_000_000_000) : 0);
      Function<TargetKind, TargetStep> writing = target(random);
      ResponseStandards standards =
          ResponseStandards.define(
              "any",
              1,
              s -> s.calendar(calendar).channel(EMAIL, c -> c.target(FIRST_RESOLUTION, writing)));
      engine = SlaEngine.of(standards);
      target = Target.define(FIRST_RESOLUTION, writing);
    }

    Deadline due() {
      return due(contact);
    }

    Deadline due(Instant at) {
      return engine.deadline(Contact.by(EMAIL).at(at), FIRST_RESOLUTION);
    }
  }

  private static BusinessCalendar calendar(Random random, LocalDate around) {
    List<String> zones = random.nextBoolean() ? DST_ZONES : ZONES;
    ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
    BusinessCalendarBuilder builder = BusinessCalendar.named("any").in(zone);
    builder.open(DayOfWeek.of(1 + random.nextInt(7)), new Hours(9 * 3600, 17 * 3600));
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int i = random.nextInt(3); i > 0; i--) {
        builder.open(day, hours(random));
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate date = around.plusDays(4L * i + random.nextInt(4) - 3);
      if (!date.atStartOfDay(zone).toLocalDate().equals(date)) {
        continue; // an exception for a date that the zone skipped
      }
      if (random.nextBoolean()) {
        builder.closed(date, "holiday");
      } else {
        builder.openOn(date, "other hours", hours(random).toString());
      }
    }
    return builder.build();
  }

  private static Hours hours(Random random) {
    int opens = 15 * 60 * random.nextInt(96);
    int closes = 15 * 60 * (1 + random.nextInt(96));
    return opens == closes % 86_400 ? Hours.WHOLE_DAY : new Hours(opens, closes);
  }

  private static Function<TargetKind, TargetStep> target(Random random) {
    int n = random.nextInt(5);
    Duration amount = Duration.ofMinutes(1 + random.nextInt(5_000)).plusNanos(random.nextInt(2));
    LocalTime time = LocalTime.ofSecondOfDay(60L * random.nextInt(1_440));
    int kind = random.nextInt(5);
    boolean capped = random.nextBoolean();
    boolean cutOff = kind >= 2 && random.nextBoolean();
    Duration ceiling = Duration.ofHours(2 + random.nextInt(100));
    LocalTime last = LocalTime.ofSecondOfDay(60L * random.nextInt(1_440));
    int percent = 1 + random.nextInt(99);
    return t -> {
      TargetStep step =
          switch (kind) {
            case 0 -> t.within(amount);
            case 1 -> t.withinElapsed(amount);
            case 2 -> t.withinBusinessDays(n + 1);
            case 3 -> t.byEndOfBusinessDay(n);
            default -> t.byTimeOnBusinessDay(n, time);
          };
      if (capped) {
        step.neverLaterThan(ceiling);
      }
      if (cutOff) {
        step.cutOff(last);
      }
      return step.warnAtPercent(percent).warnBefore(Duration.ofSeconds(59));
    };
  }

  @Property(seed = "20261121")
  void theTargetsOwnInstantAgreesWithTheSlowDesk(@ForAll long seed) {
    Case drawn = new Case(seed);
    assertEquals(
        new SlowDesk(drawn.calendar).due(drawn.target, drawn.contact),
        drawn.due().uncapped(),
        () -> drawn.calendar + " " + drawn.target + " from " + drawn.contact);
  }

  @Property(seed = "20261121")
  void theDeadlineIsTheEarlierOfTargetAndCeilingAndNeverBeforeTheContact(@ForAll long seed) {
    Case drawn = new Case(seed);
    Deadline due = drawn.due();
    Instant ceiling = drawn.contact.plus(drawn.target.ceiling().orElse(Duration.ofDays(9_999)));
    assertEquals(due.uncapped().isBefore(ceiling) ? due.uncapped() : ceiling, due.at());
    assertEquals(ceiling.isBefore(due.uncapped()), due.isDecidedByCeiling());
    assertFalse(due.at().isBefore(drawn.contact));
  }

  @Property(seed = "20261121")
  void warningsLieBetweenContactAndDeadlineInOrder(@ForAll long seed) {
    Case drawn = new Case(seed);
    Deadline due = drawn.due();
    Instant before = drawn.contact;
    for (Deadline.WarningAt warning : due.warnings()) {
      assertFalse(warning.at().isBefore(before), () -> warning + " of " + due);
      assertFalse(warning.at().isAfter(due.at()), () -> warning + " of " + due);
      before = warning.at();
    }
    assertEquals(2, due.warnings().size());
  }

  @Property(seed = "20261121")
  void aLaterContactIsNeverDueEarlierWhereTimeIsCounted(@ForAll long seed) {
    Case drawn = new Case(seed);
    // business days that overlap may end in another order than they begin
    Assume.that(!drawn.target.kind().countsDays());
    Instant later = drawn.contact.plusSeconds(drawn.random.nextInt(200_000));
    assertFalse(drawn.due(later).at().isBefore(drawn.due().at()));
  }

  @Property(seed = "20261121")
  void theLedgerRunsFromContactToTargetAndSumsExactly(@ForAll long seed) {
    Case drawn = new Case(seed);
    Deadline due = drawn.due();
    var ledger = due.explain();
    assertEquals(due.at(), ledger.due());
    assertEquals(due.uncapped(), ledger.uncapped());
    if (drawn.target.kind().countsDays()) {
      assertTrue(ledger.days().get(ledger.days().size() - 1).number() >= drawn.target.days());
    } else {
      assertEquals(drawn.target.amount(), ledger.counted());
    }
    assertFalse(ledger.toString().isBlank());
    assertFalse(LedgerTable.of(ledger).toString().isBlank());
  }

  @Property(seed = "20261121")
  void theCheckerThatSharesNoCodeFindsNothingWrong(@ForAll long seed) {
    Case drawn = new Case(seed);
    assertEquals(
        List.of(),
        LedgerChecker.of(drawn.calendar).check(drawn.due().explain()),
        () -> drawn.calendar + " " + drawn.target + " from " + drawn.contact);
  }
}
