// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static io.answerby.sla.Metric.AGENT_WORK;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
