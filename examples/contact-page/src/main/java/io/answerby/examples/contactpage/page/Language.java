// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the shop's pages speak. */
public enum Language {
  ENGLISH("en", "English"),
  URDU("ur", "اردو"),
  HINDI("hi", "हिन्दी"),
  LATVIAN("lv", "Latviešu"),
  BENGALI("bn", "বাংলা");

  private static final int LONGEST_HEADER = 256;

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** {@return the BCP 47 tag} */
  public String tag() {
    return tag;
  }

  /** {@return what its speakers call it} */
  public String ownName() {
    return ownName;
  }

  /** {@return {@code rtl} or {@code ltr}} */
  public String direction() {
    return this == URDU ? "rtl" : "ltr";
  }

  /** {@return the language of a tag such as {@code ur} or {@code ur-PK}, if the pages speak it} */
  public static Optional<Language> ofTag(String tag) {
    String primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(language -> language.tag.equals(primary)).findFirst();
  }

  /**
   * {@return the language a browser prefers among those spoken here, if any; a header that is too
   * long or not well formed is no preference}
   */
  public static Optional<Language> preferredIn(String acceptLanguage) {
    if (acceptLanguage.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> ofTag(range.getRange()).stream())
        .findFirst();
  }
}
