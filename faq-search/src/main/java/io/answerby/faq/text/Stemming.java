// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.bn.BengaliNormalizer;
import org.apache.lucene.analysis.bn.BengaliStemmer;
import org.apache.lucene.analysis.hi.HindiNormalizer;
import org.apache.lucene.analysis.hi.HindiStemmer;
import org.apache.lucene.analysis.in.IndicNormalizer;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts endings. Lucene's chains where it has them; Urdu, which it has not, by our own rule.
 *
 * <p>Safe for use by several threads: of Lucene's stemmers only the English one holds a state, and
 * is made anew for each word.
 */
final class Stemming {

  private static final List<String> URDU_ENDINGS =
      Stream.of("یوں", "وں", "یں", "ات", "ے", "ا", "ی", "ہ", "و").map(Folding::folded).toList();
  private static final int SHORTEST_URDU_STEM = 2;
  private static final int ROOM_TO_GROW = 2;

  private static final LatvianStemmer LATVIAN = new LatvianStemmer();
  private static final IndicNormalizer INDIC_NORMALIZER = new IndicNormalizer();
  private static final HindiNormalizer HINDI_NORMALIZER = new HindiNormalizer();
  private static final HindiStemmer HINDI = new HindiStemmer();
  private static final BengaliNormalizer BENGALI_NORMALIZER = new BengaliNormalizer();
  private static final BengaliStemmer BENGALI = new BengaliStemmer();

  private Stemming() {}

  /**
   * Returns the stem of a word.
   *
   * @param lowered the word in lower case with its diacritics, which Latvian endings need
   * @param folded the same word, folded
   */
  static String stem(String lowered, String folded, Language language) {
    return switch (language) {
      case ENGLISH -> {
        EnglishStemmer english = new EnglishStemmer();
        english.setCurrent(folded);
        yield english.stem() ? english.getCurrent() : folded;
      }
      case LATVIAN -> {
        char[] letters = lowered.toCharArray();
        yield Folding.folded(new String(letters, 0, LATVIAN.stem(letters, letters.length)));
      }
      case HINDI -> {
        char[] letters = folded.toCharArray();
        yield new String(letters, 0, HINDI.stem(letters, letters.length));
      }
      case BENGALI -> {
        char[] letters = folded.toCharArray();
        yield new String(letters, 0, BENGALI.stem(letters, letters.length));
      }
      case URDU -> urdu(folded);
      case ROMAN_URDU_OR_HINDI, OTHER -> folded;
    };
  }

  /** {@return a folded word in the one spelling that its script's normalisers choose} */
  static String normalized(String folded, Language language) {
    if (language != Language.HINDI && language != Language.BENGALI) {
      return folded;
    }
    char[] letters = Arrays.copyOf(folded.toCharArray(), folded.length() + ROOM_TO_GROW);
    int length = INDIC_NORMALIZER.normalize(letters, folded.length());
    length =
        language == Language.HINDI
            ? HINDI_NORMALIZER.normalize(letters, length)
            : BENGALI_NORMALIZER.normalize(letters, length);
    return new String(letters, 0, length);
  }

  private static String urdu(String folded) {
    for (String ending : URDU_ENDINGS) {
      if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_URDU_STEM) {
        return folded.substring(0, folded.length() - ending.length());
      }
    }
    return folded;
  }
}
