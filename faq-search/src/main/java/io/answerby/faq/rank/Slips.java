// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.util.Arrays;

/**
 * Counts the slips between a word and others, as optimal string alignment does, but no further than
 * is wanted: only what lies that near the diagonal is looked at, and a word that is too far is
 * given up at once. Not for several threads.
 */
final class Slips {

  private final String word;
  private final int most;
  private int[] beforeLast = {};
  private int[] last = {};
  private int[] row = {};

  /**
   * Prepares to compare a word.
   *
   * @param most how many slips are of interest
   */
  Slips(String word, int most) {
    this.word = word;
    this.most = most;
  }

  /** {@return the number of slips, or one more than is wanted if there are more than that} */
  int to(String other) {
    int far = most + 1;
    int length = other.length();
    if (Math.abs(length - word.length()) > most) {
      return far;
    }
    if (last.length < length + 2) {
      beforeLast = new int[length + 2];
      last = new int[length + 2];
      row = new int[length + 2];
    }
    Arrays.fill(beforeLast, far);
    Arrays.fill(last, far);
    Arrays.fill(row, far);
    for (int j = 0; j <= Math.min(most, length); j++) {
      last[j] = j;
    }
    int leastBefore = 0;
    for (int i = 1; i <= word.length(); i++) {
      int first = Math.max(1, i - most);
      int end = Math.min(length, i + most);
      row[first - 1] = first == 1 && i <= most ? i : far;
      int least = row[first - 1];
      for (int j = first; j <= end; j++) {
        row[j] = Math.min(far, cell(other, i, j));
        least = Math.min(least, row[j]);
      }
      row[end + 1] = far;
      if (least > most && leastBefore > most) {
        return far; // two rows, since an exchange of letters steps over one
      }
      leastBefore = least;
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[length];
  }

  private int cell(String other, int i, int j) {
    boolean same = word.charAt(i - 1) == other.charAt(j - 1);
    int slips = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
    boolean exchanged =
        i > 1
            && j > 1
            && word.charAt(i - 1) == other.charAt(j - 2)
            && word.charAt(i - 2) == other.charAt(j - 1);
    return exchanged ? Math.min(slips, beforeLast[j - 2] + 1) : slips;
  }
}
