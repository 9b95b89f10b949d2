// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words and phrases of one language, each with the concepts that it stands for. Immutable. */
final class ConceptList {

  /** The list of a language that has none. */
  static final ConceptList NONE = new Builder(false).build();

  private static final int MOST_OF_A_STEM = 2;
  private static final int SHORTEST_STEM = 2;

  private final boolean spelledFreely;
  private final List<Word> words;
  private final Map<String, List<Concept>> bySurface;
  private final Map<String, List<Concept>> bySound;
  private final Map<String, List<Concept>> byStem;
  private final Map<String, Map<String, List<Concept>>> phrases;
  private final Map<String, Map<String, List<Concept>>> phrasesBySound;

  private ConceptList(Builder builder) {
    spelledFreely = builder.spelledFreely;
    words = List.copyOf(builder.words);
    bySurface = listed(builder.bySurface);
    bySound = listed(builder.bySound);
    byStem = listed(Builder.telling(builder.byStem));
    phrases = listedByFirst(builder.phrases);
    phrasesBySound = listedByFirst(builder.phrasesBySound);
  }

  private static Map<String, List<Concept>> listed(Map<String, Set<Concept>> concepts) {
    Map<String, List<Concept>> listed = new HashMap<>();
    concepts.forEach((key, some) -> listed.put(key, List.copyOf(some)));
    return listed;
  }

  private static Map<String, Map<String, List<Concept>>> listedByFirst(
      Map<String, Map<String, Set<Concept>>> phrases) {
    Map<String, Map<String, List<Concept>>> listed = new HashMap<>();
    phrases.forEach((first, bySecond) -> listed.put(first, listed(bySecond)));
    return listed;
  }

  /** {@return the single words, in the order of the list} */
  List<Word> words() {
    return words;
  }

  /** {@return the concepts of a word as it is written, else by its stem; perhaps none} */
  List<Concept> ofWord(String surface, String stem) {
    List<Concept> found = asWritten(surface);
    return found.isEmpty() ? ofStem(stem) : found;
  }

  /** {@return the concepts of a word as it is written, or as it sounds where spelling is free} */
  List<Concept> asWritten(String surface) {
    List<Concept> found = bySurface.getOrDefault(surface, List.of());
    return found.isEmpty() && spelledFreely
        ? bySound.getOrDefault(RomanSpelling.key(surface), List.of())
        : found;
  }

  /** {@return the concepts of all words with a stem; none of one that many words come down to} */
  List<Concept> ofStem(String stem) {
    return byStem.getOrDefault(stem, List.of());
  }

  /** {@return the concepts of two words after each other, perhaps none} */
  List<Concept> ofPhrase(String first, String second) {
    List<Concept> found = phrases.getOrDefault(first, Map.of()).getOrDefault(second, List.of());
    if (!found.isEmpty() || !spelledFreely) {
      return found;
    }
    Map<String, List<Concept>> bySecond =
        phrasesBySound.getOrDefault(RomanSpelling.key(first), Map.of());
    return bySecond.isEmpty()
        ? List.of()
        : bySecond.getOrDefault(RomanSpelling.key(second), List.of());
  }

  /** Collects a list. */
  static final class Builder {

    private final boolean spelledFreely;
    private final List<Word> words = new ArrayList<>();
    private final Map<String, Set<Concept>> bySurface = new HashMap<>();
    private final Map<String, Set<Concept>> bySound = new HashMap<>();
    private final Map<String, Set<Concept>> byStem = new HashMap<>();
    private final Map<String, Map<String, Set<Concept>>> phrases = new HashMap<>();
    private final Map<String, Map<String, Set<Concept>>> phrasesBySound = new HashMap<>();

    /**
     * Begins a list.
     *
     * @param spelledFreely whether words that sound alike are one, and stems say nothing
     */
    Builder(boolean spelledFreely) {
      this.spelledFreely = spelledFreely;
    }

    void word(Word word, Concept concept) {
      words.add(word);
      add(bySurface, word.surface(), concept);
      if (spelledFreely) {
        add(bySound, RomanSpelling.key(word.surface()), concept);
      } else {
        add(byStem, word.stem(), concept);
      }
    }

    void phrase(Word first, Word second, Concept concept) {
      add(under(phrases, first.surface()), second.surface(), concept);
      if (spelledFreely) {
        String sound = RomanSpelling.key(first.surface());
        add(under(phrasesBySound, sound), RomanSpelling.key(second.surface()), concept);
      }
    }

    private static Map<String, Set<Concept>> under(
        Map<String, Map<String, Set<Concept>>> phrases, String first) {
      return phrases.computeIfAbsent(first, none -> new HashMap<>());
    }

    private static void add(Map<String, Set<Concept>> concepts, String key, Concept concept) {
      concepts.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(concept);
    }

    /** A short stem, or one that many words come down to, says nothing. */
    private static Map<String, Set<Concept>> telling(Map<String, Set<Concept>> byStem) {
      Map<String, Set<Concept>> telling = new HashMap<>(byStem);
      telling.keySet().removeIf(stem -> lettersOf(stem) < SHORTEST_STEM);
      telling.values().removeIf(concepts -> concepts.size() > MOST_OF_A_STEM);
      return telling;
    }

    /** Vowel signs are no letters. */
    private static long lettersOf(String stem) {
      return stem.codePoints().filter(Character::isLetterOrDigit).count();
    }

    ConceptList build() {
      return new ConceptList(this);
    }
  }
}
