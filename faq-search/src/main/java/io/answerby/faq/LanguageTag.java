// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads BCP 47 language tags, refusing what is badly formed and what names nothing known. */
final class LanguageTag {

  private static final Set<String> TWO_LETTER_LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  // ISO 15924 codes that name a way of writing rather than a block of Unicode, so that
  // UnicodeScript does not know them
  private static final Set<String> SCRIPTS_BEYOND_UNICODE =
      Set.of("Aran", "Hans", "Hant", "Hanb", "Jpan", "Kore", "Hrkt");

  private static final Map<String, String> SHORTER_LANGUAGES = shorterLanguages();

  private LanguageTag() {}

  /**
   * Returns the tag in its canonical form.
   *
   * @throws IllegalArgumentException if it is no tag of a known language
   */
  static String checked(String tag) {
    requireNonNull(tag, "language");
    try {
      return canonical(tag);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "language must " + e.getMessage() + ", but was '" + tag + "'", e);
    }
  }

  /**
   * Returns the tag in its canonical form: {@code UR-pk} becomes {@code ur-PK}.
   *
   * @throws IllegalArgumentException if it is no tag; the message completes "language must "
   */
  static String canonical(String tag) {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("be a BCP 47 tag such as 'ur' or 'hi-Latn'", e);
    }
    String language = locale.getLanguage();
    if (language.isEmpty()) {
      throw new IllegalArgumentException("be a BCP 47 tag such as 'ur' or 'hi-Latn'");
    }
    String shorter = SHORTER_LANGUAGES.get(language);
    if (shorter != null) {
      throw new IllegalArgumentException("use the shortest code '" + shorter + "'");
    }
    if (language.length() != 3 && !TWO_LETTER_LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("be a known language");
    }
    if (!locale.getScript().isEmpty() && !isScript(locale.getScript())) {
      throw new IllegalArgumentException("have a known script");
    }
    String country = locale.getCountry();
    if (country.length() == 2 && !COUNTRIES.contains(country)) {
      throw new IllegalArgumentException("have a known country");
    }
    return locale.toLanguageTag();
  }

  private static boolean isScript(String script) {
    if (SCRIPTS_BEYOND_UNICODE.contains(script)) {
      return true;
    }
    try {
      Character.UnicodeScript.forName(script);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Map<String, String> shorterLanguages() {
    Map<String, String> shorter = new HashMap<>();
    Arrays.stream(Locale.getISOLanguages())
        .forEach(two -> shorter.put(Locale.forLanguageTag(two).getISO3Language(), two));
    shorter.remove("");
    return Map.copyOf(shorter);
  }
}
