// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Ledger;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;

/**
 * Checks a ledger against the calendar as it is written.
 *
 * <pre>{@code
 * LedgerChecker.of(calendar).check(due.explain());
 * // nothing, or for instance: counted stretches must sum to PT4H, but were PT3H59M
 * }</pre>
 *
 * <p>It is the second opinion: it reads the written hours one instant at a time and uses nothing of
 * the arithmetic that made the deadline, so a ledger that passes is not wrong for a reason that
 * both have in common. It is slow and meant for audits and disputes. Thread-safe.
 */
public final class LedgerChecker {

  private final WrittenHours hours;

  private LedgerChecker(BusinessCalendar calendar) {
    this.hours = new WrittenHours(calendar);
  }

  /** {@return a checker for ledgers that were counted by that calendar} */
  public static LedgerChecker of(BusinessCalendar calendar) {
    return new LedgerChecker(requireNonNull(calendar, "calendar"));
  }

  /** {@return everything that is wrong with a ledger; nothing if it holds} */
  public List<String> check(Ledger ledger) {
    var faults = new ArrayList<String>();
    if (!ledger.target().kind().countsDays()) {
      checkStretches(ledger, faults);
    } else {
      try {
        if (ledger.stretches().isEmpty()) {
          checkDays(ledger, faults);
        } else {
          checkDaysThatWereMoved(ledger, faults);
        }
      } catch (DateTimeException closedForYears) {
        faults.add("the calendar must have business days, but has " + closedForYears.getMessage());
      }
    }
    if (faults.isEmpty()) {
      checkWaits(ledger, faults);
    }
    checkCeiling(ledger, faults);
    return List.copyOf(faults);
  }

  private void checkStretches(Ledger ledger, List<String> faults) {
    Target target = ledger.target();
    checkSum(ledger, target.amount(), faults);
    List<Ledger.Stretch> stretches = ledger.stretches();
    if (!isEarliest(ledger)) {
      faults.add("the last stretch must be counted: the target's instant is the earliest one");
    }
    for (Ledger.Stretch stretch : stretches) {
      if (target.kind() == Target.Kind.WITHIN) {
        checkHours(stretch, faults);
      } else if (stretch.use() == Ledger.Use.CLOSED) {
        faults.add("wall-clock time must not be skipped for closed hours, but was: " + stretch);
      }
    }
  }

  /** Whether nothing follows what is counted but what the clock waited through. */
  private static boolean isEarliest(Ledger ledger) {
    List<Ledger.Stretch> stretches = ledger.stretches();
    for (int i = stretches.size() - 1; i >= 0; i--) {
      Ledger.Stretch stretch = stretches.get(i);
      if (stretch.use() == Ledger.Use.COUNTED) {
        return true;
      }
      if (!waited(ledger, stretch).equals(stretch.length())) {
        return false;
      }
    }
    return false;
  }

  private static void checkSum(Ledger ledger, Duration target, List<String> faults) {
    Duration expected = target.plus(ledger.extension());
    if (!ledger.counted().equals(expected)) {
      faults.add("counted stretches must sum to " + expected + ", but were " + ledger.counted());
    }
  }

  /** What was not waited for was not skipped, and what was counted was not waited for. */
  private static void checkWaits(Ledger ledger, List<String> faults) {
    for (Ledger.Stretch stretch : ledger.stretches()) {
      Duration waited = waited(ledger, stretch);
      boolean right =
          switch (stretch.use()) {
            case COUNTED -> waited.isZero();
            case WAITING -> waited.equals(stretch.length());
            case CLOSED, BEFORE_ARRIVAL -> true;
          };
      if (!right) {
        faults.add("the clock must stand still exactly in its waits, but did not: " + stretch);
      }
    }
  }

  private static Duration waited(Ledger ledger, Ledger.Stretch stretch) {
    Duration waited = Duration.ZERO;
    for (Ledger.Stretch wait : ledger.waits()) {
      waited = waited.plus(common(stretch, wait));
    }
    return waited;
  }

  private static Duration common(Ledger.Stretch one, Ledger.Stretch other) {
    Instant from =
        one.startInclusive().isAfter(other.startInclusive())
            ? one.startInclusive()
            : other.startInclusive();
    Instant to =
        one.endExclusive().isBefore(other.endExclusive())
            ? one.endExclusive()
            : other.endExclusive();
    return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
  }

  /** Once a clock of business days stood still, it counts the open time that was left. */
  private void checkDaysThatWereMoved(Ledger ledger, List<String> faults) {
    var days = new WrittenDays(hours, ledger.zone(), ledger.target(), ledger.from());
    checkSum(ledger, hours.between(days.arrival(), days.due()), faults);
    for (Ledger.Stretch stretch : ledger.stretches()) {
      boolean before = stretch.use() == Ledger.Use.BEFORE_ARRIVAL;
      if (before == stretch.endExclusive().isAfter(days.arrival())
          && stretch.use() != Ledger.Use.CLOSED
          && stretch.use() != Ledger.Use.WAITING) {
        faults.add(
            "counting must begin on arrival, " + days.arrival() + ", but did not: " + stretch);
      } else if (!before) {
        checkHours(stretch, faults);
      }
    }
    if (ledger.uncapped().isBefore(days.due())) {
      faults.add(
          "the target's instant must not be before "
              + days.due()
              + ", but was "
              + ledger.uncapped());
    }
  }

  /** The written hours change only at their boundaries, so it is enough to look there. */
  private void checkHours(Ledger.Stretch stretch, List<String> faults) {
    boolean shouldBeOpen = stretch.use() != Ledger.Use.CLOSED;
    for (Instant instant : hours.boundaries(stretch.startInclusive(), stretch.endExclusive())) {
      if (hours.isOpen(instant) != shouldBeOpen) {
        faults.add(
            "the calendar must be "
                + (shouldBeOpen ? "open" : "closed")
                + " at "
                + instant
                + ", but is not: "
                + stretch);
        return;
      }
    }
  }

  private void checkDays(Ledger ledger, List<String> faults) {
    int expected = 0;
    LocalDate before = null;
    for (Ledger.Day day : ledger.days()) {
      if (before != null && !day.date().equals(before.plusDays(1))) {
        faults.add("dates must follow each other, but " + before + " is followed by " + day.date());
      }
      before = day.date();
      boolean open = hours.isBusinessDay(day.date());
      if (open == (day.use() == Ledger.DayUse.CLOSED)) {
        faults.add(day.date() + " must be a business day exactly if it is not closed, but: " + day);
      }
      boolean counts = day.use() == Ledger.DayUse.ARRIVAL || day.use() == Ledger.DayUse.COUNTED;
      if (counts && day.number() != expected++) {
        faults.add(day.date() + " must be business day " + (expected - 1) + ", but: " + day);
      }
      if (day.use() == Ledger.DayUse.TOO_LATE) {
        checkTooLate(ledger, day, faults);
      }
    }
    if (before == null || expected == 0) {
      faults.add("a ledger of dates must list the day of arrival, but does not");
    } else {
      checkLastDay(ledger, before, expected - 1, faults);
    }
    if (faults.isEmpty()) {
      checkInstant(ledger, faults);
    }
  }

  private void checkInstant(Ledger ledger, List<String> faults) {
    var days = new WrittenDays(hours, ledger.zone(), ledger.target(), ledger.from());
    for (Ledger.Day day : ledger.days()) {
      if (day.use() == Ledger.DayUse.ARRIVAL && !day.date().equals(days.day())) {
        faults.add("the day of arrival must be " + days.day() + ", but was " + day.date());
      }
    }
    if (!ledger.uncapped().equals(days.due())) {
      faults.add("the target's instant must be " + days.due() + ", but was " + ledger.uncapped());
    }
  }

  private void checkTooLate(Ledger ledger, Ledger.Day day, List<String> faults) {
    NavigableSet<Instant> closings = hours.closingsOf(day.date());
    boolean over = !closings.isEmpty() && !ledger.from().isBefore(closings.last());
    boolean cutOff =
        ledger
            .target()
            .cutOff()
            .map(time -> day.date().atTime(time).atZone(ledger.zone()).toInstant())
            .filter(instant -> !ledger.from().isBefore(instant))
            .isPresent();
    if (!over && !cutOff) {
      faults.add(day.date() + " must be over or past its cut-off, but is neither: " + day);
    }
  }

  private void checkLastDay(Ledger ledger, LocalDate last, int number, List<String> faults) {
    Target target = ledger.target();
    boolean mayRollOver = target.kind() == Target.Kind.BY_TIME_ON_BUSINESS_DAY;
    if (number != target.days() && !(mayRollOver && number == target.days() + 1)) {
      faults.add("the last business day must be " + target.days() + ", but was " + number);
    }
    Instant due = ledger.uncapped();
    NavigableSet<Instant> closings = hours.closingsOf(last);
    boolean atClosing = closings.contains(due);
    if (!atClosing && !hours.isOpenByHoursOf(last, due) && !due.equals(ledger.from())) {
      faults.add("the target's instant must lie in the hours of " + last + ", but was " + due);
    }
    if (target.kind() == Target.Kind.BY_END_OF_BUSINESS_DAY
        && !closings.isEmpty()
        && !due.equals(closings.last())
        && !due.isAfter(closings.last())) {
      faults.add("the target's instant must be the last closing of " + last + ", but was " + due);
    }
  }

  private static void checkCeiling(Ledger ledger, List<String> faults) {
    Instant limit = ledger.target().ceiling().map(most -> ceiling(ledger, most)).orElse(null);
    if (!Objects.equals(limit, ledger.ceiling().orElse(null))) {
      faults.add("the ceiling must be " + limit + ", but was " + ledger.ceiling());
    }
    Instant due = limit != null && limit.isBefore(ledger.uncapped()) ? limit : ledger.uncapped();
    if (!due.equals(ledger.due())) {
      faults.add("the deadline must be " + due + ", but was " + ledger.due());
    }
  }

  /** When that much wall-clock time has passed in which the clock did not stand still. */
  private static Instant ceiling(Ledger ledger, Duration most) {
    Instant limit = ledger.from().plus(most);
    for (Ledger.Stretch wait : ledger.waits()) {
      if (wait.startInclusive().isBefore(limit)) {
        limit = limit.plus(wait.length());
      }
    }
    return limit;
  }
}
