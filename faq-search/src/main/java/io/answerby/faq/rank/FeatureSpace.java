// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The features of a catalogue and how rare each is; turns texts into vectors.
 *
 * <p>A vector has a length of at most one. What the catalogue has never seen counts in the norm and
 * takes no place in the vector, so the less of a question is known, the shorter its vector is.
 */
final class FeatureSpace {

  private static final int NONE = -1;
  private static final double FULL = 0.6;

  /** That a catalogue never speaks of something says more than that it lacks a word. */
  private static final double UNSEEN_CONCEPT = 2;

  // open addressing; a slot's number is the feature's; 0 marks an empty slot
  private final long[] hashes;
  private final int[] numbers;
  private final float[] rarities;
  private final float unseenRarity;

  private FeatureSpace(int size, int texts) {
    int slots = Integer.highestOneBit(Math.max(16, (int) (size / FULL))) << 1;
    hashes = new long[slots];
    numbers = new int[slots];
    rarities = new float[size];
    unseenRarity = rarity(texts, 0);
  }

  private FeatureSpace(long[] hashes, int[] numbers, float[] rarities, float unseenRarity) {
    this.hashes = hashes;
    this.numbers = numbers;
    this.rarities = rarities;
    this.unseenRarity = unseenRarity;
  }

  static FeatureSpace restore(DataInput in) throws IOException {
    return new FeatureSpace(
        ArrayForm.readLongs(in), ArrayForm.readInts(in), ArrayForm.readFloats(in), in.readFloat());
  }

  void store(DataOutput out) throws IOException {
    ArrayForm.write(hashes, out);
    ArrayForm.write(numbers, out);
    ArrayForm.write(rarities, out);
    out.writeFloat(unseenRarity);
  }

  static FeatureSpace of(List<TextFeatures> texts) {
    int occurrences = 0;
    for (TextFeatures text : texts) {
      for (Part part : Part.values()) {
        occurrences += text.of(part).length;
      }
    }
    long[] all = new long[occurrences];
    int end = 0;
    for (TextFeatures text : texts) {
      for (Part part : Part.values()) {
        long[] sorted = text.of(part);
        for (int i = 0; i < sorted.length; i++) {
          if (i == 0 || sorted[i] != sorted[i - 1]) {
            all[end++] = sorted[i];
          }
        }
      }
    }
    Arrays.sort(all, 0, end);
    int distinct = 0;
    for (int i = 0; i < end; i++) {
      distinct += i == 0 || all[i] != all[i - 1] ? 1 : 0;
    }
    FeatureSpace space = new FeatureSpace(distinct, texts.size());
    int number = 0;
    for (int i = 0; i < end; ) {
      int next = i;
      while (next < end && all[next] == all[i]) {
        next++;
      }
      space.put(all[i], number);
      space.rarities[number++] = rarity(texts.size(), next - i);
      i = next;
    }
    return space;
  }

  private static float rarity(int texts, int having) {
    return (float) (Math.log((texts + 1.0) / (having + 1.0)) + 1);
  }

  int size() {
    return rarities.length;
  }

  SparseVector vector(TextFeatures text) {
    int longest = 0;
    for (Part part : Part.values()) {
      longest += text.of(part).length;
    }
    int[] features = new int[longest];
    float[] weights = new float[longest];
    int end = 0;
    double known = 0;
    for (Part part : Part.values()) {
      int start = end;
      double norm = 0;
      double seen = 0;
      long[] sorted = text.of(part);
      for (int i = 0; i < sorted.length; ) {
        int next = i + 1;
        while (next < sorted.length && sorted[next] == sorted[i]) {
          next++;
        }
        int number = number(sorted[i]);
        double weight =
            (1 + Math.log(next - i)) * (number == NONE ? unseen(sorted[i]) : rarities[number]);
        norm += weight * weight;
        if (number != NONE) {
          seen += weight * weight;
          features[end] = number;
          weights[end++] = (float) weight;
        }
        i = next;
      }
      if (norm > 0) {
        float scale = (float) Math.sqrt(part.share() / norm);
        for (int i = start; i < end; i++) {
          weights[i] *= scale;
        }
        known += part.share() * seen / norm;
      }
    }
    return new SparseVector(Arrays.copyOf(features, end), Arrays.copyOf(weights, end), known);
  }

  private double unseen(long hash) {
    return TextFeatures.isConcept(hash) ? UNSEEN_CONCEPT * unseenRarity : unseenRarity;
  }

  private void put(long hash, int number) {
    int slot = slot(hash);
    hashes[slot] = hash;
    numbers[slot] = number + 1;
  }

  private int number(long hash) {
    return numbers[slot(hash)] - 1;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (numbers[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
