// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that mean nearly the same, by language: everyday words and those of a shop, under concepts
 * that all languages share, so that a question is understood in other words and in another
 * language.
 *
 * <p>There is one list for each language. A word is looked up as it is written and then by its
 * stem. In Latin letters Urdu and Hindi are spelled freely and mixed with English, so there
 * spellings that sound alike are one, and the English list is asked where theirs has nothing.
 *
 * <p>Read once, when first needed, and never changed. Safe for use by several threads.
 */
public final class Thesaurus {

  private static final List<Concept> NUMBER = List.of(new Concept("number", "numbers"));

  /** Small words of Urdu and Hindi that English spells alike. */
  private static final Set<String> NOT_ENGLISH =
      Set.of("me", "he", "us", "is", "to", "do", "hi", "use", "in", "or", "so", "are", "the", "am");

  private static final ConceptList ENGLISH = ConceptListReader.read(Language.ENGLISH);
  private static final Map<Language, ConceptList> LISTS = lists();

  private Thesaurus() {}

  private static Map<Language, ConceptList> lists() {
    Map<Language, ConceptList> lists = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      lists.put(
          language, language == Language.ENGLISH ? ENGLISH : ConceptListReader.read(language));
    }
    return lists;
  }

  private static ConceptList list(Language language) {
    return LISTS.getOrDefault(language, ConceptList.NONE);
  }

  /** {@return the single words of a language's list, in the order of the list} */
  public static List<Word> words(Language language) {
    return list(language).words();
  }

  /** {@return the concepts that a word stands for, none if its language's list does not have it} */
  public static List<Concept> of(Word word) {
    String surface = word.surface();
    if (isNumber(surface)) {
      return NUMBER;
    }
    List<Concept> found = list(word.language()).ofWord(surface, word.stem());
    return found.isEmpty() && mayBeEnglish(word) ? ofEnglish(surface) : found;
  }

  /**
   * {@return the concepts that two neighbouring words stand for together, none if they are no
   * phrase of a list}
   */
  public static List<Concept> ofPhrase(Word first, Word second) {
    if (first.language() != second.language()) {
      return List.of();
    }
    List<Concept> found = list(first.language()).ofPhrase(first.surface(), second.surface());
    return found.isEmpty() && mayBeEnglish(first)
        ? ENGLISH.ofPhrase(first.surface(), second.surface())
        : found;
  }

  private static boolean isNumber(String surface) {
    for (int i = 0; i < surface.length(); i++) {
      if (surface.charAt(i) < '0' || surface.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeEnglish(Word word) {
    return word.language() == Language.ROMAN_URDU_OR_HINDI && !NOT_ENGLISH.contains(word.surface());
  }

  private static List<Concept> ofEnglish(String surface) {
    List<Concept> found = ENGLISH.asWritten(surface);
    return found.isEmpty()
        ? ENGLISH.ofStem(Stemming.stem(surface, surface, Language.ENGLISH))
        : found;
  }
}
