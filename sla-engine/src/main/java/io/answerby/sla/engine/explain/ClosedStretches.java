// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static io.answerby.sla.Ledger.Use.CLOSED;

import io.answerby.sla.Ledger;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.DateException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Splits the time a calendar is closed where the reason changes. */
final class ClosedStretches {

  private ClosedStretches() {}

  static void add(
      List<Ledger.Stretch> stretches, BusinessCalendar calendar, Instant start, Instant end) {
    ZoneId zone = calendar.zone();
    Instant from = start;
    String reason = "";
    Instant reached = start;
    while (reached.isBefore(end)) {
      LocalDate date = reached.atZone(zone).toLocalDate();
      String here = calendar.exceptionOn(date).map(DateException::reason).orElse("");
      if (!here.equals(reason)) {
        add(stretches, from, reached, reason);
        from = reached;
        reason = here;
      }
      reached = startOfNext(date, zone);
    }
    add(stretches, from, end, reason);
  }

  private static Instant startOfNext(LocalDate date, ZoneId zone) {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static void add(List<Ledger.Stretch> stretches, Instant from, Instant to, String reason) {
    if (from.isBefore(to)) {
      stretches.add(new Ledger.Stretch(from, to, CLOSED, reason));
    }
  }
}
