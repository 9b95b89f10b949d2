// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;
import static java.util.Objects.requireNonNull;

import io.answerby.sla.Ledger;
import io.answerby.sla.Metric;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock on its way through a ticket's history, taken forward event by event.
 *
 * <p>Whatever happens to it first brings it up to that instant, which fires what fell due on the
 * way, and then begins a new {@link Stretch}. At every moment it knows only what happened before,
 * so what fires when does not depend on who looks when. A deadline is planned when time passes
 * under it: what held for no time has no effect.
 */
final class Course {

  final Metric metric;
  final int cycle;
  final String team;
  final Versions.Version firstVersion;
  final List<SlaClock.Extension> extensions = new ArrayList<>(0);

  private final List<Mark> marks;

  private final Stretches stretches;
  private Versions.Version version;
  private @Nullable Yardstick promised;
  private long extended;
  private long notBefore = Long.MIN_VALUE;

  private long plannedAt;
  private boolean planned;
  private long due = NEVER;
  private @Nullable Alarms alarms;

  private long breachedAt = NEVER;
  private long stoppedAt = NEVER;
  private SlaClock.@Nullable Ending ending;

  /**
   * Starts a clock.
   *
   * @param waitingFor for whom the ticket waits since {@code known}
   * @param start from when it counts
   * @param known when that became so, not before {@code start}: nothing fires before it
   */
  Course(
      Metric metric,
      int cycle,
      String team,
      Versions.Version version,
      @Nullable Yardstick yardstick,
      int waitingFor,
      long start,
      long known,
      List<Mark> marks) {
    this.metric = metric;
    this.cycle = cycle;
    this.team = team;
    this.firstVersion = version;
    this.version = version;
    this.marks = marks;
    this.promised = yardstick;
    this.stretches = new Stretches(start, yardstick, 0);
    this.plannedAt = known;
    waitFor(known, waitingFor);
  }

  boolean isRunning() {
    return stoppedAt == NEVER;
  }

  boolean isPaused() {
    return last().isPaused();
  }

  boolean isBreached() {
    return breachedAt != NEVER;
  }

  long start() {
    return stretches.start();
  }

  long stoppedAt() {
    return stoppedAt;
  }

  long breachedAt() {
    return breachedAt;
  }

  SlaClock.@Nullable Ending ending() {
    return ending;
  }

  Versions.Version version() {
    return version;
  }

  /** What is promised now, or what was last if nothing is. None if nothing ever was. */
  @Nullable Yardstick lastPromise() {
    return promised;
  }

  boolean promisesNothingNow() {
    return last().yardstick == null;
  }

  // What happens to a clock

  /** The parties that the ticket waits for are now these. */
  void waitFor(long at, int parties) {
    Stretch now = last();
    if (isRunning() && parties != now.waitingFor) {
      if (promised == null || now.stoppedBy(parties) != now.stoppedBy(now.waitingFor)) {
        passTo(at);
        begin(at, now.yardstick, parties, false);
      } else {
        now.waitingFor = parties;
      }
    }
  }

  /** Another target, or none, is in force from now on. */
  void judgeBy(long at, @Nullable Yardstick yardstick) {
    if (!isRunning() || yardstick == last().yardstick) {
      return;
    }
    passTo(at);
    adopt(at, yardstick);
  }

  private void adopt(long at, @Nullable Yardstick yardstick) {
    if (promised == null && yardstick != null) {
      promiseLate(at, yardstick);
    } else {
      begin(at, yardstick, last().waitingFor, false);
    }
    promised = yardstick == null ? promised : yardstick;
  }

  /** The standards changed to a version under which open clocks go on. */
  void changeVersion(long at, Versions.Version next, @Nullable Yardstick yardstick) {
    passTo(at);
    if (isRunning() && !isBreached()) {
      version = next;
      notBefore = at;
      judgeBy(at, yardstick);
    }
  }

  /** Somebody gives it more time. */
  void extend(long at, TicketEvent.Extended event, long allowance) {
    passTo(at);
    long more = Nanos.of(event.by());
    SlaClock.Extension.Ruling ruling = SlaClock.Extension.Ruling.GRANTED;
    plan();
    if (isBreached() || due < at) {
      ruling = SlaClock.Extension.Ruling.VOID_AFTER_BREACH;
    } else if (more > allowance - extended) {
      ruling = SlaClock.Extension.Ruling.VOID_BEYOND_ALLOWANCE;
    } else {
      extended += more;
      plannedAt = at;
      planned = false;
    }
    extensions.add(
        new SlaClock.Extension(event.id(), event.at(), event.by(), event.author(), ruling));
  }

  /** It is done, or no longer matters. */
  void stop(long at, SlaClock.Ending how) {
    passTo(at);
    plan();
    if (isPaused()) {
      due = planDue(at, false, extended);
    }
    // what became due later while it stood still takes the breach back, as it would on going on
    if (isBreached() && due != NEVER && due >= at) {
      correct(at);
    }
    stoppedAt = at;
    ending = how;
    // it stood still until now, or has only now turned out to count since earlier
    if (!isBreached() && due < at) {
      breach(at);
    }
    if (how.forgetsBreach() && isBreached()) {
      correct(at);
    }
  }

  /**
   * It goes on after it was stopped.
   *
   * @param countsMeanwhile whether the time since then counts
   */
  void goOn(long at, boolean countsMeanwhile, @Nullable Yardstick yardstick, int waitingFor) {
    long since = stoppedAt;
    stoppedAt = NEVER;
    ending = null;
    begin(since, last().yardstick, 0, !countsMeanwhile);
    begin(at, last().yardstick, waitingFor, false);
    adopt(at, yardstick);
  }

  /** Another clock takes its place. */
  void replace() {
    ending = SlaClock.Ending.RESTARTED;
  }

  /**
   * The customer turns out to have waited for longer: since {@code earlier}, on another ticket.
   *
   * @param waits for whom that ticket waited, until this clock began
   */
  void startEarlier(long at, long earlier, Waits waits) {
    passTo(at);
    Stretch known = stretches.first();
    restart(earlier, start(), known.yardstick, waits);
    for (Stretch each = known; each != null; each = each.next) {
      begin(each.from, each.yardstick, each.waitingFor, each.setAside);
    }
    plannedAt = at;
  }

  /** The time until now was spent on another ticket, which waited for those parties. */
  void inherit(long at, Waits waits) {
    Stretch now = last();
    restart(start(), at, stretches.first().yardstick, waits);
    begin(at, now.yardstick, now.waitingFor, false);
  }

  private void restart(long from, long until, @Nullable Yardstick yardstick, Waits waits) {
    stretches.restart(from, yardstick, 0, false);
    waits.between(from, until, (at, parties) -> begin(at, yardstick, parties, false));
  }

  /** Brings it up to that instant, firing what fell due before it. */
  void passTo(long at) {
    if (at > plannedAt && isRunning()) {
      plan();
      if (isBreached() && isTakenBack()) {
        correct(plannedAt);
      }
      if (alarms != null && !isBreached()) {
        alarms.fire(at, due, this);
      }
      if (due < at && !isBreached()) {
        breach(Math.max(due, plannedAt));
      }
    }
  }

  /** The next instant at which something fires if nothing else happens, once it is settled. */
  long nextByItself() {
    if (!isRunning()) {
      return NEVER;
    }
    if (isBreached()) {
      return isTakenBack() ? plannedAt : NEVER;
    }
    long next = Math.max(due, plannedAt);
    return alarms == null ? next : Math.min(next, alarms.next());
  }

  /** Whether the breach no longer holds, since the deadline has moved later. */
  private boolean isTakenBack() {
    return due != NEVER && due > breachedAt && due >= plannedAt;
  }

  void warned(long at, Warning warning) {
    marks.add(Mark.warned(this, at, due, warning));
  }

  private void breach(long at) {
    breachedAt = at;
    marks.add(Mark.breached(this, at, due));
  }

  private void correct(long at) {
    breachedAt = NEVER;
    marks.add(Mark.corrected(this, at, due));
  }

  // What it comes to, once it is settled

  /**
   * When it is due as things stand, {@link Nanos#NEVER} while it is paused; of a clock that was
   * stopped while paused, as if it had gone on then.
   */
  long due() {
    return due;
  }

  /** The same without extensions. */
  long dueWithoutExtensions() {
    return extended == 0 ? due : planDue(dueAsOf(), isPaused() && isRunning(), 0);
  }

  /** The instant as of which it is due when it is. */
  private long dueAsOf() {
    return isPaused() && !isRunning() ? stoppedAt : plannedAt;
  }

  /**
   * Why it is due when it is.
   *
   * @throws IllegalStateException if it has no deadline
   */
  Ledger explain() {
    Yardstick yardstick = last().yardstick;
    if (due == NEVER || yardstick == null) {
      throw new IllegalStateException("a clock must have a deadline to be explained");
    }
    return new CourseLedger(this, yardstick, stretches.first(), dueAsOf()).write();
  }

  /** By how much its deadline was extended, in what its target counts. */
  long extension() {
    return extended;
  }

  /** The instant before which it was not due, since the standards changed then. */
  long notBefore() {
    return notBefore;
  }

  /** What had counted by that instant, not before its start. */
  long countedUntil(long at) {
    return stretches.countedUntil(at);
  }

  /** The wall-clock time by that instant in which it ran. */
  long ranUntil(long at) {
    return stretches.ranUntil(at);
  }

  /** By how much of what counts an end is past a deadline; negative if it is before. */
  long countedLateness(long end, long due) {
    if (due <= end) {
      return countedUntil(end) - countedUntil(due);
    }
    Yardstick yardstick = requireNonNull(last().yardstick, "yardstick");
    long counting = Math.min(due, yardstick.countingFrom(start()));
    return -yardstick.between(Math.max(end, counting), due);
  }

  /** Since when nothing is promised, for a clock that something was promised for. */
  long promiseEndedAt() {
    Stretch since = last();
    while (since.previous != null && since.previous.yardstick == null) {
      since = since.previous;
    }
    return since.from;
  }

  /** Brings it up to the instant as of which it is asked about; it does not change afterwards. */
  void settle(long asOf) {
    passTo(asOf);
    plan();
  }

  /** What it has to spend, extensions included. */
  long budget() {
    return promised == null ? 0 : promised.budget(start()) + extended;
  }

  private void plan() {
    if (!planned) {
      planned = true;
      due = planDue(plannedAt, last().isPaused(), extended);
      Yardstick yardstick = last().yardstick;
      if (alarms == null && yardstick != null && !yardstick.warnings.isEmpty()) {
        alarms = new Alarms();
      }
      if (alarms != null) {
        alarms.plan(this, yardstick, due);
      }
    }
  }

  private long planDue(long at, boolean paused, long extension) {
    Yardstick yardstick = last().yardstick;
    if (yardstick == null || paused) {
      return NEVER;
    }
    long byTarget = targetDue(at, yardstick, extension);
    long byCeiling = ceilingDue(at, yardstick);
    return Math.max(Math.min(byTarget, byCeiling), notBefore);
  }

  /** When the target by itself is due, as planned at that instant. */
  long targetDue(long at, Yardstick yardstick) {
    return targetDue(at, yardstick, extended);
  }

  private long targetDue(long at, Yardstick yardstick, long extension) {
    if (stretches.isOne() && !isPaused() && extension == 0) {
      return yardstick.dueUnpaused(start());
    }
    long budget = yardstick.budget(start()) + extension;
    long left = budget - countedUntil(at);
    long byBudget =
        left > 0
            ? yardstick.after(Math.max(at, yardstick.countingFrom(start())), left)
            : stretches.whenCounted(budget, at);
    if (!yardstick.countsDays() || stretches.wereSwitchedTo(yardstick)) {
      return byBudget;
    }
    // open time that a break interrupts is used up before the break, but a day target falls due
    // after it
    return stretches.firstRunningFrom(Math.max(byBudget, yardstick.dueUnpaused(start())), at);
  }

  /** When the ceiling is reached, as planned at that instant. */
  long ceilingDue(long at, Yardstick yardstick) {
    return yardstick.ceiling == Yardstick.NO_CEILING
        ? NEVER
        : stretches.whenRan(yardstick.ceiling, at);
  }

  long plannedAt() {
    return plannedAt;
  }

  private void begin(long at, @Nullable Yardstick yardstick, int waitingFor, boolean setAside) {
    stretches.begin(at, yardstick, waitingFor, setAside);
    plannedAt = Math.max(plannedAt, at);
    planned = false;
  }

  private Stretch last() {
    return stretches.last();
  }

  /**
   * A clock that nothing was promised for gets its first target. The standards say whether it is
   * counted from its start all the same, and whether the waits until now count as such.
   */
  private void promiseLate(long at, Yardstick yardstick) {
    int waitingFor = last().waitingFor;
    if (version.retroactiveStart()) {
      boolean forgetsWaits = !version.retroactivePause();
      Stretch old = stretches.first();
      stretches.restart(start(), yardstick, forgetsWaits ? 0 : old.waitingFor, old.setAside);
      for (Stretch each = old.next; each != null; each = each.next) {
        begin(each.from, yardstick, forgetsWaits ? 0 : each.waitingFor, each.setAside);
      }
      begin(at, yardstick, waitingFor, false);
    } else {
      stretches.restart(at, yardstick, waitingFor, false);
      plannedAt = at;
      planned = false;
    }
  }
}
