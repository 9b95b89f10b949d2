// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A timeline that grows a year at a time, in both directions, when a question needs more of it.
 *
 * <p>Readers take the newest timeline from a volatile field and lock nothing. Growing happens under
 * a lock and publishes a whole new timeline of which the older ones are parts, so a reader that
 * still holds an older one is never wrong, at most short.
 */
final class GrowingTimeline {

  /** No year is shorter. */
  private static final long YEAR = 365 * 86_400L;

  private final Source source;
  private final Object growing = new Object();
  private volatile Timeline newest = Timeline.none(Horizon.FIRST_YEAR);

  GrowingTimeline(Source source) {
    this.source = source;
  }

  /** {@return the newest timeline, whatever it covers} */
  Timeline newest() {
    return newest;
  }

  /** {@return a timeline that covers that second of the horizon} */
  Timeline covering(long second) {
    Timeline line = newest;
    return line.covers(second) ? line : grownTo(second);
  }

  private Timeline grownTo(long second) {
    synchronized (growing) {
      int year = Horizon.yearOf(second);
      Timeline line = newest;
      if (line.fromYear == line.toYear) {
        line = Timeline.none(year);
      }
      List<Spans> before = new ArrayList<>();
      for (int y = line.fromYear - 1; y >= year; y--) {
        before.add(openings(y));
      }
      List<Spans> after = new ArrayList<>();
      for (int y = line.toYear; y <= year; y++) {
        after.add(openings(y));
      }
      return publish(line, before, after);
    }
  }

  /** Grows later until that much open time lies after the second, or to the horizon's end. */
  Timeline withWorkAfter(long second, long work) {
    synchronized (growing) {
      Timeline line = covering(second);
      long missing = work - (line.total - line.workedUntil(second));
      List<Spans> after = new ArrayList<>();
      for (int y = line.toYear; y < Horizon.END_YEAR && missing > 0; y++) {
        Spans openings = openings(y);
        after.add(openings);
        missing -= openings.length();
      }
      return publish(line, List.of(), after);
    }
  }

  /** Grows earlier until that much open time lies before the second, or to the horizon's start. */
  Timeline withWorkBefore(long second, long work) {
    synchronized (growing) {
      Timeline line = covering(second);
      long missing = work - line.workedUntil(second);
      List<Spans> before = new ArrayList<>();
      for (int y = line.fromYear - 1; y >= Horizon.FIRST_YEAR && missing > 0; y--) {
        Spans openings = openings(y);
        before.add(openings);
        missing -= openings.length();
      }
      return publish(line, before, List.of());
    }
  }

  /** Grows later until an opening begins after the second, or to the horizon's end. */
  Timeline withOpeningAfter(long second) {
    synchronized (growing) {
      Timeline line = covering(second);
      boolean found = line.at(second) + 1 < line.count();
      return found ? line : withYear(line, openings -> !openings.isEmpty());
    }
  }

  /** Grows later until the opening of that second has closed, or to the horizon's end. */
  Timeline withClosingAfter(long second) {
    synchronized (growing) {
      Timeline line = covering(second);
      boolean found = line.end(line.at(second)) < line.to;
      return found
          ? line
          : withYear(line, openings -> openings.count() != 1 || openings.length() < YEAR);
    }
  }

  /** Grows later by all years until one is as wanted, that one included. */
  private Timeline withYear(Timeline line, Predicate<Spans> wanted) {
    List<Spans> after = new ArrayList<>();
    boolean found = false;
    for (int y = line.toYear; y < Horizon.END_YEAR && !found; y++) {
      Spans openings = openings(y);
      after.add(openings);
      found = wanted.test(openings);
    }
    return publish(line, List.of(), after);
  }

  private Spans openings(int year) {
    return source.openings(Horizon.startOf(year), Horizon.startOf(year + 1));
  }

  /** Publishes the line with these years, those before it counted backwards. */
  private Timeline publish(Timeline line, List<Spans> before, List<Spans> after) {
    if (before.isEmpty() && after.isEmpty()) {
      return line;
    }
    List<Spans> inOrder = new ArrayList<>(before);
    Collections.reverse(inOrder);
    Timeline grown = line.grown(inOrder, after);
    newest = grown;
    return grown;
  }
}
