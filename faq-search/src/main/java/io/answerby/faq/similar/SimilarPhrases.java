// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds phrases that share most of their letters.
 *
 * <p>A phrase is the set of its words' threes of letters, word ends marked; the similarity of two
 * is what they share over what they have together (Jaccard). Two similar phrases must share one of
 * the rarest threes of each, so that only those are looked up: no pair is missed, and few are
 * compared.
 */
public final class SimilarPhrases {

  private final double threshold;
  private final int[][] threes;
  private final Map<Integer, List<Integer>> byRareThree = new HashMap<>();

  private SimilarPhrases(List<List<String>> phrases, double threshold) {
    this.threshold = threshold;
    this.threes = rarestFirst(phrases.stream().map(SimilarPhrases::threesOf).toList());
  }

  /** Two phrases, by their places in the list, and how similar they are. */
  public record Pair(int first, int second, double similarity) {}

  /**
   * Returns every pair of phrases at least as similar as the threshold, in order of their places.
   *
   * @param phrases each a list of words
   * @param threshold above 0, at most 1, which is the same threes
   */
  public static List<Pair> pairs(List<List<String>> phrases, double threshold) {
    SimilarPhrases similar = new SimilarPhrases(phrases, threshold);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      pairs.addAll(similar.before(i));
      similar.remember(i);
    }
    return pairs.stream()
        .sorted(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second))
        .toList();
  }

  /**
   * Groups phrases: each joins the most similar of the earlier phrases that lead a group, if it is
   * similar enough, else it leads a group of its own. So the phrase that should stand for a group
   * must come first, and a group never drifts away from it.
   *
   * @return the groups in order of their leaders' places, each with its leader first
   */
  public static List<List<Integer>> groups(List<List<String>> phrases, double threshold) {
    SimilarPhrases similar = new SimilarPhrases(phrases, threshold);
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < phrases.size(); i++) {
      int leader =
          similar.before(i).stream()
              .max(Comparator.comparingDouble(Pair::similarity))
              .map(Pair::first)
              .orElse(i);
      if (leader == i) {
        similar.remember(i);
      }
      groups.computeIfAbsent(leader, none -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private List<Pair> before(int place) {
    Set<Integer> candidates = new LinkedHashSet<>();
    for (int i = 0; i < prefixLength(threes[place].length); i++) {
      candidates.addAll(byRareThree.getOrDefault(threes[place][i], List.of()));
    }
    return candidates.stream()
        .map(other -> new Pair(other, place, jaccard(threes[other], threes[place])))
        .filter(pair -> pair.similarity() >= threshold)
        .sorted(Comparator.comparingInt(Pair::first))
        .toList();
  }

  private void remember(int place) {
    for (int i = 0; i < prefixLength(threes[place].length); i++) {
      byRareThree.computeIfAbsent(threes[place][i], none -> new ArrayList<>()).add(place);
    }
  }

  /** How many of the rarest threes a phrase must share one of with any that is similar. */
  private int prefixLength(int length) {
    return length == 0 ? 0 : length - (int) Math.ceil(threshold * length - 1e-9) + 1;
  }

  private static double jaccard(int[] a, int[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared == 0 ? 0 : (double) shared / (a.length + b.length - shared);
  }

  /** Numbers the threes from the rarest on, so that each phrase's numbers in order begin so. */
  private static int[][] rarestFirst(List<Set<String>> phrases) {
    Map<String, Integer> counts = new HashMap<>();
    phrases.forEach(phrase -> phrase.forEach(three -> counts.merge(three, 1, Integer::sum)));
    List<String> ordered =
        counts.keySet().stream()
            .sorted(Comparator.comparing((String three) -> counts.get(three)).thenComparing(t -> t))
            .toList();
    Map<String, Integer> numbers = new HashMap<>();
    IntStream.range(0, ordered.size()).forEach(i -> numbers.put(ordered.get(i), i));
    int[][] threes = new int[phrases.size()][];
    for (int i = 0; i < threes.length; i++) {
      threes[i] = phrases.get(i).stream().mapToInt(numbers::get).toArray();
      Arrays.sort(threes[i]);
    }
    return threes;
  }

  private static Set<String> threesOf(List<String> words) {
    Set<String> threes = new LinkedHashSet<>();
    for (String word : words) {
      int[] marked = ("^" + word + "$").codePoints().toArray();
      for (int i = 0; i + 3 <= marked.length; i++) {
        threes.add(new String(marked, i, 3));
      }
    }
    return threes;
  }
}
