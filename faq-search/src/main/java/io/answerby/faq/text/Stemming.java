// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.bn.BengaliNormalizer;
import org.apache.lucene.analysis.bn.BengaliStemmer;
import org.apache.lucene.analysis.hi.HindiNormalizer;
import org.apache.lucene.analysis.hi.HindiStemmer;
import org.apache.lucene.analysis.in.IndicNormalizer;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Cuts endings. Lucene's chains where it has them; Urdu, which it has not, by our own rule. */
final class Stemming {

  private static final List<String> URDU_ENDINGS =
      List.of("یوں", "وں", "یں", "ات", "ے", "ا", "ی", "ہ", "و");
  private static final int SHORTEST_URDU_STEM = 2;
  private static final int ROOM_TO_GROW = 2;

  private final EnglishStemmer english = new EnglishStemmer();
  private final LatvianStemmer latvian = new LatvianStemmer();
  private final IndicNormalizer indic = new IndicNormalizer();
  private final HindiNormalizer hindiNormalizer = new HindiNormalizer();
  private final HindiStemmer hindi = new HindiStemmer();
  private final BengaliNormalizer bengaliNormalizer = new BengaliNormalizer();
  private final BengaliStemmer bengali = new BengaliStemmer();

  /**
   * Returns the stem of a word.
   *
   * @param lowered the word in lower case with its diacritics, which Latvian endings need
   * @param folded the same word, folded
   */
  String stem(String lowered, String folded, Language language) {
    return switch (language) {
      case ENGLISH -> {
        english.setCurrent(folded);
        yield english.stem() ? english.getCurrent() : folded;
      }
      case LATVIAN -> {
        char[] letters = lowered.toCharArray();
        yield Folding.folded(new String(letters, 0, latvian.stem(letters, letters.length)));
      }
      case HINDI -> {
        char[] letters = folded.toCharArray();
        yield new String(letters, 0, hindi.stem(letters, letters.length));
      }
      case BENGALI -> {
        char[] letters = folded.toCharArray();
        yield new String(letters, 0, bengali.stem(letters, letters.length));
      }
      case URDU -> urdu(folded);
      case ROMAN_URDU_OR_HINDI, OTHER -> folded;
    };
  }

  /** {@return a folded word in the one spelling that its script's normalisers choose} */
  String normalized(String folded, Language language) {
    if (language != Language.HINDI && language != Language.BENGALI) {
      return folded;
    }
    char[] letters = Arrays.copyOf(folded.toCharArray(), folded.length() + ROOM_TO_GROW);
    int length = indic.normalize(letters, folded.length());
    length =
        language == Language.HINDI
            ? hindiNormalizer.normalize(letters, length)
            : bengaliNormalizer.normalize(letters, length);
    return new String(letters, 0, length);
  }

  private static String urdu(String folded) {
    for (String ending : URDU_ENDINGS) {
      if (folded.endsWith(Folding.folded(ending))
          && folded.length() - ending.length() >= SHORTEST_URDU_STEM) {
        return folded.substring(0, folded.length() - ending.length());
      }
    }
    return folded;
  }
}
