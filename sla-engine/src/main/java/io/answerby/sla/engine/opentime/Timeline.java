// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.util.Arrays;
import java.util.List;

/**
 * The openings of a run of years, compiled for questions. Immutable, with final fields only, so
 * that it may be handed from thread to thread in any way.
 *
 * <p>{@code starts[i]} is the first second of opening i and {@code sums[i]} the open seconds before
 * it, so that {@code sums[i + 1] - sums[i]} is its length. Opening 0 is empty and begins with the
 * run, so that every second has an opening at or before it; a last start that is never reached ends
 * the array. Two indexes lead to within a step or two of the answer: {@code byTime} from each 2^16
 * seconds to the opening that began last before it, {@code byWork} from each 2^k open seconds to
 * the opening that holds them. Where a step of an index holds more than a few openings, they are
 * halved instead of walked.
 */
final class Timeline {

  private static final int TIME_SHIFT = 16;
  private static final int FEW = 8;

  final int fromYear;
  final int toYear;
  final long from;
  final long to;
  final long total;
  private final int count;
  private final long[] starts;
  private final long[] sums;
  private final int[] byTime;
  private final int[] byWork;
  private final int workShift;
  private final boolean crowded;

  private Timeline(int fromYear, int toYear, long[] starts, long[] sums, int count) {
    this.fromYear = fromYear;
    this.toYear = toYear;
    this.starts = starts;
    this.sums = sums;
    this.count = count;
    from = Horizon.startOf(fromYear);
    to = Horizon.startOf(toYear);
    total = sums[count];
    byTime = new int[(int) ((to - from) >>> TIME_SHIFT) + 2];
    int opening = 0;
    for (int i = 0; i < byTime.length; i++) {
      long second = from + ((long) i << TIME_SHIFT);
      while (starts[opening + 1] <= second) {
        opening++;
      }
      byTime[i] = opening;
    }
    int shift = 0;
    while (total >>> shift >= Math.max(1, count)) {
      shift++;
    }
    workShift = shift;
    byWork = new int[(int) (total >>> shift) + 2];
    opening = 0;
    for (int i = 0; i < byWork.length; i++) {
      long work = (long) i << shift;
      while (opening < count - 1 && sums[opening + 1] <= work) {
        opening++;
      }
      byWork[i] = opening;
    }
    crowded = isCrowded(byTime) || isCrowded(byWork);
  }

  private static boolean isCrowded(int[] index) {
    for (int i = 1; i < index.length; i++) {
      if (index[i] - index[i - 1] > FEW) {
        return true;
      }
    }
    return false;
  }

  /** {@return a run of no years, before that one} */
  static Timeline none(int year) {
    return new Timeline(
        year, year, new long[] {Horizon.startOf(year), Long.MAX_VALUE}, new long[] {0, 0}, 1);
  }

  /** {@return this run with those years before it and these after it, both in order of time} */
  Timeline grown(List<Spans> before, List<Spans> after) {
    int room = count + 1;
    for (Spans year : before) {
      room += year.count();
    }
    for (Spans year : after) {
      room += year.count();
    }
    Draft draft = new Draft(Horizon.startOf(fromYear - before.size()), room);
    before.forEach(draft::addAll);
    for (int i = 1; i < count; i++) {
      draft.add(starts[i], end(i));
    }
    after.forEach(draft::addAll);
    return draft.timeline(fromYear - before.size(), toYear + after.size());
  }

  boolean covers(long second) {
    return second >= from && second < to;
  }

  /** {@return the open seconds from the beginning of the run until that second, at most its end} */
  long workedUntil(long second) {
    int i = at(second);
    long sum = sums[i];
    long length = sums[i + 1] - sum;
    long beyond = second - starts[i] - length;
    // no branch, nor Math.min, which some compilations make one of: no processor foresees whether a
    // contact comes while it is open, and each wrong guess costs as much as all the rest
    return sum + length + (beyond & (beyond >> (Long.SIZE - 1)));
  }

  boolean isOpen(long second) {
    int i = at(second);
    return second - starts[i] < sums[i + 1] - sums[i];
  }

  /** {@return the earliest second by which that much was worked, more than nothing} */
  long whenWorked(long work) {
    int i = holding(work - 1);
    return starts[i] + (work - sums[i]);
  }

  /** {@return the latest second by which no more was worked, less than the total} */
  long whenWorkedLast(long work) {
    int i = holding(work);
    return starts[i] + (work - sums[i]);
  }

  /** {@return the number of the last opening that began at or before that second} */
  int at(long second) {
    int bucket = (int) ((second - from) >>> TIME_SHIFT);
    int i = byTime[bucket];
    if (crowded) {
      return halve(starts, i, byTime[bucket + 1] + 1, second);
    }
    while (starts[i + 1] <= second) {
      i++;
    }
    return i;
  }

  /** {@return the number of the opening in which the open second of that number passes} */
  private int holding(long work) {
    int bucket = (int) (work >>> workShift);
    int i = byWork[bucket];
    if (crowded) {
      return halve(sums, i, byWork[bucket + 1] + 1, work);
    }
    while (sums[i + 1] <= work) {
      i++;
    }
    return i;
  }

  /** {@return how many openings there are, numbered from 0; number 0 is empty} */
  int count() {
    return count;
  }

  long start(int i) {
    return starts[i];
  }

  long end(int i) {
    return starts[i] + sums[i + 1] - sums[i];
  }

  /** {@return the last place in {@code [low, high)} whose value is not above the key} */
  private static int halve(long[] values, int low, int high, long key) {
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (values[middle] <= key) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Lines up years; what touches over New Year becomes one opening. */
  private static final class Draft {

    private final long[] starts;
    private final long[] sums;
    private int count = 1;
    private long lastEnd;

    Draft(long from, int room) {
      starts = new long[room];
      sums = new long[room];
      starts[0] = from;
      lastEnd = Long.MIN_VALUE;
    }

    void addAll(Spans year) {
      for (int i = 0; i < year.count(); i++) {
        add(year.start(i), year.end(i));
      }
    }

    void add(long start, long end) {
      if (start == lastEnd) {
        sums[count] += end - start;
      } else {
        starts[count] = start;
        sums[count + 1] = sums[count] + end - start;
        count++;
      }
      lastEnd = end;
    }

    Timeline timeline(int fromYear, int toYear) {
      starts[count] = Long.MAX_VALUE;
      int end = count + 1;
      return new Timeline(
          fromYear, toYear, Arrays.copyOf(starts, end), Arrays.copyOf(sums, end), count);
    }
  }
}
