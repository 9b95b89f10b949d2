// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.util.List;

/**
 * One FAQ in the order of a search.
 *
 * @param candidate its place among the candidates, from 0
 * @param version the place of the version that suits the asker's language best, from 0
 * @param confidence the probability that it is the right answer, 0 to 1
 * @param matchedWords the words of the FAQ that the question shares, in the question's order
 */
public record Ranked(int candidate, int version, double confidence, List<String> matchedWords) {

  public Ranked {
    matchedWords = List.copyOf(matchedWords);
  }
}
