// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

/**
 * Between which values a share or a difference of shares lies, with 95 % confidence. Immutable and
 * thread-safe.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code low} is more than {@code high}, or either is NaN
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "low must be at most high, but they were " + low + " and " + high);
    }
  }

  /** {@return whether the value lies in it, ends included} */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
