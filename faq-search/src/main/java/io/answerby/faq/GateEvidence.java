// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What a customer's verdict says about the gate: how sure the catalogue was of a suggestion that
 * was shown, and whether it was right.
 *
 * <p>{@code FaqInsights.gateEvidence()} draws it from recorded outcomes; {@link
 * FaqIndex.Builder#evidence} and {@link FaqIndex#refine} take it. It holds nothing of the question
 * and nothing of the customer. Immutable and thread-safe.
 *
 * @param language of the entry that was shown, a BCP 47 tag; compared in lower case
 * @param confidence what the catalogue alone made of it, {@link Why#unrefined()}; 0 to 1
 * @param right whether the customer was answered by it
 */
public record GateEvidence(String language, double confidence, boolean right) {

  /**
   * Checks the confidence.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public GateEvidence {
    language = requireNonNull(language, "language").toLowerCase(Locale.ROOT);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "confidence must be between 0 and 1, but was " + confidence);
    }
  }
}
