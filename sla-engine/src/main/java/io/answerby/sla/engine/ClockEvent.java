// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Metric;
import io.answerby.sla.Warning;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a clock did by itself, as time passed: it warned, it was breached, it went on.
 *
 * <p>It has its own instant, which does not depend on when anybody looked. Within its ticket, a
 * clock's event is told apart by {@code standards}, {@code metric}, {@code cycle}, {@code kind} and
 * {@code at}. Immutable and compared by value.
 */
public final class ClockEvent {

  /**
   * By instant, then by metric and cycle. What a clock does at one instant comes in the order in
   * which it does it: a breach that is taken back and holds again, since the deadline is now, is
   * corrected first and breached then.
   */
  public static final Comparator<ClockEvent> ORDER =
      Comparator.comparing(ClockEvent::at)
          .thenComparing(ClockEvent::metric)
          .thenComparing(ClockEvent::cycle)
          .thenComparing(ClockEvent::turn)
          .thenComparing(ClockEvent::standards)
          .thenComparing(event -> event.warning().map(Object::toString).orElse(""));

  /** What a clock can do by itself. Not exhaustive: a later version may add to it. */
  public enum Kind {
    /** A warning before the deadline. */
    WARNED,
    /** The deadline passed. */
    BREACHED,
    /** The customer wrote, which ended the wait for the customer. */
    RESUMED,
    /** An earlier breach no longer holds, since the deadline moved or history was set right. */
    CORRECTED
  }

  private final String ticket;
  private final String standards;
  private final int version;
  private final Metric metric;
  private final int cycle;
  private final Kind kind;
  private final Instant at;
  private final @Nullable Instant due;
  private final @Nullable Warning warning;

  ClockEvent(String ticket, Mark mark) {
    Course course = mark.course();
    this.ticket = ticket;
    this.standards = mark.version().standards.id();
    this.version = mark.version().standards.version();
    this.metric = course.metric;
    this.cycle = course.cycle;
    this.kind = mark.kind();
    this.at = Nanos.instant(mark.at());
    this.due = mark.due() == Nanos.NEVER ? null : Nanos.instant(mark.due());
    this.warning = mark.warning();
  }

  /** When its turn comes among what a clock does at one instant. */
  private int turn() {
    return switch (kind) {
      case RESUMED -> 0;
      // too late already when it happened, it is before what may take it back; else after all
      case BREACHED -> due != null && due.isBefore(at) ? 1 : 4;
      case CORRECTED -> 2;
      case WARNED -> 3;
    };
  }

  /** {@return the ticket's id} */
  public String ticket() {
    return ticket;
  }

  /** {@return the id of the standards that judge the clock} */
  public String standards() {
    return standards;
  }

  /** {@return their version} */
  public int version() {
    return version;
  }

  /** {@return what the clock measures} */
  public Metric metric() {
    return metric;
  }

  /** {@return which of the ticket's clocks of that metric it is, from 1} */
  public int cycle() {
    return cycle;
  }

  /** {@return what happened} */
  public Kind kind() {
    return kind;
  }

  /** {@return when it happened} */
  public Instant at() {
    return at;
  }

  /** {@return the deadline then, empty if the clock has none} */
  public Optional<Instant> due() {
    return Optional.ofNullable(due);
  }

  /** {@return which warning it is, for {@link Kind#WARNED} only} */
  public Optional<Warning> warning() {
    return Optional.ofNullable(warning);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClockEvent that
        && ticket.equals(that.ticket)
        && standards.equals(that.standards)
        && version == that.version
        && metric == that.metric
        && cycle == that.cycle
        && kind == that.kind
        && at.equals(that.at)
        && Objects.equals(due, that.due)
        && Objects.equals(warning, that.warning);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ticket, metric, cycle, kind, at);
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
        + (due == null ? "" : ", due " + due);
  }
}
