// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * A multinomial logistic regression for catalogues of any size: each text learns to tell its FAQ
 * from the few that resemble it most, by plain gradient descent.
 *
 * <p>The weight of a word for an FAQ has its place in one table by a hash of both, so that the
 * memory is bounded; where two meet, they share it. Once trained, the upper half of each float is
 * kept.
 */
final class HashedModel {

  private static final int ROUNDS = 3;
  private static final float RATE = 4;
  private static final float LEAST_ERROR = 0.002f;
  private static final int WEIGHTS_A_TEXT = 32;
  private static final int MOST_BITS = 21;
  private static final long SEED = 20261121;

  private final short[] weights;
  private final int shift;

  private HashedModel(short[] weights) {
    this.weights = weights;
    this.shift = shift(weights.length);
  }

  /**
   * Trains a model.
   *
   * @param classOf the FAQ of each text
   * @param rivals for each text, the FAQs that it is told apart from; its own may be among them
   * @param leftOut which texts the model never sees
   */
  static HashedModel train(
      HashedVector[] texts, int[] classOf, int[][] rivals, IntPredicate leftOut) {
    int bits = 1;
    while (bits < MOST_BITS && 1 << bits < texts.length * WEIGHTS_A_TEXT) {
      bits++;
    }
    Trainee trainee = new Trainee(1 << bits);
    int[] order = shuffled(texts.length);
    for (int round = 0; round < ROUNDS; round++) {
      for (int text : order) {
        if (!leftOut.test(text)) {
          trainee.learn(texts[text], classOf[text], rivals[text]);
        }
      }
    }
    return trainee.trained();
  }

  static HashedModel restore(DataInput in) throws IOException {
    return new HashedModel(ArrayForm.readShorts(in));
  }

  void store(DataOutput out) throws IOException {
    ArrayForm.write(weights, out);
  }

  float score(HashedVector text, int faq) {
    float score = 0;
    for (int i = 0; i < text.hashes.length; i++) {
      int kept = weights[place(text.hashes[i], faq, shift)] << Short.SIZE;
      score += Float.intBitsToFloat(kept) * text.weights[i];
    }
    return score;
  }

  private static int shift(int size) {
    return Long.SIZE - Integer.numberOfTrailingZeros(size);
  }

  private static int place(long feature, int faq, int shift) {
    long both = feature ^ ((faq + 1) * 0x9E3779B97F4A7C15L);
    return (int) ((both * 0xD6E8FEB86659FD93L) >>> shift);
  }

  private static int[] shuffled(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int place = random.nextInt(i + 1);
      order[i] = order[place];
      order[place] = i;
    }
    return order;
  }

  /** The weights while they are learnt. */
  private static final class Trainee {

    private final float[] weights;
    private final int shift;

    Trainee(int size) {
      weights = new float[size];
      shift = shift(size);
    }

    void learn(HashedVector text, int own, int[] rivals) {
      float[] scores = new float[rivals.length];
      float ownScore = score(text, own);
      float top = ownScore;
      for (int i = 0; i < rivals.length; i++) {
        scores[i] = rivals[i] == own ? Float.NEGATIVE_INFINITY : score(text, rivals[i]);
        top = Math.max(top, scores[i]);
      }
      double sum = Math.exp(ownScore - top);
      for (float score : scores) {
        sum += Math.exp(score - top);
      }
      move(text, own, (float) (1 - Math.exp(ownScore - top) / sum));
      for (int i = 0; i < rivals.length; i++) {
        move(text, rivals[i], (float) -(Math.exp(scores[i] - top) / sum));
      }
    }

    private void move(HashedVector text, int faq, float error) {
      if (Math.abs(error) > LEAST_ERROR) {
        for (int i = 0; i < text.hashes.length; i++) {
          weights[place(text.hashes[i], faq, shift)] += RATE * error * text.weights[i];
        }
      }
    }

    private float score(HashedVector text, int faq) {
      float score = 0;
      for (int i = 0; i < text.hashes.length; i++) {
        score += weights[place(text.hashes[i], faq, shift)] * text.weights[i];
      }
      return score;
    }

    HashedModel trained() {
      short[] kept = new short[weights.length];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = (short) (Float.floatToIntBits(weights[i]) >> Short.SIZE);
      }
      return new HashedModel(kept);
    }
  }
}
