// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import io.answerby.faq.similar.SimilarPhrases;
import io.answerby.faq.similar.Words;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Groups episodes whose questions are nearly the same, and finds words to show for a group that
 * give no single customer away.
 *
 * <p>Within a script questions are compared letter by letter. A question in Urdu or Devanagari
 * letters and one in Latin letters are the same where their consonants are nearly so.
 */
final class QuestionGroups {

  private static final double NEARLY_THE_SAME = 0.6;

  /** Across scripts; few consonants are alike by chance, so that it takes some. */
  private static final double SOUNDS_THE_SAME = 0.7;

  private static final int FEWEST_CONSONANTS = 5;
  private static final String HIDDEN = "…";
  private static final Comparator<Group> BY_SIZE =
      Comparator.comparingInt((Group group) -> -group.episodes().size());
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private QuestionGroups() {}

  /** Episodes of one question. */
  record Group(List<Episode> episodes) {

    int askers() {
      return askersOf(episodes);
    }
  }

  /** The groups, largest first; episodes without a word in their question are left out. */
  static List<Group> of(Collection<Episode> episodes) {
    Map<List<String>, List<Episode>> byWords = new LinkedHashMap<>();
    for (Episode episode : episodes) {
      List<String> words = Words.of(episode.suggested().question());
      if (!words.isEmpty()) {
        byWords.computeIfAbsent(words, none -> new ArrayList<>()).add(episode);
      }
    }
    List<List<String>> phrases =
        byWords.keySet().stream()
            .sorted(
                Comparator.comparingInt((List<String> words) -> -count(byWords, words))
                    .thenComparing(words -> String.join(" ", words)))
            .toList();
    List<Group> groups =
        SimilarPhrases.groups(phrases, NEARLY_THE_SAME).stream()
            .map(
                group ->
                    new Group(
                        group.stream()
                            .flatMap(i -> byWords.getOrDefault(phrases.get(i), List.of()).stream())
                            .toList()))
            .sorted(BY_SIZE)
            .toList();
    return acrossScripts(groups).stream().sorted(BY_SIZE).toList();
  }

  /**
   * Joins each group to the larger one that sounds most like it in another script, if there is one.
   */
  private static List<Group> acrossScripts(List<Group> groups) {
    List<String> leaders =
        groups.stream().map(group -> group.episodes().get(0).suggested().question()).toList();
    List<UnicodeScript> scripts = leaders.stream().map(Words::scriptOf).toList();
    if (scripts.stream().distinct().count() < 2) {
      return groups;
    }
    List<List<String>> sounds = leaders.stream().map(Words::consonantsOf).toList();
    Map<Integer, SimilarPhrases.Pair> joins = new HashMap<>();
    for (SimilarPhrases.Pair pair : SimilarPhrases.pairs(sounds, SOUNDS_THE_SAME)) {
      boolean isSafe =
          scripts.get(pair.first()) != scripts.get(pair.second())
              && consonants(sounds.get(pair.first())) >= FEWEST_CONSONANTS
              && consonants(sounds.get(pair.second())) >= FEWEST_CONSONANTS
              && !joins.containsKey(pair.first());
      if (isSafe) {
        joins.merge(pair.second(), pair, (a, b) -> b.similarity() > a.similarity() ? b : a);
      }
    }
    Map<Integer, List<Episode>> joined = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      SimilarPhrases.Pair join = joins.get(i);
      joined
          .computeIfAbsent(join == null ? i : join.first(), none -> new ArrayList<>())
          .addAll(groups.get(i).episodes());
    }
    return joined.values().stream().map(Group::new).toList();
  }

  private static int consonants(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  private static int count(Map<List<String>, List<Episode>> byWords, List<String> words) {
    return byWords.getOrDefault(words, List.of()).size();
  }

  /** How many different visitors asked; all whose key is unknown count as one. */
  static int askersOf(Collection<Episode> episodes) {
    Set<String> askers = new HashSet<>();
    episodes.forEach(episode -> askers.add(episode.suggested().asker()));
    return askers.size();
  }

  /**
   * The question of the group with the fewest words that fewer askers than needed wrote, those
   * words hidden; empty if no word is left to show.
   */
  static Optional<String> phrase(Group group, int leastAskers) {
    Map<String, Set<String>> askersByWord = new HashMap<>();
    for (Episode episode : group.episodes()) {
      for (String word : Words.of(episode.suggested().question())) {
        askersByWord
            .computeIfAbsent(word, none -> new HashSet<>())
            .add(episode.suggested().asker());
      }
    }
    Set<String> shown =
        askersByWord.entrySet().stream()
            .filter(word -> word.getValue().size() >= leastAskers)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return group.episodes().stream()
        .map(episode -> masked(episode.suggested().question(), shown))
        .filter(phrase -> phrase.stream().anyMatch(token -> !Words.of(token).isEmpty()))
        .min(Comparator.comparingLong(QuestionGroups::hidden))
        .map(phrase -> String.join(" ", phrase));
  }

  /** Whether nothing of the phrase is hidden. */
  static boolean isWhole(String phrase) {
    return !phrase.contains(HIDDEN);
  }

  private static long hidden(List<String> phrase) {
    return phrase.stream().filter(HIDDEN::equals).count();
  }

  private static List<String> masked(String question, Set<String> shown) {
    List<String> tokens = new ArrayList<>();
    for (String token : SPACES.splitAsStream(question.strip()).toList()) {
      boolean isShown = shown.containsAll(Words.of(token));
      boolean alreadyHidden = !tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(HIDDEN);
      if (isShown) {
        tokens.add(token);
      } else if (!alreadyHidden) {
        tokens.add(HIDDEN);
      }
    }
    return tokens;
  }
}
