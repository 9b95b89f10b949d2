// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts comparable that are written the same for a reader: case, width, digits of any script,
 * Latin diacritics, Arabic and Urdu keyboards, vowel signs, invisible characters.
 *
 * <p>Urdu is typed on Arabic, Persian and Urdu keyboards, which have different letters for the same
 * one: kaf, yeh and heh come in up to five forms. Each is folded to its Urdu form; short vowels and
 * other marks, tatweel and the joiners that only shape the letters are dropped.
 */
final class Folding {

  /** Marks on one letter beyond this are noise (text that was decorated to overflow its line). */
  private static final int MOST_MARKS = 3;

  private Folding() {}

  /** {@return the text in compatibility form and lower case, marks kept} */
  static String lowered(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** {@return the word with everything folded that does not change what it says} */
  static String folded(String word) {
    if (isPlain(word)) {
      return word;
    }
    StringBuilder folded = new StringBuilder(word.length());
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    boolean latin = false;
    int marks = 0;
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if (isMark(c)) {
        marks++;
        if (!latin && marks <= MOST_MARKS && !isArabic(c)) {
          folded.appendCodePoint(c);
        }
        continue;
      }
      marks = 0;
      latin = UnicodeScript.of(c) == UnicodeScript.LATIN;
      int digit = Character.digit(c, 10);
      if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER && digit >= 0) {
        folded.append((char) ('0' + digit));
      } else if (isArabic(c)) {
        appendUrdu(folded, c);
      } else if (c == 'ß') {
        folded.append("ss");
      } else if (c == 'ı') {
        folded.append('i');
      } else if (c == 'ł') {
        folded.append('l');
      } else if (c == 'ø') {
        folded.append('o');
      } else {
        folded.appendCodePoint(c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void appendUrdu(StringBuilder folded, int c) {
    switch (c) {
      case 'ك' -> folded.append('ک');
      case 'ي', 'ى', 'ئ' -> folded.append('ی');
      case 'ۓ' -> folded.append('ے');
      case 'ه', 'ة', 'ۂ', 'ۃ', 'ە' -> folded.append('ہ');
      case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
      case 'ؤ' -> folded.append('و');
      case 'ں' -> folded.append('ن');
      case 'ء', 'ـ' -> {} // hamza on its own is written or left out at will; tatweel is length
      default -> folded.appendCodePoint(c);
    }
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** The one block that Urdu, Arabic and Persian share; other forms were folded into it before. */
  private static boolean isArabic(int c) {
    return c >= 0x600 && c <= 0x6FF;
  }
}
