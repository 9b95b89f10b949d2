// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import io.answerby.faq.similar.Words;
import io.answerby.faq.text.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a question from a statement by its mark, or by a word that asks. */
final class QuestionWords {

  /** Of Latin, Arabic, Greek, Armenian, Ethiopic and fullwidth writing. */
  private static final String MARKS = "?؟\u037E՞፧？";

  private static final Map<Language, Set<String>> BY_LANGUAGE =
      Map.of(
          Language.ENGLISH,
          words(
              "how what where when why who whom whose which can could do does did is are was will"
                  + " would should may must have has am shall"),
          Language.ROMAN_URDU_OR_HINDI,
          words(
              "kya kia kaise kese kaisay kahan kaha kab kyun kyu kyon kaun kon kitna kitni kitne"
                  + " kis kiska konsa kaunsa"),
          Language.URDU,
          words("کیا کیسے کہاں کب کیوں کون کتنا کتنی کتنے کس کونسا کونسی کونسے کن کیسی کیسا"),
          Language.HINDI,
          words("क्या कैसे कहाँ कहां कब क्यों कौन कितना कितनी कितने किस किन कौनसा कौनसी कैसा कैसी"),
          Language.BENGALI,
          words("কি কী কীভাবে কিভাবে কোথায় কখন কবে কেন কে কত কোন কার কাকে কেমন"),
          Language.LATVIAN,
          words(
              "kā kas kur kad kāpēc cik vai kurš kura kuru kurā kam ko kādi kāds kāda kādas kādu"
                  + " kādā"));

  private QuestionWords() {}

  /** Whether it asks; of a language whose words are not known, only a mark tells. */
  static boolean asks(String text, String languageTag) {
    if (text.codePoints().anyMatch(c -> MARKS.indexOf(c) >= 0)) {
      return true;
    }
    Set<String> asking = BY_LANGUAGE.getOrDefault(Language.ofTag(languageTag), Set.of());
    return Words.of(text).stream().anyMatch(asking::contains);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" "))
        .flatMap(word -> Words.of(word).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
