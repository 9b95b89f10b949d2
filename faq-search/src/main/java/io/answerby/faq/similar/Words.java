// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.similar;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits a question into words that compare alike however they were typed. */
public final class Words {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Words() {}

  /** {@return the words of a text in order} */
  public static List<String> of(String text) {
    String lowered = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.splitAsStream(lowered).filter(word -> !word.isEmpty()).toList();
  }
}
