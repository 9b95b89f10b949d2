// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scores by BM25 over one document per FAQ, divided by the sum of the question's rarities, words
 * that no FAQ has included.
 */
final class LexicalIndex {

  private static final Part[] PARTS = {Part.STEMS, Part.GRAMS, Part.CONCEPTS};
  private static final int STEMS = 0;

  private final int documents;
  private final PartPostings[] parts;

  /** Indexes these texts; those of one document must follow each other. */
  LexicalIndex(List<TextFeatures> texts, int[] documentOf, int documents) {
    this.documents = documents;
    int[] starts = starts(documentOf, documents);
    parts = new PartPostings[PARTS.length];
    Arrays.setAll(parts, i -> new PartPostings(PARTS[i], texts, starts));
  }

  private LexicalIndex(int documents, PartPostings[] parts) {
    this.documents = documents;
    this.parts = parts;
  }

  static LexicalIndex restore(DataInput in) throws IOException {
    int documents = in.readInt();
    PartPostings[] parts = new PartPostings[PARTS.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = PartPostings.restore(PARTS[i], documents, in);
    }
    return new LexicalIndex(documents, parts);
  }

  void store(DataOutput out) throws IOException {
    out.writeInt(documents);
    for (PartPostings part : parts) {
      part.store(out);
    }
  }

  /** {@return the place of each document's first text, and at the end the number of texts} */
  static int[] starts(int[] documentOf, int documents) {
    int[] starts = new int[documents + 1];
    for (int document : documentOf) {
      starts[document + 1]++;
    }
    for (int document = 0; document < documents; document++) {
      starts[document + 1] += starts[document];
    }
    return starts;
  }

  /**
   * {@return a score for each document, 0 to {@code weight}}
   *
   * @param weight what a perfect document would have
   */
  float[] scores(TextFeatures text, float weight) {
    float[] scores = new float[documents];
    for (PartPostings part : parts) {
      part.addScores(text, weight / parts.length, scores);
    }
    return scores;
  }

  /** {@return a score for each document by its whole words alone, which is many times faster} */
  float[] scoresByWords(TextFeatures text) {
    float[] scores = new float[documents];
    parts[STEMS].addScores(text, 1, scores);
    return scores;
  }

  /**
   * {@return the score of a text's own document, the text taken back out of it}
   *
   * @param text one of {@code ofDocument}
   * @param ofDocument all texts of its document
   * @param weight what a perfect document would have
   */
  float scoreWithoutItself(TextFeatures text, List<TextFeatures> ofDocument, float weight) {
    List<TextFeatures> left = new ArrayList<>(ofDocument);
    left.remove(text);
    double score = 0;
    for (int i = 0; i < parts.length; i++) {
      Part part = PARTS[i];
      int length = ofDocument.stream().mapToInt(other -> other.of(part).length).sum();
      score += weight / parts.length * parts[i].scoreIfLeft(text, left, length);
    }
    return (float) score;
  }
}
