// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import io.answerby.faq.FaqEntry;
import java.util.Collection;
import java.util.List;

/**
 * Words in which several customers asked a question that an FAQ then answered, and which the FAQ
 * does not have yet: a variant, if a person at the shop finds it good. Immutable and thread-safe.
 *
 * @param faqId the FAQ that answered
 * @param language the language of the entry that would take it
 * @param phrase the words
 * @param askers how many different visitors confirmed the answer
 */
public record VariantCandidate(String faqId, String language, String phrase, int askers) {

  /**
   * Returns the entries with the phrase as a variant of the entry it is for; to be called once a
   * person has reviewed it.
   *
   * @throws IllegalArgumentException if there is no such entry
   */
  public List<FaqEntry> acceptedInto(Collection<FaqEntry> entries) {
    if (entries.stream().noneMatch(this::isFor)) {
      throw new IllegalArgumentException(
          "entries must hold faq '" + faqId + "' (" + language + "), but do not");
    }
    return entries.stream().map(entry -> isFor(entry) ? entry.withVariant(phrase) : entry).toList();
  }

  private boolean isFor(FaqEntry entry) {
    return entry.id().equals(faqId) && entry.language().equals(language);
  }
}
