// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimilarPhrasesProperties {

  @Property(seed = "20261121")
  void findsExactlyThePairsThatComparingAllFinds(
      @ForAll("phrases") List<List<String>> phrases, @ForAll("thresholds") double threshold) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      for (int j = i + 1; j < phrases.size(); j++) {
        if (similarity(phrases.get(i), phrases.get(j)) >= threshold) {
          expected.add(i + "-" + j);
        }
      }
    }
    assertEquals(
        expected,
        SimilarPhrases.pairs(phrases, threshold).stream()
            .map(pair -> pair.first() + "-" + pair.second())
            .toList());
  }

  @Property(seed = "20261121")
  void groupsEveryPhraseOnceWithALeaderItIsSimilarTo(
      @ForAll("phrases") List<List<String>> phrases, @ForAll("thresholds") double threshold) {
    List<List<Integer>> groups = SimilarPhrases.groups(phrases, threshold);
    Set<Integer> seen = new HashSet<>();
    List<Integer> leaders = new ArrayList<>();
    for (List<Integer> group : groups) {
      leaders.add(group.get(0));
      for (int member : group) {
        assertTrue(seen.add(member));
        assertTrue(
            member == group.get(0)
                || similarity(phrases.get(group.get(0)), phrases.get(member)) >= threshold);
      }
    }
    assertEquals(phrases.size(), seen.size());
    for (int i = 0; i < leaders.size(); i++) {
      for (int j = i + 1; j < leaders.size(); j++) {
        double s = similarity(phrases.get(leaders.get(i)), phrases.get(leaders.get(j)));
        assertTrue(s < threshold, "two leaders are similar");
      }
    }
  }

  @Provide
  Arbitrary<List<List<String>>> phrases() {
    return Arbitraries.of(
            "where", "wher", "is", "my", "order", "ordr", "orders", "parcel", "a", "آرڈر", "ऑर्डर")
        .list()
        .ofMaxSize(5)
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<Double> thresholds() {
    return Arbitraries.of(0.2, 0.5, 0.6, 0.75, 0.9, 1.0);
  }

  private static double similarity(List<String> a, List<String> b) {
    Set<String> first = threes(a);
    Set<String> second = threes(b);
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    Set<String> all = new HashSet<>(first);
    all.addAll(second);
    return all.isEmpty() ? 0 : (double) shared.size() / all.size();
  }

  private static Set<String> threes(List<String> words) {
    Set<String> threes = new HashSet<>();
    for (String word : words) {
      String marked = "^" + word + "$";
      for (int i = 0; i + 3 <= marked.length(); i++) {
        threes.add(marked.substring(i, i + 3));
      }
    }
    return threes;
  }
}
