// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A word's consonants in Latin letters: {@code rdr} for order, آرڈر, ऑर्डर and অর্ডার.
 *
 * <p>Who writes Urdu or Hindi in Latin letters chooses vowels, doubled letters and the h of
 * aspirates freely ("mera", "meraa", "kidhar", "kidar"), and the Urdu script leaves short vowels
 * out. So these go: vowels, and y, v, w and h, which are half vowels or breath; doubled letters
 * become one; letters that sound alike in chat spelling become one (q and k, z and j, the four t of
 * Urdu). A Latin word that ends in a vowel and n has a second reading without it, since that n is
 * often a nasal vowel ("kahan", کہاں).
 */
final class Skeleton {

  private static final Map<Integer, String> LETTERS = letters();
  private static final int NUKTA_DEVANAGARI = 0x93C;
  private static final int NUKTA_BENGALI = 0x9BC;
  private static final int DO_CHASHMI_HEH = 0x6BE;

  private Skeleton() {}

  /** {@return the readings of a word in lower case; empty if it has no consonant that counts} */
  static List<String> of(String word) {
    boolean latin = !word.isEmpty() && word.charAt(0) < 0x250;
    String skeleton = latin ? ofLatin(word) : ofOther(word);
    if (skeleton.isEmpty()) {
      return List.of();
    }
    if (latin && skeleton.length() > 1 && endsInVowelAndN(word)) {
      return List.of(skeleton, skeleton.substring(0, skeleton.length() - 1));
    }
    return List.of(skeleton);
  }

  private static boolean endsInVowelAndN(String word) {
    int end = word.length();
    return end > 2 && word.charAt(end - 1) == 'n' && "aeiou".indexOf(word.charAt(end - 2)) >= 0;
  }

  private static String ofLatin(String word) {
    StringBuilder out = new StringBuilder();
    String spelled = word.replace("tion", "shn");
    for (int i = 0; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      char next = i + 1 < spelled.length() ? spelled.charAt(i + 1) : ' ';
      switch (c) {
        case 'a', 'e', 'i', 'o', 'u', 'y', 'v', 'w', 'h', '\'' -> {}
        case 'c' -> append(out, next == 'h' ? "c" : "eiy".indexOf(next) >= 0 ? "s" : "k");
        case 'p' -> append(out, next == 'h' ? "f" : "p");
        case 'q' -> append(out, "k");
        case 'x' -> append(out, "ks");
        case 'z' -> append(out, "j");
        default -> append(out, String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static String ofOther(String word) {
    StringBuilder out = new StringBuilder();
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      int next = i < apart.length() ? apart.codePointAt(i) : ' ';
      String letter = LETTERS.getOrDefault(c, Character.isDigit(c) ? digit(c) : "");
      if (next == DO_CHASHMI_HEH && letter.equals("p")) {
        letter = "f";
      } else if ((next == NUKTA_DEVANAGARI || next == NUKTA_BENGALI) && letter.equals("d")) {
        letter = "r";
      } else if (next == NUKTA_BENGALI && c == 'য') {
        letter = "";
      } else if (isFinalNasalSign(c, i, apart)) {
        letter = "";
      }
      append(out, letter);
    }
    return out.toString();
  }

  private static boolean isFinalNasalSign(int c, int end, String word) {
    return (c == 0x902 || c == 0x982) && end == word.length();
  }

  private static String digit(int c) {
    return String.valueOf(Character.digit(c, 10));
  }

  private static void append(StringBuilder out, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      boolean doubled = out.length() > 0 && out.charAt(out.length() - 1) == letter;
      if (!doubled || Character.isDigit(letter)) {
        out.append(letter);
      }
    }
  }

  private static Map<Integer, String> letters() {
    Map<Integer, String> letters = new HashMap<>();
    // Urdu, then Devanagari, then Bengali
    sound(letters, "b", "ب" + "बभ" + "বভ");
    sound(letters, "p", "پ" + "प" + "প");
    sound(letters, "f", "ف" + "फ" + "ফ");
    sound(letters, "t", "تٹط" + "तथटठ" + "তথটঠৎ");
    sound(letters, "d", "دڈ" + "दधडढ" + "দধডঢ");
    sound(letters, "s", "ثسشص" + "शषस" + "শষস");
    sound(letters, "j", "جذزژضظ" + "जझ" + "জঝয");
    sound(letters, "c", "چ" + "चछ" + "চছ");
    sound(letters, "k", "خقکك" + "कख" + "কখ");
    sound(letters, "g", "غگ" + "गघ" + "গঘ");
    sound(letters, "r", "رڑ" + "र" + "র");
    sound(letters, "l", "ل" + "ल" + "ল");
    sound(letters, "m", "م" + "म" + "ম");
    sound(letters, "n", "ن" + "नणञङ\u0902" + "নণঞঙ\u0982"); // and the signs of a nasal
    return Map.copyOf(letters);
  }

  private static void sound(Map<Integer, String> letters, String sound, String written) {
    written.codePoints().forEach(c -> letters.put(c, sound));
  }
}
