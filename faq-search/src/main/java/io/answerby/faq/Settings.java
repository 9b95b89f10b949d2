// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.util.Locale;
import java.util.Map;

/** What a shop set for its index. */
record Settings(
    int precisionPercent, Map<String, Integer> precisionPercentByLanguage, int cachedQuestions) {

  Settings {
    precisionPercentByLanguage = Map.copyOf(precisionPercentByLanguage);
  }

  double needed(String language) {
    int wanted =
        precisionPercentByLanguage.getOrDefault(
            language.toLowerCase(Locale.ROOT), precisionPercent);
    return wanted / 200.0;
  }
}
