// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import io.answerby.faq.rank.LogOdds;
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

  private static final Curvature PRIOR = new Curvature(PRIOR_OF_OFFSET, 0, PRIOR_OF_SLOPE);

  private static final int MOST_ROUNDS = 1_000;
  private static final double SETTLED = 1e-7;
  private static final double LEAST_SLOPE = 0.1;

  private final Line everywhere;
  private final Map<String, Line> byLanguage;

  /** The whole correction in a language: {@code offset + slope × log odds}. */
  private record Line(double offset, double slope) {

    static final Line SAME = new Line(0, 1);
    static final Line NOTHING = new Line(0, 0);

    Line plus(Line other) {
      return new Line(offset + other.offset, slope + other.slope);
    }

    Line minus(Line other) {
      return new Line(offset - other.offset, slope - other.slope);
    }

    double size() {
      return Math.abs(offset) + Math.abs(slope);
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
    List<Verdicts> all =
        evidence.stream()
            .map(GateEvidence::language)
            .sorted()
            .distinct()
            .map(language -> Verdicts.in(language, evidence))
            .toList();
    Curvature shared = PRIOR;
    for (Verdicts some : all) {
      shared = shared.plus(some.sharedCurvature());
    }
    Line everywhere = Line.SAME;
    double moved = 1;
    for (int round = 0; round < MOST_ROUNDS && moved > SETTLED; round++) {
      Line pull = PRIOR.times(everywhere.minus(Line.SAME));
      for (Verdicts some : all) {
        pull = pull.plus(some.pull(everywhere));
      }
      Line step = Line.NOTHING.minus(shared.solve(pull));
      moved = step.size();
      for (Verdicts some : all) {
        moved = Math.max(moved, some.move(step));
      }
      everywhere = everywhere.plus(step);
    }
    Map<String, Line> whole = new LinkedHashMap<>();
    for (Verdicts some : all) {
      whole.put(some.language, everywhere.plus(some.own));
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
    return line.equals(Line.SAME)
        ? confidence
        : LogOdds.probability(line.at(LogOdds.of(confidence)));
  }

  /** A symmetric matrix that turns a correction into the force it is held with. */
  private record Curvature(double offsetOffset, double offsetSlope, double slopeSlope) {

    Curvature plus(Curvature other) {
      return new Curvature(
          offsetOffset + other.offsetOffset,
          offsetSlope + other.offsetSlope,
          slopeSlope + other.slopeSlope);
    }

    Line times(Line line) {
      return new Line(
          offsetOffset * line.offset + offsetSlope * line.slope,
          offsetSlope * line.offset + slopeSlope * line.slope);
    }

    Line solve(Line force) {
      double determinant = offsetOffset * slopeSlope - offsetSlope * offsetSlope;
      return new Line(
          (slopeSlope * force.offset - offsetSlope * force.slope) / determinant,
          (offsetOffset * force.slope - offsetSlope * force.offset) / determinant);
    }
  }

  /**
   * The verdicts on entries of one language, and what they add to the correction for all.
   *
   * <p>Both corrections move at once, by Newton's method with a bound in place of the curvature: a
   * quarter a verdict. So a step never overshoots, however one-sided the verdicts are. That a
   * language's own correction gives way to the one for all is in what the two methods that the
   * latter is solved by return.
   */
  private static final class Verdicts {

    private static final double MOST_CURVATURE = 0.25;

    private final String language;
    private final double[] logOdds;
    private final boolean[] right;
    private final Curvature curvature;
    private final Curvature held;
    private Line own = Line.NOTHING;
    private Line ownPull = Line.NOTHING;

    private Verdicts(String language, double[] logOdds, boolean[] right) {
      this.language = language;
      this.logOdds = logOdds;
      this.right = right;
      double sum = 0;
      double squares = 0;
      for (double x : logOdds) {
        sum += x;
        squares += x * x;
      }
      curvature =
          new Curvature(
              MOST_CURVATURE * logOdds.length, MOST_CURVATURE * sum, MOST_CURVATURE * squares);
      held = curvature.plus(PRIOR);
    }

    static Verdicts in(String language, Collection<GateEvidence> evidence) {
      List<GateEvidence> some =
          evidence.stream().filter(verdict -> verdict.language().equals(language)).toList();
      boolean[] right = new boolean[some.size()];
      for (int i = 0; i < right.length; i++) {
        right[i] = some.get(i).right();
      }
      double[] logOdds =
          some.stream().mapToDouble(verdict -> LogOdds.of(verdict.confidence())).toArray();
      return new Verdicts(language, logOdds, right);
    }

    /** {@return how these verdicts hold the correction for all, their own giving way} */
    Curvature sharedCurvature() {
      Line ofOffset = givingWay(new Line(curvature.offsetOffset, curvature.offsetSlope));
      Line ofSlope = givingWay(new Line(curvature.offsetSlope, curvature.slopeSlope));
      return new Curvature(ofOffset.offset, ofOffset.slope, ofSlope.slope);
    }

    private Line givingWay(Line force) {
      return force.minus(curvature.times(held.solve(force)));
    }

    /** {@return how these verdicts pull at the correction for all, their own giving way} */
    Line pull(Line everywhere) {
      Line line = everywhere.plus(own);
      double offset = 0;
      double slope = 0;
      for (int i = 0; i < logOdds.length; i++) {
        double error =
            LogOdds.probability(line.offset + line.slope * logOdds[i]) - (right[i] ? 1 : 0);
        offset += error;
        slope += error * logOdds[i];
      }
      Line pull = new Line(offset, slope);
      ownPull = pull.plus(PRIOR.times(own));
      return pull.minus(curvature.times(held.solve(ownPull)));
    }

    /** Moves their own correction after that for all has moved; returns by how much. */
    double move(Line everywhereStep) {
      Line step = held.solve(ownPull.plus(curvature.times(everywhereStep)));
      own = own.minus(step);
      return step.size();
    }
  }
}
