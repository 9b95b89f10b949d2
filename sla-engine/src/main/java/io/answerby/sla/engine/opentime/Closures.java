// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Closed stretches with their causes, in seconds of the epoch. */
final class Closures {

  /** One cause and what it covers. */
  record Stretch(long start, long end, Closure.Cause cause, String reason) {

    private boolean goesOnIn(Stretch next) {
      return end == next.start && cause == next.cause && reason.equals(next.reason);
    }
  }

  private final List<Stretch> stretches = new ArrayList<>();
  private Spans left;

  /** Begins to explain what is closed, merged. */
  Closures(Spans closed) {
    left = closed;
  }

  /** Lays what is still unexplained of that cover to this cause. */
  void because(Spans cover, Closure.Cause cause, String reason) {
    Spans explained = left.and(cover);
    for (int i = 0; i < explained.count(); i++) {
      stretches.add(new Stretch(explained.start(i), explained.end(i), cause, reason));
    }
    left = left.minus(explained);
  }

  /** {@return all stretches in order; what nothing explained is outside hours} */
  List<Stretch> inOrder() {
    because(left, Closure.Cause.OUTSIDE_HOURS, "");
    stretches.sort(Comparator.comparingLong(Stretch::start));
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : stretches) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).goesOnIn(next)) {
        joined.set(last, new Stretch(joined.get(last).start, next.end, next.cause, next.reason));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
