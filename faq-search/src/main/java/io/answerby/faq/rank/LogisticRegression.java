// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression over texts that are compared by a kernel: the probability of a
 * class is the softmax of the classes' scores, a class's score is the sum over the training texts
 * of cosine × coefficient.
 *
 * <p>This is the same model as one weight for each feature and class with a squared penalty,
 * written by texts and not by features (representer theorem), because there are far fewer texts. It
 * is trained by going round the texts and moving each text's coefficients a bounded Newton step;
 * the loss is convex, the order fixed, so that the result is always the same.
 */
final class LogisticRegression {

  private static final float PENALTY = 0.03f;
  private static final float LEAST_STEP = 5e-4f;
  private static final int FEW = 4;
  private static final int LEAST_COMPETITION = 12;
  private static final float LEAST_CURVATURE = 0.05f;

  private final float[][] kernel;
  private final int[] classOf;
  private final int classes;
  private final float[][] coefficients;
  private final float[][] scores;
  private final boolean[] textOut;
  private final boolean[] classOut;

  private LogisticRegression(
      float[][] kernel, int[] classOf, int classes, float[][] coefficients, float[][] scores) {
    this.kernel = kernel;
    this.classOf = classOf;
    this.classes = classes;
    this.coefficients = coefficients;
    this.scores = scores;
    textOut = new boolean[kernel.length];
    classOut = new boolean[classes];
  }

  /**
   * A model that knows nothing yet.
   *
   * @param kernel the cosines of the training texts among each other
   * @param classOf the class of each text
   */
  LogisticRegression(float[][] kernel, int[] classOf, int classes) {
    this(
        kernel,
        classOf,
        classes,
        new float[kernel.length][classes],
        new float[kernel.length][classes]);
  }

  /** {@return the cosines of the training texts among each other} */
  float[][] kernel() {
    return kernel;
  }

  /** {@return the coefficients of each text, by class} */
  float[][] coefficients() {
    return coefficients;
  }

  /** {@return the scores of each training text, by class; also of those that are left out} */
  float[][] scores() {
    return scores;
  }

  /** {@return a copy that never saw these texts; train it on to let it settle} */
  LogisticRegression without(boolean[] texts, boolean[] leftOutClasses) {
    float[][] lessCoefficients = copy(coefficients);
    float[][] lessScores = copy(scores);
    LogisticRegression less =
        new LogisticRegression(kernel, classOf, classes, lessCoefficients, lessScores);
    float[] back = new float[classes];
    for (int text = 0; text < texts.length; text++) {
      if (texts[text]) {
        for (int c = 0; c < classes; c++) {
          back[c] = -coefficients[text][c];
        }
        less.move(text, back);
        less.textOut[text] = true;
      }
    }
    System.arraycopy(leftOutClasses, 0, less.classOut, 0, classes);
    return less;
  }

  private static float[][] copy(float[][] rows) {
    float[][] copy = new float[rows.length][];
    Arrays.setAll(copy, i -> rows[i].clone());
    return copy;
  }

  /** Goes round the texts so many times, or until nothing moves. */
  void train(int rounds) {
    float[] probabilities = new float[classes];
    float[] steps = new float[classes];
    for (int round = 0; round < rounds; round++) {
      float furthest = 0;
      for (int text = 0; text < kernel.length; text++) {
        if (textOut[text]) {
          continue;
        }
        softmax(scores[text], classOut, 0, probabilities);
        float self = kernel[text][text];
        float largest = 0;
        for (int c = 0; c < classes; c++) {
          float p = probabilities[c];
          float gradient = p - (c == classOf[text] ? 1 : 0) + PENALTY * coefficients[text][c];
          float curvature = self * Math.max(p * (1 - p), LEAST_CURVATURE) + PENALTY;
          float step = classOut[c] ? 0 : -gradient / curvature;
          steps[c] = Math.abs(step) < LEAST_STEP ? 0 : step;
          largest = Math.max(largest, Math.abs(steps[c]));
        }
        if (largest > 0) {
          move(text, steps);
        }
        furthest = Math.max(furthest, largest);
      }
      if (furthest < 0.01f) {
        return;
      }
    }
  }

  private void move(int text, float[] steps) {
    float[] own = coefficients[text];
    for (int c = 0; c < classes; c++) {
      own[c] += steps[c];
    }
    // after the first rounds only a few classes of a text still move
    int[] moved = IntStream.range(0, classes).filter(c -> steps[c] != 0).toArray();
    boolean few = moved.length * FEW < classes;
    float[] row = kernel[text];
    for (int other = 0; other < row.length; other++) {
      float cosine = row[other];
      float[] score = scores[other];
      if (few) {
        for (int c : moved) {
          score[c] += cosine * steps[c];
        }
      } else if (cosine != 0) {
        for (int c = 0; c < classes; c++) {
          score[c] += cosine * steps[c];
        }
      }
    }
  }

  /**
   * {@return how many FAQs with a score of nought to add in thought, so that being the best of two
   * counts no more than being the best of a dozen}
   */
  static int strangers(int classes) {
    return Math.max(0, LEAST_COMPETITION - classes);
  }

  /**
   * Writes the probabilities of the classes; those left out get none.
   *
   * @param strangers how many further classes with a score of nought take part
   */
  static void softmax(float[] scores, boolean[] out, int strangers, float[] probabilities) {
    float top = strangers > 0 ? 0 : Float.NEGATIVE_INFINITY;
    for (int c = 0; c < scores.length; c++) {
      if (!out[c]) {
        top = Math.max(top, scores[c]);
      }
    }
    double sum = strangers == 0 ? 0 : strangers * Math.exp(-top);
    for (int c = 0; c < scores.length; c++) {
      probabilities[c] = out[c] ? 0 : (float) Math.exp(scores[c] - top);
      sum += probabilities[c];
    }
    for (int c = 0; c < scores.length; c++) {
      probabilities[c] = (float) (probabilities[c] / sum);
    }
  }
}
