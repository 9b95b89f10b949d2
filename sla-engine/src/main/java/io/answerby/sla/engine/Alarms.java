// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;

import io.answerby.sla.Warning;
import java.util.Arrays;
import java.util.List;

/**
 * The warnings of one clock: when each fires next, and for which deadline it fired last.
 *
 * <p>A warning fires once for a deadline. When the deadline moves later afterwards and so does the
 * warning, it fires again; what moves into the past fires at the event that moved it.
 */
final class Alarms {

  private static final long NOT_FIRED = Long.MIN_VALUE;

  private List<Warning> warnings = List.of();
  private long[] at = {};
  private long[] firedFor = {};

  void plan(Course course, Yardstick yardstick, long due) {
    if (yardstick.warnings != warnings) {
      adopt(yardstick.warnings);
    }
    long now = course.plannedAt();
    Arrays.fill(at, NEVER);
    if (due == NEVER || due < now) {
      return;
    }
    for (int i = 0; i < at.length; i++) {
      long instant = Math.max(now, Math.min(due, instant(course, yardstick, warnings.get(i))));
      if (firedFor[i] != NOT_FIRED && due > firedFor[i] && instant > now) {
        firedFor[i] = NOT_FIRED;
      }
      if (firedFor[i] == NOT_FIRED) {
        at[i] = instant;
      }
    }
  }

  /** Fires what is planned before that instant. */
  void fire(long before, long due, Course course) {
    for (int i = 0; i < at.length; i++) {
      if (at[i] < before) {
        course.warned(at[i], i);
        firedFor[i] = due;
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

  private void adopt(List<Warning> others) {
    long[] fired = new long[others.size()];
    for (int i = 0; i < fired.length; i++) {
      int known = warnings.indexOf(others.get(i));
      fired[i] = known < 0 ? NOT_FIRED : firedFor[known];
    }
    warnings = others;
    firedFor = fired;
    at = new long[fired.length];
  }

  private static long instant(Course course, Yardstick yardstick, Warning warning) {
    long now = course.plannedAt();
    long byTarget;
    long byCeiling = NEVER;
    if (warning instanceof Warning.AtPercent share) {
      long left = Nanos.share(course.budget(), share.percent()) - course.countedUntil(now);
      byTarget =
          left <= 0
              ? now
              : yardstick.after(Math.max(now, yardstick.countingFrom(course.start())), left);
      if (yardstick.ceiling != Yardstick.NO_CEILING) {
        byCeiling = now + Nanos.share(yardstick.ceiling, share.percent()) - course.ranUntil(now);
      }
    } else {
      long lead = Nanos.of(((Warning.Before) warning).lead());
      long left = course.budget() - course.countedUntil(now);
      byTarget = left < lead ? now : yardstick.before(course.targetDue(now, yardstick), lead);
      if (yardstick.ceiling != Yardstick.NO_CEILING) {
        byCeiling = course.ceilingDue(now, yardstick) - lead;
      }
    }
    return Math.min(byTarget, byCeiling);
  }
}
