// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.answerby.sla.calendar.StoredCalendar.Break;
import io.answerby.sla.calendar.StoredCalendar.Closing;
import io.answerby.sla.calendar.StoredCalendar.Dated;
import io.answerby.sla.calendar.StoredCalendar.Holidays;
import io.answerby.sla.calendar.StoredCalendar.Season;
import io.answerby.sla.calendar.StoredCalendar.Yearly;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars as they lie in a file: whatever stands there, what is wrong is named, never thrown. */
@NullUnmarked // a JSON library leaves null wherever something is missing
class StoredCalendarFuzzTest {

  private static final Map<String, List<String>> WEEK =
      Map.of("mon", List.of("09:00-13:00", "14:00-18:00"), "fri", List.of("22:00-06:00"));

  static Stream<Arguments> stored() {
    return Stream.of(
        arguments(
            "shop",
            "Asia/Karachi",
            WEEK,
            List.of(
                new Season("Ramadan", "2027-02-08", "2027-03-09", WEEK),
                new Season("summer", "06-01", "08-31", null)),
            List.of(
                new Dated("2026-12-24", List.of("09:00-12:00"), "Christmas Eve", null),
                new Dated("2026-12-25", null, "Christmas", true)),
            List.of(
                new Yearly(5, 1, null, null, "monday", "Labour Day"),
                new Yearly(5, null, "mon", -1, null, "Memorial Day"),
                new Yearly(11, null, "thu", 4, "nearest-weekday", "Thanksgiving")),
            List.of(new Break("2026-12-23", "12:00-14:00", "party")),
            List.of(
                new Closing("2026-12-24T11:30:00Z", "2026-12-24T12:30:00Z", "fire drill"),
                new Closing("2027-12-24T11:30:00Z", null, "flood")),
            List.of(
                new Holidays(
                    "bank holidays",
                    "2026-01-01",
                    "2026-12-31",
                    List.of(new Dated("2026-08-14", null, "Independence Day", null)))),
            null),
        arguments("both", "UTC", WEEK, null, null, null, null, null, null, "any-of"),
        arguments("part", "Mars/Olympus", null, null, null, null, null, null, null, "all-of"),
        arguments(
            "odd",
            "Europe/Riga",
            Map.of("monday", List.of("9-17", "17:00-17:00")),
            List.of(new Season("turned", "2027-03-09", "2027-02-08", WEEK)),
            List.of(
                new Dated("2026-02-30", null, " ", null),
                new Dated("2026-12-25", List.of("09:00-12:00"), "Christmas", true)),
            List.of(
                new Yearly(2, 30, null, null, null, "never"), new Yearly(1, 1, "mon", 1, "", "")),
            List.of(new Break("2026-12-25", "00:00-24:00", "twice")),
            List.of(new Closing("2026-12-24T12:30:00Z", "2026-12-24T11:30:00Z", "turned")),
            List.of(new Holidays("turned", "2026-12-31", "2026-01-01", null)),
            null),
        arguments(
            "holes",
            "Europe/Riga",
            null,
            Arrays.asList((Season) null),
            Arrays.asList((Dated) null),
            Arrays.asList((Yearly) null),
            Arrays.asList((Break) null),
            Arrays.asList((Closing) null),
            Arrays.asList((Holidays) null),
            null));
  }

  @MethodSource("stored")
  @FuzzTest
  void everyFaultIsNamedAndWhatHasNoneIsTheCalendarThatIsStoredAgain(
      String id,
      String zone,
      Map<String, List<String>> hours,
      List<Season> seasons,
      List<Dated> dates,
      List<Yearly> yearly,
      List<Break> breaks,
      List<Closing> closings,
      List<Holidays> holidays,
      String composition) {
    var written =
        new StoredCalendar(
            id, zone, hours, seasons, dates, yearly, breaks, closings, holidays, null, null);
    check(written);
    check(
        new StoredCalendar(
            id,
            zone,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            composition,
            Arrays.asList(written, written)));
  }

  private static void check(StoredCalendar stored) {
    List<StoredFault> faults = stored.faults();
    if (faults.isEmpty()) {
      BusinessCalendar calendar = stored.toCalendar();
      assertEquals(calendar, StoredCalendar.of(calendar).toCalendar());
    } else {
      String message = assertThrows(IllegalArgumentException.class, stored::toCalendar).toString();
      faults.forEach(fault -> assertTrue(message.contains(fault.toString()), message));
    }
  }
}
