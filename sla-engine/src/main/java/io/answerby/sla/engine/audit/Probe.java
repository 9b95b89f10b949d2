// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import io.answerby.sla.Contact;
import io.answerby.sla.Target;
import io.answerby.sla.engine.Deadline;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.explain.Explainer;
import io.answerby.sla.engine.opentime.OpenTime;
import io.answerby.sla.engine.opentime.Opening;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tries one target with contacts all over the time that is looked at.
 *
 * <p>A wait grows only where the deadline jumps: when hours end, when a cut-off passes, or when the
 * budget begins to reach past a closing. It is longest right after one of these instants, so trying
 * those finds the worst.
 */
final class Probe {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration STEP = Duration.ofMinutes(30);

  private final SlaEngine engine;
  private final Contact like;
  private final Target target;
  private final OpenTime calendar;
  private final Instant from;
  private final Instant to;
  private final List<Instant> jumps;

  private final List<Duration> typical = new ArrayList<>();
  private int decidedByCeiling;
  private int closedWhenDue;
  private @Nullable Deadline worst;
  private @Nullable Deadline worstWhileClosed;
  private @Nullable Contact failing;
  private String failure = "";

  Probe(
      SlaEngine engine, Contact like, Target target, OpenTime calendar, Instant from, Instant to) {
    this.engine = engine;
    this.like = like;
    this.target = target;
    this.calendar = calendar;
    this.from = from;
    this.to = to;
    this.jumps = findJumps();
    for (Instant at = from; at.isBefore(to) && failing == null; at = at.plus(STEP)) {
      due(at).ifPresent(this::count);
    }
    for (Instant at : jumps) {
      due(at).ifPresent(this::compare);
    }
  }

  /** {@return the deadline of a contact at that instant; empty if it has none, or it fails} */
  Optional<Deadline> due(Instant at) {
    Contact contact = like.movedTo(at);
    try {
      return engine.findDeadline(contact, target.metric());
    } catch (DateTimeException never) {
      if (failing == null) {
        failing = contact;
        failure = String.valueOf(never.getMessage());
      }
      return Optional.empty();
    }
  }

  private void count(Deadline due) {
    typical.add(wait(due));
    if (due.isDecidedByCeiling()) {
      decidedByCeiling++;
      if (isClosedWhen(due)) {
        closedWhenDue++;
      }
    }
    compare(due);
  }

  private void compare(Deadline due) {
    if (worst == null || isWorse(due, worst)) {
      worst = due;
    }
    if (due.isDecidedByCeiling()
        && isClosedWhen(due)
        && (worstWhileClosed == null || isWorse(due, worstWhileClosed))) {
      worstWhileClosed = due;
    }
  }

  /** A longer wait is worse; of equal ones the earlier is shown. */
  private static boolean isWorse(Deadline due, Deadline known) {
    int longer = uncappedWait(due).compareTo(uncappedWait(known));
    return longer > 0 || (longer == 0 && due.contact().at().isBefore(known.contact().at()));
  }

  private boolean isClosedWhen(Deadline due) {
    return !Explainer.isOpenUpTo(calendar, due.at());
  }

  static Duration wait(Deadline due) {
    return Duration.between(due.contact().at(), due.at());
  }

  static Duration uncappedWait(Deadline due) {
    return Duration.between(due.contact().at(), due.uncapped());
  }

  /** {@return the instants around which deadlines jump, to the minute, in order} */
  List<Instant> jumps() {
    return jumps;
  }

  private List<Instant> findJumps() {
    var found = new TreeSet<Instant>();
    for (Opening opening : calendar.openings(from, to)) {
      around(found, opening.start());
      around(found, opening.end());
      if (target.kind() == Target.Kind.WITHIN) {
        countedBackFrom(opening.end()).ifPresent(instant -> around(found, instant));
      }
    }
    if (target.kind().countsDays()) {
      ZoneId zone = calendar.calendar().zone();
      LocalDate last = to.atZone(zone).toLocalDate();
      for (LocalDate date = from.atZone(zone).toLocalDate();
          !date.isAfter(last);
          date = date.plusDays(1)) {
        for (LocalTime time : turningTimes()) {
          around(found, date.atTime(time).atZone(zone).toInstant());
        }
      }
    }
    return List.copyOf(found.subSet(from, to));
  }

  private Optional<Instant> countedBackFrom(Instant closing) {
    try {
      return Optional.of(calendar.minus(closing, target.amount()));
    } catch (DateTimeException beforeAllHours) {
      return Optional.empty();
    }
  }

  private List<LocalTime> turningTimes() {
    var times = new ArrayList<LocalTime>();
    target.cutOff().ifPresent(times::add);
    target.time().ifPresent(times::add);
    return times;
  }

  private static void around(Set<Instant> jumps, Instant instant) {
    Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
    jumps.add(minute);
    jumps.add(minute.plus(MINUTE));
  }

  /** {@return how long it lets customers wait; empty if no contact has a deadline} */
  Optional<Wait> wait(String rule) {
    if (worst == null || typical.isEmpty()) {
      return Optional.empty();
    }
    var sorted = new ArrayList<>(typical);
    Collections.sort(sorted);
    return Optional.of(
        new Wait(
            like.channel(),
            rule,
            target.metric(),
            calendar.calendar().id(),
            sorted.get((sorted.size() - 1) / 2),
            wait(worst),
            worst.contact(),
            uncappedWait(worst)));
  }

  /** {@return the contact for which there can be no deadline, if there is one} */
  Optional<Contact> failing() {
    return Optional.ofNullable(failing);
  }

  String failure() {
    return failure;
  }

  /** {@return the contact for which the ceiling decides while nobody is there and shortens most} */
  Optional<Deadline> worstWhileClosed() {
    return Optional.ofNullable(worstWhileClosed);
  }

  /** {@return whether the ceiling decided for every contact that was tried} */
  boolean ceilingAlwaysDecides() {
    return !typical.isEmpty() && decidedByCeiling == typical.size();
  }

  /** {@return of 100 contacts at any time, how many at least are due while nobody is there} */
  int percentDueWhileClosed() {
    return typical.isEmpty() ? 0 : (int) (closedWhenDue * 100L / typical.size());
  }
}
