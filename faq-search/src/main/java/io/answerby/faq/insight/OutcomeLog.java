// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import java.time.Instant;
import java.util.List;

/**
 * Where a shop keeps outcomes: only ever added to, so that no figure changes without a reason.
 *
 * <p>A shop implements it on its own database, one row an outcome: the instant in a column with an
 * index, and {@link OutcomeForm#write} beside it. Rows past the shop's retention time may be
 * deleted as a whole. An implementation must be safe for use by several threads.
 */
public interface OutcomeLog {

  /** Adds an outcome. The same outcome may come twice and may be kept once or twice. */
  void append(Outcome outcome);

  /**
   * {@return the outcomes that happened in the range, in any order; none if there are none, or if
   * the range is empty}
   */
  List<Outcome> between(Instant startInclusive, Instant endExclusive);

  /**
   * Returns a log in memory, for a trial and for tests: it is gone when the program ends.
   *
   * @param mostOutcomes how many are kept; the oldest added go first
   * @throws IllegalArgumentException if {@code mostOutcomes} is less than one
   */
  static OutcomeLog inMemory(int mostOutcomes) {
    return new OutcomesInMemory(mostOutcomes);
  }
}
