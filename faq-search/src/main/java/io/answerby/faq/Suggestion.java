// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static java.util.Objects.requireNonNull;

/**
 * An entry that may answer a question. Immutable and thread-safe.
 *
 * @param entry the entry
 * @param confidence the probability that this entry is the right answer, 0 to 1, where the stated
 *     share of all questions has no answer in the catalogue
 * @param why which words matched, and what the gate saw
 */
public record Suggestion(FaqEntry entry, double confidence, Why why) {

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Suggestion {
    requireNonNull(entry, "entry");
    requireNonNull(why, "why");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "confidence must be between 0 and 1, but was " + confidence);
    }
  }
}
