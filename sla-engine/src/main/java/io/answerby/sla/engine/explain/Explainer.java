// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static io.answerby.sla.Ledger.Use.COUNTED;
import static io.answerby.sla.Ledger.Use.WAITING;

import io.answerby.sla.Ledger;
import io.answerby.sla.Target;
import io.answerby.sla.engine.opentime.OpenTime;
import io.answerby.sla.engine.opentime.Opening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the ledger of a deadline.
 *
 * <p>It lists what lies between two instants and adds nothing up by itself: whether the stretches
 * sum to the target is for the checker to say. Stateless and thread-safe.
 */
public final class Explainer {

  private Explainer() {}

  /**
   * {@return the ledger of a target that counts time}
   *
   * @param calendar the open time that counts
   * @param target what was promised; it does not count business days
   * @param from when the customer's message came
   * @param uncapped when the target by itself falls due
   * @param pauses when the clock stood still, in order and not overlapping
   */
  public static Ledger explain(
      OpenTime calendar, Target target, Instant from, Instant uncapped, List<Pause> pauses) {
    List<Ledger.Stretch> stretches =
        target.kind() == Target.Kind.WITHIN
            ? openStretches(calendar, from, uncapped, pauses)
            : elapsedStretches(from, uncapped, pauses);
    Ledger ledger =
        Ledger.ofStretches(
            target,
            calendar.calendar().id(),
            calendar.calendar().zone(),
            from,
            stretches,
            uncapped);
    if (target.ceiling().isPresent()) {
      ledger = ledger.withCeiling(from.plus(target.ceiling().get()));
    }
    return ledger.withOpenWhenDue(isOpenUpTo(calendar, ledger.due()));
  }

  /** {@return whether the calendar is open at that instant or closes at it} */
  public static boolean isOpenUpTo(OpenTime calendar, Instant instant) {
    return calendar.isOpen(instant) || calendar.isOpen(instant.minusNanos(1));
  }

  /** {@return all stretches between two instants where open time counts} */
  public static List<Ledger.Stretch> openStretches(
      OpenTime calendar, Instant startInclusive, Instant endExclusive, List<Pause> pauses) {
    var stretches = new ArrayList<Ledger.Stretch>();
    Instant reached = startInclusive;
    for (Opening opening : calendar.openings(startInclusive, endExclusive)) {
      ClosedStretches.add(stretches, calendar.calendar(), reached, opening.start());
      addCounted(stretches, opening.start(), opening.end(), pauses);
      reached = opening.end();
    }
    ClosedStretches.add(stretches, calendar.calendar(), reached, endExclusive);
    return stretches;
  }

  /** {@return all stretches between two instants where wall-clock time counts} */
  public static List<Ledger.Stretch> elapsedStretches(
      Instant startInclusive, Instant endExclusive, List<Pause> pauses) {
    var stretches = new ArrayList<Ledger.Stretch>();
    addCounted(stretches, startInclusive, endExclusive, pauses);
    return stretches;
  }

  /** Adds what counts between two instants, and the pauses in it. */
  private static void addCounted(
      List<Ledger.Stretch> stretches, Instant start, Instant end, List<Pause> pauses) {
    Instant reached = start;
    for (Pause pause : pauses) {
      Instant from = later(pause.startInclusive(), reached);
      Instant to = earlier(pause.endExclusive(), end);
      if (from.isBefore(to)) {
        add(stretches, reached, from, COUNTED, "");
        add(stretches, from, to, WAITING, pause.reason());
        reached = to;
      }
    }
    add(stretches, reached, end, COUNTED, "");
  }

  private static void add(
      List<Ledger.Stretch> stretches, Instant from, Instant to, Ledger.Use use, String reason) {
    if (from.isBefore(to)) {
      stretches.add(new Ledger.Stretch(from, to, use, reason));
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
