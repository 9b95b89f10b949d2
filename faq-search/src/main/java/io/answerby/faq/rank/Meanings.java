// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static java.util.Objects.requireNonNull;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meanings of all ways of asking by the shop's own model, a byte for each number, and of each
 * FAQ as a whole.
 */
final class Meanings {

  static final int NONE = -1;
  private static final int FULL = 127;

  private final int dimension;
  private final int[] starts;
  private final byte[] vectors;
  private final float[] scales;
  private final byte[] wholes;
  private final float[] wholeScales;

  private Meanings(
      int dimension,
      int[] starts,
      byte[] vectors,
      float[] scales,
      byte[] wholes,
      float[] wholeScales) {
    this.dimension = dimension;
    this.starts = starts;
    this.vectors = vectors;
    this.scales = scales;
    this.wholes = wholes;
    this.wholeScales = wholeScales;
  }

  /**
   * {@return the meanings of these texts, or null if there is no model}
   *
   * @param starts the place of each FAQ's first text, and at the end the number of texts
   */
  static @Nullable Meanings of(List<Query> texts, int[] starts) {
    float[] first = texts.isEmpty() ? null : texts.get(0).meaning();
    if (first == null) {
      return null;
    }
    int faqs = starts.length - 1;
    int dimension = first.length;
    byte[] vectors = new byte[Math.multiplyExact(texts.size(), dimension)];
    byte[] wholes = new byte[faqs * dimension];
    float[] scales = new float[texts.size()];
    float[] wholeScales = new float[faqs];
    for (int faq = 0; faq < faqs; faq++) {
      float[] whole = new float[dimension];
      for (int text = starts[faq]; text < starts[faq + 1]; text++) {
        float[] meaning = requireNonNull(texts.get(text).meaning(), "meaning");
        scales[text] = pack(meaning, vectors, text * dimension);
        for (int i = 0; i < dimension; i++) {
          whole[i] += meaning[i];
        }
      }
      float norm = norm(whole);
      wholeScales[faq] = norm == 0 ? 0 : pack(whole, wholes, faq * dimension) / norm;
    }
    return new Meanings(dimension, starts, vectors, scales, wholes, wholeScales);
  }

  static Meanings restore(DataInput in) throws IOException {
    return new Meanings(
        in.readInt(),
        ArrayForm.readInts(in),
        ArrayForm.readBytes(in),
        ArrayForm.readFloats(in),
        ArrayForm.readBytes(in),
        ArrayForm.readFloats(in));
  }

  void store(DataOutput out) throws IOException {
    out.writeInt(dimension);
    ArrayForm.write(starts, out);
    ArrayForm.write(vectors, out);
    ArrayForm.write(scales, out);
    ArrayForm.write(wholes, out);
    ArrayForm.write(wholeScales, out);
  }

  /** {@return the FAQs whose meaning as a whole is nearest, at most so many, nearest first} */
  int[] nearest(float[] meaning, int limit) {
    float[] cosines = new float[wholeScales.length];
    for (int faq = 0; faq < cosines.length; faq++) {
      cosines[faq] = wholeScales[faq] * dot(meaning, wholes, faq * dimension);
    }
    return Retriever.best(cosines, limit);
  }

  /**
   * {@return the cosine with the nearest way of asking of an FAQ, 0 if none is near}
   *
   * @param without a text that is left out, or {@link #NONE}
   */
  float likeness(float[] meaning, int faq, int without) {
    float best = 0;
    for (int text = starts[faq]; text < starts[faq + 1]; text++) {
      if (text != without) {
        best = Math.max(best, scales[text] * dot(meaning, vectors, text * dimension));
      }
    }
    return best;
  }

  private float dot(float[] meaning, byte[] packed, int start) {
    float sum = 0;
    for (int i = 0; i < dimension; i++) {
      sum += meaning[i] * packed[start + i];
    }
    return sum;
  }

  private static float norm(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    return (float) Math.sqrt(squares);
  }

  /** Packs a vector and returns what a step of it is worth. */
  private static float pack(float[] vector, byte[] into, int start) {
    float largest = 0;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    float step = largest == 0 ? 1 : largest / FULL;
    for (int i = 0; i < vector.length; i++) {
      into[start + i] = (byte) Math.round(vector[i] / step);
    }
    return step;
  }
}
