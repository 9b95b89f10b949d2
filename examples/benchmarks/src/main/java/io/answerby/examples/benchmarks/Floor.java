// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.engine.opentime.OpenTime;
import io.answerby.sla.engine.opentime.Opening;
import java.time.Instant;
import java.util.List;

/**
 * The speed limit: what the arithmetic costs with nothing around it. Bare arrays of openings,
 * closings and the work before each, an index by day and one by work, no checks of any kind, one
 * fixed stretch of time. Not usable for anything else.
 */
final class Floor {

  private final long[] opens;
  private final long[] closes;
  private final long[] before;
  private final long firstDay;
  private final int[] byDay;
  private final int[] byWork;
  private final int workShift;

  Floor(OpenTime openTime, Instant from, Instant until) {
    List<Opening> openings = openTime.openings(from, until);
    int n = openings.size();
    opens = new long[n];
    closes = new long[n];
    before = new long[n + 1];
    for (int i = 0; i < n; i++) {
      opens[i] = openings.get(i).start().getEpochSecond();
      closes[i] = openings.get(i).end().getEpochSecond();
      before[i + 1] = before[i] + closes[i] - opens[i];
    }
    firstDay = from.getEpochSecond() / 86_400;
    byDay = new int[(int) (until.getEpochSecond() / 86_400 - firstDay) + 1];
    for (int d = 0, i = 0; d < byDay.length; d++) {
      while (i < n - 1 && closes[i] <= (firstDay + d) * 86_400) {
        i++;
      }
      byDay[d] = i;
    }
    // a bucket about as long as an opening
    workShift = 63 - Long.numberOfLeadingZeros(before[n] / n);
    byWork = new int[(int) (before[n] >>> workShift) + 1];
    for (int b = 0, i = 0; b < byWork.length; b++) {
      while (i < n - 1 && before[i + 1] < (long) b << workShift) {
        i++;
      }
      byWork[b] = i;
    }
  }

  long plus(long start, long seconds) {
    long work = worked(start) + seconds;
    int i = byWork[(int) (work >>> workShift)];
    while (before[i + 1] < work) {
      i++;
    }
    return opens[i] + work - before[i];
  }

  long between(long start, long end) {
    return worked(end) - worked(start);
  }

  private long worked(long second) {
    int i = byDay[(int) (second / 86_400 - firstDay)];
    while (closes[i] <= second) {
      i++;
    }
    return before[i] + Math.max(0, second - opens[i]);
  }
}
