// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What customers' verdicts make of the catalogue's own confidence.
 *
 * <p>The log odds of the confidence are moved and stretched: for all languages together, and for
 * each language on top of that. Both corrections are fitted to the verdicts at once, as logistic
 * regressions that a prior holds at "no correction": some forty verdicts weigh as much as the
 * prior, so that a few move little, many move to the truth, and a language with few verdicts
 * follows the others. Without any verdict every confidence stays exactly as it is.
 *
 * <p>Immutable.
 */
final class Refinement {

  static final Refinement NONE = new Refinement(Line.SAME, Map.of());

  /** Of each of the two corrections; where there is one language, they add up to half of it. */
  private static final double PRIOR_OF_OFFSET = 80;

  /** Stronger, since a verdict pulls at the slope by its log odds, which are some two. */
  private static final double PRIOR_OF_SLOPE = 4 * PRIOR_OF_OFFSET;

  private static final int MOST_ROUNDS = 2_000;
  private static final double SETTLED = 1e-7;
  private static final double LEAST_SLOPE = 0.1;
  private static final double BOUND = 1e-4;

  private final Line everywhere;
  private final Map<String, Line> byLanguage;

  /** The whole correction in a language: {@code offset + slope × log odds}. */
  private record Line(double offset, double slope) {

    static final Line SAME = new Line(0, 1);

    Line plus(Line step) {
      return new Line(offset + step.offset, slope + step.slope);
    }

    double at(double logOdds) {
      return offset + Math.max(LEAST_SLOPE, slope) * logOdds;
    }
  }

  private Refinement(Line everywhere, Map<String, Line> byLanguage) {
    this.everywhere = everywhere;
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /** Fits the corrections to these verdicts. */
  static Refinement by(Collection<GateEvidence> evidence) {
    if (evidence.isEmpty()) {
      return NONE;
    }
    Map<String, Verdicts> verdicts = new LinkedHashMap<>();
    evidence.stream()
        .map(GateEvidence::language)
        .sorted()
        .distinct()
        .forEach(language -> verdicts.put(language, Verdicts.in(language, evidence)));
    Line everywhere = Line.SAME;
    Map<String, Line> own = new LinkedHashMap<>();
    verdicts.keySet().forEach(language -> own.put(language, new Line(0, 0)));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = 0;
      Pull all = new Pull(everywhere.offset(), everywhere.slope() - 1);
      for (Map.Entry<String, Verdicts> some : verdicts.entrySet()) {
        Line before = own.getOrDefault(some.getKey(), Line.SAME);
        Pull pull = new Pull(before.offset(), before.slope());
        some.getValue().addTo(pull, everywhere.plus(before));
        Line step = pull.step();
        own.put(some.getKey(), before.plus(step));
        moved = Math.max(moved, Math.abs(step.offset()) + Math.abs(step.slope()));
      }
      for (Map.Entry<String, Verdicts> some : verdicts.entrySet()) {
        some.getValue().addTo(all, everywhere.plus(own.getOrDefault(some.getKey(), Line.SAME)));
      }
      Line step = all.step();
      everywhere = everywhere.plus(step);
      moved = Math.max(moved, Math.abs(step.offset()) + Math.abs(step.slope()));
      if (moved < SETTLED) {
        break;
      }
    }
    Map<String, Line> whole = new LinkedHashMap<>();
    for (Map.Entry<String, Line> some : own.entrySet()) {
      whole.put(some.getKey(), everywhere.plus(some.getValue()));
    }
    return new Refinement(everywhere, whole);
  }

  /**
   * Returns the refined probability; it grows with the one that is given.
   *
   * @param language of the entry
   * @param confidence what the catalogue alone made of it
   */
  double of(String language, double confidence) {
    Line line = byLanguage.getOrDefault(language.toLowerCase(Locale.ROOT), everywhere);
    return line.equals(Line.SAME) ? confidence : logistic(line.at(logOdds(confidence)));
  }

  private static double logOdds(double probability) {
    double bounded = Math.min(1 - BOUND, Math.max(BOUND, probability));
    return Math.log(bounded / (1 - bounded));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The verdicts on entries of one language. */
  private record Verdicts(List<GateEvidence> all) {

    static Verdicts in(String language, Collection<GateEvidence> evidence) {
      return new Verdicts(evidence.stream().filter(e -> e.language().equals(language)).toList());
    }

    void addTo(Pull pull, Line line) {
      for (GateEvidence verdict : all) {
        double x = logOdds(verdict.confidence());
        pull.add(x, logistic(line.offset() + line.slope() * x) - (verdict.right() ? 1 : 0));
      }
    }
  }

  /**
   * The gradient of the penalised likelihood, and a bound of its curvature: a quarter a verdict.
   * With the bound in place of the curvature a step never overshoots, however one-sided the
   * verdicts are.
   */
  private static final class Pull {

    private static final double MOST_CURVATURE = 0.25;

    private double offset;
    private double slope;
    private double offsetOffset = PRIOR_OF_OFFSET;
    private double offsetSlope;
    private double slopeSlope = PRIOR_OF_SLOPE;

    Pull(double offset, double slope) {
      this.offset = PRIOR_OF_OFFSET * offset;
      this.slope = PRIOR_OF_SLOPE * slope;
    }

    void add(double x, double error) {
      offset += error;
      slope += error * x;
      offsetOffset += MOST_CURVATURE;
      offsetSlope += MOST_CURVATURE * x;
      slopeSlope += MOST_CURVATURE * x * x;
    }

    Line step() {
      double determinant = offsetOffset * slopeSlope - offsetSlope * offsetSlope;
      return new Line(
          (offsetSlope * slope - slopeSlope * offset) / determinant,
          (offsetSlope * offset - offsetOffset * slope) / determinant);
    }
  }
}
