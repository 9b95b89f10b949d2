// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Metric;
import io.answerby.sla.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a watcher tells: a clock is at risk, a clock is breached, or what was told of a
 * breach is no longer so.
 *
 * <p>A notice says when the thing was so, which is not always when it is told: a breach on Friday
 * 2026-11-20 at 18:00 that is told on Monday at 09:00 still has Friday 18:00 in {@link #at}.
 *
 * <p>Immutable, thread-safe and compared by value. No part of it is a customer's text.
 */
public final class Notice {

  /** What a notice tells. Not exhaustive: a later version may add to it. */
  public enum Kind {
    /** The clock reached one of its target's warnings. */
    WARNED,
    /** The deadline passed and the clock was not stopped. */
    BREACHED,
    /**
     * A breach that was told has another instant, since the shop learned of an earlier event late
     * or changed its standards. It is the same breach, not a second one.
     */
    BREACH_MOVED,
    /**
     * A breach that was told holds no longer: the deadline was moved, a reply in time came to
     * light, an event was retracted, the ticket turned out to be spam.
     */
    BREACH_WITHDRAWN
  }

  static final Comparator<Notice> BY_INSTANT =
      Comparator.comparing(Notice::at)
          .thenComparing(Notice::ticket)
          .thenComparing(Notice::metric)
          .thenComparing(Notice::standards)
          .thenComparingInt(Notice::cycle)
          .thenComparing(Notice::kind)
          .thenComparing(notice -> String.valueOf(notice.warning));

  private final Kind kind;
  private final String ticket;
  private final String standards;
  private final Metric metric;
  private final int cycle;
  private final Instant at;
  private final @Nullable Instant due;
  private final @Nullable Warning warning;

  Notice(
      Kind kind,
      String ticket,
      String standards,
      Metric metric,
      int cycle,
      Instant at,
      @Nullable Instant due,
      @Nullable Warning warning) {
    this.kind = requireNonNull(kind, "kind");
    this.ticket = requireNonNull(ticket, "ticket");
    this.standards = requireNonNull(standards, "standards");
    this.metric = requireNonNull(metric, "metric");
    this.cycle = cycle;
    this.at = requireNonNull(at, "at");
    this.due = due;
    this.warning = warning;
  }

  /** {@return what is told} */
  public Kind kind() {
    return kind;
  }

  /** {@return the id of the ticket} */
  public String ticket() {
    return ticket;
  }

  /** {@return the id of the standards that judge the clock} */
  public String standards() {
    return standards;
  }

  /** {@return what the clock measures} */
  public Metric metric() {
    return metric;
  }

  /** {@return which of the ticket's clocks of that metric it is, from 1} */
  public int cycle() {
    return cycle;
  }

  /**
   * {@return when it was so: of a warning its instant, of a breach its stamp, of a withdrawal the
   * instant at which the breach ceased to hold or, if it never did, the one that was told}
   */
  public Instant at() {
    return at;
  }

  /** {@return the deadline as it stood then; empty only for a withdrawal} */
  public Optional<Instant> due() {
    return Optional.ofNullable(due);
  }

  /** {@return which warning it is, for {@link Kind#WARNED} only} */
  public Optional<Warning> warning() {
    return Optional.ofNullable(warning);
  }

  /**
   * {@return the wall-clock time left at that instant until the deadline, negative once it has
   * passed; empty if there is none}
   */
  public Optional<Duration> timeLeft(Instant now) {
    return due().map(until -> Duration.between(now, until));
  }

  /**
   * {@return a name of this notice that is the same whenever and wherever it is derived}
   *
   * <p>A shop that keeps the names of what it has told, in a column that must be unique, tells
   * nothing twice even if its machine fails between telling and noting it.
   */
  public String key() {
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String which =
        warning == null
            ? word
            : warning instanceof Warning.AtPercent share
                ? word + "-" + share.percent()
                : word + "-" + ((Warning.Before) warning).lead();
    return String.join("/", ticket, standards, metric.word(), "" + cycle, which, at.toString());
  }

  boolean isBreach() {
    return kind == Kind.BREACHED || kind == Kind.BREACH_MOVED;
  }

  boolean isOfSameClockAs(Notice other) {
    return cycle == other.cycle
        && metric == other.metric
        && standards.equals(other.standards)
        && ticket.equals(other.ticket);
  }

  /** Whether both tell the same thing of the same instant, by whatever deadline. */
  boolean isSameAs(Notice other) {
    return isBreach() == other.isBreach()
        && (isBreach() || kind == other.kind)
        && at.equals(other.at)
        && Objects.equals(warning, other.warning)
        && isOfSameClockAs(other);
  }

  Notice as(Kind other) {
    return new Notice(other, ticket, standards, metric, cycle, at, due, warning);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Notice that
        && kind == that.kind
        && at.equals(that.at)
        && isOfSameClockAs(that)
        && Objects.equals(due, that.due)
        && Objects.equals(warning, that.warning);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, ticket, metric, cycle, at);
  }

  /** {@return ticket, metric, cycle, what and when} */
  @Override
  public String toString() {
    return ticket
        + " "
        + metric.word()
        + " "
        + cycle
        + " "
        + kind
        + " at "
        + at
        + due().map(until -> ", due " + until).orElse("");
  }
}
