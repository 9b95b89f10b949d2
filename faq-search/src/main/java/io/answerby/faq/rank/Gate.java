// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Turns the share of the first answer into the probability that it is right, and says from which
 * probability on the answers shown are right as often as wanted.
 *
 * <p>The probability is a logistic function of the log odds of the first answer's share. Its two
 * numbers are fitted to the catalogue's own rehearsal, with the in-scope and out-of-scope questions
 * weighed to the stated share, and held by a prior that stands for catalogues in general; one that
 * asks each question in one way only has nothing to rehearse and gets the prior.
 */
final class Gate {

  private static final double PRIOR_OFFSET = 1.3;
  private static final double PRIOR_SLOPE = 1.15;
  // the scores of a catalogue with a single way of asking are flatter: more must be read into them
  private static final double PRIOR_OFFSET_OF_SINGLES = 3.2;
  private static final double PRIOR_SLOPE_OF_SINGLES = 1.2;
  private static final double PRIOR_STRENGTH = 40;
  private static final double USUAL_OUT_OF_SCOPE = 0.2;
  private static final double BELOW_WANTED = 0.25;
  private static final int NEWTON_STEPS = 30;
  private static final double SUREST = 0.95;

  private final double waysOfAsking;
  private final double offset;
  private final double slope;
  private final List<Weighed> rehearsed;

  /** A rehearsed question's confidence, surest first, and its weight. */
  private record Weighed(double confidence, double weight) {}

  /**
   * Fits a gate.
   *
   * @param waysOfAsking the mean number of questions and variants of an FAQ in one language
   * @param outOfScope the share of questions without an answer here, above 0 and below 1
   */
  Gate(List<Rehearsed> rehearsal, double waysOfAsking, double outOfScope) {
    this.waysOfAsking = waysOfAsking;
    double shift = 0.5 * (LogOdds.of(1 - outOfScope) - LogOdds.of(1 - USUAL_OUT_OF_SCOPE));
    double[] prior = {
      PRIOR_OFFSET + PRIOR_OFFSET_OF_SINGLES / waysOfAsking + shift,
      PRIOR_SLOPE + PRIOR_SLOPE_OF_SINGLES / waysOfAsking
    };
    double inScope = rehearsal.stream().filter(Rehearsed::inScope).count();
    double outside = rehearsal.size() - inScope;
    if (inScope == 0 || outside == 0) {
      offset = prior[0];
      slope = prior[1];
      rehearsed = List.of();
    } else {
      double[] weights =
          rehearsal.stream()
              .mapToDouble(
                  asked -> asked.inScope() ? 1 - outOfScope : outOfScope * inScope / outside)
              .toArray();
      double[] fitted = fit(rehearsal, weights, prior);
      offset = fitted[0];
      slope = fitted[1];
      Weighed[] weighed = new Weighed[weights.length];
      for (int i = 0; i < weighed.length; i++) {
        weighed[i] = new Weighed(confidenceAt(rehearsal.get(i).logOdds()), weights[i]);
      }
      rehearsed =
          List.of(weighed).stream()
              .sorted(Comparator.comparingDouble(Weighed::confidence).reversed())
              .toList();
    }
  }

  /** Newton's method on the penalised likelihood, which has one minimum. */
  private static double[] fit(List<Rehearsed> rehearsal, double[] weights, double[] prior) {
    double offset = prior[0];
    double slope = prior[1];
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double gradientOffset = PRIOR_STRENGTH * (offset - prior[0]);
      double gradientSlope = PRIOR_STRENGTH * (slope - prior[1]);
      double offsetOffset = PRIOR_STRENGTH;
      double offsetSlope = 0;
      double slopeSlope = PRIOR_STRENGTH;
      for (int i = 0; i < weights.length; i++) {
        double x = rehearsal.get(i).logOdds();
        double p = LogOdds.probability(offset + slope * x);
        double error = weights[i] * (p - (rehearsal.get(i).right() ? 1 : 0));
        double curvature = weights[i] * p * (1 - p);
        gradientOffset += error;
        gradientSlope += error * x;
        offsetOffset += curvature;
        offsetSlope += curvature * x;
        slopeSlope += curvature * x * x;
      }
      double determinant = offsetOffset * slopeSlope - offsetSlope * offsetSlope;
      offset -= (slopeSlope * gradientOffset - offsetSlope * gradientSlope) / determinant;
      slope -= (offsetOffset * gradientSlope - offsetSlope * gradientOffset) / determinant;
    }
    return new double[] {offset, Math.max(slope, 0.1)};
  }

  /** {@return what the gate was built with} */
  double waysOfAsking() {
    return waysOfAsking;
  }

  /** {@return the probability that the first answer is right, from its share of the softmax} */
  double confidence(double share) {
    return confidenceAt(LogOdds.of(share));
  }

  private double confidenceAt(double logOdds) {
    return LogOdds.probability(offset + slope * logOdds);
  }

  /**
   * Returns the least confidence at which answers may be shown, so that of all that are shown the
   * wanted share is right.
   *
   * @param precisionPercent 1 to 99
   * @param refinement what is made of the confidence afterwards; grows with it
   */
  double needed(int precisionPercent, DoubleUnaryOperator refinement) {
    double precision = precisionPercent / 100.0;
    if (rehearsed.isEmpty()) {
      return Math.max(precision - BELOW_WANTED, precision / 2);
    }
    double needed = SUREST;
    double shown = 0;
    double right = 0;
    for (Weighed asked : rehearsed) {
      double confidence = refinement.applyAsDouble(asked.confidence());
      shown += asked.weight();
      right += asked.weight() * confidence;
      if (right >= precision * shown) {
        needed = Math.min(needed, confidence);
      }
    }
    return needed;
  }
}
