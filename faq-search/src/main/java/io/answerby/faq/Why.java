// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.util.List;
import java.util.Locale;

/**
 * Why an entry was suggested, or held back. Immutable and thread-safe.
 *
 * @param matchedWords the words of the question, as the search reads them, that the entry has too
 * @param confidence what the gate saw: the probability that the entry is the right answer
 * @param unrefined what the catalogue alone made of it, before customers' verdicts refined it; the
 *     same where there are none. It is what an outcome records
 * @param needed the least confidence that the gate lets through
 */
public record Why(List<String> matchedWords, double confidence, double unrefined, double needed) {

  /** Copies the words. */
  public Why {
    matchedWords = List.copyOf(matchedWords);
  }

  /** {@return whether the gate would let the entry be shown by itself, as the first} */
  public boolean letThrough() {
    return confidence >= needed;
  }

  /** {@return the figures of the gate; never a word of the question, so that it may be logged} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d matched words, confidence %.2f%s, %s the %.2f that is needed",
        matchedWords.size(),
        confidence,
        confidence == unrefined ? "" : String.format(Locale.ROOT, " (unrefined %.2f)", unrefined),
        letThrough() ? "reaches" : "below",
        needed);
  }
}
