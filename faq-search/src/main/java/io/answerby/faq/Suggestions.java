// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.util.List;
import java.util.Optional;

/**
 * What a search found: everything in order, and what the gate lets the customer see.
 *
 * <p>A wrong answer costs more trust than none, so {@link #best()} and {@link #shown()} are empty
 * when no entry is sure enough. {@link #ranked()} has up to ten entries whatever the gate says, for
 * the desk and for measuring; it is not meant for customers.
 *
 * <p>Immutable. It holds no part of the question.
 */
public final class Suggestions {

  private static final int MOST_SHOWN = 3;

  private final List<Suggestion> ranked;
  private final List<Suggestion> shown;

  Suggestions(List<Suggestion> ranked) {
    this.ranked = List.copyOf(ranked);
    this.shown =
        ranked.isEmpty() || !ranked.get(0).why().letThrough()
            ? List.of()
            : this.ranked.subList(0, Math.min(MOST_SHOWN, ranked.size()));
  }

  /** {@return the entry to show first, or empty when the gate would rather say nothing} */
  public Optional<Suggestion> best() {
    return shown.stream().findFirst();
  }

  /** {@return the entries to show, at most three, surest first; empty exactly when best() is} */
  public List<Suggestion> shown() {
    return shown;
  }

  /** {@return up to ten entries, surest first, whether or not the gate lets them through} */
  public List<Suggestion> ranked() {
    return ranked;
  }

  @Override
  public String toString() {
    return shown.isEmpty()
        ? "nothing to show of " + ranked.size() + " ranked"
        : "shown " + shown.stream().map(s -> "'" + s.entry().id() + "'").toList();
  }
}
