// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Which of some documents in a row have which features, and how much each tells there: a byte, 0 to
 * 255.
 *
 * <p>A feature that few documents have is a list of them. One that more than a third have is a row
 * with a byte for each document, which is smaller and is added faster.
 */
final class PostingBlock {

  /** As many documents as a char can tell apart. */
  static final int MOST_DOCUMENTS = 1 << 16;

  private static final int LIST_OUTWEIGHS_ROW = 3;

  private final int firstDocument;
  private final int documents;
  private final int[] holderStarts;
  private final int[] impactStarts;
  private final char[] holders;
  private final byte[] impacts;

  private PostingBlock(
      int firstDocument,
      int documents,
      int[] holderStarts,
      int[] impactStarts,
      char[] holders,
      byte[] impacts) {
    this.firstDocument = firstDocument;
    this.documents = documents;
    this.holderStarts = holderStarts;
    this.impactStarts = impactStarts;
    this.holders = holders;
    this.impacts = impacts;
  }

  static PostingBlock restore(DataInput in) throws IOException {
    return new PostingBlock(
        in.readInt(),
        in.readInt(),
        ArrayForm.readInts(in),
        ArrayForm.readInts(in),
        ArrayForm.readChars(in),
        ArrayForm.readBytes(in));
  }

  void store(DataOutput out) throws IOException {
    out.writeInt(firstDocument);
    out.writeInt(documents);
    ArrayForm.write(holderStarts, out);
    ArrayForm.write(impactStarts, out);
    ArrayForm.write(holders, out);
    ArrayForm.write(impacts, out);
  }

  /** Adds to the sum of each document that has the feature. */
  void add(int feature, float weight, float[] sums) {
    int start = impactStarts[feature];
    int count = impactStarts[feature + 1] - start;
    int holder = holderStarts[feature];
    if (holderStarts[feature + 1] == holder) {
      for (int k = 0; k < count; k++) {
        sums[firstDocument + k] += weight * (impacts[start + k] & 0xFF);
      }
    } else {
      for (int k = 0; k < count; k++) {
        sums[firstDocument + holders[holder + k]] += weight * (impacts[start + k] & 0xFF);
      }
    }
  }

  /** Fills a block; postings must come in the order of documents. */
  static final class Builder {

    private final int firstDocument;
    private final int documents;
    private final int[] holderStarts;
    private final int[] impactStarts;
    private final int[] next;
    private final char[] holders;
    private final byte[] impacts;

    /**
     * Makes room.
     *
     * @param having for each feature, how many of these documents have it
     */
    Builder(int firstDocument, int documents, int[] having) {
      this.firstDocument = firstDocument;
      this.documents = documents;
      holderStarts = new int[having.length + 1];
      impactStarts = new int[having.length + 1];
      next = new int[having.length];
      for (int feature = 0; feature < having.length; feature++) {
        boolean isRow = having[feature] * LIST_OUTWEIGHS_ROW > documents;
        holderStarts[feature + 1] = holderStarts[feature] + (isRow ? 0 : having[feature]);
        impactStarts[feature + 1] = impactStarts[feature] + (isRow ? documents : having[feature]);
      }
      holders = new char[holderStarts[having.length]];
      impacts = new byte[impactStarts[having.length]];
    }

    void put(int feature, int document, int impact) {
      int place = document - firstDocument;
      if (holderStarts[feature + 1] > holderStarts[feature]) {
        int end = next[feature]++;
        holders[holderStarts[feature] + end] = (char) place;
        place = end;
      }
      impacts[impactStarts[feature] + place] = (byte) impact;
    }

    PostingBlock build() {
      return new PostingBlock(
          firstDocument, documents, holderStarts, impactStarts, holders, impacts);
    }
  }
}
