// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a deadline is what it is: every stretch of time that was counted, and every one that was
 * skipped, with its reason.
 *
 * <p>The stretches follow each other without a gap from the customer's message to the instant at
 * which the target by itself is used up, and those that are counted sum exactly to the target. A
 * ceiling that decides comes after them. Where business days are promised, {@link #days()} lists
 * the dates that were counted and skipped, and the stretches are empty; but once a clock of
 * business days stood still or got more time, it counts the open time that was left, and shows
 * stretches.
 *
 * <p>{@link #toString} is an English text for logs and consoles, with local times of the calendar:
 *
 * <pre>{@code
 * first-response within 4 h, by karachi-desk in Asia/Karachi
 * Thu 24 Dec 16:30–18:00  1 h 30 m
 * Fri 25 Dec  closed: Christmas
 * Sat 26 Dec, Sun 27 Dec  closed
 * Mon 28 Dec 09:00–11:30  2 h 30 m
 * due Mon 28 Dec 11:30
 * }</pre>
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 */
public final class Ledger {

  /** What became of a stretch of time. */
  public enum Use {
    /** It was counted. */
    COUNTED,
    /** The calendar was closed. */
    CLOSED,
    /** The clock stood still in time that would have counted. */
    WAITING,
    /** The contact had not arrived yet, from when on business days are counted. */
    BEFORE_ARRIVAL
  }

  /**
   * A stretch of time and what became of it.
   *
   * @param startInclusive where it starts
   * @param endExclusive where it ends, later than the start
   * @param use what became of it
   * @param reason why it was closed or waited for, such as {@code Eid al-Fitr}; empty where the
   *     weekly hours say it all
   */
  public record Stretch(Instant startInclusive, Instant endExclusive, Use use, String reason) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the end is not after the start
     */
    public Stretch {
      requireNonNull(startInclusive, "startInclusive");
      requireNonNull(endExclusive, "endExclusive");
      requireNonNull(use, "use");
      requireNonNull(reason, "reason");
      if (!endExclusive.isAfter(startInclusive)) {
        throw new IllegalArgumentException(
            "endExclusive must be after " + startInclusive + ", but was " + endExclusive);
      }
    }

    /** {@return how long it is, in physical time} */
    public Duration length() {
      return Duration.between(startInclusive, endExclusive);
    }
  }

  /** What became of a date. */
  public enum DayUse {
    /** The business day on which the contact arrived: day 0. */
    ARRIVAL,
    /** A business day that was counted. */
    COUNTED,
    /** No business day. */
    CLOSED,
    /** A business day that had ended, or was past its cut-off, when the contact was made. */
    TOO_LATE
  }

  /**
   * A date and what became of it.
   *
   * @param date the local date in the calendar's zone
   * @param use what became of it
   * @param number which business day it is, 0 for the day of arrival; -1 for days not counted
   * @param reason why it was closed; empty where the weekly hours say it all
   */
  public record Day(LocalDate date, DayUse use, int number, String reason) {

    /** Checks for null. */
    public Day {
      requireNonNull(date, "date");
      requireNonNull(use, "use");
      requireNonNull(reason, "reason");
    }
  }

  private final Target target;
  private final String calendar;
  private final ZoneId zone;
  private final Instant from;
  private final List<Stretch> stretches;
  private final List<Day> days;
  private final Instant uncapped;
  private final @Nullable Instant ceiling;
  private final boolean openWhenDue;
  private final List<Stretch> waits;
  private final Duration extension;

  private Ledger(
      Target target,
      String calendar,
      ZoneId zone,
      Instant from,
      List<Stretch> stretches,
      List<Day> days,
      Instant uncapped,
      @Nullable Instant ceiling,
      boolean openWhenDue,
      List<Stretch> waits,
      Duration extension) {
    this.target = requireNonNull(target, "target");
    this.calendar = requireNonNull(calendar, "calendar");
    this.zone = requireNonNull(zone, "zone");
    this.from = requireNonNull(from, "from");
    this.stretches = List.copyOf(stretches);
    this.days = List.copyOf(days);
    this.uncapped = requireNonNull(uncapped, "uncapped");
    this.ceiling = ceiling;
    this.openWhenDue = openWhenDue;
    this.waits = List.copyOf(waits);
    this.extension = extension;
  }

  /**
   * {@return a ledger of stretches}
   *
   * @param target what was promised
   * @param calendar the id of the calendar that counts
   * @param zone the zone in which it is read
   * @param from when the customer's message came
   * @param stretches without a gap from {@code from} to {@code uncapped}, in order
   * @param uncapped when the target by itself falls due
   * @throws IllegalArgumentException if the stretches leave a gap or do not reach from {@code from}
   *     to {@code uncapped}
   */
  public static Ledger ofStretches(
      Target target,
      String calendar,
      ZoneId zone,
      Instant from,
      List<Stretch> stretches,
      Instant uncapped) {
    Instant reached = requireNonNull(from, "from");
    for (Stretch stretch : stretches) {
      if (!stretch.startInclusive().equals(reached)) {
        throw new IllegalArgumentException(
            "stretches must follow each other, but " + reached + " is followed by " + stretch);
      }
      reached = stretch.endExclusive();
    }
    if (!reached.equals(uncapped)) {
      throw new IllegalArgumentException(
          "stretches must reach " + uncapped + ", but ended at " + reached);
    }
    return new Ledger(
        target,
        calendar,
        zone,
        from,
        stretches,
        List.of(),
        uncapped,
        null,
        true,
        List.of(),
        Duration.ZERO);
  }

  /**
   * {@return a ledger of dates, for targets that count business days}
   *
   * @param target what was promised
   * @param calendar the id of the calendar that counts
   * @param zone the zone in which it is read
   * @param from when the customer's message came
   * @param days in order
   * @param uncapped when the target by itself falls due
   */
  public static Ledger ofDays(
      Target target, String calendar, ZoneId zone, Instant from, List<Day> days, Instant uncapped) {
    return new Ledger(
        target,
        calendar,
        zone,
        from,
        List.of(),
        days,
        uncapped,
        null,
        true,
        List.of(),
        Duration.ZERO);
  }

  /** {@return a copy with a ceiling at that instant} */
  public Ledger withCeiling(Instant at) {
    return with(requireNonNull(at, "at"), openWhenDue, waits, extension);
  }

  /** {@return a copy that says whether the calendar is open when the deadline falls due} */
  public Ledger withOpenWhenDue(boolean open) {
    return with(ceiling, open, waits, extension);
  }

  /**
   * {@return a copy that says when the clock stood still, whether that time counts or not: a
   * ceiling stands still with it}
   *
   * @param stretches in order and apart, each for {@link Use#WAITING}
   * @throws IllegalArgumentException if one is for something else
   */
  public Ledger withWaits(List<Stretch> stretches) {
    for (Stretch stretch : stretches) {
      if (stretch.use() != Use.WAITING) {
        throw new IllegalArgumentException("waits must be WAITING, but were " + stretch);
      }
    }
    return with(ceiling, openWhenDue, stretches, extension);
  }

  /** {@return a copy of a deadline that was given so much more of what its target counts} */
  public Ledger withExtension(Duration more) {
    return with(ceiling, openWhenDue, waits, requireNonNull(more, "more"));
  }

  private Ledger with(
      @Nullable Instant newCeiling, boolean open, List<Stretch> newWaits, Duration newExtension) {
    return new Ledger(
        target,
        calendar,
        zone,
        from,
        stretches,
        days,
        uncapped,
        newCeiling,
        open,
        newWaits,
        newExtension);
  }

  /** {@return what was promised} */
  public Target target() {
    return target;
  }

  /** {@return the id of the calendar that counts} */
  public String calendar() {
    return calendar;
  }

  /** {@return the zone in which the calendar is read} */
  public ZoneId zone() {
    return zone;
  }

  /** {@return when the customer's message came} */
  public Instant from() {
    return from;
  }

  /** {@return the stretches in order, none where business days are counted} */
  public List<Stretch> stretches() {
    return stretches;
  }

  /** {@return the dates in order, none unless business days are counted} */
  public List<Day> days() {
    return days;
  }

  /** {@return when the target by itself falls due} */
  public Instant uncapped() {
    return uncapped;
  }

  /** {@return when the ceiling is reached, if the target has one} */
  public Optional<Instant> ceiling() {
    return Optional.ofNullable(ceiling);
  }

  /** {@return whether the deadline is the ceiling, because the target's own instant is later} */
  public boolean isDecidedByCeiling() {
    return ceiling != null && ceiling.isBefore(uncapped);
  }

  /** {@return the deadline: the earlier of the target's own instant and the ceiling's} */
  public Instant due() {
    return ceiling != null && ceiling.isBefore(uncapped) ? ceiling : uncapped;
  }

  /**
   * {@return whether somebody is there to answer up to the deadline: the calendar is open at it, or
   * closes at it}
   */
  public boolean isOpenWhenDue() {
    return openWhenDue;
  }

  /** {@return when the clock stood still, in order, whether that time counts or not} */
  public List<Stretch> waits() {
    return waits;
  }

  /** {@return by how much the deadline was extended, in what its target counts; zero if not} */
  public Duration extension() {
    return extension;
  }

  /** {@return the sum of the stretches that were counted} */
  public Duration counted() {
    Duration sum = Duration.ZERO;
    for (Stretch stretch : stretches) {
      if (stretch.use() == Use.COUNTED) {
        sum = sum.plus(stretch.length());
      }
    }
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ledger that
        && target.equals(that.target)
        && calendar.equals(that.calendar)
        && zone.equals(that.zone)
        && from.equals(that.from)
        && stretches.equals(that.stretches)
        && days.equals(that.days)
        && uncapped.equals(that.uncapped)
        && Objects.equals(ceiling, that.ceiling)
        && openWhenDue == that.openWhenDue
        && waits.equals(that.waits)
        && extension.equals(that.extension);
  }

  @Override
  public int hashCode() {
    return Objects.hash(target, calendar, zone, from, stretches, days, uncapped, ceiling);
  }

  /** {@return the ledger as English text of several lines, in the calendar's zone} */
  @Override
  public String toString() {
    return new LedgerText(this).write();
  }
}
