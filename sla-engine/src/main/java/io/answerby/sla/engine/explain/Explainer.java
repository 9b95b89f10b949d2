// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static io.answerby.sla.Ledger.Use.CLOSED;
import static io.answerby.sla.Ledger.Use.COUNTED;
import static io.answerby.sla.Ledger.Use.WAITING;

import io.answerby.sla.Ledger;
import io.answerby.sla.Target;
import io.answerby.sla.engine.opentime.Arrival;
import io.answerby.sla.engine.opentime.BusinessDays;
import io.answerby.sla.engine.opentime.Closure;
import io.answerby.sla.engine.opentime.OpenTime;
import io.answerby.sla.engine.opentime.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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
   * {@return the ledger of a target}
   *
   * @param calendar the open time that counts
   * @param target what was promised
   * @param from when the customer's message came
   * @param uncapped when the target by itself falls due
   * @param pauses when the clock stood still, in order and not overlapping; the dates of a target
   *     that counts business days do not show them
   */
  public static Ledger explain(
      OpenTime calendar, Target target, Instant from, Instant uncapped, List<Pause> pauses) {
    Ledger ledger =
        target.kind().countsDays()
            ? ofDays(calendar, target, from, uncapped)
            : ofStretches(calendar, target, from, uncapped, pauses);
    if (target.ceiling().isPresent()) {
      ledger = ledger.withCeiling(ceiling(from, target.ceiling().get(), pauses));
    }
    List<Ledger.Stretch> waits =
        pauses.stream()
            .map(p -> new Ledger.Stretch(p.startInclusive(), p.endExclusive(), WAITING, p.reason()))
            .toList();
    ledger = ledger.withWaits(waits);
    return ledger.withOpenWhenDue(isOpenUpTo(calendar, ledger.due()));
  }

  /** A ceiling stands still while its clock does. */
  private static Instant ceiling(Instant from, Duration most, List<Pause> pauses) {
    Instant ceiling = from.plus(most);
    for (Pause pause : pauses) {
      Instant start = later(pause.startInclusive(), from);
      if (start.isBefore(ceiling) && start.isBefore(pause.endExclusive())) {
        ceiling = ceiling.plus(Duration.between(start, pause.endExclusive()));
      }
    }
    return ceiling;
  }

  private static Ledger ofStretches(
      OpenTime calendar, Target target, Instant from, Instant uncapped, List<Pause> pauses) {
    return Ledger.ofStretches(
        target,
        calendar.calendar().id(),
        zone(calendar),
        from,
        target.kind() == Target.Kind.WITHIN
            ? openStretches(calendar, from, uncapped, pauses)
            : elapsedStretches(from, uncapped, pauses),
        uncapped);
  }

  private static Ledger ofDays(OpenTime calendar, Target target, Instant from, Instant uncapped) {
    return Ledger.ofDays(
        target,
        calendar.calendar().id(),
        zone(calendar),
        from,
        new DaysWalked(calendar, target, from, uncapped).list(),
        uncapped);
  }

  /** {@return the zone to show instants in: the calendar's, or UTC if it is composed without} */
  public static ZoneId zone(OpenTime calendar) {
    return calendar.calendar().hasZone() ? calendar.calendar().zone() : ZoneOffset.UTC;
  }

  /** {@return when a contact of that instant arrives for a target that counts business days} */
  public static Arrival arrival(OpenTime calendar, Target target, Instant contact) {
    BusinessDays days = calendar.businessDays();
    return target.cutOff().isPresent()
        ? days.arrival(contact, target.cutOff().get())
        : days.arrival(contact);
  }

  /** {@return whether the calendar is open at that instant or closes at it} */
  public static boolean isOpenUpTo(OpenTime calendar, Instant instant) {
    return calendar.isOpen(instant) || calendar.isOpen(instant.minusNanos(1));
  }

  /** {@return all stretches between two instants where open time counts} */
  public static List<Ledger.Stretch> openStretches(
      OpenTime calendar, Instant startInclusive, Instant endExclusive, List<Pause> pauses) {
    var stretches = new ArrayList<Ledger.Stretch>();
    for (Closure closure : calendar.closures(startInclusive, endExclusive)) {
      stretches.add(new Ledger.Stretch(closure.start(), closure.end(), CLOSED, reason(closure)));
    }
    for (Opening opening : calendar.openings(startInclusive, endExclusive)) {
      addCounted(stretches, opening.start(), opening.end(), pauses);
    }
    stretches.sort(Comparator.comparing(Ledger.Stretch::startInclusive));
    return stretches;
  }

  /** {@return all stretches between two instants where wall-clock time counts} */
  public static List<Ledger.Stretch> elapsedStretches(
      Instant startInclusive, Instant endExclusive, List<Pause> pauses) {
    var stretches = new ArrayList<Ledger.Stretch>();
    addCounted(stretches, startInclusive, endExclusive, pauses);
    return stretches;
  }

  /** The reason of a closing, and that it may still move where it may. */
  static String reason(Closure closure) {
    return closure.tentative() ? closure.reason() + " (tentative)" : closure.reason();
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
