// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Party;
import io.answerby.sla.Target;
import io.answerby.sla.Warning;
import io.answerby.sla.engine.explain.Explainer;
import io.answerby.sla.engine.opentime.OpenTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target under a calendar: what counts, how much of it, and who stops it. All instants and
 * amounts are nanoseconds.
 */
final class Yardstick {

  static final long NO_CEILING = Long.MAX_VALUE;

  final Target target;
  final OpenTime calendar;
  final String rule;
  final long ceiling;
  final List<Warning> warnings;

  private final boolean elapsed;
  private final boolean days;
  private final long amount;
  private final int stoppedBy;

  Yardstick(Target target, OpenTime calendar, String rule) {
    this.target = target;
    this.calendar = calendar;
    this.rule = rule;
    this.elapsed = target.kind() == Target.Kind.WITHIN_ELAPSED;
    this.days = target.kind().countsDays();
    this.amount = days ? 0 : Nanos.of(target.amount());
    this.ceiling = target.ceiling().map(Nanos::of).orElse(NO_CEILING);
    this.warnings = target.warnings();
    this.stoppedBy = bits(target.pausedBy());
  }

  private static int bits(Iterable<Party> parties) {
    int bits = 0;
    for (Party party : parties) {
      bits |= Waits.bit(party);
    }
    return bits;
  }

  /** Those of the parties, one bit each, that stop this target's clock by being waited for. */
  int stoppedBy(int parties) {
    return parties & stoppedBy;
  }

  /** Whether it counts business days, whose budget depends on when the clock starts. */
  boolean countsDays() {
    return days;
  }

  /** Whether it counts wall-clock time. */
  boolean countsElapsed() {
    return elapsed;
  }

  /** Whether another counts the same. */
  boolean countsLike(@Nullable Yardstick other) {
    return other != null
        && target.equals(other.target)
        && calendar.calendar().equals(other.calendar.calendar());
  }

  /** From when a clock that starts then is counted: for day targets, from arrival. */
  long countingFrom(long start) {
    return days ? Nanos.of(Explainer.arrival(calendar, target, Nanos.instant(start)).at()) : start;
  }

  /** When a clock that starts then and never stands still is due, by the target alone. */
  long dueUnpaused(long start) {
    return days
        ? Nanos.of(DayTargets.due(target, calendar, Nanos.instant(start)))
        : after(start, amount);
  }

  /** How much a clock that starts then has to spend. */
  long budget(long start) {
    return days ? between(countingFrom(start), dueUnpaused(start)) : amount;
  }

  /** What counts of the time from one instant to another; negative if they are reversed. */
  long between(long startInclusive, long endExclusive) {
    return elapsed
        ? Math.subtractExact(endExclusive, startInclusive)
        : calendar.betweenNanos(startInclusive, endExclusive);
  }

  /** The earliest instant at which that much has counted. */
  long after(long start, long much) {
    return elapsed ? Math.addExact(start, much) : calendar.plusNanos(start, much);
  }

  /** The latest instant from which that much counts until the end. */
  long before(long end, long much) {
    return elapsed ? Math.subtractExact(end, much) : calendar.minusNanos(end, much);
  }
}
