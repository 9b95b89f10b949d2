// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Instants at which things may happen. */
public final class Moments {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final Duration SPAN = Duration.ofDays(731);

  private Moments() {}

  /**
   * {@return instants of 2026 and 2027: most on a whole minute, some on a nanosecond}
   *
   * <p>They shrink towards Monday 2026-01-05 00:00Z.
   */
  public static Arbitrary<Instant> any() {
    Instant first = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    Arbitrary<Instant> minutes =
        Arbitraries.longs().between(0, SPAN.toMinutes()).map(n -> first.plusSeconds(n * 60));
    Arbitrary<Instant> nanos =
        Arbitraries.longs().between(0, SPAN.toNanos()).map(n -> first.plusNanos(n));
    return Arbitraries.frequencyOf(Tuple.of(4, minutes), Tuple.of(1, nanos)).withoutEdgeCases();
  }

  /** {@return the same, and as often instants within a day of a change of the zone's clocks} */
  public static Arbitrary<Instant> in(ZoneId zone) {
    List<Instant> changes = changesIn(zone);
    if (changes.isEmpty()) {
      return any();
    }
    Arbitrary<Instant> near =
        Arbitraries.of(changes)
            .flatMap(
                change ->
                    Arbitraries.longs()
                        .between(-24 * 60, 24 * 60)
                        .map(minutes -> change.plusSeconds(minutes * 60)));
    return Arbitraries.oneOf(any(), near).withoutEdgeCases();
  }

  private static List<Instant> changesIn(ZoneId zone) {
    List<Instant> changes = new ArrayList<>();
    Instant end = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().plus(SPAN);
    ZoneOffsetTransition next =
        zone.getRules().nextTransition(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant());
    while (next != null && next.getInstant().isBefore(end)) {
      changes.add(next.getInstant());
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return changes;
  }
}
