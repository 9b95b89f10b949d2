// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.similar;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.TextReader;
import io.answerby.faq.text.Word;
import java.util.List;

/** Splits a question into words that compare alike however they were typed. */
public final class Words {

  private Words() {}

  /** {@return the words of a text in order, with case, digits, diacritics and keyboards folded} */
  public static List<String> of(String text) {
    return TextReader.read(text, Language.OTHER).words().stream().map(Word::surface).toList();
  }
}
