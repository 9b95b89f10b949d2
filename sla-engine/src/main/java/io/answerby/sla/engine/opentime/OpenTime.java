// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.UnplannedClosing;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The arithmetic on a business calendar: whether the shop is open, when a given open time has
 * passed, and how much passes between two instants.
 *
 * <pre>{@code
 * OpenTime office = OpenTime.of(BusinessCalendar.named("office").in("Europe/Riga")
 *     .open("Mon-Fri", "09:00-17:00").build());
 * office.plus(Instant.parse("2026-11-20T14:00:00Z"), Duration.ofHours(4));   // Friday 16:00 in Riga
 *                                                    // -> 2026-11-23T10:00:00Z, Monday 12:00
 * }</pre>
 *
 * <p>Open time is elapsed time while open, exact to the nanosecond: a night shift over the change
 * to summer time is an hour short. Openings are half-open; at closing time the shop is closed.
 * Answers lie between 1900-01-01Z and 2200-01-01Z; what would leave that is refused with a {@link
 * DateTimeException}. All arithmetic is on integers.
 *
 * <p>The calendar is compiled a year at a time when a question first reaches that year; after that
 * every question costs the same, however long the span. The {@code Seconds} and {@code Nanos} forms
 * allocate nothing. Thread-safe; questions take no lock. Keep one and share it: what it has
 * compiled stays with it.
 */
public final class OpenTime {

  private static final int NANOS = 1_000_000_000;

  private final BusinessCalendar calendar;
  private final Source source;
  private final BusinessDays days;
  private final GrowingTimeline line;
  private final Knowledge knowledge;

  /** Counts by that source, which need not be what the calendar says. */
  OpenTime(BusinessCalendar calendar, Source source) {
    this.calendar = calendar;
    this.source = source;
    line = new GrowingTimeline(source);
    days = new BusinessDays(calendar, source);
    knowledge = Knowledge.of(calendar);
  }

  /** {@return the arithmetic on that calendar} */
  public static OpenTime of(BusinessCalendar calendar) {
    requireNonNull(calendar, "calendar");
    return new OpenTime(calendar, Source.of(calendar));
  }

  /** {@return the calendar it counts by} */
  public BusinessCalendar calendar() {
    return calendar;
  }

  /**
   * {@return the instant until which the holidays of the calendar are known} Past it a holiday
   * source was not asked; {@link #firstSourceToEnd()} names it. A calendar without such a source is
   * known to the end of the horizon, 2200-01-01Z.
   */
  public Instant knownUntil() {
    return knowledge.until();
  }

  /** {@return the name of the holiday source that ends at {@link #knownUntil()}, if one does} */
  public Optional<String> firstSourceToEnd() {
    return knowledge.source();
  }

  /**
   * Returns how much of an amount the calendar holds in all, from 1900-01-01Z until 2200-01-01Z:
   * the amount itself, or all the open time there is if that is less.
   *
   * <p>What holds less than is asked for can never fulfil it, whenever it starts. Years are looked
   * at only until the amount is reached, so for hours that go on from week to week this costs about
   * a year for each year of the amount. Nothing of it is kept.
   *
   * @param amount the open time to look for, zero or more
   * @throws IllegalArgumentException if {@code amount} is negative
   */
  public Duration heldOf(Duration amount) {
    if (amount.isNegative()) {
      throw negative(amount);
    }
    Duration held = Duration.ZERO;
    for (int year = Horizon.FIRST_YEAR;
        year < Horizon.END_YEAR && held.compareTo(amount) < 0;
        year++) {
      held =
          held.plusSeconds(
              source.openings(Horizon.startOf(year), Horizon.startOf(year + 1)).length());
    }
    return held.compareTo(amount) < 0 ? held : amount;
  }

  /** {@return whether the shop is open at that instant; at closing time it is not} */
  public boolean isOpen(Instant instant) {
    return isOpenAt(instant.getEpochSecond());
  }

  /** {@return whether the shop is open in that second of the epoch} */
  public boolean isOpenAt(long epochSecond) {
    return covering(epochSecond).isOpen(epochSecond);
  }

  /**
   * Returns the instant at which that much open time has passed: the earliest one.
   *
   * <p>Counting starts at {@code start} if the shop is open then, else at the next opening. An
   * amount that ends exactly at closing time ends there, not at the next opening; zero returns
   * {@code start}, open or closed. In a calendar that is always open this is {@link
   * Instant#plus(java.time.temporal.TemporalAmount)}.
   *
   * @param amount the open time to add, zero or more
   * @throws IllegalArgumentException if {@code amount} is negative
   * @throws DateTimeException if the calendar has not that much open time before 2200-01-01Z
   */
  public Instant plus(Instant start, Duration amount) {
    long second = start.getEpochSecond();
    Timeline now = covering(second);
    if (amount.isZero()) {
      return start;
    }
    if (amount.isNegative()) {
      throw negative(amount);
    }
    int begun = openNanos(now, second, start.getNano());
    long end = later(now, second, begun, amount.getSeconds(), amount.getNano());
    int nanos = begun + amount.getNano();
    return Instant.ofEpochSecond(end, nanos >= NANOS ? nanos - NANOS : nanos);
  }

  /**
   * {@link #plus} in seconds.
   *
   * @param epochSecond where counting starts
   * @param seconds the open time to add, zero or more
   * @return the second of the epoch at which it has passed
   * @throws IllegalArgumentException if {@code seconds} is negative
   * @throws DateTimeException if the calendar has not that much open time before 2200-01-01Z
   */
  public long plusSeconds(long epochSecond, long seconds) {
    Timeline now = covering(epochSecond);
    if (seconds <= 0) {
      if (seconds < 0) {
        throw negative(Duration.ofSeconds(seconds));
      }
      return epochSecond;
    }
    long worked = now.workedUntil(epochSecond);
    return seconds < now.total - worked
        ? now.whenWorked(worked + seconds)
        : later(now, epochSecond, 0, seconds, 0);
  }

  /**
   * {@link #plus} in nanoseconds of the epoch.
   *
   * @throws IllegalArgumentException if {@code nanos} is negative
   * @throws DateTimeException if the calendar has not that much open time before 2200-01-01Z
   */
  public long plusNanos(long epochNano, long nanos) {
    long second = Math.floorDiv(epochNano, (long) NANOS);
    Timeline now = covering(second);
    if (nanos <= 0) {
      if (nanos < 0) {
        throw negative(Duration.ofNanos(nanos));
      }
      return epochNano;
    }
    int begun = openNanos(now, second, Math.floorMod(epochNano, NANOS));
    int part = (int) (nanos % NANOS);
    return later(now, second, begun, nanos / NANOS, part) * NANOS + (begun + part) % NANOS;
  }

  /**
   * {@link #plusSeconds} for many starts, as after the edit of a calendar: {@code dues[i]} is the
   * second at which the amount has passed since {@code starts[i]}.
   *
   * @throws IllegalArgumentException if {@code seconds} is negative
   * @throws DateTimeException if the calendar has not that much open time after one of the starts
   */
  public long[] plusSeconds(long[] starts, long seconds) {
    long[] dues = new long[starts.length];
    for (int i = 0; i < starts.length; i++) {
      dues[i] = plusSeconds(starts[i], seconds);
    }
    return dues;
  }

  /**
   * Returns the instant from which that much open time passes until {@code end}: the latest one.
   *
   * <p>An amount that begins exactly at an opening begins there, not at the closing before it; zero
   * returns {@code end}, open or closed.
   *
   * @param amount the open time to subtract, zero or more
   * @throws IllegalArgumentException if {@code amount} is negative
   * @throws DateTimeException if the calendar has not that much open time since 1900-01-01Z
   */
  public Instant minus(Instant end, Duration amount) {
    long second = end.getEpochSecond();
    Timeline now = covering(second);
    if (amount.isZero()) {
      return end;
    }
    if (amount.isNegative()) {
      throw negative(amount);
    }
    int begun = openNanos(now, second, end.getNano());
    long start = earlier(now, second, begun, amount.getSeconds(), amount.getNano());
    int nanos = begun - amount.getNano();
    return Instant.ofEpochSecond(start, nanos < 0 ? nanos + NANOS : nanos);
  }

  /**
   * {@link #minus} in seconds.
   *
   * @param epochSecond where the open time ends
   * @param seconds the open time to subtract, zero or more
   * @return the second of the epoch from which it passes
   * @throws IllegalArgumentException if {@code seconds} is negative
   * @throws DateTimeException if the calendar has not that much open time since 1900-01-01Z
   */
  public long minusSeconds(long epochSecond, long seconds) {
    Timeline now = covering(epochSecond);
    if (seconds <= 0) {
      if (seconds < 0) {
        throw negative(Duration.ofSeconds(seconds));
      }
      return epochSecond;
    }
    return earlier(now, epochSecond, 0, seconds, 0);
  }

  /**
   * {@link #minus} in nanoseconds of the epoch.
   *
   * @throws IllegalArgumentException if {@code nanos} is negative
   * @throws DateTimeException if the calendar has not that much open time since 1900-01-01Z
   */
  public long minusNanos(long epochNano, long nanos) {
    long second = Math.floorDiv(epochNano, (long) NANOS);
    Timeline now = covering(second);
    if (nanos <= 0) {
      if (nanos < 0) {
        throw negative(Duration.ofNanos(nanos));
      }
      return epochNano;
    }
    int begun = openNanos(now, second, Math.floorMod(epochNano, NANOS));
    int part = (int) (nanos % NANOS);
    return earlier(now, second, begun, nanos / NANOS, part) * NANOS
        + Math.floorMod(begun - part, NANOS);
  }

  /**
   * Returns the open time from the first instant until the second, the second excluded; negative if
   * they are the other way round.
   *
   * @param startInclusive from when
   * @param endExclusive until when; here 2200-01-01Z is allowed
   */
  public Duration between(Instant startInclusive, Instant endExclusive) {
    long from = startInclusive.getEpochSecond();
    long to = endExclusive.getEpochSecond();
    Timeline now = coveringBoth(from, to);
    int nanos =
        openNanos(now, to, endExclusive.getNano()) - openNanos(now, from, startInclusive.getNano());
    return Duration.ofSeconds(now.workedUntil(to) - now.workedUntil(from), nanos);
  }

  /** {@link #between} in seconds of the epoch. */
  public long betweenSeconds(long startInclusive, long endExclusive) {
    Timeline now = coveringBoth(startInclusive, endExclusive);
    return now.workedUntil(endExclusive) - now.workedUntil(startInclusive);
  }

  /**
   * {@link #between} in nanoseconds of the epoch.
   *
   * @throws ArithmeticException if more than 292 years of open time lie between the two
   */
  public long betweenNanos(long startInclusive, long endExclusive) {
    long from = Math.floorDiv(startInclusive, (long) NANOS);
    long to = Math.floorDiv(endExclusive, (long) NANOS);
    Timeline now = coveringBoth(from, to);
    int nanos =
        openNanos(now, to, Math.floorMod(endExclusive, NANOS))
            - openNanos(now, from, Math.floorMod(startInclusive, NANOS));
    long seconds = now.workedUntil(to) - now.workedUntil(from);
    return Math.addExact(Math.multiplyExact(seconds, (long) NANOS), nanos);
  }

  /**
   * Returns the earliest instant at or after the given one at which the shop is open: the instant
   * itself if it is open then. Empty if it does not open again before 2200-01-01Z.
   */
  public Optional<Instant> nextOpening(Instant instant) {
    long second = instant.getEpochSecond();
    Timeline now = covering(second);
    if (now.isOpen(second)) {
      return Optional.of(instant);
    }
    int next = now.at(second) + 1;
    if (next == now.count()) {
      now = line.withOpeningAfter(second);
      next = now.at(second) + 1;
    }
    return next == now.count() ? Optional.empty() : Optional.of(Horizon.instant(now.start(next)));
  }

  /**
   * Returns the earliest instant at or after the given one at which the shop is closed: the instant
   * itself if it is closed then. Empty if it does not close again before 2200-01-01Z.
   */
  public Optional<Instant> nextClosing(Instant instant) {
    long second = instant.getEpochSecond();
    Timeline now = covering(second);
    if (!now.isOpen(second)) {
      return Optional.of(instant);
    }
    long end = now.end(now.at(second));
    if (end == now.to) {
      now = line.withClosingAfter(second);
      end = now.end(now.at(second));
    }
    return end >= Horizon.END ? Optional.empty() : Optional.of(Horizon.instant(end));
  }

  /**
   * Returns what is open in a stretch of time, in order; the first and the last opening are cut at
   * its ends.
   *
   * @param startInclusive from when
   * @param endExclusive until when; here 2200-01-01Z is allowed
   * @throws IllegalArgumentException if the end is before the start
   */
  public List<Opening> openings(Instant startInclusive, Instant endExclusive) {
    Timeline now = stretch(startInclusive, endExclusive);
    List<Opening> openings = new ArrayList<>();
    int last = now.at(endExclusive.getEpochSecond());
    for (int i = now.at(startInclusive.getEpochSecond()); i <= last; i++) {
      Instant start = later(startInclusive, Horizon.instant(now.start(i)));
      Instant end = earlier(endExclusive, Horizon.instant(now.end(i)));
      if (start.isBefore(end)) {
        openings.add(new Opening(start, end));
      }
    }
    return List.copyOf(openings);
  }

  /**
   * Returns what is closed in a stretch of time and why, in order: with {@link #openings} it fills
   * the stretch. The first and the last closure are cut at its ends. Where several causes close the
   * same time, hours taken away from a date are named before the date itself.
   *
   * <p>This reads the calendar anew; it is for explanations, not for counting.
   *
   * @param startInclusive from when
   * @param endExclusive until when; here 2200-01-01Z is allowed
   * @throws IllegalArgumentException if the end is before the start
   */
  public List<Closure> closures(Instant startInclusive, Instant endExclusive) {
    stretch(startInclusive, endExclusive);
    long to = endExclusive.getEpochSecond() + (endExclusive.getNano() == 0 ? 0 : 1);
    List<Closure> closures = new ArrayList<>();
    for (Closures.Stretch closed : source.closures(startInclusive.getEpochSecond(), to)) {
      Instant start = later(startInclusive, Horizon.instant(closed.start()));
      Instant end = earlier(endExclusive, Horizon.instant(closed.end()));
      if (start.isBefore(end)) {
        closures.add(new Closure(start, end, closed.cause(), closed.reason(), closed.tentative()));
      }
    }
    return List.copyOf(closures);
  }

  /**
   * {@return the business days of this calendar} They too compile a year when it is first asked
   * about. Those of a composed calendar are the dates of its own zone with any open time; without a
   * zone, questions about them throw {@link IllegalStateException}.
   */
  public BusinessDays businessDays() {
    return days;
  }

  /** {@return what it counts by, as a sentence} */
  @Override
  public String toString() {
    return "open time of " + calendar;
  }

  /**
   * The second in which that open time has passed.
   *
   * @param begun the open nanoseconds of {@code second} that passed before it begins
   */
  private long later(Timeline now, long second, int begun, long seconds, int nanos) {
    if (seconds > Horizon.END - Horizon.START) {
      throw tooLittleAfter(second, seconds, nanos);
    }
    int parts = begun + nanos;
    long whole = parts >= NANOS ? seconds + 1 : seconds;
    int rest = parts % NANOS == 0 ? 0 : 1;
    long work = now.workedUntil(second) + whole + rest;
    if (work > now.total) {
      now = line.withWorkAfter(second, whole + rest);
      work = now.workedUntil(second) + whole + rest;
      if (work > now.total) {
        throw tooLittleAfter(second, seconds, nanos);
      }
    }
    long end = now.whenWorked(work) - rest;
    if (end >= Horizon.END) {
      throw tooLittleAfter(second, seconds, nanos);
    }
    return end;
  }

  /**
   * The second from which that open time passes.
   *
   * @param begun the open nanoseconds of {@code second} that belong to it
   */
  private long earlier(Timeline now, long second, int begun, long seconds, int nanos) {
    if (seconds > Horizon.END - Horizon.START) {
      throw tooLittleBefore(second, seconds, nanos);
    }
    long whole = nanos > begun ? seconds + 1 : seconds;
    long work = now.workedUntil(second) - whole;
    if (work < 0) {
      now = line.withWorkBefore(second, whole);
      work = now.workedUntil(second) - whole;
      if (work < 0) {
        throw tooLittleBefore(second, seconds, nanos);
      }
    }
    return now.whenWorkedLast(work);
  }

  private Timeline covering(long second) {
    Timeline now = line.newest();
    return now.covers(second) ? now : grownTo(second);
  }

  private Timeline grownTo(long second) {
    Horizon.require(calendar.id(), second);
    return line.covering(second);
  }

  private Timeline stretch(Instant start, Instant end) {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "endExclusive must not be before " + start + ", but was " + end);
    }
    Timeline now = coveringBoth(start.getEpochSecond(), end.getEpochSecond());
    openNanos(now, end.getEpochSecond(), end.getNano());
    return now;
  }

  private Timeline coveringBoth(long start, long end) {
    Timeline now = line.newest();
    return now.covers(start) && now.covers(end) ? now : grownToBoth(start, end);
  }

  private Timeline grownToBoth(long start, long end) {
    for (long second : new long[] {start, end}) {
      if (second != Horizon.END) {
        Horizon.require(calendar.id(), second);
      }
      line.covering(Math.min(second, Horizon.END - 1));
    }
    return line.newest();
  }

  /** The nanoseconds of a second that count: all if it is open, none if it is closed. */
  private int openNanos(Timeline now, long second, int nano) {
    if (nano == 0) {
      return 0;
    }
    if (second >= Horizon.END) {
      throw Horizon.outside(calendar.id(), second);
    }
    return now.isOpen(second) ? nano : 0;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private DateTimeException tooLittleAfter(long second, long seconds, int nanos) {
    return tooLittle(
        second, Horizon.END, Duration.ofSeconds(seconds, nanos), untilFurtherNotice(calendar));
  }

  private DateTimeException tooLittleBefore(long second, long seconds, int nanos) {
    return tooLittle(Horizon.START, second, Duration.ofSeconds(seconds, nanos), "");
  }

  private DateTimeException tooLittle(long start, long end, Duration amount, String note) {
    return new DateTimeException(
        "calendar '"
            + calendar.id()
            + "' holds "
            + Duration.ofSeconds(betweenSeconds(start, end))
            + " of open time between "
            + Horizon.instant(start)
            + " and "
            + Horizon.instant(end)
            + ", but "
            + amount
            + " were asked for"
            + note);
  }

  private static String untilFurtherNotice(BusinessCalendar calendar) {
    String own =
        calendar.unplannedClosings().stream()
            .filter(UnplannedClosing::isUntilFurtherNotice)
            .map(closing -> "; '" + calendar.id() + "' is " + closing)
            .collect(Collectors.joining());
    return calendar.composition().stream()
        .flatMap(composition -> composition.parts().stream())
        .map(OpenTime::untilFurtherNotice)
        .collect(Collectors.joining("", own, ""));
  }

  private static IllegalArgumentException negative(Duration amount) {
    return new IllegalArgumentException("amount must be zero or more, but was " + amount);
  }
}
