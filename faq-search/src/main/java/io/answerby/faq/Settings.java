// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a shop set for its index. */
record Settings(
    int precisionPercent,
    Map<String, Integer> precisionPercentByLanguage,
    int outOfScopePercent,
    @Nullable Embedder embedder,
    int cachedQuestions) {

  Settings {
    precisionPercentByLanguage = Map.copyOf(precisionPercentByLanguage);
  }

  /** {@return the precision wanted for entries of a language, a tag in canonical form} */
  int precisionPercentOf(String language) {
    return precisionPercentByLanguage.getOrDefault(language, precisionPercent);
  }

  double outOfScope() {
    return outOfScopePercent / 100.0;
  }

  @Nullable Function<String, float[]> model() {
    Embedder chosen = embedder;
    return chosen == null ? null : chosen::embed;
  }
}
