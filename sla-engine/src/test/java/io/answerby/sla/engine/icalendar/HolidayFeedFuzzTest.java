// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.icalendar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.sla.calendar.Holiday;
import java.time.LocalDate;
import org.junit.jupiter.params.provider.ValueSource;

/** Holidays from a feed that somebody else publishes. */
class HolidayFeedFuzzTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  @ValueSource(
      strings = {
        "DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas",
        "DTSTART;VALUE=DATE:20260320\nDTEND;VALUE=DATE:20260322\nSTATUS:TENTATIVE\nSUMMARY:Eid",
        "DTSTART;VALUE=DATE:20241224\nRRULE:FREQ=YEARLY;UNTIL=20261224\n"
            + "EXDATE;VALUE=DATE:20251224\nSUMMARY:Eve",
        "DTSTART;VALUE=DATE:20240527\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=9\nSUMMARY:Mon",
        "DTSTART;VALUE=DATE:20240527\nRDATE;VALUE=DATE:20260101,20270101\nDURATION:P2D\nSUMMARY:x",
        "DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY;INTERVAL=1\nSUMMARY:daily",
        "DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=SECONDLY\nSUMMARY:every second",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:never",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;INTERVAL=0\nSUMMARY:stands still",
        "DTSTART;VALUE=DATE:20240527\nRRULE:FREQ=YEARLY;BYDAY=-99999999999999999999991MO\nSUMMARY:x",
        "DTSTART;VALUE=DATE:20261332\nSUMMARY:no such date",
        "DTSTART;TZID=Mars/Olympus:20261225T100000\nSUMMARY:meeting",
        "DTSTART;VALUE=DATE:20261225\nSUMMARY:\nSTATUS:CANCELLED",
        "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225\nRECURRENCE-ID:20261225\nSUMMARY:x",
        "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VALARM"
      })
  @FuzzTest
  void anEventIsReadAsHolidaysInTheTimeAskedForOrRefused(@NotNull String event) {
    check(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\n"
            + event
            + "\nEND:VEVENT\nEND:VCALENDAR\n");
    check(event);
  }

  private static void check(String feed) {
    try {
      for (Holiday holiday : HolidayFeed.of("feed", feed).holidays(FIRST, LAST)) {
        assertTrue(
            !holiday.date().isBefore(FIRST) && !holiday.date().isAfter(LAST), holiday::toString);
        assertTrue(!holiday.name().isBlank(), holiday::toString);
      }
    } catch (IllegalArgumentException refused) {
      assertTrue(
          refused.toString().contains("feed") || refused.toString().contains("event"),
          refused::toString);
    }
  }
}
