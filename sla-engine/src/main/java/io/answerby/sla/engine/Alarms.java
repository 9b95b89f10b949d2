// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;

import io.answerby.sla.Warning;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The warnings of one clock: when each fires next, and for which deadline it fired last.
 *
 * <p>A warning fires once for a deadline. When the deadline moves later afterwards and so does the
 * warning, it fires again; what moves into the past fires at the event that moved it.
 */
final class Alarms {

  private List<Warning> warnings = List.of();
  private long[] at = {};
  private @Nullable Map<Warning, Long> firedFor;

  /** Plans the warnings of what is promised now, none if nothing is or it has no deadline. */
  void plan(Course course, @Nullable Yardstick yardstick, long due) {
    warnings = yardstick == null ? List.of() : yardstick.warnings;
    at = at.length == warnings.size() ? at : new long[warnings.size()];
    Arrays.fill(at, NEVER);
    long now = course.plannedAt();
    if (yardstick == null || due == NEVER || due < now) {
      return;
    }
    for (int i = 0; i < at.length; i++) {
      Warning warning = warnings.get(i);
      long instant = Math.max(now, Math.min(due, instant(course, yardstick, warning)));
      if (firedFor != null) {
        firedFor.computeIfPresent(
            warning, (same, before) -> due > before && instant > now ? null : before);
      }
      if (firedFor == null || !firedFor.containsKey(warning)) {
        at[i] = instant;
      }
    }
  }

  /** Fires what is planned before that instant. */
  void fire(long before, long due, Course course) {
    for (int i = 0; i < at.length; i++) {
      if (at[i] < before) {
        course.warned(at[i], warnings.get(i));
        firedFor = firedFor == null ? new HashMap<>() : firedFor;
        firedFor.put(warnings.get(i), due);
        at[i] = NEVER;
      }
    }
  }

  long next() {
    long next = NEVER;
    for (long each : at) {
      next = Math.min(next, each);
    }
    return next;
  }

  /**
   * What counts begins with the arrival, so its share or what is left of it is not reached before.
   */
  private static long instant(Course course, Yardstick yardstick, Warning warning) {
    long now = course.plannedAt();
    long counting = Math.max(now, yardstick.countingFrom(course.start()));
    long byTarget;
    long byCeiling = NEVER;
    if (warning instanceof Warning.AtPercent share) {
      long left = Nanos.share(course.budget(), share.percent()) - course.countedUntil(now);
      byTarget = yardstick.after(counting, Math.max(0, left));
      if (yardstick.ceiling != Yardstick.NO_CEILING) {
        byCeiling = now + Nanos.share(yardstick.ceiling, share.percent()) - course.ranUntil(now);
      }
    } else {
      long lead = Nanos.of(((Warning.Before) warning).lead());
      long left = course.budget() - course.countedUntil(now);
      byTarget = left < lead ? counting : yardstick.before(course.targetDue(now, yardstick), lead);
      if (yardstick.ceiling != Yardstick.NO_CEILING) {
        byCeiling = course.ceilingDue(now, yardstick) - lead;
      }
    }
    return Math.min(byTarget, byCeiling);
  }
}
