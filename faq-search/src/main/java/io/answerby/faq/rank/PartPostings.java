// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One part of the texts of all documents, scored by BM25 divided by the sum of the question's
 * rarities.
 *
 * <p>What a feature tells of a document, its saturated count between 0 and 1, is kept in a byte. It
 * is off by 1/510 at most, and so is the score, which is a mean of such figures.
 */
final class PartPostings {

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int FULL = 255;

  private final Part part;
  private final int documents;
  private final long[] hashes;
  private final int[] having;
  private final double meanLength;
  private final PostingBlock[] blocks;

  /**
   * Indexes texts.
   *
   * @param starts the place of each document's first text, and at the end the number of texts
   */
  PartPostings(Part part, List<TextFeatures> texts, int[] starts) {
    this.part = part;
    documents = starts.length - 1;
    hashes = distinct(part, texts);
    double total = 0;
    for (TextFeatures text : texts) {
      total += text.of(part).length;
    }
    meanLength = Math.max(1, total) / Math.max(1, documents);
    having = new int[hashes.length];
    List<PostingBlock> filled = new ArrayList<>();
    for (int first = 0; first < documents; first += PostingBlock.MOST_DOCUMENTS) {
      int end = Math.min(documents, first + PostingBlock.MOST_DOCUMENTS);
      filled.add(block(texts, starts, first, end));
    }
    blocks = filled.toArray(new PostingBlock[0]);
  }

  private PartPostings(
      Part part,
      int documents,
      long[] hashes,
      int[] having,
      double meanLength,
      PostingBlock[] blocks) {
    this.part = part;
    this.documents = documents;
    this.hashes = hashes;
    this.having = having;
    this.meanLength = meanLength;
    this.blocks = blocks;
  }

  static PartPostings restore(Part part, int documents, DataInput in) throws IOException {
    long[] hashes = ArrayForm.readLongs(in);
    int[] having = ArrayForm.readInts(in);
    double meanLength = in.readDouble();
    List<PostingBlock> blocks = new ArrayList<>();
    for (int first = 0; first < documents; first += PostingBlock.MOST_DOCUMENTS) {
      blocks.add(PostingBlock.restore(in));
    }
    return new PartPostings(
        part, documents, hashes, having, meanLength, blocks.toArray(new PostingBlock[0]));
  }

  void store(DataOutput out) throws IOException {
    ArrayForm.write(hashes, out);
    ArrayForm.write(having, out);
    out.writeDouble(meanLength);
    for (PostingBlock block : blocks) {
      block.store(out);
    }
  }

  private PostingBlock block(
      List<TextFeatures> texts, int[] starts, int startInclusive, int endExclusive) {
    int[] havingHere = new int[hashes.length];
    for (int document = startInclusive; document < endExclusive; document++) {
      int[] features = features(texts.subList(starts[document], starts[document + 1]));
      for (int i = 0; i < features.length; i++) {
        havingHere[features[i]] += i == 0 || features[i] != features[i - 1] ? 1 : 0;
      }
    }
    PostingBlock.Builder block =
        new PostingBlock.Builder(startInclusive, endExclusive - startInclusive, havingHere);
    for (int document = startInclusive; document < endExclusive; document++) {
      int[] features = features(texts.subList(starts[document], starts[document + 1]));
      double norm = norm(features.length);
      for (int i = 0; i < features.length; ) {
        int next = i + 1;
        while (next < features.length && features[next] == features[i]) {
          next++;
        }
        int count = next - i;
        block.put(features[i], document, (int) Math.round(FULL * count / (count + norm)));
        i = next;
      }
    }
    Arrays.setAll(having, feature -> having[feature] + havingHere[feature]);
    return block.build();
  }

  /** The numbers of a document's features in order, each as often as it occurs. */
  private int[] features(List<TextFeatures> texts) {
    int[] features = new int[texts.stream().mapToInt(text -> text.of(part).length).sum()];
    int end = 0;
    for (TextFeatures text : texts) {
      for (long hash : text.of(part)) {
        features[end++] = Arrays.binarySearch(hashes, hash);
      }
    }
    Arrays.sort(features);
    return features;
  }

  private double norm(int length) {
    return K1 * (1 - B + B * length / meanLength);
  }

  private double rarity(int feature) {
    int documentsHaving = feature < 0 ? 0 : having[feature];
    return Math.log(1 + (documents - documentsHaving + 0.5) / (documentsHaving + 0.5));
  }

  private static long[] distinct(Part part, List<TextFeatures> texts) {
    int occurrences = texts.stream().mapToInt(text -> text.of(part).length).sum();
    long[] all = new long[occurrences];
    int end = 0;
    for (TextFeatures text : texts) {
      long[] some = text.of(part);
      System.arraycopy(some, 0, all, end, some.length);
      end += some.length;
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  /** Adds the weighted score of each document. */
  void addScores(TextFeatures text, float weight, float[] scores) {
    long[] asked = text.of(part);
    int[] known = new int[asked.length];
    double[] rarities = new double[asked.length];
    int end = 0;
    double total = 0;
    for (int i = 0; i < asked.length; i++) {
      if (i == 0 || asked[i] != asked[i - 1]) {
        int feature = Arrays.binarySearch(hashes, asked[i]);
        double rarity = rarity(feature);
        total += rarity;
        if (feature >= 0) {
          known[end] = feature;
          rarities[end++] = rarity;
        }
      }
    }
    for (int i = 0; i < end; i++) {
      float scale = (float) (weight * rarities[i] / total / FULL);
      for (PostingBlock block : blocks) {
        block.add(known[i], scale, scores);
      }
    }
  }

  /**
   * {@return the score that a document would have if it had these texts left}
   *
   * @param left what is left of its texts
   * @param length of all its texts
   */
  double scoreIfLeft(TextFeatures text, List<TextFeatures> left, int length) {
    long[] asked = text.of(part);
    double norm = norm(length);
    double score = 0;
    double total = 0;
    for (int i = 0; i < asked.length; i++) {
      if (i == 0 || asked[i] != asked[i - 1]) {
        double rarity = rarity(Arrays.binarySearch(hashes, asked[i]));
        long count = 0;
        for (TextFeatures other : left) {
          count += count(other.of(part), asked[i]);
        }
        total += rarity;
        score += rarity * count / (count + norm);
      }
    }
    return total > 0 ? score / total : 0;
  }

  private static int count(long[] sorted, long hash) {
    int place = Arrays.binarySearch(sorted, hash);
    if (place < 0) {
      return 0;
    }
    int start = place;
    while (start > 0 && sorted[start - 1] == hash) {
      start--;
    }
    int end = place + 1;
    while (end < sorted.length && sorted[end] == hash) {
      end++;
    }
    return end - start;
  }
}
