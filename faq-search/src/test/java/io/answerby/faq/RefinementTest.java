// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefinementTest {

  private static final long SEED = 20261121;

  /** A shop where the odds of being right are e^shift times what the catalogue thinks. */
  private static double truth(double confidence, double shift) {
    double odds = confidence / (1 - confidence) * Math.exp(shift);
    return odds / (1 + odds);
  }

  /** Verdicts on what a gate at .55 shows, as such a shop's customers give them. */
  private static List<GateEvidence> verdicts(String language, int count, double shift, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<GateEvidence> verdicts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double confidence = 0.55 + 0.43 * random.nextDouble();
      boolean right = random.nextDouble() < truth(confidence, shift);
      verdicts.add(new GateEvidence(language, confidence, right));
    }
    return verdicts;
  }

  /** The mean distance from the truth over what is shown. */
  private static double error(Refinement refinement, String language, double shift) {
    double error = 0;
    int steps = 0;
    for (double confidence = 0.555; confidence < 0.98; confidence += 0.005) {
      error += Math.abs(refinement.of(language, confidence) - truth(confidence, shift));
      steps++;
    }
    return error / steps;
  }

  private static double meanError(int verdicts, double shift) {
    double error = 0;
    for (int run = 0; run < 20; run++) {
      error += error(Refinement.by(verdicts("en", verdicts, shift, SEED + run)), "en", shift);
    }
    return error / 20;
  }

  @Test
  void comesNearerToTheTruthWithEveryVerdict() {
    for (double shift : new double[] {-1.5, -0.8, 0.8}) {
      double none = meanError(0, shift);
      double twenty = meanError(20, shift);
      double hundreds = meanError(200, shift);
      double thousands = meanError(2_000, shift);
      String errors =
          String.join(
              " ", Stream.of(none, twenty, hundreds, thousands).map(String::valueOf).toList());
      assertTrue(twenty < none && hundreds < 0.7 * none && thousands < 0.2 * none, errors);
      assertTrue(thousands < 0.05, errors);
    }
  }

  @Test
  void doesNotHarmAGateThatIsRightAlready() {
    for (int verdicts : new int[] {20, 200, 2_000}) {
      assertTrue(meanError(verdicts, 0) < 0.03, verdicts + " verdicts: " + meanError(verdicts, 0));
    }
  }

  @Test
  void leavesEveryConfidenceExactlyAsItIsWithoutVerdicts() {
    Refinement none = Refinement.by(List.of());
    for (double confidence : new double[] {0, 1e-9, 0.1, 0.55, 0.123456789, 0.999999, 1}) {
      assertEquals(confidence, none.of("en", confidence), 0.0);
    }
  }

  @Test
  void isNotSwungByAHandfulOfOneSidedVerdicts() {
    for (boolean right : new boolean[] {true, false}) {
      for (double confidence : new double[] {0.6, 0.9, 0.99}) {
        List<GateEvidence> hostile = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
          hostile.add(new GateEvidence("en", confidence, right));
        }
        Refinement refinement = Refinement.by(hostile);
        for (double other = 0.02; other < 1; other += 0.02) {
          assertEquals(other, refinement.of("en", other), 0.06, confidence + " " + right);
        }
      }
    }
  }

  @Test
  void staysOrderedAndWithinBoundsWhateverIsSaid() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 60; run++) {
      List<GateEvidence> anything = new ArrayList<>();
      int count = 1 + random.nextInt(3_000);
      boolean liars = random.nextBoolean();
      for (int i = 0; i < count; i++) {
        double confidence = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        anything.add(
            new GateEvidence(
                random.nextInt(3) == 0 ? "ur" : "en",
                confidence,
                liars ? confidence < 0.5 : random.nextBoolean()));
      }
      Refinement refinement = Refinement.by(anything);
      for (String language : List.of("en", "ur", "lv")) {
        double before = 0;
        for (int i = 0; i <= 100; i++) {
          double refined = refinement.of(language, i / 100.0);
          assertTrue(refined >= before && refined <= 1, "run " + run + " at " + i);
          before = refined;
        }
      }
    }
  }

  @Test
  void isTheSameInWhateverOrderTheVerdictsCame() {
    List<GateEvidence> verdicts = new ArrayList<>(verdicts("en", 300, -1, SEED));
    verdicts.addAll(verdicts("ur", 100, 1, SEED));
    double before = Refinement.by(verdicts).of("ur", 0.7);
    java.util.Collections.reverse(verdicts);
    assertEquals(before, Refinement.by(verdicts).of("ur", 0.7), 1e-6);
  }

  @Test
  void correctsEachLanguageAsFarAsItsVerdictsCarry() {
    List<GateEvidence> verdicts = new ArrayList<>(verdicts("en", 2_000, -1.2, SEED));
    verdicts.addAll(verdicts("ur", 2_000, 0.6, SEED + 1));
    verdicts.addAll(verdicts("HI", 10, 0.6, SEED + 2));
    Refinement refinement = Refinement.by(verdicts);
    assertTrue(error(refinement, "en", -1.2) < 0.03, "en " + error(refinement, "en", -1.2));
    assertTrue(error(refinement, "UR", 0.6) < 0.03, "ur " + error(refinement, "ur", 0.6));
    double english = refinement.of("en", 0.8);
    double urdu = refinement.of("ur", 0.8);
    double hindi = refinement.of("hi", 0.8);
    double unheardOf = refinement.of("lv", 0.8);
    assertTrue(english < unheardOf && unheardOf < urdu, "between those that are known");
    assertEquals(unheardOf, hindi, 0.03, "ten verdicts are few");
  }

  /**
   * The corrections for all, for English and for Urdu, each an offset and a slope, found by going
   * down the gradient of the penalised likelihood in short steps.
   */
  private static double[] slowly(List<GateEvidence> verdicts) {
    double[] line = {0, 1, 0, 0, 0, 0};
    double[] centre = line.clone();
    double shortest = 1.0 / (4 * 80 + verdicts.size() * 20);
    for (int round = 0; round < 20_000; round++) {
      double[] gradient = new double[line.length];
      for (int i = 0; i < line.length; i++) {
        gradient[i] = (i % 2 == 0 ? 80 : 4 * 80) * (line[i] - centre[i]);
      }
      for (GateEvidence verdict : verdicts) {
        double x = Math.log(verdict.confidence() / (1 - verdict.confidence()));
        int own = verdict.language().equals("en") ? 2 : 4;
        double z = line[0] + line[own] + (line[1] + line[own + 1]) * x;
        double error = 1 / (1 + Math.exp(-z)) - (verdict.right() ? 1 : 0);
        for (int place : new int[] {0, own}) {
          gradient[place] += error;
          gradient[place + 1] += error * x;
        }
      }
      for (int i = 0; i < line.length; i++) {
        line[i] -= shortest * gradient[i];
      }
    }
    return line;
  }

  @Test
  void settlesWhereTheSlowestDescentDoes() {
    List<GateEvidence> verdicts = new ArrayList<>(verdicts("en", 400, -1.2, SEED));
    verdicts.addAll(verdicts("ur", 60, 0.9, SEED + 1));
    Refinement refinement = Refinement.by(verdicts);
    double[] slow = slowly(verdicts);
    for (int i = 1; i < 100; i++) {
      double x = Math.log(i / (100.0 - i));
      double english = slow[0] + slow[2] + (slow[1] + slow[3]) * x;
      double urdu = slow[0] + slow[4] + (slow[1] + slow[5]) * x;
      assertEquals(1 / (1 + Math.exp(-english)), refinement.of("en", i / 100.0), 1e-6, "en " + i);
      assertEquals(1 / (1 + Math.exp(-urdu)), refinement.of("ur", i / 100.0), 1e-6, "ur " + i);
      double other = 1 / (1 + Math.exp(-slow[0] - slow[1] * x));
      assertEquals(other, refinement.of("lv", i / 100.0), 1e-6, "lv " + i);
    }
  }

  @Test
  void movesByAsMuchAsTheDocumentationSays() {
    List<GateEvidence> verdicts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      verdicts.add(new GateEvidence("en", 0.8, i % 5 < 3));
    }
    assertEquals(0.61, Refinement.by(verdicts).of("en", 0.8), 0.01);
    assertEquals(0.78, Refinement.by(verdicts.subList(0, 20)).of("en", 0.8), 0.01);
  }
}
