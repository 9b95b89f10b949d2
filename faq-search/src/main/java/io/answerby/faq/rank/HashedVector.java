// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.util.Arrays;

/**
 * The words of a text and their concepts as a vector of length one at most, its places being
 * hashes.
 */
final class HashedVector {

  private static final Part[] PARTS = {Part.WORDS, Part.STEMS, Part.CONCEPTS};

  final long[] hashes;
  final float[] weights;

  private HashedVector(long[] hashes, float[] weights) {
    this.hashes = hashes;
    this.weights = weights;
  }

  static HashedVector of(TextFeatures text, HashedCounts counts) {
    int longest = 0;
    for (Part part : PARTS) {
      longest += text.of(part).length;
    }
    long[] hashes = new long[longest];
    float[] weights = new float[longest];
    int end = 0;
    for (Part part : PARTS) {
      int start = end;
      double norm = 0;
      long[] sorted = text.of(part);
      for (int i = 0; i < sorted.length; ) {
        int next = i + 1;
        while (next < sorted.length && sorted[next] == sorted[i]) {
          next++;
        }
        double weight = (1 + Math.log(next - i)) * counts.rarity(sorted[i]);
        norm += weight * weight;
        hashes[end] = sorted[i];
        weights[end++] = (float) weight;
        i = next;
      }
      float scale = (float) Math.sqrt(1 / (PARTS.length * Math.max(norm, Float.MIN_NORMAL)));
      for (int i = start; i < end; i++) {
        weights[i] *= scale;
      }
    }
    return new HashedVector(Arrays.copyOf(hashes, end), Arrays.copyOf(weights, end));
  }

  /** The parts whose features are in such a vector. */
  static Part[] parts() {
    return PARTS.clone();
  }
}
