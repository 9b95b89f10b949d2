// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest outcomes, in memory. */
final class OutcomesInMemory implements OutcomeLog {

  private final int most;
  private final Deque<Outcome> kept = new ArrayDeque<>();

  OutcomesInMemory(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("mostOutcomes must be at least 1, but was " + most);
    }
    this.most = most;
  }

  @Override
  public synchronized void append(Outcome outcome) {
    kept.addLast(requireNonNull(outcome, "outcome"));
    if (kept.size() > most) {
      kept.removeFirst();
    }
  }

  @Override
  public synchronized List<Outcome> between(Instant startInclusive, Instant endExclusive) {
    return kept.stream()
        .filter(o -> !o.at().isBefore(startInclusive) && o.at().isBefore(endExclusive))
        .toList();
  }
}
