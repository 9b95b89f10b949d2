// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

/**
 * One spelling for the many of Urdu and Hindi in Latin letters: "kaise", "kaisay" and "kese" are
 * one word, and so are "paisa" and "pesa".
 *
 * <p>Long vowels are written as short ones, doubled letters once, {@code ai}, {@code ay} and {@code
 * ei} as {@code e}, letters that sound alike as one of them, and a nasal or breath at the end not
 * at all.
 */
final class RomanSpelling {

  private static final int SHORTEST = 2;

  private RomanSpelling() {}

  /** {@return the spelling that words sounding alike share} */
  static String key(String word) {
    String one =
        word.replace("ph", "f")
            .replace("aa", "a")
            .replace("ee", "i")
            .replace("oo", "u")
            .replace("ou", "u")
            .replace("ai", "e")
            .replace("ay", "e")
            .replace("ei", "e")
            .replace("ey", "e")
            .replace('w', 'v')
            .replace('q', 'k');
    StringBuilder key = new StringBuilder(one.length());
    for (int i = 0; i < one.length(); i++) {
      char letter = one.charAt(i);
      if (key.length() == 0 || key.charAt(key.length() - 1) != letter) {
        key.append(letter);
      }
    }
    int last = key.length() - 1;
    if (last >= SHORTEST && (key.charAt(last) == 'n' || key.charAt(last) == 'h')) {
      char before = key.charAt(last - 1);
      if ("aeiou".indexOf(before) >= 0) {
        key.setLength(last);
      }
    }
    return key.toString();
  }
}
