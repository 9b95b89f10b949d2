// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

/** Probabilities as log odds, 0 for one half, so that they can be moved and stretched. */
public final class LogOdds {

  private static final double BOUND = 1e-4;

  private LogOdds() {}

  /** {@return the log odds of a probability, as those of 0.0001 to 0.9999 at most} */
  public static double of(double probability) {
    double bounded = Math.min(1 - BOUND, Math.max(BOUND, probability));
    return Math.log(bounded / (1 - bounded));
  }

  /** {@return the probability that has these log odds} */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
