// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.answers;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The scripts in which the shop's languages are written. */
enum Script {
  LATIN,
  ARABIC,
  DEVANAGARI,
  BENGALI;

  /** {@return the script that most letters of a text are in, or the other one if none is known} */
  static Script of(String text, Script otherwise) {
    Map<Script, Integer> letters = new EnumMap<>(Script.class);
    text.codePoints()
        .forEach(
            c -> {
              switch (UnicodeScript.of(c)) {
                case LATIN -> letters.merge(LATIN, 1, Integer::sum);
                case ARABIC -> letters.merge(ARABIC, 1, Integer::sum);
                case DEVANAGARI -> letters.merge(DEVANAGARI, 1, Integer::sum);
                case BENGALI -> letters.merge(BENGALI, 1, Integer::sum);
                default -> {}
              }
            });
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  /** {@return the script of a language, a BCP 47 tag} */
  static Script ofLanguage(String language) {
    return switch (language) {
      case "ur" -> ARABIC;
      case "hi" -> DEVANAGARI;
      case "bn" -> BENGALI;
      default -> LATIN;
    };
  }
}
