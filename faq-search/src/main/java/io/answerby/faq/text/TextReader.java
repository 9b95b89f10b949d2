// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts of any language into words. Stateless and bounded whatever the text. */
public final class TextReader {

  /** Texts are read to here; a catalogue's own are shorter. */
  private static final int LONGEST_TEXT = 4_000;

  private static final int LONGEST_WORD = 40;
  private static final int MOST_WORDS = 400;

  private TextReader() {}

  /**
   * Reads a text. Nothing in it is refused: half surrogate pairs, control characters and direction
   * marks separate words or are dropped; of a very long text the end is read, since a question
   * stands there more often than at the start.
   *
   * @param ifUndecided the language to assume when Latin letters and small words leave it open
   */
  public static ReadText read(String text, Language ifUndecided) {
    String read =
        text.length() <= LONGEST_TEXT ? text : text.substring(text.length() - LONGEST_TEXT);
    String lowered = Folding.lowered(read);
    List<String> raw = split(lowered);
    List<String> folded = new ArrayList<>(raw.size());
    raw.forEach(word -> folded.add(Folding.folded(word)));
    Language language = LanguageGuess.of(lowered, folded, ifUndecided);
    List<Word> words = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      Word word = word(raw.get(i), folded.get(i), language);
      if (word != null) {
        words.add(word);
      }
    }
    boolean unfinished =
        !lowered.isEmpty() && isPartOfWord(lowered.codePointBefore(lowered.length()));
    return new ReadText(language, words, unfinished);
  }

  /** {@return a single word of a text in the given language, null if nothing of it counts} */
  static @Nullable Word word(String lowered, Language textLanguage) {
    return word(lowered, Folding.folded(lowered.replace("'", "")), textLanguage);
  }

  private static @Nullable Word word(String lowered, String folded, Language textLanguage) {
    if (folded.isEmpty()) {
      return null;
    }
    Language language = ofWord(folded, textLanguage);
    String surface = Stemming.normalized(folded, language);
    if (surface.isEmpty()) {
      return null; // a mark without its letter
    }
    return new Word(
        surface,
        Stemming.stem(lowered, surface, language),
        Skeleton.of(skeletonSource(lowered, folded)),
        language);
  }

  /**
   * In a mixed text each word is read by its own script: "order" in a Hindi sentence is English.
   */
  private static Language ofWord(String word, Language textLanguage) {
    UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
    return switch (script) {
      case ARABIC -> Language.URDU;
      case DEVANAGARI -> Language.HINDI;
      case BENGALI -> Language.BENGALI;
      case LATIN ->
          switch (textLanguage) {
            case URDU, HINDI, BENGALI -> Language.ENGLISH;
            default -> textLanguage;
          };
      default -> Language.OTHER;
    };
  }

  /** Latin letters are compared folded; other scripts lose by folding what sounds are told by. */
  private static String skeletonSource(String raw, String folded) {
    return folded.charAt(0) < 0x250 ? folded : raw;
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isWithoutSpaces(c)) {
        finish(word, words);
        words.add(Character.toString(c));
      } else if (isPartOfWord(c)) {
        if (word.length() < LONGEST_WORD) {
          word.appendCodePoint(c);
        }
      } else if (!(isDroppedInside(c) && word.length() > 0)) {
        finish(word, words);
      }
    }
    finish(word, words);
    return words.subList(Math.max(0, words.size() - MOST_WORDS), words.size());
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c) || Folding.isMark(c);
  }

  /** Apostrophes ("what's"), and what only shapes or directs: joiners, soft hyphens, marks. */
  private static boolean isDroppedInside(int c) {
    return c == '\'' || c == '’' || Character.getType(c) == Character.FORMAT;
  }

  /** Scripts that put no spaces between words: each character is a word. */
  private static boolean isWithoutSpaces(int c) {
    if (c < 0xE00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
