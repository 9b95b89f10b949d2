// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFeedTest {

  private static List<Holiday> read(String... lines) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//shop//EN\r\n"
            + String.join("\r\n", lines)
            + "\r\nEND:VCALENDAR\r\n";
    return HolidayFeed.of("feed", text)
        .holidays(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
  }

  private static List<String> dates(List<Holiday> holidays) {
    return holidays.stream().map(h -> h.date().toString()).toList();
  }

  @Test
  void namesTheDatesOfWholeDayEvents() {
    assertEquals(
        List.of(
            new Holiday(LocalDate.of(2026, 3, 20), "Eid al-Fitr", true),
            new Holiday(LocalDate.of(2026, 3, 21), "Eid al-Fitr", true),
            Holiday.of(LocalDate.of(2026, 12, 25), "Christmas")),
        read(
            "BEGIN:VEVENT",
            "UID:1",
            "DTSTART;VALUE=DATE:20260320",
            "DTEND;VALUE=DATE:20260322",
            "STATUS:TENTATIVE",
            "SUMMARY:Eid al-Fitr",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:2",
            "DTSTART;VALUE=DATE:20261225",
            "SUMMARY:Christmas",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:3",
            "DTSTART;VALUE=DATE:20261226",
            "STATUS:CANCELLED",
            "SUMMARY:not this year",
            "END:VEVENT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Karachi", "America/Los_Angeles"})
  void followsRepetitionsWhateverTheZoneOfTheMachine(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertEquals(
          List.of("2026-12-24", "2026-05-25", "2027-05-31"),
          dates(
              read(
                  "BEGIN:VEVENT",
                  "UID:2",
                  "DTSTART;VALUE=DATE:20241224",
                  "RRULE:FREQ=YEARLY;UNTIL=20261224",
                  "EXDATE;VALUE=DATE:20251224",
                  "SUMMARY:until its last date",
                  "END:VEVENT",
                  "BEGIN:VEVENT",
                  "UID:1",
                  "DTSTART;VALUE=DATE:20240527",
                  "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO",
                  "EXDATE;VALUE=DATE:20250526",
                  "SUMMARY:last Monday of May",
                  "END:VEVENT")));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void isRefusedRatherThanReadInPart() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    read(
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTART:20261225T100000Z",
                        "SUMMARY:meeting",
                        "END:VEVENT"))
            .toString()
            .contains("event 'meeting' must be of whole days"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    read(
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTART;VALUE=DATE:2026x",
                        "SUMMARY:x",
                        "END:VEVENT"))
            .toString()
            .contains("DTSTART"));
    assertThrows(
        IllegalArgumentException.class,
        () -> HolidayFeed.of("feed", "<html>").holidays(LocalDate.MIN, LocalDate.MAX));
  }
}
