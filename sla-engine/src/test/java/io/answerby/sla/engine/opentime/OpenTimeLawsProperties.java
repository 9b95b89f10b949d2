// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.engine.opentime.RandomCalendars.Case;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of open time, which hold for any calendar and any amount, short or of many years. */
class OpenTimeLawsProperties {

  @Provide
  Arbitrary<Case> cases() {
    return RandomCalendars.cases();
  }

  /** Up to a few hours, months or years of what the calendar is open in the years that follow. */
  private static Duration amount(Case c, Random random) {
    Instant years = c.from().plus(Duration.ofDays(1_100));
    Assume.that(years.isBefore(RandomCalendars.END));
    long held = OpenTime.of(c.calendar()).between(c.from(), years).toSeconds();
    Assume.that(held > 0);
    long most = List.of(held / 1_000, held / 10, 3 * held).get(random.nextInt(3));
    return Duration.ofSeconds((long) (random.nextDouble() * most), random.nextInt(1_000_000_000));
  }

  private static Instant instant(Case c, Random random) {
    return c.instant(random, List.of());
  }

  private static Instant plus(OpenTime time, Instant start, Duration amount) {
    try {
      return time.plus(start, amount);
    } catch (DateTimeException e) {
      // the calendar cannot hold it: the laws say nothing then
      Assume.that(false);
      throw e;
    }
  }

  private static Instant minus(OpenTime time, Instant end, Duration amount) {
    try {
      return time.minus(end, amount);
    } catch (DateTimeException e) {
      Assume.that(false);
      throw e;
    }
  }

  @Property(seed = "20261121")
  void betweenIsTheInverseOfPlusAndOfMinus(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Random random = c.questions();
    Instant t = instant(c, random);
    Duration d = amount(c, random);
    assertEquals(d, time.between(t, plus(time, t, d)));
    assertEquals(d, time.between(minus(time, t, d), t));
    assertFalse(plus(time, minus(time, t, d), d).isAfter(t));
  }

  @Property(seed = "20261121")
  void plusIsTheEarliestAndMinusTheLatest(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Random random = c.questions();
    Instant t = instant(c, random);
    Duration d = amount(c, random);
    Instant end = plus(time, t, d);
    assertTrue(time.between(t, end.minusNanos(1)).compareTo(d) < 0);
    Instant start = minus(time, t, d);
    assertTrue(time.between(start.plusNanos(1), t).compareTo(d) < 0);
  }

  @Property(seed = "20261121")
  void betweenAddsUp(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Random random = c.questions();
    Instant a = instant(c, random);
    Instant b = instant(c, random);
    Instant d = instant(c, random);
    assertEquals(time.between(a, d), time.between(a, b).plus(time.between(b, d)));
    assertEquals(time.between(a, b), time.between(b, a).negated());
  }

  @Property(seed = "20261121")
  void plusOfASumIsTheSumOfPluses(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Random random = c.questions();
    Instant t = instant(c, random);
    Duration a = amount(c, random);
    Duration b = amount(c, random);
    assertEquals(plus(time, t, a.plus(b)), time.plus(plus(time, t, a), b));
    assertEquals(minus(time, t, a.plus(b)), time.minus(time.minus(t, a), b));
  }

  @Property(seed = "20261121")
  void plusIsMonotonicInStartAndInAmount(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Random random = c.questions();
    Instant t = instant(c, random);
    Instant later = t.plusNanos((long) (random.nextDouble() * 1e15));
    Duration d = amount(c, random);
    Duration more = d.plus(amount(c, random));
    Assume.that(later.isBefore(RandomCalendars.END));
    assertFalse(plus(time, later, d).isBefore(plus(time, t, d)));
    assertFalse(plus(time, t, more).isBefore(plus(time, t, d)));
  }

  @Property(seed = "20261121")
  void aClosureNeverMovesADeadlineEarlier(@ForAll("cases") Case c) {
    Assume.that(c.calendar().composition().isEmpty());
    Random random = c.questions();
    Instant t = instant(c, random);
    Duration d = amount(c, random);
    LocalDate date =
        c.from().atZone(c.calendar().zone()).toLocalDate().plusDays(random.nextInt(40));
    BusinessCalendarBuilder less = c.calendar().toBuilder();
    switch (random.nextInt(3)) {
      case 0 -> less.closedPart(date, RandomCalendars.hours(random).toString(), "one more");
      case 1 -> less.closedBetween(c.from(), c.from().plusSeconds(600_000), "one more");
      default -> {
        Assume.that(c.calendar().exceptionOn(date).isEmpty());
        less.closed(date, "one more");
      }
    }
    Instant before = plus(OpenTime.of(c.calendar()), t, d);
    assertFalse(plus(OpenTime.of(less.build()), t, d).isBefore(before));
  }

  @Property(seed = "20261121")
  void aroundTheClockPlusIsThatOfInstant(@ForAll("cases") Case c) {
    ZoneId zone = c.calendar().zone();
    OpenTime always = OpenTime.of(BusinessCalendar.named("always").in(zone).alwaysOpen().build());
    Random random = c.questions();
    Instant t = instant(c, random);
    Duration d = amount(c, random);
    Assume.that(t.plus(d).isBefore(RandomCalendars.END));
    assertEquals(t.plus(d), always.plus(t, d));
    assertEquals(d, always.between(t, t.plus(d)));
    if (random.nextInt(20) == 0) {
      assertEquals(Optional.empty(), always.nextClosing(t));
    }
  }

  @Property(seed = "20261121")
  void whatItOpensOrClosesNextIsTheEdgeOfThat(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Instant t = instant(c, c.questions());
    Optional<Instant> opening = time.nextOpening(t);
    assertEquals(time.isOpen(t), opening.equals(Optional.of(t)));
    opening.ifPresent(
        u -> {
          assertTrue(time.isOpen(u));
          assertEquals(Duration.ZERO, time.between(t, u));
        });
    time.nextClosing(t)
        .ifPresent(
            u -> {
              assertFalse(time.isOpen(u));
              assertEquals(Duration.between(t, u), time.between(t, u));
            });
  }

  @Property(seed = "20261121")
  void itIsTheSameInWhateverOrderItGrew(@ForAll("cases") Case c) {
    Random random = c.questions();
    OpenTime grown = OpenTime.of(c.calendar());
    for (int i = 0; i < 4; i++) {
      long second =
          RandomCalendars.START.getEpochSecond()
              + random.nextInt(40 * 365) * (random.nextInt(20) == 0 ? 7 * 86_400L : 86_400L);
      assertEquals(OpenTime.of(c.calendar()).isOpenAt(second), grown.isOpenAt(second));
    }
    Instant t = instant(c, random);
    Duration d = amount(c, random);
    assertEquals(plus(OpenTime.of(c.calendar()), t, d), grown.plus(t, d));
    assertEquals(minus(OpenTime.of(c.calendar()), t, d), grown.minus(t, d));
    assertEquals(
        OpenTime.of(c.calendar()).openings(c.from(), c.to()), grown.openings(c.from(), c.to()));
  }

  @Property(seed = "20261121", tries = 200)
  void whatItHoldsInAllIsWhatLiesBetweenTheEndsOfTheHorizon(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Duration all = time.between(RandomCalendars.START, RandomCalendars.END);
    assertEquals(all, time.heldOf(all.plusNanos(1)));
    assertEquals(all, time.heldOf(all));
    Duration part = Duration.ofSeconds((long) (c.questions().nextDouble() * all.toSeconds()), 7);
    assertEquals(part.compareTo(all) < 0 ? part : all, time.heldOf(part));
  }
}
