// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private static Prediction prediction(
      List<String> expected, double confidence, boolean answered, String... ranked) {
    List<Prediction.Hit> hits =
        java.util.Arrays.stream(ranked).map(id -> new Prediction.Hit(id, confidence)).toList();
    return new Prediction(new LabelledQuestion("q", expected, ""), hits, answered ? 1 : 0, 1_000);
  }

  // right at 0.9, right at 0.8, wrong at 0.7 (right second), out of scope at 0.6, right at 0.5
  private final List<Prediction> five =
      List.of(
          prediction(List.of("a"), 0.9, true, "a", "b"),
          prediction(List.of("b"), 0.8, true, "b"),
          prediction(List.of("c"), 0.7, true, "x", "c"),
          prediction(List.of(), 0.6, false, "x"),
          prediction(List.of("d"), 0.5, false, "d"));
  private final Measures measures = new Measures(five, 0.2);

  @Test
  void countsRanksInScope() {
    assertEquals(0.75, measures.rightWithin(1), 1e-12);
    assertEquals(1.0, measures.rightWithin(5), 1e-12);
    assertEquals((1 + 1 + 0.5 + 1) / 4, measures.meanReciprocalRank(), 1e-12);
  }

  @Test
  void comparesEveryPairForTheAuroc() {
    // of the four in scope, three are above the one out of scope
    assertEquals(0.75, measures.aurocOfScope(), 1e-12);
    // right 0.9, 0.8, 0.5 against 0.7 and 0.6: four of six pairs
    assertEquals(4.0 / 6, measures.aurocOfRight(), 1e-12);
    Measures tied =
        new Measures(
            List.of(
                prediction(List.of("a"), 0.5, true, "a"), prediction(List.of(), 0.5, true, "a")),
            0.2);
    assertEquals(0.5, tied.aurocOfScope(), 1e-12);
  }

  @Test
  void takesTheLowestThresholdThatIsPreciseEnough() {
    assertEquals(0.5, measures.coverageAtPrecision(0.8), 1e-12);
    assertEquals(0.75, measures.coverageAtPrecision(0.6), 1e-12);
  }

  @Test
  void judgesTheGateByWhatItShows() {
    assertEquals(0.5, measures.coverageShown(), 1e-12);
    assertEquals(2.0 / 3, measures.precisionShown(), 1e-12);
  }

  @Test
  void judgesAlternativesByThemselves() {
    LabelledQuestion question = new LabelledQuestion("q", List.of("b"), "");
    List<Prediction.Hit> hits =
        List.of(
            new Prediction.Hit("a", 0.6),
            new Prediction.Hit("b", 0.2),
            new Prediction.Hit("c", 0.1),
            new Prediction.Hit("b", 0.05));
    Measures shown =
        new Measures(
            List.of(
                new Prediction(question, hits, 3, 1),
                new Prediction(question, hits, 1, 1),
                new Prediction(question, hits, 0, 1)),
            0.2);
    assertEquals(1.0, shown.alternativesPerAnswer(), 1e-12);
    assertEquals(0.5, shown.alternativesPrecision(), 1e-12);
    assertEquals(0, shown.precisionShown(), 1e-12);
    assertTrue(Double.isNaN(measures.alternativesPrecision()), "where none was shown");
  }

  @Test
  void weighsCalibrationToTheStatedShareOutOfScope() {
    double inScope = 0.01 + 0.04 + 0.49 + 0.25;
    assertEquals(0.8 * inScope / 4 + 0.2 * 0.36, measures.brier(), 1e-12);
    double error = 0.2 * (0.1 + 0.2 + 0.7 + 0.5) + 0.2 * 0.6;
    assertEquals(error, measures.calibrationError(), 1e-9);
  }

  @Test
  void hasNoFigureWithoutQuestionsInScope() {
    Measures none = new Measures(List.of(prediction(List.of(), 0.5, false, "a")), 0.2);
    assertTrue(Double.isNaN(none.rightWithin(1)));
    assertTrue(Double.isNaN(none.aurocOfScope()));
    assertTrue(Double.isNaN(none.precisionShown()));
  }
}
