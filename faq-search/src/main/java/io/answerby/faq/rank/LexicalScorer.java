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
 * that no FAQ has included: for catalogues that are too large to train on.
 *
 * <p>Its rehearsal takes a question's own words back out of its document, so that nothing has to be
 * built again.
 */
final class LexicalScorer implements Scorer {

  private static final float SHARPNESS = 12;
  private static final int MOST_REHEARSED = 400;
  private static final int NONE = -1;
  private static final Part[] PARTS = {Part.STEMS, Part.GRAMS};

  private final int documents;
  private final PartPostings[] parts;
  private final List<Rehearsed> rehearsed;

  /**
   * Indexes these texts; those of one document must follow each other.
   *
   * @param hasLike for each text, whether its document has another in the same language; only such
   *     texts are rehearsed
   */
  LexicalScorer(List<TextFeatures> texts, int[] documentOf, boolean[] hasLike, int documents) {
    this.documents = documents;
    int[] starts = new int[documents + 1];
    for (int document : documentOf) {
      starts[document + 1]++;
    }
    for (int document = 0; document < documents; document++) {
      starts[document + 1] += starts[document];
    }
    parts = new PartPostings[PARTS.length];
    Arrays.setAll(parts, i -> new PartPostings(PARTS[i], texts, starts));
    rehearsed = rehearse(texts, documentOf, starts, hasLike);
  }

  private LexicalScorer(int documents, PartPostings[] parts, List<Rehearsed> rehearsed) {
    this.documents = documents;
    this.parts = parts;
    this.rehearsed = rehearsed;
  }

  static LexicalScorer restore(DataInput in) throws IOException {
    int documents = in.readInt();
    PartPostings[] parts = new PartPostings[PARTS.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = PartPostings.restore(PARTS[i], documents, in);
    }
    return new LexicalScorer(documents, parts, Rehearsed.restore(in));
  }

  @Override
  public void store(DataOutput out) throws IOException {
    out.writeInt(documents);
    for (PartPostings part : parts) {
      part.store(out);
    }
    Rehearsed.store(rehearsed, out);
  }

  @Override
  public float[] scores(Query query) {
    return scores(query.features());
  }

  private float[] scores(TextFeatures text) {
    float[] scores = new float[documents];
    for (PartPostings part : parts) {
      part.addScores(text, SHARPNESS / parts.length, scores);
    }
    return scores;
  }

  @Override
  public List<Rehearsed> rehearsed() {
    return rehearsed;
  }

  private List<Rehearsed> rehearse(
      List<TextFeatures> texts, int[] documentOf, int[] starts, boolean[] hasLike) {
    List<Rehearsed> asked = new ArrayList<>();
    int step = Math.max(1, texts.size() / MOST_REHEARSED);
    boolean[] out = new boolean[documents];
    float[] shares = new float[documents];
    for (int text = 0; text < texts.size(); text += step) {
      int own = documentOf[text];
      if (hasLike[text]) {
        float[] scores = scores(texts.get(text));
        scores[own] = scoreWithoutItself(text, texts.subList(starts[own], starts[own + 1]), texts);
        asked.add(rehearsed(scores, out, shares, own));
        out[own] = true;
        asked.add(rehearsed(scores, out, shares, NONE));
        out[own] = false;
      }
    }
    return List.copyOf(asked);
  }

  private float scoreWithoutItself(
      int text, List<TextFeatures> ofDocument, List<TextFeatures> texts) {
    TextFeatures itself = texts.get(text);
    List<TextFeatures> left = new ArrayList<>(ofDocument);
    left.remove(itself);
    double score = 0;
    for (int i = 0; i < parts.length; i++) {
      Part part = PARTS[i];
      int length = ofDocument.stream().mapToInt(other -> other.of(part).length).sum();
      score += SHARPNESS / parts.length * parts[i].scoreIfLeft(itself, left, length);
    }
    return (float) score;
  }

  private static Rehearsed rehearsed(float[] scores, boolean[] out, float[] shares, int right) {
    LogisticRegression.softmax(scores, out, LogisticRegression.strangers(scores.length), shares);
    int top = 0;
    for (int document = 1; document < shares.length; document++) {
      top = shares[document] > shares[top] ? document : top;
    }
    return new Rehearsed(Gate.logOdds(shares[top]), top == right, right != NONE);
  }
}
