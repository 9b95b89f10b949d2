// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.util.StringJoiner;

/** A calendar in one sentence, for logs, findings and tests that fail. */
final class CalendarSentence {

  private CalendarSentence() {}

  static String of(BusinessCalendar calendar) {
    StringJoiner parts = new StringJoiner("; ");
    String name = "calendar '" + calendar.id() + "'";
    String zone = calendar.hasZone() ? " in " + calendar.zone() : "";
    parts.add(
        name + zone + ": " + calendar.composition().map(Object::toString).orElse(week(calendar)));
    calendar.seasons().forEach(s -> parts.add("in " + s));
    calendar.exceptions().values().forEach(e -> parts.add(e.toString()));
    calendar.yearlyClosings().forEach(c -> parts.add(c.toString()));
    calendar.holidayLists().forEach(h -> parts.add("closed on " + h));
    calendar.partDayClosures().forEach(c -> parts.add(c.toString()));
    calendar.unplannedClosings().forEach(c -> parts.add(c.toString()));
    return parts.toString();
  }

  private static String week(BusinessCalendar calendar) {
    return calendar.week().isClosed() ? "no weekly hours" : calendar.week().toString();
  }
}
