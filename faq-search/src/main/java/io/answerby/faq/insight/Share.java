// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many of how many, with what that says about the share behind it.
 *
 * <p>Of none there is no share: no figure, not 0 % and not 100 %. Immutable and thread-safe.
 *
 * @param part how many, 0 to {@code whole}
 * @param whole of how many
 */
public record Share(int part, int whole) {

  private static final double Z = 1.959963984540054; // of the normal distribution, two-sided 95 %

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code part} is negative or more than {@code whole}
   */
  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(
          "part must be 0 to whole, but they were " + part + " and " + whole);
    }
  }

  /** {@return the share, 0 to 1; empty of none} */
  public OptionalDouble value() {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(ratio());
  }

  /** {@return Wilson's score interval at 95 %; empty of none} */
  public Optional<Interval> interval() {
    return whole == 0 ? Optional.empty() : Optional.of(wilson());
  }

  /**
   * Returns how much larger this share is than another, as Newcombe's hybrid score interval at 95 %
   * (his method 10); empty if either is of none. If it {@linkplain Interval#holds holds} 0 there is
   * no evidence of a difference.
   */
  public Optional<Interval> minus(Share other) {
    if (whole == 0 || other.whole == 0) {
      return Optional.empty();
    }
    Interval here = wilson();
    Interval there = other.wilson();
    double difference = ratio() - other.ratio();
    return Optional.of(
        new Interval(
            difference - Math.hypot(ratio() - here.low(), there.high() - other.ratio()),
            difference + Math.hypot(here.high() - ratio(), other.ratio() - there.low())));
  }

  /** {@return as in {@code 7 of 20, 35 % (18 to 57 %)}, or {@code 0 of 0}} */
  @Override
  public String toString() {
    if (whole == 0) {
      return "0 of 0";
    }
    Interval interval = wilson();
    return String.format(
        Locale.ROOT,
        "%d of %d, %.0f %% (%.0f to %.0f %%)",
        part,
        whole,
        100 * ratio(),
        100 * interval.low(),
        100 * interval.high());
  }

  private double ratio() {
    return (double) part / whole;
  }

  private Interval wilson() {
    double p = ratio();
    double stretch = 1 + Z * Z / whole;
    double centre = (p + Z * Z / (2.0 * whole)) / stretch;
    double half = Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole)) / stretch;
    return new Interval(
        part == 0 ? 0 : Math.max(0, centre - half), part == whole ? 1 : Math.min(1, centre + half));
  }
}
