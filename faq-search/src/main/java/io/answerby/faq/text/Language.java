// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.util.Locale;

/** The languages whose words the search knows how to fold; {@link #OTHER} for all others. */
public enum Language {
  ENGLISH("en"),
  LATVIAN("lv"),
  /** Urdu or Hindi in Latin letters, which no one spells alike. */
  ROMAN_URDU_OR_HINDI("ur-Latn"),
  URDU("ur"),
  HINDI("hi"),
  BENGALI("bn"),
  OTHER("und");

  private static final int SAME = 3;
  private static final int SPOKEN_THE_SAME = 2;

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** {@return the BCP 47 tag that names it, {@code und} for any other} */
  public String tag() {
    return tag;
  }

  /** {@return whether it is known to be written in Latin letters} */
  public boolean isLatin() {
    return this == ENGLISH || this == LATVIAN || this == ROMAN_URDU_OR_HINDI;
  }

  /** {@return the language that a BCP 47 tag names, as far as the search tells them apart} */
  public static Language ofTag(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    boolean latin = locale.getScript().equals("Latn");
    return switch (locale.getLanguage()) {
      case "en" -> ENGLISH;
      case "lv" -> LATVIAN;
      case "ur" -> latin ? ROMAN_URDU_OR_HINDI : URDU;
      case "hi" -> latin ? ROMAN_URDU_OR_HINDI : HINDI;
      case "bn" -> latin ? OTHER : BENGALI;
      default -> OTHER;
    };
  }

  /**
   * Returns whether texts of the two have words in common as they are written: within one language,
   * and among the languages that write in Latin letters and borrow from English. Latvian endings
   * leave no borrowed word as it was.
   */
  public boolean sharesWordsWith(Language other) {
    return this == other || (borrows() && other.borrows());
  }

  private boolean borrows() {
    return this == ENGLISH || this == ROMAN_URDU_OR_HINDI || this == OTHER;
  }

  /**
   * Returns how well someone who writes this language is served by a text in another: 3 the same, 2
   * the same tongue in another script, 0 neither.
   */
  public int fits(Language other) {
    if (this == other) {
      return SAME;
    }
    boolean oneIsRoman = this == ROMAN_URDU_OR_HINDI || other == ROMAN_URDU_OR_HINDI;
    return oneIsRoman && isUrduOrHindi() && other.isUrduOrHindi() ? SPOKEN_THE_SAME : 0;
  }

  private boolean isUrduOrHindi() {
    return this == ROMAN_URDU_OR_HINDI || this == URDU || this == HINDI;
  }
}
