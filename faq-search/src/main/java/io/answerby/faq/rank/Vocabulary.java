// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.ReadText;
import io.answerby.faq.text.Word;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a catalogue, to finish a word that a customer is still typing and to mend one that
 * was mistyped.
 *
 * <p>Only words that the catalogue does not have are touched. An unfinished last word becomes the
 * commonest word that begins like it. A word of four letters or more becomes the commonest word
 * that is one slip away (a letter wrong, missing, too many, or two exchanged), one of eight or more
 * the commonest within two. Of words of up to seven letters the first letter is taken to be right.
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
      String surface = mended.get(i).surface();
      if (Arrays.binarySearch(surfaces, surface) >= 0) {
        continue;
      }
      int place = i == mended.size() - 1 && text.lastWordUnfinished() ? beginning(surface) : -1;
      if (place < 0 && letterCount(surface) >= SHORTEST_MENDED) {
        place = nearest(surface);
        left--;
      }
      if (place >= 0) {
        mended.set(i, words[place]);
      }
    }
    return mended;
  }

  private int beginning(String start) {
    if (start.length() < SHORTEST_BEGINNING) {
      return -1;
    }
    int best = -1;
    int place = -Arrays.binarySearch(surfaces, start) - 1;
    for (; place < surfaces.length && surfaces[place].startsWith(start); place++) {
      if (best < 0 || counts[place] > counts[best]) {
        best = place;
      }
    }
    return best;
  }

  private int nearest(String word) {
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
    return best;
  }

  /** Slips at the first letter are rare, and short words that differ there are mostly two words. */
  private static boolean beginsAlike(String word, String other) {
    return word.charAt(0) == other.charAt(0)
        || (word.charAt(0) == other.charAt(1) && word.charAt(1) == other.charAt(0));
  }

  /** Vowel signs above and below letters do not make a word long. */
  private static int letterCount(String word) {
    return (int) word.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) & 63);
    }
    return letters;
  }
}
