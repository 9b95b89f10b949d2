// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is promised for one metric: how much time, of which kind, and what goes with it.
 *
 * <p>The kind says what is counted, so that no "day" silently means 24 office hours. A target is
 * written inside {@link ResponseStandards#define} or, by itself, with {@link #define}:
 *
 * <pre>{@code
 * Target.define(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))
 *     .neverLaterThan(Duration.ofHours(24))
 *     .warnAtPercent(50, 80)
 *     .objectivePercent(95));
 * }</pre>
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class Target {

  /** What a target counts. */
  public enum Kind {
    /** That much open time of the calendar. */
    WITHIN("within"),
    /** That much wall-clock time, open or closed. */
    WITHIN_ELAPSED("withinElapsed"),
    /** The n-th business day after arrival, at the local time of arrival. */
    WITHIN_BUSINESS_DAYS("withinBusinessDays"),
    /** The last closing of the n-th business day after arrival; 0 is the day of arrival. */
    BY_END_OF_BUSINESS_DAY("byEndOfBusinessDay"),
    /** A local time on the n-th business day after arrival. */
    BY_TIME_ON_BUSINESS_DAY("byTimeOnBusinessDay");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** {@return what it is called where targets are written, and in stored forms} */
    String word() {
      return word;
    }

    /** {@return whether business days are counted, rather than an amount of time} */
    public boolean countsDays() {
      return this != WITHIN && this != WITHIN_ELAPSED;
    }
  }

  private final Metric metric;
  private final Kind kind;
  private final Duration amount;
  private final int days;
  private final @Nullable LocalTime time;
  private final @Nullable LocalTime cutOff;
  private final @Nullable Duration ceiling;
  private final List<Warning> warnings;
  private final int objectivePercent;
  private final Set<Party> pausedBy;

  Target(TargetDraft draft) {
    this.metric = draft.metric;
    this.kind = requireNonNull(draft.kind, "kind");
    this.amount = draft.amount;
    this.days = draft.days;
    this.time = draft.time;
    this.cutOff = draft.cutOff;
    this.ceiling = draft.ceiling;
    this.warnings = List.copyOf(draft.warnings);
    this.objectivePercent = draft.objectivePercent;
    this.pausedBy = draft.pausedBy == null ? metric.pausedByDefault() : inOrder(draft.pausedBy);
  }

  private static Set<Party> inOrder(Collection<Party> parties) {
    var copy = EnumSet.noneOf(Party.class);
    copy.addAll(parties);
    return Collections.unmodifiableSet(copy);
  }

  /**
   * Writes a target that stands by itself.
   *
   * @throws IllegalArgumentException if anything about it is wrong; the message lists all of it
   */
  public static Target define(Metric metric, Function<TargetKind, TargetStep> writing) {
    var faults = new Faults();
    var draft = TargetDraft.write(requireNonNull(metric, "metric"), writing, "", faults);
    faults.throwIfAny("target " + metric.word());
    return new Target(draft);
  }

  /** {@return what is measured} */
  public Metric metric() {
    return metric;
  }

  /** {@return what is counted} */
  public Kind kind() {
    return kind;
  }

  /**
   * {@return the time promised, greater than zero}
   *
   * @throws IllegalStateException if this target {@linkplain Kind#countsDays() counts days}
   */
  public Duration amount() {
    if (kind.countsDays()) {
      throw new IllegalStateException("a target of kind " + kind + " has days, not an amount");
    }
    return amount;
  }

  /**
   * {@return the number of business days after the day of arrival}
   *
   * @throws IllegalStateException unless this target {@linkplain Kind#countsDays() counts days}
   */
  public int days() {
    if (!kind.countsDays()) {
      throw new IllegalStateException("a target of kind " + kind + " has an amount, not days");
    }
    return days;
  }

  /** {@return the local time it falls due, for {@link Kind#BY_TIME_ON_BUSINESS_DAY} only} */
  public Optional<LocalTime> time() {
    return Optional.ofNullable(time);
  }

  /**
   * {@return the local time from which a contact counts as arriving on the next business day; empty
   * means the last closing}
   */
  public Optional<LocalTime> cutOff() {
    return Optional.ofNullable(cutOff);
  }

  /**
   * {@return the wall-clock time after the customer's message past which the deadline never lies,
   * if there is such a limit}
   */
  public Optional<Duration> ceiling() {
    return Optional.ofNullable(ceiling);
  }

  /** {@return the warnings before the deadline: shares in rising order, then the longest lead} */
  public List<Warning> warnings() {
    return warnings;
  }

  /** {@return the share of contacts that are meant to meet this target, 1 to 100 %, if stated} */
  public OptionalInt objectivePercent() {
    return objectivePercent == 0 ? OptionalInt.empty() : OptionalInt.of(objectivePercent);
  }

  /** {@return the parties whose waits stop this target's clock; empty if none does} */
  public Set<Party> pausedBy() {
    return pausedBy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Target that
        && metric == that.metric
        && kind == that.kind
        && amount.equals(that.amount)
        && days == that.days
        && Objects.equals(time, that.time)
        && Objects.equals(cutOff, that.cutOff)
        && Objects.equals(ceiling, that.ceiling)
        && warnings.equals(that.warnings)
        && objectivePercent == that.objectivePercent
        && pausedBy.equals(that.pausedBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        metric, kind, amount, days, time, cutOff, ceiling, warnings, objectivePercent, pausedBy);
  }

  /** {@return the target in words, such as {@code first-response within 4 h}} */
  @Override
  public String toString() {
    return metric.word() + " " + promise();
  }

  /**
   * {@return the promise without its metric: {@code within 4 h}, {@code by the end of business day
   * 2}, {@code by 12:00 on business day 1}}
   */
  public String promise() {
    return switch (kind) {
      case WITHIN -> "within " + Amounts.inWords(amount);
      case WITHIN_ELAPSED -> "within " + Amounts.inWords(amount) + " of wall-clock time";
      case WITHIN_BUSINESS_DAYS ->
          "within " + days + (days == 1 ? " business day" : " business days");
      case BY_END_OF_BUSINESS_DAY ->
          days == 0 ? "by the end of the day of arrival" : "by the end of business day " + days;
      case BY_TIME_ON_BUSINESS_DAY -> "by " + time + " on business day " + days;
    };
  }
}
