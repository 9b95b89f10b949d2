// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.sla.engine.SlaClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How often the promise of one metric was kept. Not thread-safe. */
final class Tally {

  private int met;
  private int breached;
  private int open;
  private int leftOut;
  private int notStarted;

  void add(SlaClock clock) {
    if (clock.state() == SlaClock.State.WAITING_TO_START) {
      notStarted++;
      return;
    }
    switch (clock.verdict()) {
      case MET -> met++;
      case BREACHED -> breached++;
      case OPEN -> open++;
      case LEFT_OUT -> leftOut++;
    }
  }

  int met() {
    return met;
  }

  int breached() {
    return breached;
  }

  int open() {
    return open;
  }

  int leftOut() {
    return leftOut;
  }

  int notStarted() {
    return notStarted;
  }

  int judged() {
    return met + breached;
  }

  /** {@return met ÷ (met + breached) in percent with one decimal; none if nothing was judged} */
  Optional<BigDecimal> attainmentPercent() {
    return judged() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(100L * met)
                .divide(BigDecimal.valueOf(judged()), 1, RoundingMode.HALF_UP));
  }
}
