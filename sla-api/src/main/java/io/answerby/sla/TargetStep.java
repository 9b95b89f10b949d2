// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

/**
 * The second step of writing a {@link Target}: what goes with the promise, all of it optional.
 *
 * <p>Not thread-safe; of no use after the target is written.
 */
public final class TargetStep {

  private final TargetDraft draft;

  TargetStep(TargetDraft draft) {
    this.draft = draft;
  }

  /**
   * Sets a ceiling: however the calendar lies, the deadline is never later than this much
   * wall-clock time after the customer's message.
   *
   * @param ceiling greater than zero, at most 36,525 days
   */
  public TargetStep neverLaterThan(Duration ceiling) {
    draft.checkAmount("neverLaterThan", requireNonNull(ceiling, "ceiling"));
    draft.checkSetOnce("neverLaterThan", draft.ceiling == null, ceiling);
    draft.ceiling = ceiling;
    return this;
  }

  /**
   * Warns when these shares of the time are used up. What is written in several calls adds up.
   *
   * @param percents each 1 to 99, none twice
   */
  public TargetStep warnAtPercent(int... percents) {
    for (int percent : percents) {
      draft.warnAtPercent(percent);
    }
    return this;
  }

  /**
   * Warns when this much time is left: counted time before the target's instant, wall-clock time
   * before the ceiling's, whichever is earlier. What is written in several calls adds up.
   *
   * @param leads each greater than zero and less than the target and the ceiling, none twice
   */
  public TargetStep warnBefore(Duration... leads) {
    for (Duration lead : leads) {
      draft.warnBefore(requireNonNull(lead, "lead"));
    }
    return this;
  }

  /**
   * States the share of contacts that is meant to meet this target; reports measure against it.
   *
   * @param percent 1 to 100
   */
  public TargetStep objectivePercent(int percent) {
    if (percent < 1 || percent > 100) {
      draft.fault("objectivePercent", "be from 1 to 100", percent);
    }
    draft.checkSetOnce("objectivePercent", draft.objectivePercent == 0, percent);
    draft.objectivePercent = percent;
    return this;
  }

  /**
   * Sets the local time from which a contact counts as arriving on the next business day. Only
   * targets that count days have one.
   *
   * @param time a local time of the calendar; without a cut-off it is the last closing
   */
  public TargetStep cutOff(LocalTime time) {
    draft.checkSetOnce("cutOff", draft.cutOff == null, requireNonNull(time, "time"));
    draft.cutOff = time;
    return this;
  }

  /**
   * Names the parties whose waits stop the clock, in place of the metric's {@linkplain
   * Metric#pausedByDefault() own}. With no party at all, nothing stops it.
   */
  public TargetStep pausedBy(Party... parties) {
    draft.checkSetOnce("pausedBy", draft.pausedBy == null, List.of(parties));
    draft.pausedBy = EnumSet.noneOf(Party.class);
    draft.pausedBy.addAll(List.of(parties));
    return this;
  }
}
