// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.engine.opentime.RandomCalendars.Case;
import io.answerby.sla.engine.opentime.SlowOpenTime.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The compiled calendar against two slow ones, over all zones and the whole horizon. More cases:
 * {@code mvn test -pl sla-api,sla-engine -Dtest='OpenTime*' -Danswerby.cases=100000
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class OpenTimeProperties {

  @Provide
  Arbitrary<Case> cases() {
    return RandomCalendars.cases();
  }

  @Property(seed = "20261121")
  void agreesWithTheSlowWalk(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    SlowOpenTime slow = new SlowOpenTime(c.calendar(), c.from(), c.to());
    Random random = c.questions();
    for (int i = 0; i < 3; i++) {
      Instant a = c.instant(random, slow.openings());
      Instant b = c.instant(random, slow.openings());
      assertEquals(slow.isOpen(a), time.isOpen(a), () -> "is it open at " + a);
      assertEquals(slow.between(a, b), time.between(a, b), () -> "between " + a + " and " + b);
      assertEquals(nanos(slow.between(a, b)), time.betweenNanos(nanos(a), nanos(b)));
      slow.nextOpening(a).ifPresent(next -> assertEquals(next, time.nextOpening(a).orElseThrow()));
      slow.nextClosing(a).ifPresent(next -> assertEquals(next, time.nextClosing(a).orElseThrow()));
      agreesOnPlus(time, slow, a, amount(random, slow.between(a, c.to())));
      agreesOnMinus(time, slow, a, amount(random, slow.between(c.from(), a)));
    }
    assertEquals(
        slow.openings(),
        time.openings(c.from(), c.to()).stream().map(o -> new Span(o.start(), o.end())).toList());
  }

  @Property(seed = "20261121")
  void agreesWithTheRulesAtEveryInstant(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    List<Span> openings = new SlowOpenTime(c.calendar(), c.from(), c.to()).openings();
    Random random = c.questions();
    for (int i = 0; i < 10; i++) {
      Instant instant = c.instant(random, openings);
      assertEquals(
          PointwiseOpenTime.isOpen(c.calendar(), instant),
          time.isOpen(instant),
          () -> "is it open at " + instant);
    }
  }

  @Property(seed = "20261121")
  void openingsAndClosuresFillEveryStretch(@ForAll("cases") Case c) {
    OpenTime time = OpenTime.of(c.calendar());
    Random random = c.questions();
    Instant a = c.instant(random, List.of());
    Instant b = c.instant(random, List.of());
    Instant from = a.isBefore(b) ? a : b;
    Instant to = a.isBefore(b) ? b : a;
    Duration closed = Duration.ZERO;
    for (Closure closure : time.closures(from, to)) {
      assertEquals(Duration.ZERO, time.between(closure.start(), closure.end()));
      closed = closed.plus(Duration.between(closure.start(), closure.end()));
    }
    assertEquals(Duration.between(from, to), time.between(from, to).plus(closed));
  }

  private static void agreesOnPlus(
      OpenTime time, SlowOpenTime slow, Instant start, Duration amount) {
    slow.plus(start, amount)
        .filter(end -> end.isBefore(RandomCalendars.END))
        .ifPresent(
            end -> {
              assertEquals(end, time.plus(start, amount), () -> start + " plus " + amount);
              assertEquals(nanos(end), time.plusNanos(nanos(start), nanos(amount)));
              long second = start.getEpochSecond();
              slow.plus(Instant.ofEpochSecond(second), Duration.ofSeconds(amount.toSeconds()))
                  .ifPresent(
                      e ->
                          assertEquals(
                              e.getEpochSecond(), time.plusSeconds(second, amount.toSeconds())));
            });
  }

  private static void agreesOnMinus(
      OpenTime time, SlowOpenTime slow, Instant end, Duration amount) {
    slow.minus(end, amount)
        .ifPresent(
            start -> {
              assertEquals(start, time.minus(end, amount), () -> end + " minus " + amount);
              assertEquals(nanos(start), time.minusNanos(nanos(end), nanos(amount)));
            });
  }

  /** An amount that the stretch holds: nothing, all of it, a part to the nanosecond or in hours. */
  private static Duration amount(Random random, Duration held) {
    long seconds = (long) (random.nextDouble() * held.toSeconds());
    return switch (random.nextInt(6)) {
      case 0 -> Duration.ZERO;
      case 1 -> held;
      case 2 -> Duration.ofHours(seconds / 3600);
      case 3 -> Duration.ofSeconds(seconds);
      default -> Duration.ofSeconds(seconds, random.nextInt(1_000_000_000));
    };
  }

  private static long nanos(Duration duration) {
    return duration.toNanos();
  }

  private static long nanos(Instant instant) {
    return nanos(Duration.between(Instant.EPOCH, instant));
  }
}
