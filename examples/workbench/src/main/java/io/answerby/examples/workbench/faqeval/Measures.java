// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The figures of an evaluation. A figure that cannot be taken (no question in scope, say) is NaN.
 *
 * <p>Ranking figures are over the questions in scope. Figures of the gate are over all; those that
 * depend on the share of questions out of scope are weighed to the stated share, whatever the data
 * has.
 */
final class Measures {

  private static final int BINS = 10;

  private final List<Prediction> predictions;
  private final long inScope;
  private final double outOfScopeShare;

  /**
   * Measures these predictions.
   *
   * @param outOfScopeShare the share of questions out of scope that calibration is judged at
   */
  Measures(List<Prediction> predictions, double outOfScopeShare) {
    this.predictions = List.copyOf(predictions);
    this.outOfScopeShare = outOfScopeShare;
    inScope = predictions.stream().filter(p -> p.question().inScope()).count();
  }

  long questions() {
    return predictions.size();
  }

  long inScope() {
    return inScope;
  }

  /** {@return the share of questions in scope whose right FAQ is among the first} */
  double rightWithin(int first) {
    return overInScope(p -> p.rank() > 0 && p.rank() <= first ? 1 : 0);
  }

  /** {@return the mean reciprocal rank of the right FAQ, none beyond the tenth} */
  double meanReciprocalRank() {
    return overInScope(p -> p.rank() == 0 ? 0 : 1.0 / p.rank());
  }

  private double overInScope(ToDoubleFunction<Prediction> value) {
    return predictions.stream()
        .filter(p -> p.question().inScope())
        .mapToDouble(value)
        .average()
        .orElse(Double.NaN);
  }

  /** {@return how well the top figure tells questions in scope from those that are not} */
  double aurocOfScope() {
    return auroc(p -> p.question().inScope());
  }

  /** {@return how well the top figure tells right answers from wrong or out-of-scope ones} */
  double aurocOfRight() {
    return auroc(Prediction::right);
  }

  /**
   * The chance that one of the kind has a higher top figure than one that is not; ties count half.
   */
  private double auroc(Predicate<Prediction> kind) {
    Prediction[] sorted = sorted();
    double ranks = 0;
    long of = 0;
    for (int start = 0; start < sorted.length; ) {
      int end = endOfTie(sorted, start);
      for (int i = start; i < end; i++) {
        if (kind.test(sorted[i])) {
          of++;
          ranks += (start + 1 + end) / 2.0;
        }
      }
      start = end;
    }
    return (ranks - of * (of + 1) / 2.0) / ((double) of * (sorted.length - of));
  }

  private static int endOfTie(Prediction[] sorted, int start) {
    int end = start + 1;
    while (end < sorted.length && sorted[end].top() == sorted[start].top()) {
      end++;
    }
    return end;
  }

  /** By top figure, lowest first. */
  private Prediction[] sorted() {
    Prediction[] sorted = predictions.toArray(Prediction[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(Prediction::top));
    return sorted;
  }

  /**
   * {@return the share of questions in scope that are shown their right FAQ at the lowest threshold
   * at which at least this share of all that is shown is right: what the best of gates could reach}
   */
  double coverageAtPrecision(double precision) {
    Prediction[] sorted = sorted();
    long right = 0;
    long best = 0;
    for (int i = sorted.length - 1; i >= 0; i--) {
      right += sorted[i].right() ? 1 : 0;
      boolean tied = i > 0 && sorted[i - 1].top() == sorted[i].top();
      if (!tied && right >= precision * (sorted.length - i)) {
        best = right;
      }
    }
    return inScope == 0 ? Double.NaN : (double) best / inScope;
  }

  /** {@return the share of questions in scope that the gate shows their right FAQ} */
  double coverageShown() {
    return overInScope(p -> p.answered() && p.right() ? 1 : 0);
  }

  /** {@return the share of shown answers that are right} */
  double precisionShown() {
    return predictions.stream()
        .filter(Prediction::answered)
        .mapToDouble(p -> p.right() ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  /** {@return how many alternatives stand beside a shown answer on average} */
  double alternativesPerAnswer() {
    return predictions.stream()
        .filter(Prediction::answered)
        .mapToInt(Prediction::alternatives)
        .average()
        .orElse(Double.NaN);
  }

  /** {@return the share of alternatives that are right} */
  double alternativesPrecision() {
    double alternatives = predictions.stream().mapToInt(Prediction::alternatives).sum();
    return predictions.stream().mapToInt(Prediction::rightAlternatives).sum() / alternatives;
  }

  /** {@return the weighed mean of the squared difference between confidence and truth} */
  double brier() {
    double sum = 0;
    double weights = 0;
    for (Prediction p : predictions) {
      sum += weight(p) * Math.pow(p.top() - (p.right() ? 1 : 0), 2);
      weights += weight(p);
    }
    return sum / weights;
  }

  /**
   * {@return the expected calibration error: the mean difference between confidence and share of
   * right answers over ten bins of equal weight}
   */
  double calibrationError() {
    Prediction[] sorted = sorted();
    double total = Arrays.stream(sorted).mapToDouble(this::weight).sum();
    double error = 0;
    double before = 0;
    double difference = 0;
    for (int i = 0; i < sorted.length; i++) {
      double weight = weight(sorted[i]);
      difference += weight * (sorted[i].top() - (sorted[i].right() ? 1 : 0));
      boolean binEnds =
          i == sorted.length - 1
              || Math.floor(BINS * (before + weight) / total + 1e-9)
                  > Math.floor(BINS * before / total + 1e-9);
      before += weight;
      if (binEnds) {
        error += Math.abs(difference);
        difference = 0;
      }
    }
    return error / total;
  }

  private double weight(Prediction p) {
    long outside = predictions.size() - inScope;
    if (inScope == 0 || outside == 0) {
      return 1;
    }
    return p.question().inScope() ? (1 - outOfScopeShare) / inScope : outOfScopeShare / outside;
  }

  /** {@return the time below which this share of the searches stayed, in microseconds} */
  double micros(double share) {
    long[] nanos = predictions.stream().mapToLong(Prediction::nanos).sorted().toArray();
    int place = (int) Math.ceil(share * nanos.length) - 1;
    return nanos[Math.max(0, place)] / 1_000.0;
  }
}
