// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.util.StringJoiner;

/** A calendar in one sentence, for logs, findings and tests that fail. */
final class CalendarSentence {

  private CalendarSentence() {}

  static String of(BusinessCalendar calendar) {
    StringJoiner parts = new StringJoiner("; ");
    parts.add("calendar '" + calendar.id() + "' in " + calendar.zone() + ": " + calendar.week());
    calendar.exceptions().values().forEach(e -> parts.add(e.toString()));
    calendar.partDayClosures().forEach(c -> parts.add(c.toString()));
    return parts.toString();
  }
}
