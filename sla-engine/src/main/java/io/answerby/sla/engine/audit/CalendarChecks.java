// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.DateException;
import io.answerby.sla.calendar.HolidayList;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.Season;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with the calendar that a rule counts by. */
final class CalendarChecks {

  private static final int DAY = 86_400;

  private final OpenTime calendar;
  private final ResponseRule rule;
  private final Contact like;
  private final Instant from;
  private final Instant to;

  CalendarChecks(OpenTime calendar, ResponseRule rule, Contact like, Instant from, Instant to) {
    this.calendar = calendar;
    this.rule = rule;
    this.like = like;
    this.from = from;
    this.to = to;
  }

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    if (calendar.knownUntil().isBefore(to)) {
      Ending ending = firstToEnd(calendar.calendar()).orElseThrow();
      findings.add(
          new Finding(
              Finding.Severity.WARNING,
              Finding.Kind.HOLIDAYS_RUN_OUT,
              rule.name(),
              null,
              like.movedTo(calendar.knownUntil()),
              "The holidays of "
                  + ending.calendar.id()
                  + " come from "
                  + ending.list.source()
                  + " and are known to "
                  + Words.date(ending.list.last())
                  + " only; from then on deadlines take holidays for ordinary days"));
    }
    lookAtGaps(calendar.calendar(), findings);
    return findings;
  }

  /** A list of holidays and the calendar that it is part of. */
  private record Ending(BusinessCalendar calendar, HolidayList list) {

    Instant end() {
      return list.knownUntil(calendar.zone());
    }
  }

  private static Optional<Ending> firstToEnd(BusinessCalendar written) {
    return Stream.concat(
            written.holidayLists().stream().map(list -> new Ending(written, list)),
            written.composition().stream()
                .flatMap(composition -> composition.parts().stream())
                .flatMap(part -> firstToEnd(part).stream()))
        .min(Comparator.comparing(Ending::end));
  }

  private void lookAtGaps(BusinessCalendar written, List<Finding> findings) {
    if (written.composition().isPresent()) {
      written.composition().get().parts().forEach(part -> lookAtGaps(part, findings));
      return;
    }
    ZoneOffsetTransition change = written.zone().getRules().nextTransition(from);
    while (change != null && change.getInstant().isBefore(to)) {
      if (change.isGap()) {
        look(written, change, findings);
      }
      change = written.zone().getRules().nextTransition(change.getInstant());
    }
  }

  private void look(BusinessCalendar written, ZoneOffsetTransition gap, List<Finding> findings) {
    LocalDate date = gap.getDateTimeBefore().toLocalDate();
    for (LocalDate start = date.minusDays(1); !start.isAfter(date); start = start.plusDays(1)) {
      for (Hours hours : on(written, start)) {
        if (isSkipped(gap, opens(start, hours)) || isSkipped(gap, closes(start, hours))) {
          findings.add(
              new Finding(
                  Finding.Severity.NOTE,
                  Finding.Kind.HOURS_IN_A_GAP,
                  rule.name(),
                  null,
                  like.movedTo(gap.getInstant()),
                  "The hours "
                      + hours
                      + " of "
                      + written.id()
                      + " on "
                      + Words.date(start)
                      + " "
                      + (isSkipped(gap, opens(start, hours)) ? "begin" : "end")
                      + " between "
                      + gap.getDateTimeBefore().toLocalTime()
                      + " and "
                      + gap.getDateTimeAfter().toLocalTime()
                      + ", which the clocks skip on "
                      + Words.date(date)
                      + ", and so "
                      + Words.of(gap.getDuration())
                      + " later by the clock"));
        }
      }
    }
  }

  private static boolean isSkipped(ZoneOffsetTransition gap, LocalDateTime local) {
    return !local.isBefore(gap.getDateTimeBefore()) && local.isBefore(gap.getDateTimeAfter());
  }

  private static List<Hours> on(BusinessCalendar written, LocalDate date) {
    return written
        .exceptionOn(date)
        .map(DateException::hours)
        .orElseGet(
            () ->
                written
                    .seasonOn(date)
                    .map(Season::week)
                    .orElse(written.week())
                    .on(date.getDayOfWeek()));
  }

  private static LocalDateTime opens(LocalDate date, Hours hours) {
    return date.atStartOfDay().plusSeconds(hours.opensAt());
  }

  private static LocalDateTime closes(LocalDate date, Hours hours) {
    int close = hours.isOvernight() ? hours.closesAt() + DAY : hours.closesAt();
    return date.atStartOfDay().plusSeconds(close);
  }
}
