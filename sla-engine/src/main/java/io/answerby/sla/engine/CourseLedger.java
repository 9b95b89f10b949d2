// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Ledger;
import io.answerby.sla.Ledger.Use;
import io.answerby.sla.Party;
import io.answerby.sla.engine.explain.Explainer;
import io.answerby.sla.engine.explain.Pause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes the ledger of a clock: what each of its stretches counted, and why it stood still. */
final class CourseLedger {

  private final Course course;
  private final Yardstick yardstick;
  private final Stretch first;
  private final long plannedAt;
  private final long due;
  private final List<Ledger.Stretch> stretches = new ArrayList<>();
  private final List<Ledger.Stretch> waits = new ArrayList<>();

  /**
   * Begins a ledger.
   *
   * @param yardstick what is promised now
   * @param plannedAt the instant as of which the deadline is what it is
   */
  CourseLedger(Course course, Yardstick yardstick, Stretch first, long plannedAt) {
    this.course = course;
    this.yardstick = yardstick;
    this.first = first;
    this.plannedAt = plannedAt;
    this.due = Math.max(course.targetDue(plannedAt, yardstick), course.notBefore());
  }

  Ledger write() {
    Ledger ledger = isUntouched() ? ofTarget() : ofStretches();
    if (yardstick.ceiling != Yardstick.NO_CEILING) {
      long ceiling = Math.max(course.ceilingDue(plannedAt, yardstick), course.notBefore());
      ledger = ledger.withCeiling(Nanos.instant(ceiling));
    }
    return ledger.withOpenWhenDue(Explainer.isOpenUpTo(yardstick.calendar, ledger.due()));
  }

  /** Whether it is due by its target as it stands: only then business days are what is counted. */
  private boolean isUntouched() {
    return first.next == null
        && !first.isPaused()
        && course.extension() == 0
        && due != course.notBefore();
  }

  private Ledger ofTarget() {
    return Explainer.explain(
        yardstick.calendar,
        yardstick.target,
        Nanos.instant(course.start()),
        Nanos.instant(due),
        List.of());
  }

  private Ledger ofStretches() {
    for (Stretch each = first; each != null; each = each.next) {
      long end = each.next != null ? each.next.from : each.isPaused() ? plannedAt : due;
      add(each, each.from, end);
      if (each.next == null && each.isPaused()) {
        // it was stopped while it stood still: this is when it would have been due, had it gone on
        addCounted(yardstick, plannedAt, due);
      }
    }
    return Ledger.ofStretches(
            yardstick.target,
            yardstick.calendar.calendar().id(),
            Explainer.zone(yardstick.calendar),
            Nanos.instant(course.start()),
            stretches,
            Nanos.instant(due))
        .withWaits(waits)
        .withExtension(Nanos.duration(course.extension()));
  }

  /** The stretches end when it is due; it may stand still afterwards too. */
  private void add(Stretch stretch, long from, long to) {
    if (from >= to) {
      return;
    }
    Yardstick counting = stretch.yardstick;
    if (counting == null) {
      addWait(null, from, to, "nothing was promised");
    } else if (stretch.isPaused()) {
      addWait(counting, from, to, stretch.setAside ? "it lay resolved" : waitedFor(stretch));
    } else {
      addCounted(counting, from, Math.min(to, due));
    }
  }

  private static String waitedFor(Stretch stretch) {
    int stoppedBy = stretch.stoppedBy(stretch.waitingFor);
    var parties = new StringJoiner(" and ");
    for (Party party : Party.values()) {
      if ((stoppedBy & Waits.bit(party)) != 0) {
        parties.add(
            switch (party) {
              case CUSTOMER -> "the customer";
              case THIRD_PARTY -> "a third party";
              case SHOP -> "the shop";
            });
      }
    }
    return parties.toString();
  }

  private void addCounted(Yardstick counting, long from, long to) {
    long arrival = Math.min(counting.countingFrom(course.start()), to);
    if (from < arrival) {
      stretches.add(
          new Ledger.Stretch(Nanos.instant(from), Nanos.instant(arrival), Use.BEFORE_ARRIVAL, ""));
    }
    addOpen(counting, Math.max(from, arrival), to, List.of());
  }

  private void addWait(@Nullable Yardstick counting, long from, long to, String reason) {
    waits.add(new Ledger.Stretch(Nanos.instant(from), Nanos.instant(to), Use.WAITING, reason));
    long end = Math.min(to, due);
    if (from < end) {
      var pause = new Pause(Nanos.instant(from), Nanos.instant(end), reason);
      if (counting == null) {
        stretches.add(
            new Ledger.Stretch(pause.startInclusive(), pause.endExclusive(), Use.WAITING, reason));
      } else {
        addOpen(counting, from, end, List.of(pause));
      }
    }
  }

  private void addOpen(Yardstick counting, long from, long to, List<Pause> pauses) {
    if (from < to) {
      Instant start = Nanos.instant(from);
      Instant end = Nanos.instant(to);
      stretches.addAll(
          counting.countsElapsed()
              ? Explainer.elapsedStretches(start, end, pauses)
              : Explainer.openStretches(counting.calendar, start, end, pauses));
    }
  }
}
