// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The bounded count of slips against the whole table, cell by cell. */
class SlipsProperties {

  /** The number of slips between two words, counted as optimal string alignment does. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substituted, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  @Property(tries = 3_000, seed = "20261122")
  void countAsTheWholeTableDoes(
      @ForAll("words") String one,
      @ForAll("words") String other,
      @ForAll("words") String third,
      @ForAll @IntRange(min = 0, max = 3) int most) {
    Slips slips = new Slips(one, most);
    for (String word : new String[] {other, third, one, other}) {
      assertEquals(
          Math.min(most + 1, distance(one, word)), slips.to(word), one + " " + word + " " + most);
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars('a', 'b', 'c').ofMinLength(0).ofMaxLength(9);
  }
}
