// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that mean nearly the same, by language: everyday words and those of a shop, under names
 * that all languages share, so that a question is understood in other words and in another
 * language.
 *
 * <p>There is one list for each language, each line a concept and its words; {@code _} joins the
 * two words of a phrase, {@code =} begins a topic. A word is looked up as it is written and then by
 * its stem. In Latin letters Urdu and Hindi are spelled freely and mixed with English, so there
 * spellings that sound alike are one, and the English list is asked where theirs has nothing.
 *
 * <p>Read once, when first needed, and never changed.
 */
public final class Thesaurus {

  private static final Map<Language, String> LISTS =
      Map.of(
          Language.ENGLISH, "en",
          Language.LATVIAN, "lv",
          Language.ROMAN_URDU_OR_HINDI, "roman",
          Language.URDU, "ur",
          Language.HINDI, "hi",
          Language.BENGALI, "bn");
  private static final List<Concept> NUMBER = List.of(new Concept("number", "numbers"));
  private static final int MOST_OF_A_STEM = 2;
  private static final int SHORTEST_STEM = 2;

  /** Small words of Urdu and Hindi that English spells alike. */
  private static final Set<String> NOT_ENGLISH =
      Set.of("me", "he", "us", "is", "to", "do", "hi", "use", "in", "or", "so", "are", "the", "am");

  private final Language language;
  private final List<Word> words = new ArrayList<>();
  private final Map<String, List<Concept>> bySurface = new HashMap<>();
  private final Map<String, List<Concept>> bySound = new HashMap<>();
  private final Map<String, List<Concept>> byStem = new HashMap<>();

  private Thesaurus(Language language) {
    this.language = language;
  }

  private static final class All {
    static final Map<Language, Thesaurus> BY_LANGUAGE = read();

    private static Map<Language, Thesaurus> read() {
      Map<Language, Thesaurus> all = new EnumMap<>(Language.class);
      LISTS.forEach((language, list) -> all.put(language, Thesaurus.read(language, list)));
      return all;
    }
  }

  /** {@return the single words of a language's list, in the order of the list} */
  public static List<Word> words(Language language) {
    Thesaurus own = All.BY_LANGUAGE.get(language);
    return own == null ? List.of() : Collections.unmodifiableList(own.words);
  }

  /** {@return what a word means, none if its language's list does not have it} */
  public static List<Concept> of(Word word) {
    String surface = word.surface();
    if (surface.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return NUMBER;
    }
    Thesaurus own = All.BY_LANGUAGE.get(word.language());
    List<Concept> found = own == null ? List.of() : own.find(surface, word.stem());
    return found.isEmpty() && mayBeEnglish(word) ? inEnglish(surface) : found;
  }

  private static boolean mayBeEnglish(Word word) {
    return word.language() == Language.ROMAN_URDU_OR_HINDI && !NOT_ENGLISH.contains(word.surface());
  }

  private static List<Concept> inEnglish(String surface) {
    Thesaurus english = requireNonNull(All.BY_LANGUAGE.get(Language.ENGLISH));
    List<Concept> found = english.bySurface.get(surface);
    return found != null
        ? found
        : english.find(surface, new Stemming().stem(surface, surface, Language.ENGLISH));
  }

  /** {@return what two neighbouring words mean together, none if they are no phrase of a list} */
  public static List<Concept> ofPhrase(Word first, Word second) {
    Thesaurus own = All.BY_LANGUAGE.get(first.language());
    if (own == null || first.language() != second.language()) {
      return List.of();
    }
    String phrase = phrase(first.surface(), second.surface());
    List<Concept> found = own.find(phrase, phrase);
    return found.isEmpty() && mayBeEnglish(first) ? inEnglish(phrase) : found;
  }

  private List<Concept> find(String surface, String stem) {
    List<Concept> found = bySurface.get(surface);
    if (found == null && language == Language.ROMAN_URDU_OR_HINDI) {
      found = bySound.get(RomanSpelling.key(surface));
    }
    return found != null ? found : byStem.getOrDefault(stem, List.of());
  }

  private static String phrase(String first, String second) {
    return first + ' ' + second;
  }

  private static Thesaurus read(Language language, String list) {
    Thesaurus thesaurus = new Thesaurus(language);
    String name = "thesaurus/" + list + ".txt";
    try (InputStream in = Thesaurus.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " must be in the jar, but was missing");
      }
      thesaurus.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " must be readable, but was not", e);
    }
    return thesaurus;
  }

  private void read(BufferedReader lines) throws IOException {
    Stemming stemming = new Stemming();
    Map<String, Set<Concept>> surfaces = new HashMap<>();
    Map<String, Set<Concept>> sounds = new HashMap<>();
    Map<String, Set<Concept>> stems = new HashMap<>();
    String topic = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int colon = line.indexOf(':');
      if (line.startsWith("=")) {
        topic = line.substring(1).strip();
      } else if (!line.startsWith("#") && colon > 0) {
        Concept concept = new Concept(line.substring(0, colon), topic);
        for (String entry : line.substring(colon + 1).strip().split(" ", -1)) {
          List<Word> words = words(entry, stemming);
          if (words.size() == 1) {
            this.words.add(words.get(0));
          }
          String surface = words.stream().map(Word::surface).collect(joining(" "));
          add(surfaces, surface, concept);
          if (language == Language.ROMAN_URDU_OR_HINDI) {
            add(sounds, RomanSpelling.key(surface), concept);
          } else if (words.size() == 1) {
            add(stems, words.get(0).stem(), concept);
          }
        }
      }
    }
    // a short stem, or one that many words come down to, says nothing
    stems.keySet().removeIf(stem -> lettersOf(stem) < SHORTEST_STEM);
    stems.values().removeIf(concepts -> concepts.size() > MOST_OF_A_STEM);
    surfaces.forEach((key, concepts) -> bySurface.put(key, List.copyOf(concepts)));
    sounds.forEach((key, concepts) -> bySound.put(key, List.copyOf(concepts)));
    stems.forEach((key, concepts) -> byStem.put(key, List.copyOf(concepts)));
  }

  /** Vowel signs are no letters. */
  private static long lettersOf(String stem) {
    return stem.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private List<Word> words(String entry, Stemming stemming) {
    List<Word> words = new ArrayList<>();
    for (String part : entry.split("_", -1)) {
      Word word = TextReader.word(Folding.lowered(part), language, stemming);
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  private static void add(Map<String, Set<Concept>> concepts, String key, Concept concept) {
    concepts.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(concept);
  }
}
