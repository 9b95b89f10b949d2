// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.Ledger;
import io.answerby.sla.Target;
import io.answerby.sla.engine.opentime.BusinessDay;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates from a contact to the business day on which it is due. */
final class DaysWalked {

  private final OpenTime calendar;
  private final ZoneId zone;
  private final LocalDate arrival;
  private final LocalDate first;
  private final int atLeast;
  private final boolean rollsOver;
  private final Instant due;

  DaysWalked(OpenTime calendar, Target target, Instant contact, Instant due) {
    this.calendar = calendar;
    this.zone = calendar.calendar().zone();
    this.arrival = Explainer.arrival(calendar, target, contact).day().date();
    LocalDate written = contact.atZone(zone).toLocalDate();
    this.first = written.isBefore(arrival) ? written : arrival;
    this.atLeast = target.days();
    this.rollsOver = target.kind() == Target.Kind.BY_TIME_ON_BUSINESS_DAY;
    this.due = due;
  }

  List<Ledger.Day> list() {
    var days = new ArrayList<Ledger.Day>();
    int number = -1;
    for (LocalDate date = first; ; date = date.plusDays(1)) {
      Optional<BusinessDay> open = calendar.businessDays().on(date);
      if (open.isEmpty()) {
        days.add(new Ledger.Day(date, Ledger.DayUse.CLOSED, -1, whyClosed(date)));
      } else if (date.isBefore(arrival)) {
        days.add(new Ledger.Day(date, Ledger.DayUse.TOO_LATE, -1, ""));
      } else {
        number++;
        days.add(
            new Ledger.Day(
                date, number == 0 ? Ledger.DayUse.ARRIVAL : Ledger.DayUse.COUNTED, number, ""));
        // only a local time that is gone by arrival moves on to the day after
        boolean movesOn = rollsOver && open.get().lastClosing().isBefore(due);
        if (number > atLeast || (number == atLeast && !movesOn)) {
          return days;
        }
      }
    }
  }

  private String whyClosed(LocalDate date) {
    Instant start = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    return start.isBefore(end)
        ? calendar.closures(start, end).stream()
            .map(Explainer::reason)
            .filter(reason -> !reason.isEmpty())
            .findFirst()
            .orElse("")
        : "";
  }
}
