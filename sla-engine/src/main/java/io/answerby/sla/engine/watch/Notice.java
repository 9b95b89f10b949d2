// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that a watcher tells: a clock is at risk, a clock is breached, or what was told of a
 * breach is no longer so.
 *
 * <p>A notice says when the thing was so, which is not always when it is told: a breach on Friday
 * 2026-11-20 at 18:00 that is told on Monday at 09:00 still has Friday 18:00 in {@link #at}.
 * Immutable and compared by value. No part of it is a customer's text.
 *
 * @param kind what is told
 * @param ticket the id of the ticket
 * @param metric what the clock measures
 * @param standards the id of the standards that judge it
 * @param cycle the number of the clock's cycle, 1 for the first
 * @param at when it was so: of a warning its instant, of a breach its stamp
 * @param due the deadline, as it stood at {@code at}
 */
public record Notice(
    Kind kind, String ticket, Metric metric, String standards, int cycle, Instant at, Instant due) {

  static final Comparator<Notice> BY_INSTANT =
      Comparator.comparing(Notice::at)
          .thenComparing(Notice::ticket)
          .thenComparing(Notice::metric)
          .thenComparing(Notice::standards)
          .thenComparingInt(Notice::cycle)
          .thenComparing(Notice::kind);

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
     * A breach that was told was none: a reply in time came to light, an event was retracted, the
     * ticket turned out to be spam.
     */
    BREACH_WITHDRAWN
  }

  /** Checks that nothing is missing. */
  public Notice {
    requireNonNull(kind, "kind");
    requireNonNull(ticket, "ticket");
    requireNonNull(metric, "metric");
    requireNonNull(standards, "standards");
    requireNonNull(at, "at");
    requireNonNull(due, "due");
  }

  /**
   * {@return the wall-clock time left until the deadline at that instant, negative once it has
   * passed}
   */
  public Duration timeLeft(Instant now) {
    return Duration.between(now, due);
  }

  /**
   * {@return a name of this notice that is the same whenever and wherever it is derived}
   *
   * <p>A shop that keeps the names of what it has told, in a column that must be unique, tells
   * nothing twice even if its machine fails between telling and noting it.
   */
  public String key() {
    return String.join(
        "/", ticket, standards, metric.word(), Integer.toString(cycle), kind.name(), at.toString());
  }

  boolean isBreach() {
    return kind == Kind.BREACHED || kind == Kind.BREACH_MOVED;
  }

  /** Whether both tell the same thing, though perhaps of another instant if it is a breach. */
  boolean isSameAs(Notice other) {
    return isBreach() == other.isBreach()
        && (isBreach() || at.equals(other.at))
        && metric == other.metric
        && cycle == other.cycle
        && standards.equals(other.standards)
        && ticket.equals(other.ticket);
  }

  Notice as(Kind other) {
    return new Notice(other, ticket, metric, standards, cycle, at, due);
  }
}
