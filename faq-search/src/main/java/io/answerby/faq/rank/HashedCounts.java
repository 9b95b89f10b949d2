// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** In how many texts each feature occurs, in bounded memory: features that meet share a count. */
final class HashedCounts {

  private static final int BITS = 18;

  private final int texts;
  private final int[] counts;

  private HashedCounts(int texts, int[] counts) {
    this.texts = texts;
    this.counts = counts;
  }

  static HashedCounts of(List<TextFeatures> texts) {
    int[] counts = new int[1 << BITS];
    for (TextFeatures text : texts) {
      for (Part part : HashedVector.parts()) {
        long[] sorted = text.of(part);
        for (int i = 0; i < sorted.length; i++) {
          counts[place(sorted[i])] += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
      }
    }
    return new HashedCounts(texts.size(), counts);
  }

  static HashedCounts restore(DataInput in) throws IOException {
    return new HashedCounts(in.readInt(), ArrayForm.readInts(in));
  }

  void store(DataOutput out) throws IOException {
    out.writeInt(texts);
    ArrayForm.write(counts, out);
  }

  double rarity(long feature) {
    return Math.log((texts + 1.0) / (counts[place(feature)] + 1.0)) + 1;
  }

  private static int place(long feature) {
    return (int) (feature >>> (Long.SIZE - BITS));
  }
}
