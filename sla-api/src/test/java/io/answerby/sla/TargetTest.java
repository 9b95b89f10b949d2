// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static io.answerby.sla.Metric.AGENT_WORK;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetTest {

  private static final Duration FOUR_HOURS = Duration.ofHours(4);

  @Test
  void keepsWhatWasWritten() {
    var target =
        Target.define(
            FIRST_RESPONSE,
            t ->
                t.within(FOUR_HOURS)
                    .neverLaterThan(Duration.ofHours(24))
                    .warnAtPercent(80, 50)
                    .warnBefore(Duration.ofMinutes(10), Duration.ofHours(1))
                    .objectivePercent(95));

    assertEquals(Target.Kind.WITHIN, target.kind());
    assertEquals(FOUR_HOURS, target.amount());
    assertEquals(Optional.of(Duration.ofHours(24)), target.ceiling());
    assertEquals(OptionalInt.of(95), target.objectivePercent());
    assertEquals(
        List.of(
            new Warning.AtPercent(50),
            new Warning.AtPercent(80),
            new Warning.Before(Duration.ofHours(1)),
            new Warning.Before(Duration.ofMinutes(10))),
        target.warnings());
    assertEquals("first-response within 4 h", target.toString());
  }

  @Test
  void isComparedByValueWhateverTheOrderOfItsWarnings() {
    var one = Target.define(ANSWER, t -> t.withinElapsed(FOUR_HOURS).warnAtPercent(50, 80));
    var other = Target.define(ANSWER, t -> t.withinElapsed(FOUR_HOURS).warnAtPercent(80, 50));
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
  }

  @Test
  void isPausedAsItsMetricIsUnlessItSaysOtherwise() {
    assertEquals(
        Set.of(Party.CUSTOMER),
        Target.define(FIRST_RESOLUTION, t -> t.within(FOUR_HOURS)).pausedBy());
    assertEquals(
        Set.of(Party.CUSTOMER, Party.THIRD_PARTY),
        Target.define(AGENT_WORK, t -> t.within(FOUR_HOURS)).pausedBy());
    assertEquals(Set.of(), Target.define(FIRST_RESPONSE, t -> t.within(FOUR_HOURS)).pausedBy());
    assertEquals(
        Set.of(), Target.define(AGENT_WORK, t -> t.within(FOUR_HOURS).pausedBy()).pausedBy());
    assertEquals(
        Set.of(Party.SHOP),
        Target.define(FIRST_RESPONSE, t -> t.within(FOUR_HOURS).pausedBy(Party.SHOP)).pausedBy());
  }

  @Test
  void daysAndAmountsAreNotMixedUp() {
    var days = Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(2));
    assertEquals(2, days.days());
    assertThrows(IllegalStateException.class, days::amount);
    var amount = Target.define(FIRST_RESOLUTION, t -> t.within(FOUR_HOURS));
    assertThrows(IllegalStateException.class, amount::days);
  }

  @Test
  void readsAsAPromise() {
    assertEquals(
        "first-resolution by 12:00 on business day 1",
        Target.define(FIRST_RESOLUTION, t -> t.byTimeOnBusinessDay(1, LocalTime.NOON)).toString());
    assertEquals(
        "by the end of the day of arrival",
        Target.define(FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0)).promise());
    assertEquals(
        "within 1 h 1 m 1.5 s of wall-clock time",
        Target.define(ANSWER, t -> t.withinElapsed(Duration.parse("PT1H1M1.5S"))).promise());
  }

  @Test
  void tellsAllItsFaultsAtOnce() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Target.define(
                    ANSWER,
                    t ->
                        t.within(Duration.ZERO)
                            .neverLaterThan(Duration.ofHours(-1))
                            .warnAtPercent(0, 100, 50, 50)
                            .warnBefore(Duration.ofHours(5))
                            .objectivePercent(101)
                            .cutOff(LocalTime.NOON)));
    assertEquals(
        """
        target answer with 10 faults:
        - within must be greater than zero, but was PT0S
        - neverLaterThan must be greater than zero, but was PT-1H
        - warnAtPercent must be from 1 to 99, but was 0
        - warnAtPercent must be from 1 to 99, but was 100
        - warnAtPercent must be given once, but was '50 twice'
        - objectivePercent must be from 1 to 100, but was 101
        - kind must be withinElapsed, since answer counts wall-clock time, but was 'within'
        - cutOff must be left out, since within counts no business days, but was 12:00
        - warnBefore must be less than the target of PT0S, but was PT5H
        - warnBefore must be less than neverLaterThan of PT-1H, but was PT5H""",
        refusal.getMessage());
  }

  @Test
  void aSingleFaultIsASentence() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Target.define(FIRST_RESPONSE, t -> t.withinBusinessDays(0)));
    assertEquals(
        "target first-response: withinBusinessDays must be from 1 to 3660 business days,"
            + " but was 0",
        refusal.getMessage());
  }

  @Test
  void everyMetricIsFoundByItsWord() {
    for (Metric metric : Metric.values()) {
      assertEquals(metric, Metric.of(metric.word()));
    }
    var refusal = assertThrows(IllegalArgumentException.class, () -> Metric.of("reply"));
    assertEquals(
        "metric must be one of answer, first-response, next-response, periodic-update,"
            + " first-resolution, total-resolution, requester-wait, agent-work, ownership,"
            + " but was 'reply'",
        refusal.getMessage());
  }

  @Test
  void refusesAWarningLongerThanAnyTarget() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Target.define(
                    FIRST_RESOLUTION,
                    t -> t.withinBusinessDays(2).warnBefore(Duration.ofSeconds(Long.MAX_VALUE))));
    assertEquals(
        "target first-resolution: warnBefore must be at most 36525 days, but was"
            + " PT2562047788015215H30M7S",
        refusal.getMessage());
  }

  @Test
  void namesThePartiesThatPauseItInTheirOrder() {
    Target all =
        Target.define(
            AGENT_WORK,
            t -> t.within(FOUR_HOURS).pausedBy(Party.SHOP, Party.THIRD_PARTY, Party.CUSTOMER));
    assertEquals(List.of(Party.values()), List.copyOf(all.pausedBy()));
    assertThrows(UnsupportedOperationException.class, () -> all.pausedBy().clear());
  }

  @Test
  void takesTheLeastAndTheMostThatItMay() {
    Duration longest = Duration.ofDays(36_525);
    Target most =
        Target.define(
            FIRST_RESPONSE,
            t ->
                t.within(longest)
                    .neverLaterThan(longest)
                    .warnAtPercent(1, 99)
                    .warnBefore(longest.minusNanos(1))
                    .objectivePercent(100));
    assertEquals(longest, most.amount());
    assertEquals(
        1,
        Target.define(ANSWER, t -> t.withinElapsed(Duration.ofNanos(1)).objectivePercent(1))
            .objectivePercent()
            .orElseThrow());
    assertEquals(3_660, Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(3_660)).days());
    assertEquals(1, Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(1)).days());
    assertEquals(0, Target.define(FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0)).days());
  }

  @Test
  void takesNothingBeyondThem() {
    Duration tooLong = Duration.ofDays(36_525).plusNanos(1);
    assertEquals(
        """
        target first-resolution with 7 faults:
        - within must be at most 36525 days, but was PT876600H0.000000001S
        - neverLaterThan must be at most 36525 days, but was PT876600H0.000000001S
        - warnBefore must be greater than zero, but was PT0S
        - warnBefore must be at most 36525 days, but was PT876600H0.000000001S
        - objectivePercent must be from 1 to 100, but was 0
        - warnBefore must be less than the target of PT876600H0.000000001S, but was \
        PT876600H0.000000001S
        - warnBefore must be less than neverLaterThan of PT876600H0.000000001S, but was \
        PT876600H0.000000001S""",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Target.define(
                        FIRST_RESOLUTION,
                        t ->
                            t.within(tooLong)
                                .neverLaterThan(tooLong)
                                .warnBefore(Duration.ZERO, tooLong)
                                .objectivePercent(0)))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(3_661)));
    assertThrows(IllegalArgumentException.class, () -> new Warning.AtPercent(0));
    assertThrows(IllegalArgumentException.class, () -> new Warning.AtPercent(100));
  }

  @Test
  void isToldEachThingOnce() {
    assertEquals(
        """
        target first-resolution with 4 faults:
        - neverLaterThan must be set once, but was 'PT3H in a second call'
        - objectivePercent must be set once, but was '90 in a second call'
        - cutOff must be set once, but was '15:00 in a second call'
        - pausedBy must be set once, but was '[SHOP] in a second call'""",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Target.define(
                        FIRST_RESOLUTION,
                        t ->
                            t.withinBusinessDays(1)
                                .neverLaterThan(Duration.ofHours(2))
                                .neverLaterThan(Duration.ofHours(3))
                                .objectivePercent(80)
                                .objectivePercent(90)
                                .cutOff(LocalTime.NOON)
                                .cutOff(LocalTime.of(15, 0))
                                .pausedBy()
                                .pausedBy(Party.SHOP)))
            .getMessage());
  }

  @Test
  void differsByWhateverIsPromised() {
    Target plain = Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(1));
    for (Target other :
        List.of(
            Target.define(AGENT_WORK, t -> t.withinBusinessDays(1)),
            Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(2)),
            Target.define(FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(1)),
            Target.define(FIRST_RESOLUTION, t -> t.byTimeOnBusinessDay(1, LocalTime.NOON)),
            Target.define(FIRST_RESOLUTION, t -> t.within(FOUR_HOURS)),
            Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(1).cutOff(LocalTime.NOON)),
            Target.define(
                FIRST_RESOLUTION, t -> t.withinBusinessDays(1).neverLaterThan(FOUR_HOURS)),
            Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(1).warnAtPercent(50)),
            Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(1).objectivePercent(50)),
            Target.define(FIRST_RESOLUTION, t -> t.withinBusinessDays(1).pausedBy()))) {
      assertNotEquals(plain, other);
    }
  }
}
