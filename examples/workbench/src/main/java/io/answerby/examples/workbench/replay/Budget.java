// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.sla.Party;
import io.answerby.sla.Target;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the wall-clock time of a clock went: closed hours, waiting for somebody, lying unassigned,
 * or with which team. The parts sum to the whole.
 */
final class Budget {

  static final String CLOSED = "closed hours";
  static final String UNASSIGNED = "unassigned";
  static final String RESOLVED = "resolved";
  static final String TEAM = "team ";

  /**
   * A part of the time.
   *
   * @param where where it went
   */
  record Part(String where, Duration time) {}

  private final Target target;
  private final OpenTime openTime;
  private final Map<String, Duration> parts = new LinkedHashMap<>();
  private final Map<String, Party> pauses = new HashMap<>();
  private boolean resolved;
  private String team = "";

  private Budget(Target target, OpenTime openTime) {
    this.target = target;
    this.openTime = openTime;
  }

  /**
   * {@return the parts of the time from the clock's start to its end, the largest first}
   *
   * @param clock one that has started
   * @param openTime the arithmetic of the clock's calendar
   * @param asOf until when a clock counts that has not ended
   */
  static List<Part> of(SlaClock clock, Ticket ticket, OpenTime openTime, Instant asOf) {
    Instant start = clock.startedAt().orElseThrow();
    Instant end = clock.stoppedAt().orElse(asOf);
    Budget budget = new Budget(clock.target(), openTime);
    Instant reached = start;
    for (TicketEvent event : ticket.effectiveEvents()) {
      Instant at = event.at().isBefore(end) ? event.at() : end;
      if (at.isAfter(reached)) {
        budget.spend(reached, at);
        reached = at;
      }
      if (!event.at().isAfter(end)) {
        budget.know(event);
      }
    }
    if (end.isAfter(reached)) {
      budget.spend(reached, end);
    }
    List<Part> parts = new ArrayList<>();
    budget.parts.forEach((where, time) -> parts.add(new Part(where, time)));
    parts.sort((a, b) -> b.time().compareTo(a.time()));
    return parts;
  }

  /** {@return what the parts were spent on for which the shop itself answers} */
  static boolean isCounted(String where) {
    return where.equals(UNASSIGNED) || where.startsWith(TEAM);
  }

  private void know(TicketEvent event) {
    if (event instanceof TicketEvent.Assigned assigned) {
      team = assigned.team();
    } else if (event instanceof TicketEvent.Unassigned) {
      team = "";
    } else if (event instanceof TicketEvent.Paused paused) {
      pauses.put(paused.id(), paused.waitingFor());
    } else if (event instanceof TicketEvent.Resumed resumed) {
      pauses.remove(resumed.pauseId());
    } else if (event instanceof TicketEvent.CustomerWrote) {
      pauses.values().removeIf(party -> party == Party.CUSTOMER);
    } else if (event instanceof TicketEvent.Resolved) {
      pauses.clear();
      resolved = true;
    } else if (event instanceof TicketEvent.Reopened) {
      resolved = false;
    }
  }

  private void spend(Instant from, Instant to) {
    Duration all = Duration.between(from, to);
    Duration counting =
        target.kind() == Target.Kind.WITHIN_ELAPSED ? all : openTime.between(from, to);
    add(CLOSED, all.minus(counting));
    add(where(), counting);
  }

  private String where() {
    for (Party party : Party.values()) {
      if (target.pausedBy().contains(party) && pauses.containsValue(party)) {
        return switch (party) {
          case CUSTOMER -> "waiting for the customer";
          case THIRD_PARTY -> "waiting for a third party";
          case SHOP -> "waiting for another part of the shop";
        };
      }
    }
    if (resolved) {
      return RESOLVED;
    }
    return team.isEmpty() ? UNASSIGNED : TEAM + team;
  }

  private void add(String where, Duration time) {
    if (!time.isZero()) {
      parts.merge(where, time, Duration::plus);
    }
  }
}
