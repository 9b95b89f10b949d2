// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import io.answerby.faq.text.Concept;
import io.answerby.faq.text.Thesaurus;
import io.answerby.faq.text.Word;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text has, each feature as a 64-bit hash, so that none of the text is kept.
 *
 * <p>The hash of a feature begins with its part; equal features of different parts differ. Its last
 * bit tells a concept of the thesaurus from a word that stands for itself.
 */
final class TextFeatures {

  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;
  private static final char EDGE = '_';

  /** Tells a concept's name from the word that is spelled like it. */
  private static final char CONCEPT = '#';

  private final long[][] byPart;

  private TextFeatures(long[][] byPart) {
    this.byPart = byPart;
  }

  /** {@return the features of one part, ascending, one that occurs twice standing there twice} */
  long[] of(Part part) {
    return byPart[part.place()];
  }

  boolean isEmpty() {
    return of(Part.WORDS).length == 0;
  }

  static TextFeatures of(List<Word> words) {
    Collector[] collectors = new Collector[Part.COUNT];
    for (Part part : Part.values()) {
      collectors[part.place()] = new Collector(part);
    }
    StringBuilder span = new StringBuilder().append(EDGE);
    String lastSkeleton = "";
    Word last = null;
    for (Word word : words) {
      concepts(last, word, collectors);
      last = word;
      collectors[Part.WORDS.place()].add(word.surface(), 0, word.surface().length());
      collectors[Part.STEMS.place()].add(word.stem(), 0, word.stem().length());
      grams(EDGE + word.surface() + EDGE, collectors[Part.GRAMS.place()]);
      span.append(word.surface()).append(EDGE);
      for (String skeleton : word.skeletons()) {
        skeleton(skeleton, lastSkeleton, collectors[Part.SKELETONS.place()]);
      }
      lastSkeleton = word.skeletons().isEmpty() ? "" : word.skeletons().get(0);
    }
    grams(span.toString(), collectors[Part.SPANS.place()]);
    long[][] byPart = new long[collectors.length][];
    Arrays.setAll(byPart, i -> collectors[i].sorted());
    return new TextFeatures(byPart);
  }

  /** {@return whether a feature is a concept of the thesaurus, or the topic of one} */
  static boolean isConcept(long hash) {
    return (hash & 1) == 1;
  }

  /** {@return the hash of a feature that is this whole text} */
  static long hash(Part part, String text) {
    return hash(seed(part), text, 0, text.length()) & ~1L;
  }

  private static long seed(Part part) {
    return 0x9E3779B97F4A7C15L * (part.place() + 1);
  }

  private static long hash(long seed, String text, int start, int end) {
    long hash = seed;
    for (int i = start; i < end; i++) {
      hash = mixed(hash, text.charAt(i));
    }
    hash *= 0xBF58476D1CE4E5B9L;
    return hash ^ (hash >>> 32);
  }

  private static long mixed(long hash, char letter) {
    long mixed = (hash ^ letter) * 0x100000001B3L;
    return mixed ^ (mixed >>> 29);
  }

  private static void grams(String text, Collector out) {
    if (text.length() <= SHORTEST_GRAM) {
      if (text.length() > 2) {
        out.add(text, 0, text.length());
      }
      return;
    }
    for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (int start = 0; start + length <= text.length(); start++) {
        out.add(text, start, start + length);
      }
    }
  }

  /** A word that the thesaurus does not have stands for itself. */
  private static void concepts(@Nullable Word before, Word word, Collector[] out) {
    if (before != null) {
      addConcepts(Thesaurus.ofPhrase(before, word), out);
    }
    List<Concept> concepts = Thesaurus.of(word);
    addConcepts(concepts, out);
    if (concepts.isEmpty()) {
      out[Part.CONCEPTS.place()].add(word.stem(), 0, word.stem().length());
      out[Part.TOPICS.place()].add(word.stem(), 0, word.stem().length());
    }
  }

  private static void addConcepts(List<Concept> concepts, Collector[] out) {
    for (Concept concept : concepts) {
      out[Part.CONCEPTS.place()].addConcept(concept.name());
      out[Part.TOPICS.place()].addConcept(concept.topic());
    }
  }

  private static void skeleton(String skeleton, String before, Collector out) {
    out.add(skeleton, 0, skeleton.length());
    if (!before.isEmpty()) {
      String pair = before + EDGE + skeleton;
      out.add(pair, 0, pair.length());
    }
    String marked = EDGE + skeleton + EDGE;
    for (int start = 0; start + SHORTEST_GRAM <= marked.length(); start++) {
      out.add(marked, start, start + SHORTEST_GRAM);
    }
  }

  private static final class Collector {

    private final long seed;
    private final long conceptSeed;
    private long[] hashes = new long[64];
    private int count;

    Collector(Part part) {
      seed = seed(part);
      conceptSeed = mixed(seed, CONCEPT);
    }

    void add(String text, int start, int end) {
      add(hash(seed, text, start, end) & ~1L);
    }

    void addConcept(String name) {
      add(hash(conceptSeed, name, 0, name.length()) | 1);
    }

    private void add(long hash) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * count);
      }
      hashes[count++] = hash;
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(hashes, count);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
