// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.ReadText;
import io.answerby.faq.text.Thesaurus;
import io.answerby.faq.text.Word;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of a catalogue, to finish a word that a customer is still typing and to mend one that
 * was mistyped.
 *
 * <p>Only words that the catalogue does not have are touched, and of those that the thesaurus knows
 * only an unfinished one; where no word of the catalogue comes near, one of the thesaurus may. An
 * unfinished last word becomes the commonest word that begins like it. A word of four letters or
 * more becomes the commonest word that is one slip away (a letter wrong, missing, too many, or two
 * exchanged), one of eight or more the commonest within two. Of words of up to seven letters the
 * first letter is taken to be right.
 */
final class Vocabulary {

  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_MENDED = 4;
  private static final int LONG = 8;
  private static final int MOST_MENDED = 4;

  private final Word[] words;
  private final String[] surfaces;
  private final int[] counts;
  private final long[] letters;
  private final byte[] lengths; // beside the letters, so that a search seldom follows a reference

  private Vocabulary(Word[] words, int[] counts) {
    this.words = words;
    this.counts = counts;
    surfaces = Arrays.stream(words).map(Word::surface).toArray(String[]::new);
    letters = Arrays.stream(surfaces).mapToLong(Vocabulary::letters).toArray();
    lengths = new byte[surfaces.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (byte) Math.min(Byte.MAX_VALUE, surfaces[i].length());
    }
  }

  static Vocabulary of(Collection<Word> all) {
    Map<String, Word> bySurface = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Word word : all) {
      bySurface.putIfAbsent(word.surface(), word);
      counts.merge(word.surface(), 1, Integer::sum);
    }
    return new Vocabulary(
        bySurface.values().toArray(Word[]::new),
        counts.values().stream().mapToInt(Integer::intValue).toArray());
  }

  static Vocabulary restore(DataInput in) throws IOException {
    int[] counts = ArrayForm.readInts(in);
    Word[] words = new Word[counts.length];
    for (int i = 0; i < words.length; i++) {
      String surface = in.readUTF();
      String stem = in.readUTF();
      List<String> skeletons = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        skeletons.add(in.readUTF());
      }
      words[i] = new Word(surface, stem, skeletons, Language.ofTag(in.readUTF()));
    }
    return new Vocabulary(words, counts);
  }

  void store(DataOutput out) throws IOException {
    ArrayForm.write(counts, out);
    for (Word word : words) {
      out.writeUTF(word.surface());
      out.writeUTF(word.stem());
      out.writeInt(word.skeletons().size());
      for (String skeleton : word.skeletons()) {
        out.writeUTF(skeleton);
      }
      out.writeUTF(word.language().tag());
    }
  }

  /** {@return the words of a question, finished and mended as far as the catalogue knows how} */
  List<Word> mended(ReadText text) {
    List<Word> mended = new ArrayList<>(text.words());
    int left = MOST_MENDED;
    for (int i = mended.size() - 1; i >= 0 && left > 0; i--) {
      Word word = mended.get(i);
      if (Arrays.binarySearch(surfaces, word.surface()) >= 0) {
        continue;
      }
      boolean unfinished = i == mended.size() - 1 && text.lastWordUnfinished();
      Word finished = unfinished ? beginning(word.surface()) : null;
      if (finished != null) {
        mended.set(i, finished);
      } else if (letterCount(word.surface()) >= SHORTEST_MENDED && Thesaurus.of(word).isEmpty()) {
        Word meant = nearest(word.surface());
        mended.set(i, meant != null ? meant : everyday(word));
        left--;
      }
    }
    return mended;
  }

  /** {@return the everyday word that a word was meant to be, the word itself if there is none} */
  private static Word everyday(Word word) {
    Vocabulary everyday = Everyday.BY_LANGUAGE.get(word.language());
    Word meant = everyday == null ? null : everyday.nearest(word.surface());
    return meant == null ? word : meant;
  }

  /** The words of the thesaurus, the same for every catalogue. */
  private static final class Everyday {
    static final Map<Language, Vocabulary> BY_LANGUAGE = all();

    private static Map<Language, Vocabulary> all() {
      Map<Language, Vocabulary> all = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        all.put(language, Vocabulary.of(Thesaurus.words(language)));
      }
      return all;
    }
  }

  private @Nullable Word beginning(String start) {
    if (start.length() < SHORTEST_BEGINNING) {
      return null;
    }
    int best = -1;
    int place = -Arrays.binarySearch(surfaces, start) - 1;
    for (; place < surfaces.length && surfaces[place].startsWith(start); place++) {
      if (best < 0 || counts[place] > counts[best]) {
        best = place;
      }
    }
    return best < 0 ? null : words[best];
  }

  private @Nullable Word nearest(String word) {
    int letterCount = letterCount(word);
    int allowed = letterCount >= LONG ? 2 : 1;
    Slips slips = new Slips(word, allowed);
    long own = letters(word);
    int length = Math.min(Byte.MAX_VALUE, word.length());
    int best = -1;
    int bestDistance = allowed + 1;
    for (int place = 0; place < surfaces.length; place++) {
      // a slip changes two letters of the set at most, and the length by one
      if (Long.bitCount(own ^ letters[place]) <= 2 * allowed
          && Math.abs(lengths[place] - length) <= allowed
          && lengths[place] >= SHORTEST_MENDED
          && (letterCount >= LONG || beginsAlike(word, surfaces[place]))) {
        int distance = slips.to(surfaces[place]);
        if (distance < bestDistance
            || (distance == bestDistance && best >= 0 && counts[place] > counts[best])) {
          best = place;
          bestDistance = distance;
        }
      }
    }
    return best < 0 ? null : words[best];
  }

  /** Slips at the first letter are rare, and short words that differ there are mostly two words. */
  private static boolean beginsAlike(String word, String other) {
    return word.charAt(0) == other.charAt(0)
        || (word.charAt(0) == other.charAt(1) && word.charAt(1) == other.charAt(0));
  }

  /** Vowel signs are typed, and mistyped, as letters are. */
  private static int letterCount(String word) {
    return word.codePointCount(0, word.length());
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) & 63);
    }
    return letters;
  }
}
