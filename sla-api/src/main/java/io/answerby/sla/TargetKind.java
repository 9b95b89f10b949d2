// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The first step of writing a {@link Target}: what is counted.
 *
 * <p>Each choice leads to {@link TargetStep}, where the rest is optional; a target without a kind
 * does not compile. Not thread-safe; of no use after the target is written.
 */
public final class TargetKind {

  private final TargetDraft draft;

  TargetKind(TargetDraft draft) {
    this.draft = draft;
  }

  /**
   * Promises an amount of open time: in a shop open 09:00–17:00 from Monday to Friday, 4 h from
   * Friday 2026-11-20 16:30 end on Monday 2026-11-23 at 12:30.
   *
   * @param openTime greater than zero, at most 36,525 days
   */
  public TargetStep within(Duration openTime) {
    return choose(Target.Kind.WITHIN, requireNonNull(openTime, "openTime"));
  }

  /**
   * Promises an amount of wall-clock time, open or closed.
   *
   * @param elapsedTime greater than zero, at most 36,525 days
   */
  public TargetStep withinElapsed(Duration elapsedTime) {
    return choose(Target.Kind.WITHIN_ELAPSED, requireNonNull(elapsedTime, "elapsedTime"));
  }

  /**
   * Promises the n-th business day after arrival, at the local time of arrival: in a shop open from
   * Monday to Friday, what comes on Thursday 2026-11-19 at 10:20 is due on Monday 2026-11-23 at
   * 10:20 if n is 2.
   *
   * @param days 1 to 3,660
   */
  public TargetStep withinBusinessDays(int days) {
    return chooseDays(Target.Kind.WITHIN_BUSINESS_DAYS, 1, days);
  }

  /**
   * Promises the last closing of the n-th business day after arrival.
   *
   * @param days 0 to 3,660; 0 is the day of arrival
   */
  public TargetStep byEndOfBusinessDay(int days) {
    return chooseDays(Target.Kind.BY_END_OF_BUSINESS_DAY, 0, days);
  }

  /**
   * Promises a local time on the n-th business day after arrival, such as "next business day by
   * noon". Where that is before arrival, it is counted from the next business day.
   *
   * @param days 0 to 3,660; 0 is the day of arrival
   */
  public TargetStep byTimeOnBusinessDay(int days, LocalTime time) {
    draft.time = requireNonNull(time, "time");
    return chooseDays(Target.Kind.BY_TIME_ON_BUSINESS_DAY, 0, days);
  }

  private TargetStep choose(Target.Kind kind, Duration amount) {
    draft.checkAmount(kind.word(), amount);
    draft.kind = kind;
    draft.amount = amount;
    return new TargetStep(draft);
  }

  private TargetStep chooseDays(Target.Kind kind, int fewest, int days) {
    draft.checkDays(kind.word(), fewest, days);
    draft.kind = kind;
    draft.days = days;
    return new TargetStep(draft);
  }
}
