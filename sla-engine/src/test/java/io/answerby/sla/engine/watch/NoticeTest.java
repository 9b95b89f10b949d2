// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.answerby.sla.Metric;
import io.answerby.sla.Target;
import io.answerby.sla.Warning;
import io.answerby.sla.engine.watch.Notice.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notice says, and which notices say the same. */
class NoticeTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-23T14:00:00Z");
  private static final List<Warning> WARNINGS =
      Target.define(
              FIRST_RESPONSE,
              t -> t.within(Duration.ofHours(4)).warnAtPercent(50).warnBefore(Duration.ofHours(2)))
          .warnings();

  private static Notice notice(
      Kind kind, String ticket, Metric metric, String standards, int cycle, Instant at) {
    return new Notice(kind, ticket, standards, metric, cycle, at, DUE, null);
  }

  private static Notice warned(Warning warning) {
    return new Notice(Kind.WARNED, "T", "shop", FIRST_RESPONSE, 1, NOON, DUE, warning);
  }

  private final Notice breach = notice(Kind.BREACHED, "T", FIRST_RESPONSE, "shop", 1, NOON);

  /** Differing from the breach in one thing each, in the order in which they are told. */
  private final List<Notice> others =
      List.of(
          notice(Kind.BREACHED, "T", FIRST_RESPONSE, "shop", 1, NOON.minusNanos(1)),
          notice(Kind.BREACHED, "S", FIRST_RESPONSE, "shop", 1, NOON),
          notice(Kind.WARNED, "T", FIRST_RESPONSE, "shop", 1, NOON),
          notice(Kind.BREACHED, "T", FIRST_RESPONSE, "shop", 2, NOON),
          notice(Kind.BREACHED, "T", FIRST_RESPONSE, "team", 1, NOON),
          notice(Kind.BREACHED, "T", NEXT_RESPONSE, "shop", 1, NOON),
          notice(Kind.BREACHED, "U", FIRST_RESPONSE, "shop", 1, NOON));

  @Test
  void equalsOnlyWhatSaysTheSame() {
    assertEquals(breach, notice(Kind.BREACHED, "T", FIRST_RESPONSE, "shop", 1, NOON));
    assertEquals(
        breach.hashCode(), notice(Kind.BREACHED, "T", FIRST_RESPONSE, "shop", 1, NOON).hashCode());
    for (Notice other : others) {
      assertNotEquals(breach, other);
    }
    assertNotEquals(breach.hashCode(), others.get(0).hashCode());
    assertNotEquals(warned(WARNINGS.get(0)), warned(WARNINGS.get(1)));
    assertNotEquals(
        breach, new Notice(Kind.BREACHED, "T", "shop", FIRST_RESPONSE, 1, NOON, NOON, null));
    assertNotEquals(breach, new Object());
    assertEquals(Optional.of(WARNINGS.get(0)), warned(WARNINGS.get(0)).warning());
    assertEquals(Optional.empty(), breach.warning());
    assertEquals(List.of(1, 2), List.of(breach.cycle(), others.get(3).cycle()));
  }

  @Test
  void isToldInTheOrderOfInstantTicketMetricStandardsCycleAndKind() {
    var ordered = new ArrayList<>(others);
    Collections.reverse(ordered);
    ordered.sort(Notice.BY_INSTANT);
    assertEquals(others, ordered);
    var warnings = new ArrayList<>(List.of(warned(WARNINGS.get(1)), warned(WARNINGS.get(0))));
    warnings.sort(Notice.BY_INSTANT);
    var reversed = new ArrayList<>(List.of(warned(WARNINGS.get(0)), warned(WARNINGS.get(1))));
    reversed.sort(Notice.BY_INSTANT);
    assertEquals(warnings, reversed);
  }

  @Test
  void hasAKeyThatTellsAnyTwoApart() {
    assertEquals("T/shop/first-response/1/breached/2026-11-23T12:00:00Z", breach.key());
    assertEquals(
        "T/shop/first-response/1/warned-PT2H/2026-11-23T12:00:00Z",
        WARNINGS.stream()
            .filter(w -> w instanceof Warning.Before)
            .map(w -> warned(w).key())
            .findFirst()
            .orElseThrow());
    assertEquals(
        "T/shop/first-response/1/breach-moved/2026-11-23T12:00:00Z",
        breach.as(Kind.BREACH_MOVED).key());
    for (Notice other : others) {
      assertNotEquals(breach.key(), other.key());
    }
  }

  @Test
  void saysHowMuchTimeIsLeft() {
    assertEquals(Optional.of(Duration.ofHours(2)), breach.timeLeft(NOON));
    assertEquals(Optional.of(Duration.ofHours(-1)), breach.timeLeft(DUE.plusSeconds(3600)));
    Notice withdrawn =
        new Notice(Kind.BREACH_WITHDRAWN, "T", "shop", FIRST_RESPONSE, 1, NOON, null, null);
    assertEquals(Optional.empty(), withdrawn.timeLeft(NOON));
    assertEquals(
        "T first-response 1 BREACH_WITHDRAWN at 2026-11-23T12:00:00Z", withdrawn.toString());
    assertEquals(
        "T first-response 1 BREACHED at 2026-11-23T12:00:00Z, due 2026-11-23T14:00:00Z",
        breach.toString());
  }

  @Test
  void isTheSameBreachWhateverItsDeadlineAndHoweverItWasTold() {
    assertEquals(true, breach.isSameAs(breach.as(Kind.BREACH_MOVED)));
    assertEquals(
        true,
        breach.isSameAs(
            new Notice(Kind.BREACHED, "T", "shop", FIRST_RESPONSE, 1, NOON, NOON, null)));
    for (Notice other : others) {
      assertEquals(false, breach.isSameAs(other), other::toString);
    }
    assertEquals(false, warned(WARNINGS.get(0)).isSameAs(warned(WARNINGS.get(1))));
    assertEquals(false, breach.as(Kind.WARNED).isSameAs(breach.as(Kind.BREACH_WITHDRAWN)));
  }

  @ParameterizedTest
  @CsvSource({
    "1600-01-01T00:00:00Z, -9223372036854775807",
    "2500-01-01T00:00:00Z, 9223372036854775806",
    "1677-09-21T00:12:45Z, -9223372035000000000",
    "1677-09-21T00:12:44.999999999Z, -9223372036854775807",
    "2262-04-11T23:47:15.999999999Z, 9223372035999999999",
    "2262-04-11T23:47:16Z, 9223372036854775806",
    "1969-12-31T23:59:59.999999999Z, -1",
    "1970-01-01T00:00:01.000000002Z, 1000000002"
  })
  void instantsBeyondAllCalendarsAreMovedToTheNearerEnd(Instant instant, long nanos) {
    assertEquals(nanos, Nanos.of(instant));
    if (Math.abs(nanos) < 2_000_000_000) {
      assertEquals(instant, Nanos.instant(nanos));
    }
  }
}
