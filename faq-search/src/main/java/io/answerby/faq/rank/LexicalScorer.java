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

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final float SHARPNESS = 12;
  private static final int MOST_REHEARSED = 400;
  private static final int NONE = -1;
  private static final Part[] PARTS = {Part.STEMS, Part.GRAMS};

  private final int documents;
  private final PartIndex[] parts;
  private final List<Rehearsed> rehearsed;

  /**
   * Indexes these texts; those of one document must follow each other.
   *
   * @param hasLike for each text, whether its document has another in the same language; only such
   *     texts are rehearsed
   */
  LexicalScorer(List<TextFeatures> texts, int[] documentOf, boolean[] hasLike, int documents) {
    this.documents = documents;
    parts = new PartIndex[PARTS.length];
    Arrays.setAll(parts, i -> new PartIndex(PARTS[i], texts, documentOf, documents));
    rehearsed = rehearse(texts, documentOf, hasLike);
  }

  private LexicalScorer(int documents, PartIndex[] parts, List<Rehearsed> rehearsed) {
    this.documents = documents;
    this.parts = parts;
    this.rehearsed = rehearsed;
  }

  static LexicalScorer restore(DataInput in) throws IOException {
    int documents = in.readInt();
    PartIndex[] parts = new PartIndex[PARTS.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = PartIndex.restore(PARTS[i], documents, in);
    }
    return new LexicalScorer(documents, parts, Rehearsed.restore(in));
  }

  @Override
  public void store(DataOutput out) throws IOException {
    out.writeInt(documents);
    for (PartIndex part : parts) {
      part.store(out);
    }
    Rehearsed.store(rehearsed, out);
  }

  @Override
  public float[] scores(Query query) {
    return scores(query.features(), NONE);
  }

  private float[] scores(TextFeatures text, int without) {
    float[] scores = new float[documents];
    for (PartIndex part : parts) {
      part.addScores(text, without, SHARPNESS / parts.length, scores);
    }
    return scores;
  }

  @Override
  public List<Rehearsed> rehearsed() {
    return rehearsed;
  }

  private List<Rehearsed> rehearse(List<TextFeatures> texts, int[] documentOf, boolean[] hasLike) {
    List<Rehearsed> asked = new ArrayList<>();
    int step = Math.max(1, texts.size() / MOST_REHEARSED);
    boolean[] out = new boolean[documents];
    float[] shares = new float[documents];
    for (int text = 0; text < texts.size(); text += step) {
      int own = documentOf[text];
      if (hasLike[text]) {
        float[] scores = scores(texts.get(text), own);
        asked.add(rehearsed(scores, out, shares, own));
        out[own] = true;
        asked.add(rehearsed(scores, out, shares, NONE));
        out[own] = false;
      }
    }
    return List.copyOf(asked);
  }

  private static Rehearsed rehearsed(float[] scores, boolean[] out, float[] shares, int right) {
    LogisticRegression.softmax(scores, out, LogisticRegression.strangers(scores.length), shares);
    int top = 0;
    for (int document = 1; document < shares.length; document++) {
      top = shares[document] > shares[top] ? document : top;
    }
    return new Rehearsed(Gate.logOdds(shares[top]), top == right, right != NONE);
  }

  /** The documents of one part's features. */
  private static final class PartIndex {

    private final Part part;
    private final long[] hashes;
    private final int[] starts;
    private final int[] holders;
    private final short[] counts;
    private final float[] lengthNorms;
    private final int documents;

    PartIndex(Part part, List<TextFeatures> texts, int[] documentOf, int documents) {
      this.part = part;
      this.documents = documents;
      lengthNorms = lengthNorms(part, texts, documentOf, documents);
      hashes = distinct(part, texts);
      starts = new int[hashes.length + 1];
      int[] lastHolder = new int[hashes.length];
      Arrays.fill(lastHolder, NONE);
      // texts of one document follow each other, so that its postings grow at their ends
      for (int text = 0; text < texts.size(); text++) {
        for (long hash : texts.get(text).of(part)) {
          int feature = Arrays.binarySearch(hashes, hash);
          if (lastHolder[feature] != documentOf[text]) {
            lastHolder[feature] = documentOf[text];
            starts[feature + 1]++;
          }
        }
      }
      for (int feature = 0; feature < hashes.length; feature++) {
        starts[feature + 1] += starts[feature];
      }
      holders = new int[starts[hashes.length]];
      counts = new short[holders.length];
      int[] next = starts.clone();
      Arrays.fill(lastHolder, NONE);
      for (int text = 0; text < texts.size(); text++) {
        for (long hash : texts.get(text).of(part)) {
          int feature = Arrays.binarySearch(hashes, hash);
          if (lastHolder[feature] != documentOf[text]) {
            lastHolder[feature] = documentOf[text];
            holders[next[feature]++] = documentOf[text];
          }
          int place = next[feature] - 1;
          counts[place] = (short) Math.min(Short.MAX_VALUE, counts[place] + 1);
        }
      }
    }

    private PartIndex(
        Part part,
        int documents,
        long[] hashes,
        int[] starts,
        int[] holders,
        short[] counts,
        float[] lengthNorms) {
      this.part = part;
      this.documents = documents;
      this.hashes = hashes;
      this.starts = starts;
      this.holders = holders;
      this.counts = counts;
      this.lengthNorms = lengthNorms;
    }

    static PartIndex restore(Part part, int documents, DataInput in) throws IOException {
      return new PartIndex(
          part,
          documents,
          ArrayForm.readLongs(in),
          ArrayForm.readInts(in),
          ArrayForm.readInts(in),
          ArrayForm.readShorts(in),
          ArrayForm.readFloats(in));
    }

    void store(DataOutput out) throws IOException {
      ArrayForm.write(hashes, out);
      ArrayForm.write(starts, out);
      ArrayForm.write(holders, out);
      ArrayForm.write(counts, out);
      ArrayForm.write(lengthNorms, out);
    }

    private static float[] lengthNorms(
        Part part, List<TextFeatures> texts, int[] documentOf, int documents) {
      float[] norms = new float[documents];
      double total = 0;
      for (int text = 0; text < documentOf.length; text++) {
        norms[documentOf[text]] += texts.get(text).of(part).length;
        total += texts.get(text).of(part).length;
      }
      for (int document = 0; document < documents; document++) {
        norms[document] =
            (float) (K1 * (1 - B + B * norms[document] * documents / Math.max(1, total)));
      }
      return norms;
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

    /**
     * Adds the weighed score of each document.
     *
     * @param without the document that these features are taken out of again, or -1
     */
    void addScores(TextFeatures text, int without, float weight, float[] scores) {
      long[] asked = text.of(part);
      double rarities = 0;
      float[] own = new float[documents];
      for (int i = 0; i < asked.length; ) {
        int next = i + 1;
        while (next < asked.length && asked[next] == asked[i]) {
          next++;
        }
        int feature = Arrays.binarySearch(hashes, asked[i]);
        int having = feature < 0 ? 0 : starts[feature + 1] - starts[feature];
        double rarity = Math.log(1 + (documents - having + 0.5) / (having + 0.5));
        rarities += rarity;
        for (int k = 0; k < having; k++) {
          int document = holders[starts[feature] + k];
          float count = counts[starts[feature] + k] - (document == without ? next - i : 0);
          if (count > 0) {
            own[document] += (float) (rarity * count / (count + lengthNorms[document]));
          }
        }
        i = next;
      }
      if (rarities > 0) {
        float scale = (float) (weight / rarities);
        for (int document = 0; document < documents; document++) {
          scores[document] += scale * own[document];
        }
      }
    }
  }
}
