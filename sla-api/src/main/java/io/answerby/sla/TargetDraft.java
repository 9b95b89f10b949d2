// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A target while it is being written, with the checks that belong to it. */
final class TargetDraft {

  private static final int MOST_DAYS = 3_660;

  private static final Comparator<Warning> BY_SHARE_THEN_LONGEST_LEAD =
      Comparator.<Warning>comparingInt(w -> w instanceof Warning.AtPercent at ? at.percent() : 100)
          .thenComparing(
              w -> w instanceof Warning.Before before ? before.lead() : Duration.ZERO,
              Comparator.reverseOrder());

  final Metric metric;
  Target.@Nullable Kind kind;
  Duration amount = Duration.ZERO;
  int days;
  @Nullable LocalTime time;
  @Nullable LocalTime cutOff;
  @Nullable Duration ceiling;
  final Set<Warning> warnings = new TreeSet<>(BY_SHARE_THEN_LONGEST_LEAD);
  int objectivePercent;
  @Nullable Set<Party> pausedBy;

  private final String part;
  private final Faults faults;

  private TargetDraft(Metric metric, String part, Faults faults) {
    this.metric = metric;
    this.part = part;
    this.faults = faults;
  }

  static TargetDraft write(
      Metric metric, Function<TargetKind, TargetStep> writing, String part, Faults faults) {
    var draft = new TargetDraft(metric, part, faults);
    requireNonNull(writing, "writing");
    requireNonNull(writing.apply(new TargetKind(draft)), "target step");
    draft.checkWhole();
    return draft;
  }

  boolean countsDays() {
    return requireNonNull(kind, "kind").countsDays();
  }

  void fault(String name, String rule, Object value) {
    faults.add(part, name, rule, value);
  }

  void checkAmount(String word, Duration value) {
    if (value.isZero() || value.isNegative()) {
      fault(word, "be greater than zero", value);
    } else if (value.compareTo(Amounts.LONGEST) > 0) {
      fault(word, "be at most " + Amounts.LONGEST.toDays() + " days", value);
    }
  }

  void checkDays(String word, int fewest, int value) {
    if (value < fewest || value > MOST_DAYS) {
      fault(word, "be from " + fewest + " to " + MOST_DAYS + " business days", value);
    }
  }

  void checkSetOnce(String word, boolean first, Object value) {
    if (!first) {
      fault(word, "be set once", value + " in a second call");
    }
  }

  void warnAtPercent(int percent) {
    if (percent < 1 || percent > 99) {
      fault("warnAtPercent", "be from 1 to 99", percent);
    } else {
      addWarning("warnAtPercent", new Warning.AtPercent(percent), percent);
    }
  }

  void warnBefore(Duration lead) {
    checkAmount("warnBefore", lead);
    if (lead.compareTo(Duration.ZERO) > 0) {
      addWarning("warnBefore", new Warning.Before(lead), lead);
    }
  }

  private void addWarning(String word, Warning warning, Object value) {
    if (!warnings.add(warning)) {
      fault(word, "be given once", value + " twice");
    }
  }

  private void checkWhole() {
    Target.Kind chosen = requireNonNull(kind, "kind");
    if (metric == Metric.ANSWER && chosen != Target.Kind.WITHIN_ELAPSED) {
      fault("kind", "be withinElapsed, since answer counts wall-clock time", chosen.word());
    }
    if (cutOff != null && !chosen.countsDays()) {
      fault("cutOff", "be left out, since " + chosen.word() + " counts no business days", cutOff);
    }
    for (Warning warning : warnings) {
      if (warning instanceof Warning.Before before) {
        if (!chosen.countsDays() && before.lead().compareTo(amount) >= 0) {
          fault("warnBefore", "be less than the target of " + amount, before.lead());
        }
        if (ceiling != null && before.lead().compareTo(ceiling) >= 0) {
          fault("warnBefore", "be less than neverLaterThan of " + ceiling, before.lead());
        }
      }
    }
  }
}
