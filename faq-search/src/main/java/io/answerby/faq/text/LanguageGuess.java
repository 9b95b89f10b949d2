// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what a text is written in, by its letters first and by its small words second. */
final class LanguageGuess {

  private static final String LATVIAN_LETTERS = "āčēģīķļņšūž";

  private static final Set<String> ENGLISH =
      words(
          "the a an is are was do does did can could will would should have has had how what when"
              + " where which who why my your our their this that these it i you we they me to"
              + " of for from with and or not if on in at by about please want need be been"
              + " get got there any some was am im dont cant doesnt still yet after before");
  private static final Set<String> LATVIAN =
      words(
          "ir un vai kas kur cik es man mans mana mani manu manas jus jusu jums tu tev kad ka"
              + " kapec par uz ar no nav bet lai ja kads kada kadi kuru varu var es gribu ko"
              + " kam pie lidz pec vel jau pa tas ta sis si to sanemt ludzu velos vajag esmu"
              + " nevaru musu savu tikai kura ilgi maksa");
  private static final Set<String> ROMAN =
      words(
          "hai hain hun hoon ho tha thi ka ki ke ko kya kia kab kahan kaha kidhar kaise kese kaisay"
              + " kitna kitne kitni kitnay kyun kyu kyon mera meri mere meray mujhe mujhay aap ap"
              + " apka apki apna apni apne se mein mai main par pe aur ya nahi nahin nai nhi kar"
              + " karo karna karni karne karen karun karein sakta sakte sakti raha rahi rahe gaya"
              + " gayi gya liye lia kuch koi abhi tak wapas chahiye chahta hota hoti hote jata"
              + " jaye jayega ayega aayega aega milega mila mili do dena dein kr krna krne bata"
              + " batao batain yeh ye woh wo usay isko usko hua hui hue agar jab lekin sath bhi");

  private LanguageGuess() {}

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")));
  }

  /**
   * Decides for a text.
   *
   * @param text the text before any folding, in lower case
   * @param surfaces its words, folded
   * @param ifUndecided what to answer when Latin letters leave it open
   */
  static Language of(String text, List<String> surfaces, Language ifUndecided) {
    Language byScript = byScript(text);
    return byScript == Language.ENGLISH ? byVocabulary(text, surfaces, ifUndecided) : byScript;
  }

  /** English stands for Latin letters here. */
  private static Language byScript(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> ofScript(most.getKey()))
        .orElse(Language.OTHER);
  }

  private static Language ofScript(UnicodeScript script) {
    return switch (script) {
      case LATIN -> Language.ENGLISH;
      case ARABIC -> Language.URDU;
      case DEVANAGARI -> Language.HINDI;
      case BENGALI -> Language.BENGALI;
      default -> Language.OTHER;
    };
  }

  private static Language byVocabulary(String text, List<String> surfaces, Language ifUndecided) {
    int english = 0;
    int roman = 0;
    int latvian = 2 * (int) text.chars().filter(c -> LATVIAN_LETTERS.indexOf(c) >= 0).count();
    for (String word : surfaces) {
      english += ENGLISH.contains(word) ? 1 : 0;
      latvian += LATVIAN.contains(word) ? 1 : 0;
      roman += ROMAN.contains(word) ? 1 : 0;
    }
    int most = Math.max(english, Math.max(latvian, roman));
    boolean tied =
        (english == most ? 1 : 0) + (latvian == most ? 1 : 0) + (roman == most ? 1 : 0) > 1;
    if (most == 0 || tied) {
      return ifUndecided;
    }
    if (most == english) {
      return Language.ENGLISH;
    }
    return most == latvian ? Language.LATVIAN : Language.ROMAN_URDU_OR_HINDI;
  }
}
