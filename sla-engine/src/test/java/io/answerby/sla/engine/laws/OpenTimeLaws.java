// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import static java.time.Duration.ZERO;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of the open time of every calendar. A shop that wants to see it of its own lets a test
 * class implement this:
 *
 * <pre>{@code
 * class OurDeskProperties implements OpenTimeLaws {
 *   public BusinessCalendar calendar() {
 *     return OurStandards.DESK;
 *   }
 * }
 * }</pre>
 */
public interface OpenTimeLaws {

  /** {@return the calendar to be checked} */
  BusinessCalendar calendar();

  /** Adding open time and measuring it are inverse. */
  @Property(seed = "20261121")
  default void whatIsAddedLiesBetween(
      @ForAll("moments") Instant start, @ForAll("amounts") Duration amount) {
    OpenTime time = OpenTime.of(calendar());
    Laws.equal(amount, time.between(start, time.plus(start, amount)), "open time added");
    Laws.equal(amount, time.between(time.minus(start, amount), start), "open time taken away");
  }

  /** No earlier instant would have done. */
  @Property(seed = "20261121")
  default void aDeadlineIsTheEarliestThatHoldsTheAmount(
      @ForAll("moments") Instant start, @ForAll("amounts") Duration amount) {
    OpenTime time = OpenTime.of(calendar());
    Instant end = time.plus(start, amount);
    if (end.isAfter(start)) {
      Laws.that(
          time.between(start, end.minusNanos(1)).compareTo(amount) < 0,
          "a nanosecond before " + end + " holds " + amount + " too");
    }
  }

  /** Who starts later or needs more is not done earlier. */
  @Property(seed = "20261121")
  default void laterAndLongerNeverEndEarlier(
      @ForAll("moments") Instant one,
      @ForAll("moments") Instant other,
      @ForAll("amounts") Duration amount,
      @ForAll("amounts") Duration more) {
    OpenTime time = OpenTime.of(calendar());
    Instant first = one.isBefore(other) ? one : other;
    Instant second = one.isBefore(other) ? other : one;
    Laws.notAfter(time.plus(first, amount), time.plus(second, amount), "from " + second);
    Laws.notAfter(time.plus(one, amount), time.plus(one, amount.plus(more)), "with " + more);
  }

  /** Adding twice is adding the sum. */
  @Property(seed = "20261121")
  default void addingTwiceIsAddingTheSum(
      @ForAll("moments") Instant start,
      @ForAll("amounts") Duration one,
      @ForAll("amounts") Duration other) {
    OpenTime time = OpenTime.of(calendar());
    Laws.equal(
        time.plus(start, one.plus(other)), time.plus(time.plus(start, one), other), "the sum");
  }

  /** Open time of neighbouring stretches adds up. */
  @Property(seed = "20261121")
  default void stretchesAddUp(
      @ForAll("moments") Instant a, @ForAll("moments") Instant b, @ForAll("moments") Instant c) {
    OpenTime time = OpenTime.of(calendar());
    Laws.equal(time.between(a, c), time.between(a, b).plus(time.between(b, c)), "the whole");
  }

  /** {@return instants around which the laws are checked} */
  @Provide
  default Arbitrary<Instant> moments() {
    return Moments.in(calendar().zone());
  }

  /**
   * {@return amounts of open time that the laws are checked with, not more than the calendar holds}
   */
  @Provide
  default Arbitrary<Duration> amounts() {
    Duration most = OpenTime.of(calendar()).between(Laws.YEAR_START, Laws.YEAR_END);
    return Arbitraries.longs()
        .between(0, Math.max(1, most.toMinutes() / 8))
        .map(minutes -> most.isZero() ? ZERO : Duration.ofMinutes(minutes));
  }
}
