// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final long SEED = 20261121;

  /**
   * Questions in scope that are right with the logistic of their log odds, as a model's would be.
   */
  private static List<Rehearsed> questions(int inScope, int outOfScope) {
    Random random = new Random(SEED);
    List<Rehearsed> all = new ArrayList<>();
    for (int i = 0; i < inScope; i++) {
      double logOdds = 6 * random.nextDouble() - 3;
      boolean right = random.nextDouble() < 1 / (1 + Math.exp(-1.5 - 1.2 * logOdds));
      all.add(new Rehearsed(logOdds, right, true));
    }
    for (int i = 0; i < outOfScope; i++) {
      all.add(new Rehearsed(3 * random.nextDouble() - 4, false, false));
    }
    return all;
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double needed(Gate gate, int percent) {
    return gate.needed(percent, confidence -> confidence);
  }

  @Test
  void isSurerTheMoreTheFirstAnswerStandsOut() {
    Gate gate = new Gate(questions(500, 500), 10, 0.2);
    double before = 0;
    for (double share = 0.001; share < 1; share += 0.01) {
      double confidence = gate.confidence(share);
      assertTrue(confidence > before && confidence < 1, "at " + share);
      before = confidence;
    }
  }

  @Test
  void meansByConfidenceTheShareThatIsRight() {
    List<Rehearsed> all = questions(20_000, 5_000);
    Gate gate = new Gate(all, 10, 0.2);
    double confidence = 0;
    double right = 0;
    for (Rehearsed asked : all) {
      confidence += gate.confidence(share(asked.logOdds()));
      right += asked.right() ? 1 : 0;
    }
    assertEquals(right / all.size(), confidence / all.size(), 0.01, "seed " + SEED);
  }

  @Test
  void showsAsPreciselyAsWanted() {
    List<Rehearsed> all = questions(20_000, 5_000);
    Gate gate = new Gate(all, 10, 0.2);
    for (int wanted : new int[] {70, 80, 90}) {
      double needed = needed(gate, wanted);
      List<Rehearsed> shown =
          all.stream().filter(q -> gate.confidence(share(q.logOdds())) >= needed).toList();
      double right = shown.stream().filter(Rehearsed::right).count();
      assertEquals(wanted / 100.0, right / shown.size(), 0.03, wanted + " %, seed " + SEED);
    }
  }

  @Test
  void needsMoreForMorePrecision() {
    for (Gate gate : List.of(new Gate(questions(500, 500), 10, 0.2), new Gate(List.of(), 1, 0.2))) {
      for (int percent = 2; percent < 100; percent++) {
        assertTrue(needed(gate, percent) >= needed(gate, percent - 1), percent + " %");
      }
    }
  }

  @Test
  void needsMoreWhereItIsKnownToBeTooSure() {
    Gate gate = new Gate(questions(2_000, 500), 10, 0.2);
    DoubleUnaryOperator lower = confidence -> confidence * confidence;
    double needed = gate.needed(80, lower);
    assertTrue(needed < 1 && Math.sqrt(needed) > needed(gate, 80), "in terms of what it says");
  }

  @Test
  void isLessSureWhereMoreIsOutOfScope() {
    List<Rehearsed> all = questions(500, 500);
    Gate few = new Gate(all, 10, 0.05);
    Gate many = new Gate(all, 10, 0.6);
    assertTrue(few.confidence(0.3) > many.confidence(0.3));
  }

  @Test
  void hasAnOpinionWithoutAnyRehearsal() {
    Gate gate = new Gate(List.of(), 1, 0.2);
    assertTrue(gate.confidence(0.02) < 0.1);
    assertTrue(gate.confidence(0.6) > 0.8);
    assertTrue(needed(gate, 80) > 0.3 && needed(gate, 80) < 0.8);
  }
}
