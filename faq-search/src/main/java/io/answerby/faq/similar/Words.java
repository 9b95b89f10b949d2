// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.similar;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.TextReader;
import io.answerby.faq.text.Word;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Splits a question into words that compare alike however they were typed. */
public final class Words {

  private Words() {}

  /** {@return the words of a text in order, with case, digits, diacritics and keyboards folded} */
  public static List<String> of(String text) {
    return TextReader.read(text, Language.OTHER).words().stream().map(Word::surface).toList();
  }

  /**
   * {@return the consonants of each word in Latin letters, which are nearly the same for a question
   * in Urdu or Hindi and for the same one typed in Latin letters; a nasal at the end left out}
   */
  public static List<String> consonantsOf(String text) {
    return TextReader.read(text, Language.OTHER).words().stream()
        .flatMap(
            word -> word.skeletons().stream().min(Comparator.comparingInt(String::length)).stream())
        .toList();
  }

  /** {@return the script that most letters of a text are of; Latin if it has none} */
  public static UnicodeScript scriptOf(String text) {
    Map<UnicodeScript, Long> letters =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.groupingBy(script -> script, TreeMap::new, Collectors.counting()));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.LATIN);
  }
}
