// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** All ways of asking in a catalogue, by feature: cosines to every one of them in one pass. */
final class VariantIndex {

  private final int texts;
  private final int[] starts;
  private final int[] holders;
  private final float[] weights;

  VariantIndex(List<SparseVector> vectors, int features) {
    texts = vectors.size();
    starts = new int[features + 1];
    for (SparseVector vector : vectors) {
      for (int feature : vector.features) {
        starts[feature + 1]++;
      }
    }
    for (int i = 0; i < features; i++) {
      starts[i + 1] += starts[i];
    }
    holders = new int[starts[features]];
    weights = new float[starts[features]];
    int[] next = starts.clone();
    for (int text = 0; text < texts; text++) {
      SparseVector vector = vectors.get(text);
      for (int i = 0; i < vector.features.length; i++) {
        int place = next[vector.features[i]]++;
        holders[place] = text;
        weights[place] = vector.weights[i];
      }
    }
  }

  private VariantIndex(int texts, int[] starts, int[] holders, float[] weights) {
    this.texts = texts;
    this.starts = starts;
    this.holders = holders;
    this.weights = weights;
  }

  static VariantIndex restore(DataInput in) throws IOException {
    return new VariantIndex(
        in.readInt(), ArrayForm.readInts(in), ArrayForm.readInts(in), ArrayForm.readFloats(in));
  }

  void store(DataOutput out) throws IOException {
    out.writeInt(texts);
    ArrayForm.write(starts, out);
    ArrayForm.write(holders, out);
    ArrayForm.write(weights, out);
  }

  /** {@return the cosine of a text with each way of asking} */
  float[] cosines(SparseVector vector) {
    float[] cosines = new float[texts];
    for (int i = 0; i < vector.features.length; i++) {
      float weight = vector.weights[i];
      int end = starts[vector.features[i] + 1];
      for (int place = starts[vector.features[i]]; place < end; place++) {
        cosines[holders[place]] += weight * weights[place];
      }
    }
    return cosines;
  }
}
