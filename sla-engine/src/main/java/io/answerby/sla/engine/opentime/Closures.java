// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Closed stretches with their causes, in seconds of the epoch. */
final class Closures {

  private static final String AND = " / ";

  /** One cause and what it covers. */
  record Stretch(long start, long end, Closure.Cause cause, String reason, boolean tentative) {

    private boolean goesOnIn(Stretch next) {
      return end == next.start
          && cause == next.cause
          && tentative == next.tentative
          && reason.equals(next.reason);
    }

    private Stretch until(long newEnd) {
      return new Stretch(start, newEnd, cause, reason, tentative);
    }

    /** What both cover, for both of their causes; the one that gives a reason is the cause. */
    private Stretch and(Stretch other) {
      return new Stretch(
          Math.max(start, other.start),
          Math.min(end, other.end),
          reason.isEmpty() ? other.cause : cause,
          Stream.of(reason, other.reason)
              .flatMap(reasons -> Stream.of(reasons.split(AND)))
              .filter(each -> !each.isEmpty())
              .distinct()
              .collect(Collectors.joining(AND)),
          tentative || other.tentative);
    }
  }

  private final List<Stretch> stretches = new ArrayList<>();
  private Spans left;

  /** Begins to explain what is closed, merged. */
  Closures(Spans closed) {
    left = closed;
  }

  /** Lays what is still unexplained of that cover, merged, to this cause. */
  void because(Spans cover, Closure.Cause cause, String reason, boolean tentative) {
    Spans explained = left.and(cover);
    for (int i = 0; i < explained.count(); i++) {
      stretches.add(new Stretch(explained.start(i), explained.end(i), cause, reason, tentative));
    }
    left = left.minus(explained);
  }

  /** Lays what is still unexplained to the causes of one part. */
  void becauseOf(List<Stretch> part) {
    for (Stretch s : part) {
      because(Spans.of(s.start, s.end), s.cause, s.reason, s.tentative);
    }
  }

  /** Lays what is still unexplained to the causes of all parts together. */
  void becauseOfAll(List<List<Stretch>> parts) {
    List<Stretch> together = parts.get(0);
    for (List<Stretch> part : parts.subList(1, parts.size())) {
      List<Stretch> both = new ArrayList<>();
      int first = 0;
      for (Stretch one : together) {
        while (first < part.size() && part.get(first).end <= one.start) {
          first++;
        }
        for (int i = first; i < part.size() && part.get(i).start < one.end; i++) {
          both.add(one.and(part.get(i)));
        }
      }
      together = both;
    }
    becauseOf(together);
  }

  /** {@return all stretches in order; what nothing explained is outside hours} */
  List<Stretch> inOrder() {
    because(left, Closure.Cause.OUTSIDE_HOURS, "", false);
    stretches.sort(Comparator.comparingLong(Stretch::start));
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : stretches) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).goesOnIn(next)) {
        joined.set(last, joined.get(last).until(next.end));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
