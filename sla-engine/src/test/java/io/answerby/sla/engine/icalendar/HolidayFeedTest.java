// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.Holiday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
          List.of("2026-12-24", "2027-05-31"),
          dates(
              read(
                  "BEGIN:VEVENT",
                  "UID:2",
                  "DTSTART;VALUE=DATE:20241224",
                  "RRULE:FREQ=YEARLY;UNTIL=20261224",
                  "SUMMARY:until its last date",
                  "END:VEVENT",
                  "BEGIN:VEVENT",
                  "UID:1",
                  "DTSTART;VALUE=DATE:20240527",
                  "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO",
                  "EXDATE;VALUE=DATE:20260525",
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

  private static void refused(String message, String... event) {
    var lines = new ArrayList<String>(List.of("BEGIN:VEVENT", "UID:1"));
    lines.addAll(List.of(event));
    lines.add("END:VEVENT");
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> read(lines.toArray(String[]::new)))
            .getMessage());
  }

  @Test
  void refusesAnEventThatIsNoClosureOfWholeDays() {
    refused("event 'Eid' must have a start, but has none", "SUMMARY:Eid");
    refused("event without a summary must have a start, but has none");
    refused("event on 2026-12-25 must have a summary, but has none", "DTSTART;VALUE=DATE:20261225");
    refused(
        "event on 2026-12-25 must have a summary, but has none",
        "DTSTART;VALUE=DATE:20261225",
        "SUMMARY: ");
    refused(
        "event 'Eid' must be of whole days, but ends at a time of day",
        "DTSTART;VALUE=DATE:20261225",
        "DTEND:20261226T120000",
        "SUMMARY:Eid");
    refused(
        "event 'Eid' must be of whole days, but ends at a time of day",
        "DTSTART;VALUE=DATE:20261225",
        "DURATION:PT36H",
        "SUMMARY:Eid");
    refused(
        "event 'Eid' must not move single repetitions (RECURRENCE-ID, EXRULE), but does",
        "DTSTART;VALUE=DATE:20261225",
        "RECURRENCE-ID;VALUE=DATE:20261224",
        "SUMMARY:Eid");
    refused(
        "event 'Eid' must not move single repetitions (RECURRENCE-ID, EXRULE), but does",
        "DTSTART;VALUE=DATE:20261225",
        "RRULE:FREQ=YEARLY",
        "EXRULE:FREQ=YEARLY;INTERVAL=2",
        "SUMMARY:Eid");
    refused(
        "event 'Eid' must last 1 to 366 days, but lasts 0",
        "DTSTART;VALUE=DATE:20261225",
        "DTEND;VALUE=DATE:20261225",
        "SUMMARY:Eid");
    refused(
        "event 'Eid' must last 1 to 366 days, but lasts 367",
        "DTSTART;VALUE=DATE:20260101",
        "DTEND;VALUE=DATE:20270103",
        "SUMMARY:Eid");
  }

  @Test
  void lastsAsLongAsItsEndOrItsDurationSays() {
    assertEquals(
        List.of("2026-12-25", "2026-12-26", "2026-12-27"),
        dates(
            read(
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTART;VALUE=DATE:20261225",
                "DURATION:P3D",
                "STATUS:CONFIRMED",
                "SUMMARY:Christmas",
                "END:VEVENT")));
    assertEquals(
        366,
        read(
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTART;VALUE=DATE:20260101",
                "DTEND;VALUE=DATE:20270102",
                "SUMMARY:rebuilding",
                "END:VEVENT")
            .size());
  }

  @Test
  void isCutAtTheDatesThatAreAskedFor() {
    assertEquals(
        List.of("2026-01-01", "2027-12-31"),
        dates(
            read(
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTART;VALUE=DATE:20251231",
                "DTEND;VALUE=DATE:20260102",
                "SUMMARY:New Year",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:2",
                "DTSTART;VALUE=DATE:20271231",
                "DTEND;VALUE=DATE:20280102",
                "SUMMARY:New Year",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:3",
                "DTSTART;VALUE=DATE:20280101",
                "SUMMARY:New Year",
                "END:VEVENT")));
  }

  @Test
  void countsItsStartAmongTheDatesThatAreAddedOneByOne() {
    String[] eid = {
      "BEGIN:VEVENT",
      "UID:1",
      "DTSTART;VALUE=DATE:20260320",
      "RDATE;VALUE=DATE:20260320,20270310",
      "SUMMARY: Eid al-Fitr ",
      "END:VEVENT"
    };
    assertEquals(
        List.of(
            Holiday.of(LocalDate.of(2026, 3, 20), "Eid al-Fitr"),
            Holiday.of(LocalDate.of(2027, 3, 10), "Eid al-Fitr")),
        read(eid));
    eid[3] = "RDATE;VALUE=DATE:20270310";
    assertEquals(List.of("2026-03-20", "2027-03-10"), dates(read(eid)));
    eid[3] += "\r\nEXDATE;VALUE=DATE:20260320";
    assertEquals(List.of("2027-03-10"), dates(read(eid)));
  }

  @Test
  void followsARuleWithoutAnEndAsFarAsItIsAsked() {
    assertEquals(
        List.of("2026-05-01", "2026-12-25", "2027-12-25"),
        dates(
            read(
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTART;VALUE=DATE:20001225",
                "RRULE:FREQ=YEARLY",
                "RDATE;VALUE=DATE:20260501",
                "SUMMARY:Christmas",
                "END:VEVENT")));
  }

  @Test
  void mustHaveACalendarAndMayHaveSeveral() {
    HolidayFeed none = HolidayFeed.of("feed", "");
    assertEquals(
        "feed must have a VCALENDAR, but has none",
        assertThrows(
                IllegalArgumentException.class,
                () -> none.holidays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
            .getMessage());
    String one =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//shop//EN
        BEGIN:VEVENT
        UID:1
        DTSTART;VALUE=DATE:20261225
        SUMMARY:Christmas
        END:VEVENT
        END:VCALENDAR
        """;
    HolidayFeed two = HolidayFeed.of("staff calendar", one + one.replace("1225", "0501"));
    assertEquals(
        List.of("2026-12-25", "2026-05-01"),
        dates(two.holidays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
    assertEquals("staff calendar", two.name());
    assertEquals("staff calendar", two.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=SECONDLY               | a FREQ that is not DAILY, WEEKLY, MONTHLY or YEARLY
          FREQ=DAILY;BYHOUR=1,2,3     | a time of day
          FREQ=YEARLY;INTERVAL=0      | an INTERVAL below 1
          FREQ=YEARLY;COUNT=0         | a COUNT below 1
          FREQ=YEARLY;BYMONTH=13      | a BYMONTH that is not 1 to 12
          FREQ=MONTHLY;BYMONTHDAY=-32 | a BYMONTHDAY that is not 1 to 31, from either end
          FREQ=YEARLY;BYDAY=54MO      | a BYDAY that is not 1 to 53, from either end
          FREQ=YEARLY;BYSETPOS=0      | a BYSETPOS that is not 1 to 366, from either end
          FREQ=YEARLY;BYSETPOS=367    | a BYSETPOS that is not 1 to 366, from either end
          FREQ=YEARLY;BYYEARDAY=367   | a BYYEARDAY that is not 1 to 366, from either end
          FREQ=YEARLY;BYWEEKNO=-54    | a BYWEEKNO that is not 1 to 53, from either end
          FREQ=YEARLY;BYMONTH=0       | a BYMONTH that is not 1 to 12
          FREQ=YEARLY;FIRST=MO        | a part that is not known
          """)
  void refusesToComeAgainOtherwiseThanWholeDaysDo(String rule, String what) {
    refused(
        "event 'x' must come again as whole days do, but has " + what,
        "DTSTART;VALUE=DATE:19000101",
        "RRULE:" + rule,
        "SUMMARY:x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY;INTERVAL=1;COUNT=1        | 2026-01-01
          FREQ=YEARLY;BYMONTH=1,12;UNTIL=2026  | 2026-01-01, 2026-12-01
          FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=5  | 2026-05-31, 2027-05-31
          FREQ=YEARLY;BYMONTHDAY=-31;BYMONTH=5 | 2026-05-01, 2027-05-01
          FREQ=YEARLY;BYYEARDAY=-365           | 2026-01-01, 2027-01-01
          FREQ=YEARLY;BYYEARDAY=366            |
          FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH     | 2026-12-31
          """)
  void comesAgainOnTheFirstAndTheLastOfAllThatCanBeCounted(String rule, String dates) {
    List<String> expected = dates == null ? List.of() : List.of(dates.split(", "));
    List<String> found =
        dates(
            read(
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTART;VALUE=DATE:20260101",
                "RRULE:" + rule.replace("UNTIL=2026", "UNTIL=20261231"),
                "SUMMARY:x",
                "END:VEVENT"));
    // the start itself counts too where the rule does not name it
    assertEquals(expected, found.stream().filter(expected::contains).toList());
    assertTrue(found.stream().allMatch(d -> expected.contains(d) || d.equals("2026-01-01")));
  }

  @Test
  void refusesASecondRuleAndPeriodsRatherThanLoseThem() {
    refused(
        "event 'x' must come again as whole days do, but has more than one RRULE and periods as"
            + " RDATE",
        "DTSTART;VALUE=DATE:20260101",
        "RRULE:FREQ=YEARLY",
        "RRULE:FREQ=MONTHLY",
        "RDATE;VALUE=PERIOD:20260201T000000Z/PT24H",
        "SUMMARY:x");
  }

  @Test
  void refusesDatesThatDoNotExist() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    read("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260230", "SUMMARY:x", "END:VEVENT"))
            .toString()
            .contains("event 'x' must have dates that exist, but has not"));
  }

  @Test
  void findsTheRepetitionsOfAnEventThatBeganLongAgo() {
    assertEquals(
        List.of("2026-01-01", "2026-01-02", "2027-01-01", "2027-01-02"),
        dates(
            read(
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:16010101",
                "DTEND;VALUE=DATE:16010103",
                "RRULE:FREQ=YEARLY",
                "SUMMARY:x",
                "END:VEVENT")));
    assertEquals(
        List.of("2026-01-01"),
        dates(
            read(
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20251230",
                "DTEND;VALUE=DATE:20260102",
                "SUMMARY:begun in the year before",
                "END:VEVENT")));
  }

  @Test
  void refusesToCountFromBeforeTheCalendarOfToday() {
    refused(
        "event 'x' must not begin before 1582-10-15, but begins on 0001-01-01",
        "DTSTART;VALUE=DATE:00010101",
        "RRULE:FREQ=YEARLY",
        "SUMMARY:x");
  }

  @Test
  void aNumberOfThirtyDigitsIsRefusedAsUnreadable() {
    HolidayFeed feed =
        HolidayFeed.of(
            "feasts",
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20240527
            RRULE:FREQ=YEARLY;BYDAY=-999999999999999999999999999999MO
            SUMMARY:Mon
            END:VEVENT
            END:VCALENDAR
            """);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> feed.holidays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("must be readable throughout, but was not"),
        refused::toString);
  }

  private static final String CHRISTMAS =
      """
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20261225
      SUMMARY:Christmas
      END:VEVENT
      """;

  private static List<String> datesOf(String text) {
    return dates(
        HolidayFeed.of("feed", text)
            .holidays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  private static final Map<String, String> PIECES =
      Map.of(
          "calendar", "BEGIN:VCALENDAR\n",
          "/calendar", "END:VCALENDAR\n",
          "event", CHRISTMAS,
          "open-event", CHRISTMAS.replace("END:VEVENT\n", ""),
          "part", "begin:x-part\n",
          "/part", "End: X-Part \n");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calendar event                       | the VCALENDAR of line 1 has no end
          calendar event open-event            | the VEVENT of line 6 has no end
          """)
  void isRefusedIfItWasCutOff(String pieces, String what) {
    assertEquals("feed must end what it begins, but " + what, refusal(pieces));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calendar open-event event /calendar  | 5
          calendar part event /part /calendar  | 3
          calendar calendar event /calendar    | 3
          event calendar /calendar             | 1
          calendar event /calendar event       | 7
          part event /part                     | 2
          """)
  void losesNoEventThatStandsWhereNoneIsRead(String pieces, int line) {
    assertEquals(
        "events must stand in a VCALENDAR and in nothing else, but that of line "
            + line
            + " does not",
        refusal(pieces));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calendar part /calendar /part        | 3
          /calendar                            | 1
          """)
  void isRefusedIfItEndsWhatItDidNotBegin(String pieces, int line) {
    assertEquals(
        "feed must end what it began last, but ends a VCALENDAR in line " + line, refusal(pieces));
  }

  private static String refusal(String pieces) {
    String text = Stream.of(pieces.split(" ")).map(PIECES::get).collect(Collectors.joining());
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> datesOf(text)).getMessage());
  }

  @Test
  void readsEventsAmongWhatElseAFeedHolds() {
    String alarms = "BEGIN:VALARM\nBEGIN:X\nEND:X\nEND:VALARM\n";
    assertEquals(
        List.of("2026-12-25"),
        datesOf(
            "begin:vcalendar\nBEGIN:VJOURNAL\nEND:VJOURNAL\n"
                + CHRISTMAS.replace("END:", alarms + "END:")
                + "END:VCALENDAR"));
  }

  @Test
  void readsAFeedThatBeginsWithAByteOrderMark() {
    assertEquals(
        List.of("2026-12-25"), datesOf("\uFEFFBEGIN:VCALENDAR\n" + CHRISTMAS + "END:VCALENDAR\n"));
  }

  @Test
  void readsAnEventThatHoldsTenThousandsOfParts() {
    String deep = "BEGIN:X\n".repeat(50_000) + "END:X\n".repeat(50_000);
    assertEquals(
        List.of("2026-12-25"),
        datesOf("BEGIN:VCALENDAR\n" + CHRISTMAS.replace("END:", deep + "END:") + "END:VCALENDAR"));
  }
}
