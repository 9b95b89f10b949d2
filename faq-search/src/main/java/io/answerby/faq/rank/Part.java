// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.util.Set;

/**
 * The kinds of features that texts are compared by. Each is weighed and normed by itself, so that a
 * text that shares nothing of one kind still counts by the others.
 */
enum Part {
  WORDS(0, 0.25),
  STEMS(1, 0.75),
  /** Runs of three to five letters within a word, its edges marked. */
  GRAMS(2, 1),
  /** The same over the whole text, so that neighbouring words count. */
  SPANS(3, 1.25),
  /** Consonants in Latin letters, across scripts. */
  SKELETONS(4, 0.25),
  /** Concepts of the thesaurus, the same whatever the word and the language. */
  CONCEPTS(5, 2.5),
  /** The topics that concepts belong to. */
  TOPICS(6, 0.5);

  private static final double TOTAL = total();
  private static final Set<Part> IN_ANY_LANGUAGE = Set.of(SKELETONS, CONCEPTS, TOPICS);

  static final int COUNT = values().length;

  private final int place;
  private final double weight;

  Part(int place, double weight) {
    this.place = place;
    this.weight = weight;
  }

  /** {@return its place in arrays that hold something for every part; also its salt in hashes} */
  int place() {
    return place;
  }

  /** {@return the share of this part in a text's squared norm; all parts make 1} */
  double share() {
    return weight / TOTAL;
  }

  /** {@return the share of the parts that texts of two languages can have in common} */
  static double shareAcrossLanguages() {
    return IN_ANY_LANGUAGE.stream().mapToDouble(Part::share).sum();
  }

  private static double total() {
    double total = 0;
    for (Part part : values()) {
      total += part.weight;
    }
    return total;
  }
}
