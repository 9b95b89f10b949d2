// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;

import io.answerby.sla.Ledger;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The measurement of one target on one ticket, as of an instant: from when, for how long, until
 * when, and with what verdict.
 *
 * <p>A ticket has a clock for each metric that something is promised for, and more than one where
 * the customer waited more than once: those are its cycles, counted from 1. A clock is derived from
 * the ticket's events and the standards and holds nothing of its own, so asking again, later or on
 * another machine, gives the same.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class SlaClock {

  /** Where a clock is in its life. Whether it is breached is another question. */
  public enum State {
    /** It has not begun: nobody waits for this yet. */
    WAITING_TO_START,
    /** It runs. */
    RUNNING,
    /** It stands still: it has no deadline and cannot breach. */
    PAUSED,
    /** It is done. */
    STOPPED,
    /** It no longer matters. */
    CANCELLED
  }

  /** What a clock says about the promise. */
  public enum Verdict {
    /** Not decided: it is still open and not breached. */
    OPEN,
    /** The promise was kept. */
    MET,
    /** The promise was broken, whether or not the clock still runs. */
    BREACHED,
    /** It counts neither way: cancelled, abandoned in time, or resolved without a reply in time. */
    LEFT_OUT
  }

  /** How a clock came to its end. */
  public enum Ending {
    /** By what it waited for: an answer, a reply, a resolution, the end of a team's stay. */
    COMPLETED,
    /** The ticket was resolved without the reply that was owed. */
    RESOLVED_WITHOUT_REPLY,
    /** The customer left the queue. */
    ABANDONED,
    /** The ticket was cancelled. */
    CANCELLED,
    /** The ticket was cancelled as spam or a duplicate, which forgets even a breach. */
    CANCELLED_AS_VOID,
    /** The ticket was merged into another, which carries the wait on. */
    MERGED,
    /** It was replaced by a new one when the ticket was reopened. */
    RESTARTED,
    /** Nothing is promised any more, after a change of priority, tier, channel or attribute. */
    PROMISE_ENDED;

    boolean isCancellation() {
      return this != COMPLETED && this != RESOLVED_WITHOUT_REPLY && this != ABANDONED;
    }

    boolean forgetsBreach() {
      return this == CANCELLED_AS_VOID || this == MERGED;
    }
  }

  /**
   * More time that somebody gave a clock, and whether the standards allow it.
   *
   * @param event the id of the ticket's event
   * @param at when it was given
   * @param by how much
   * @param author by whom
   * @param ruling whether it holds
   */
  public record Extension(String event, Instant at, Duration by, String author, Ruling ruling) {

    /** Whether an extension holds. */
    public enum Ruling {
      /** It holds. */
      GRANTED,
      /** With those before it, it is more than the standards allow; none of it holds. */
      VOID_BEYOND_ALLOWANCE,
      /** The deadline had passed when it was given. */
      VOID_AFTER_BREACH
    }
  }

  private final String ticket;
  private final Metric metric;
  private final int cycle;
  private final ResponseStandards standards;
  private final @Nullable Course course;
  private final @Nullable Yardstick yardstick;
  private final long asOf;
  private final boolean provisional;
  private final long breachedAt;

  /** A clock that has begun. */
  SlaClock(String ticket, Course course, long asOf, boolean provisional) {
    this(
        ticket,
        course.metric,
        course.cycle,
        course.version().standards,
        course,
        course.lastPromise(),
        asOf,
        provisional,
        course.breachedAt());
  }

  /** A clock that waits to start. */
  SlaClock(String ticket, Metric metric, ResponseStandards standards, Yardstick yardstick) {
    this(ticket, metric, 1, standards, null, yardstick, 0, false, NEVER);
  }

  private SlaClock(
      String ticket,
      Metric metric,
      int cycle,
      ResponseStandards standards,
      @Nullable Course course,
      @Nullable Yardstick yardstick,
      long asOf,
      boolean provisional,
      long breachedAt) {
    this.ticket = ticket;
    this.metric = metric;
    this.cycle = cycle;
    this.standards = standards;
    this.course = course;
    this.yardstick = yardstick;
    this.asOf = asOf;
    this.provisional = provisional;
    this.breachedAt = breachedAt;
  }

  /** The same clock with another stamp of its breach, where a retraction brought it about. */
  SlaClock breachedAt(long at) {
    return new SlaClock(ticket, metric, cycle, standards, course, yardstick, asOf, provisional, at);
  }

  /** {@return the ticket's id} */
  public String ticket() {
    return ticket;
  }

  /** {@return what is measured} */
  public Metric metric() {
    return metric;
  }

  /** {@return which of the ticket's clocks of this metric it is, from 1} */
  public int cycle() {
    return cycle;
  }

  /** {@return the standards that judge it, in the version that does} */
  public ResponseStandards standards() {
    return standards;
  }

  /** {@return what is promised} */
  public Target target() {
    return promise().target;
  }

  /** {@return the name of the rule that promises it} */
  public String rule() {
    return promise().rule;
  }

  /** {@return the calendar that counts} */
  public BusinessCalendar calendar() {
    return promise().calendar.calendar();
  }

  /** {@return the team whose stay it measures, for {@link Metric#OWNERSHIP} only} */
  public Optional<String> team() {
    return course == null || course.team.isEmpty() ? Optional.empty() : Optional.of(course.team);
  }

  /** {@return where it is in its life} */
  public State state() {
    if (course == null) {
      return State.WAITING_TO_START;
    }
    Ending ending = ended();
    if (ending != null) {
      return ending.isCancellation() ? State.CANCELLED : State.STOPPED;
    }
    return course.isPaused() ? State.PAUSED : State.RUNNING;
  }

  /** {@return whether the promise was broken: it runs or ran past its deadline} */
  public boolean isBreached() {
    return breachedAt != NEVER;
  }

  /** {@return what it says about the promise} */
  public Verdict verdict() {
    if (isBreached()) {
      return Verdict.BREACHED;
    }
    Ending ending = ended();
    if (ending == null) {
      return Verdict.OPEN;
    }
    return ending == Ending.COMPLETED ? Verdict.MET : Verdict.LEFT_OUT;
  }

  /** {@return whether reopening the ticket could still take the verdict back} */
  public boolean isProvisional() {
    return provisional;
  }

  /** {@return how it ended, if it did} */
  public Optional<Ending> ending() {
    return Optional.ofNullable(ended());
  }

  /** {@return from when it counts, if it has begun} */
  public Optional<Instant> startedAt() {
    return course == null ? Optional.empty() : Optional.of(Nanos.instant(course.start()));
  }

  /**
   * {@return the deadline: what is done at this instant is still on time}
   *
   * <p>Empty before it begins and while it is paused, since nobody knows how long that will last. A
   * clock that was stopped while paused shows the deadline it would have had, had it gone on then.
   */
  public Optional<Instant> dueAt() {
    return course == null ? Optional.empty() : optional(course.due());
  }

  /** {@return the deadline without extensions; the same as {@link #dueAt} if none was granted} */
  public Optional<Instant> promisedAt() {
    return course == null ? Optional.empty() : optional(course.dueWithoutExtensions());
  }

  /**
   * {@return when it was breached: at the deadline, or at the event that moved the deadline into
   * the past; whoever looks when, it is the same}
   */
  public Optional<Instant> breachedAt() {
    return optional(breachedAt);
  }

  /** {@return when it ended, if it did} */
  public Optional<Instant> stoppedAt() {
    return ended() == null ? Optional.empty() : Optional.of(Nanos.instant(end()));
  }

  /** {@return the extensions that were asked for, granted and void, in order} */
  public List<Extension> extensions() {
    return course == null ? List.of() : List.copyOf(course.extensions);
  }

  /** {@return how much of what the target counts has been used} */
  public Duration counted() {
    return course == null ? Duration.ZERO : Nanos.duration(course.countedUntil(end()));
  }

  /** {@return how much of what the target counts is left; negative once it is exceeded} */
  public Duration remaining() {
    return course == null
        ? Duration.ZERO
        : Nanos.duration(course.budget() - course.countedUntil(end()));
  }

  /**
   * {@return the share of the target that is used, in whole percent; over 100 once exceeded, and
   * 100 of a target that leaves no time at all}
   */
  public int percentUsed() {
    if (course == null) {
      return 0;
    }
    long budget = course.budget();
    if (budget == 0) {
      return 100;
    }
    return BigInteger.valueOf(course.countedUntil(end()))
        .multiply(BigInteger.valueOf(100))
        .divide(BigInteger.valueOf(budget))
        .min(BigInteger.valueOf(Integer.MAX_VALUE))
        .intValue();
  }

  /** {@return the wall-clock time from start to end} */
  public Duration elapsed() {
    return course == null ? Duration.ZERO : Nanos.duration(end() - course.start());
  }

  /** {@return the wall-clock time in which it stood still} */
  public Duration paused() {
    return course == null
        ? Duration.ZERO
        : Nanos.duration(end() - course.start() - course.ranUntil(end()));
  }

  /**
   * {@return by how much wall-clock time it is past its deadline, negative if before it; empty
   * while it has no deadline}
   */
  public Optional<Duration> lateness() {
    long due = course == null ? NEVER : course.due();
    return due == NEVER ? Optional.empty() : Optional.of(Nanos.duration(end() - due));
  }

  /**
   * {@return by how much of what its target counts it is past its deadline, negative if before it;
   * empty while it has no deadline}
   *
   * <p>A reply on Monday at 09:30 to what was due on Friday at 17:00, closing time, is 2 d 16 h 30
   * m late by the wall clock and 30 m in open time.
   */
  public Optional<Duration> countedLateness() {
    long due = course == null ? NEVER : course.due();
    if (course == null || due == NEVER) {
      return Optional.empty();
    }
    return Optional.of(Nanos.duration(course.countedLateness(end(), due)));
  }

  /**
   * {@return why the deadline is what it is; empty while there is none}
   *
   * <p>Each stretch is counted by the calendar that was in force in it. If priority, tier or
   * calendar changed, what had counted before is part of the sum; where that was more than the new
   * target, the sum is more too. Each call writes it anew.
   */
  public Optional<Ledger> explain() {
    return course == null || course.due() == NEVER || course.promisesNothingNow()
        ? Optional.empty()
        : Optional.of(course.explain());
  }

  /** Until when it counts, of a clock that has begun. */
  private long end() {
    Course begun = Objects.requireNonNull(course, "course");
    if (begun.promisesNothingNow()) {
      return begun.promiseEndedAt();
    }
    return begun.isRunning() ? asOf : begun.stoppedAt();
  }

  private @Nullable Ending ended() {
    if (course == null) {
      return null;
    }
    return course.promisesNothingNow() ? Ending.PROMISE_ENDED : course.ending();
  }

  private Yardstick promise() {
    return Objects.requireNonNull(yardstick, "yardstick");
  }

  private static Optional<Instant> optional(long nanos) {
    return nanos == NEVER ? Optional.empty() : Optional.of(Nanos.instant(nanos));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SlaClock that
        && ticket.equals(that.ticket)
        && metric == that.metric
        && cycle == that.cycle
        && state() == that.state()
        && breachedAt == that.breachedAt
        && provisional == that.provisional
        && ending().equals(that.ending())
        && team().equals(that.team())
        && startedAt().equals(that.startedAt())
        && dueAt().equals(that.dueAt())
        && promisedAt().equals(that.promisedAt())
        && stoppedAt().equals(that.stoppedAt())
        && counted().equals(that.counted())
        && elapsed().equals(that.elapsed())
        && paused().equals(that.paused())
        && extensions().equals(that.extensions())
        && standards.equals(that.standards)
        && rule().equals(that.rule())
        && calendar().equals(that.calendar())
        && target().equals(that.target());
  }

  @Override
  public int hashCode() {
    return Objects.hash(ticket, metric, cycle, breachedAt, startedAt(), stoppedAt());
  }

  /** {@return ticket, metric, cycle, state, verdict and deadline} */
  @Override
  public String toString() {
    return ticket
        + " "
        + metric.word()
        + " "
        + cycle
        + " "
        + state()
        + " "
        + verdict()
        + startedAt().map(at -> ", from " + at).orElse("")
        + dueAt().map(at -> ", due " + at).orElse("")
        + breachedAt().map(at -> ", breached " + at).orElse("")
        + stoppedAt().map(at -> ", until " + at).orElse("");
  }
}
