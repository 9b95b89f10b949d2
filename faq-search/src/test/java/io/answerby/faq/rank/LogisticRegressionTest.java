// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static final long SEED = 7;
  private static final int TEXTS = 24;
  private static final int CLASSES = 4;
  private static final double PENALTY = 0.03;

  private final double[][] features = features();
  private final float[][] kernel = kernel(features);
  private final int[] classOf = classOf();

  private static int[] classOf() {
    int[] classOf = new int[TEXTS];
    for (int text = 0; text < TEXTS; text++) {
      classOf[text] = text % CLASSES;
    }
    return classOf;
  }

  private static double[][] features() {
    Random random = new Random(SEED);
    double[][] features = new double[TEXTS][6];
    for (int text = 0; text < TEXTS; text++) {
      double norm = 0;
      for (int f = 0; f < 6; f++) {
        features[text][f] = random.nextDouble() + (f == text % CLASSES ? 1 : 0);
        norm += features[text][f] * features[text][f];
      }
      for (int f = 0; f < 6; f++) {
        features[text][f] /= Math.sqrt(norm);
      }
    }
    return features;
  }

  private static float[][] kernel(double[][] features) {
    float[][] kernel = new float[TEXTS][TEXTS];
    for (int a = 0; a < TEXTS; a++) {
      for (int b = 0; b < TEXTS; b++) {
        for (int f = 0; f < 6; f++) {
          kernel[a][b] += (float) (features[a][f] * features[b][f]);
        }
      }
    }
    return kernel;
  }

  /** Plain gradient descent on one weight for each feature and class: slow, and another road. */
  private double[][] slowScores() {
    double[][] weights = new double[6][CLASSES];
    double[][] scores = new double[TEXTS][CLASSES];
    for (int step = 0; step < 20_000; step++) {
      double[][] gradient = new double[6][CLASSES];
      for (int text = 0; text < TEXTS; text++) {
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
          scores[text][c] = 0;
          for (int f = 0; f < 6; f++) {
            scores[text][c] += weights[f][c] * features[text][f];
          }
          sum += Math.exp(scores[text][c]);
        }
        for (int c = 0; c < CLASSES; c++) {
          double error = Math.exp(scores[text][c]) / sum - (c == classOf[text] ? 1 : 0);
          for (int f = 0; f < 6; f++) {
            gradient[f][c] += error * features[text][f];
          }
        }
      }
      for (int f = 0; f < 6; f++) {
        for (int c = 0; c < CLASSES; c++) {
          weights[f][c] -= 0.1 * (gradient[f][c] + PENALTY * weights[f][c]);
        }
      }
    }
    return scores;
  }

  private static float[] softmax(float[] scores) {
    float[] shares = new float[scores.length];
    LogisticRegression.softmax(scores, new boolean[scores.length], 0, shares);
    return shares;
  }

  @Test
  void findsWhatGradientDescentOnTheWeightsFinds() {
    LogisticRegression model = new LogisticRegression(kernel, classOf, CLASSES);
    model.train(2_000);
    double[][] slow = slowScores();
    for (int text = 0; text < TEXTS; text++) {
      float[] expected = new float[CLASSES];
      for (int c = 0; c < CLASSES; c++) {
        expected[c] = (float) slow[text][c];
      }
      assertArrayEquals(softmax(expected), softmax(model.scores()[text]), 0.02f, "text " + text);
    }
  }

  @Test
  void forgetsWhatIsLeftOut() {
    boolean[] out = new boolean[TEXTS];
    boolean[] noClass = new boolean[CLASSES];
    out[5] = true;
    LogisticRegression all = new LogisticRegression(kernel, classOf, CLASSES);
    all.train(500);
    LogisticRegression less = all.without(out, noClass);
    less.train(2_000);
    LogisticRegression never =
        new LogisticRegression(kernel, classOf, CLASSES).without(out, noClass);
    never.train(2_000);
    assertArrayEquals(softmax(never.scores()[5]), softmax(less.scores()[5]), 0.02f);
    assertArrayEquals(new float[CLASSES], less.coefficients()[5]);
  }

  @Test
  void sharesMakeOneAndTheLeftOutGetNone() {
    float[] shares = new float[3];
    LogisticRegression.softmax(
        new float[] {500, -500, 499}, new boolean[] {false, false, true}, 0, shares);
    assertEquals(1, shares[0], 1e-6);
    assertEquals(0, shares[2]);
    LogisticRegression.softmax(new float[] {0, 0, 0}, new boolean[3], 9, shares);
    assertEquals(1.0 / 12, shares[1], 1e-6);
    assertTrue(LogisticRegression.strangers(2) > LogisticRegression.strangers(11));
  }
}
