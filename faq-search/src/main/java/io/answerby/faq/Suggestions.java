// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.util.List;
import java.util.Optional;

/**
 * What a search found: everything in order, and what the gate lets the customer see.
 *
 * <p>A wrong answer costs more trust than none, so {@link #best()} and {@link #shown()} are empty
 * when no entry is sure enough. The precision that the shop wants holds for the first. A second and
 * a third stand beside it only as alternatives: where each is right in at least one of ten cases by
 * its own confidence. Since the confidences of one question add up to one at most, a first of 0.95
 * stands alone. {@link #ranked()} has up to ten entries whatever the gate says, for the desk and
 * for measuring; it is not meant for customers.
 *
 * <p>Immutable and thread-safe. Of the question it holds the words that an entry shares, in {@link
 * Why#matchedWords()}, and nothing else; none is in its text form.
 */
public final class Suggestions {

  private static final int MOST_SHOWN = 3;
  private static final double LEAST_ALTERNATIVE = 0.1;

  private final List<Suggestion> ranked;
  private final List<Suggestion> shown;

  Suggestions(List<Suggestion> ranked) {
    this.ranked = List.copyOf(ranked);
    this.shown = shownOf(this.ranked);
  }

  private static List<Suggestion> shownOf(List<Suggestion> ranked) {
    if (ranked.isEmpty() || !ranked.get(0).why().letThrough()) {
      return List.of();
    }
    int shown = 1;
    while (shown < Math.min(MOST_SHOWN, ranked.size())
        && ranked.get(shown).confidence() >= LEAST_ALTERNATIVE) {
      shown++;
    }
    return ranked.subList(0, shown);
  }

  /** {@return the entry to show first, or empty when the gate would rather say nothing} */
  public Optional<Suggestion> best() {
    return shown.stream().findFirst();
  }

  /**
   * {@return the best and what may stand beside it as an alternative, at most three in all, surest
   * first; empty exactly when {@link #best()} is}
   */
  public List<Suggestion> shown() {
    return shown;
  }

  /** {@return up to ten entries, surest first, whether or not the gate lets them through} */
  public List<Suggestion> ranked() {
    return ranked;
  }

  /** {@return the ids of what is shown; never a word of the question, so that it may be logged} */
  @Override
  public String toString() {
    return shown.isEmpty()
        ? "nothing to show of " + ranked.size() + " ranked"
        : "shown " + shown.stream().map(s -> "'" + s.entry().id() + "'").toList();
  }
}
