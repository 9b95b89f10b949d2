// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.answers;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.Suggestions;
import java.util.List;

/**
 * What was found for a question.
 *
 * @param entries what the visitor is shown, best first, each in a language that the visitor reads;
 *     none if nothing is sure enough
 * @param suggestions what the index says of it, from which the outcome is recorded
 */
public record Found(List<FaqEntry> entries, Suggestions suggestions) {

  /** Copies the entries. */
  public Found {
    entries = List.copyOf(entries);
  }
}
