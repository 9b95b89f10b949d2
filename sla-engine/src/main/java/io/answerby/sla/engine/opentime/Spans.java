// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.util.Arrays;

/**
 * Half-open spans of epoch seconds, as a growing list of {@code [start, end)} pairs. Once {@link
 * #merge() merged} they are sorted, disjoint and do not touch; the set operations need and keep
 * that.
 */
final class Spans {

  private long[] bounds;
  private int size;

  Spans() {
    this(16);
  }

  Spans(int expected) {
    bounds = new long[2 * expected];
  }

  /** {@return one span; none if it is empty or reversed} */
  static Spans of(long start, long end) {
    Spans spans = new Spans(1);
    spans.add(start, end);
    return spans;
  }

  int count() {
    return size / 2;
  }

  boolean isEmpty() {
    return size == 0;
  }

  long start(int i) {
    return bounds[2 * i];
  }

  long end(int i) {
    return bounds[2 * i + 1];
  }

  /** {@return the seconds in all spans together} */
  long length() {
    long length = 0;
    for (int i = 0; i < size; i += 2) {
      length += bounds[i + 1] - bounds[i];
    }
    return length;
  }

  /** Adds a span; one that is empty or reversed vanishes. */
  void add(long start, long end) {
    if (start >= end) {
      return;
    }
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, Math.max(16, 2 * size));
    }
    bounds[size++] = start;
    bounds[size++] = end;
  }

  void addAll(Spans others) {
    for (int i = 0; i < others.count(); i++) {
      add(others.start(i), others.end(i));
    }
  }

  /** Sorts the spans and unites those that overlap or touch. */
  Spans merge() {
    sort();
    int kept = 0;
    for (int i = 0; i < size; i += 2) {
      if (kept > 0 && bounds[i] <= bounds[kept - 1]) {
        bounds[kept - 1] = Math.max(bounds[kept - 1], bounds[i + 1]);
      } else {
        bounds[kept] = bounds[i];
        bounds[kept + 1] = bounds[i + 1];
        kept += 2;
      }
    }
    size = kept;
    return this;
  }

  /** {@return what lies in these or in those; both merged} */
  Spans or(Spans those) {
    Spans either = new Spans(count() + those.count());
    int i = 0;
    int j = 0;
    while (i < size || j < those.size) {
      boolean mine = j == those.size || (i < size && bounds[i] <= those.bounds[j]);
      Spans from = mine ? this : those;
      int k = mine ? i : j;
      either.addMerged(from.bounds[k], from.bounds[k + 1]);
      i += mine ? 2 : 0;
      j += mine ? 0 : 2;
    }
    return either;
  }

  private void addMerged(long start, long end) {
    if (size > 0 && start <= bounds[size - 1]) {
      bounds[size - 1] = Math.max(bounds[size - 1], end);
    } else {
      add(start, end);
    }
  }

  /** {@return these without those; both merged} */
  Spans minus(Spans those) {
    if (those.isEmpty() || isEmpty()) {
      return this;
    }
    Spans left = new Spans(count() + those.count());
    int j = 0;
    for (int i = 0; i < size; i += 2) {
      long from = bounds[i];
      long end = bounds[i + 1];
      while (j < those.size && those.bounds[j + 1] <= from) {
        j += 2;
      }
      for (int k = j; k < those.size && those.bounds[k] < end; k += 2) {
        left.add(from, those.bounds[k]);
        from = Math.max(from, those.bounds[k + 1]);
      }
      left.add(from, end);
    }
    return left;
  }

  /** {@return what lies in these and in those; both merged} */
  Spans and(Spans those) {
    Spans both = new Spans(Math.max(count(), those.count()));
    int j = 0;
    for (int i = 0; i < size; i += 2) {
      while (j < those.size && those.bounds[j + 1] <= bounds[i]) {
        j += 2;
      }
      for (int k = j; k < those.size && those.bounds[k] < bounds[i + 1]; k += 2) {
        both.add(
            Math.max(bounds[i], those.bounds[k]), Math.min(bounds[i + 1], those.bounds[k + 1]));
      }
    }
    return both;
  }

  /** {@return what of these lies in {@code [start, end)}; merged} */
  Spans within(long start, long end) {
    Spans inside = new Spans(count());
    for (int i = 0; i < size; i += 2) {
      inside.add(Math.max(start, bounds[i]), Math.min(end, bounds[i + 1]));
    }
    return inside;
  }

  /** Insertion sort by start: hours are written nearly in order, so this is one pass. */
  private void sort() {
    for (int i = 2; i < size; i += 2) {
      long start = bounds[i];
      long end = bounds[i + 1];
      int j = i;
      while (j > 0 && bounds[j - 2] > start) {
        bounds[j] = bounds[j - 2];
        bounds[j + 1] = bounds[j - 1];
        j -= 2;
      }
      bounds[j] = start;
      bounds[j + 1] = end;
    }
  }
}
