// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Metric;
import io.answerby.sla.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** One clock, with a row for every minute. */
@NullUnmarked
final class MinuteRow {
  final Metric metric;
  final int cycle;
  final String team;
  MinuteByMinute.Edition edition;
  int start;
  int known;
  int breachedAt = MinuteByMinute.NEVER;
  int stoppedAt = MinuteByMinute.NEVER;
  SlaClock.Ending ending;
  int extension;
  int notBefore = -1;
  boolean switched;
  boolean switchKnown;
  int changedAt;
  boolean everPromised;
  final List<String> rulings = new ArrayList<>();
  final MinutePromise[] promise;
  final byte[] waiting;
  final boolean[] aside;
  final int[] counted;
  final int[] ran;
  final Map<Warning, Integer> firedFor = new HashMap<>();

  MinuteRow(
      Metric metric,
      int cycle,
      String team,
      MinuteByMinute.Edition edition,
      int start,
      int minutes) {
    this.metric = metric;
    this.cycle = cycle;
    this.team = team;
    this.edition = edition;
    this.start = start;
    this.promise = new MinutePromise[minutes];
    this.waiting = new byte[minutes];
    this.aside = new boolean[minutes];
    this.counted = new int[minutes + 1];
    this.ran = new int[minutes + 1];
  }

  boolean isOpen() {
    return stoppedAt == MinuteByMinute.NEVER;
  }

  boolean isPaused(int m) {
    return aside[m] || (promise[m] != null && (waiting[m] & promise[m].stoppedBy) != 0);
  }

  boolean runs(int m) {
    return promise[m] != null && !isPaused(m);
  }

  void count(int m) {
    boolean runs = runs(m);
    ran[m + 1] = ran[m] + (runs ? 1 : 0);
    counted[m + 1] =
        counted[m] + (runs && promise[m].counts(m) && m >= countingFrom(promise[m]) ? 1 : 0);
  }

  int countingFrom(MinutePromise by) {
    return by.target.kind().countsDays() ? by.day(start)[0] : start;
  }

  int budget(MinutePromise by, int extra) {
    return extra
        + (by.target.kind().countsDays() ? by.day(start)[2] : (int) by.target.amount().toMinutes());
  }

  boolean isUsedUp(MinutePromise by, int extra, int m, int used, int went) {
    boolean byTarget =
        used >= budget(by, extra)
            && (isSwitched(by) || !by.target.kind().countsDays() || m >= by.day(start)[1]);
    return byTarget || went >= by.ceiling();
  }

  /** Whether something else than this was promised in an earlier minute. */
  boolean isSwitched(MinutePromise by) {
    if (!switchKnown) {
      switched = false;
      for (int u = start; u < changedAt; u++) {
        switched |=
            promise[u] == null
                || !promise[u].target.equals(by.target)
                || !promise[u].calendar.equals(by.calendar);
      }
      switchKnown = true;
    }
    return switched;
  }

  /** The earliest minute, past or to come, at which the clock runs and its time is used up. */
  int due(int m, boolean asIfRunning, int extra) {
    MinutePromise by = promise[m];
    if (by == null || (isPaused(m) && !asIfRunning)) {
      return MinuteByMinute.NEVER;
    }
    for (int u = start; u < m; u++) {
      if (runs(u) && isUsedUp(by, extra, u, counted[u], ran[u])) {
        return Math.max(u, notBefore);
      }
    }
    int used = counted[m];
    int went = ran[m];
    int u = m;
    while (!isUsedUp(by, extra, u, used, went)) {
      used += by.counts(u) && u >= countingFrom(by) ? 1 : 0;
      went++;
      u++;
    }
    return Math.max(u, notBefore);
  }

  boolean isWarning(Warning warning, MinutePromise by, int m) {
    int budget = budget(by, extension);
    int ceiling = by.ceiling();
    boolean hasArrived = m >= countingFrom(by);
    if (warning instanceof Warning.AtPercent share) {
      return (hasArrived && counted[m] * 100L >= (long) share.percent() * budget)
          || (ceiling != MinuteByMinute.NEVER && ran[m] * 100L >= (long) share.percent() * ceiling);
    }
    int lead = (int) ((Warning.Before) warning).lead().toMinutes();
    int left = budget - counted[m];
    return (hasArrived && (left < lead || (left == lead && by.counts(m))))
        || (ceiling != MinuteByMinute.NEVER && ran[m] >= ceiling - lead);
  }
}
