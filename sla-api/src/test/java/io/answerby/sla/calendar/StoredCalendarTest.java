// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredCalendarTest {

  private static final BusinessCalendar EVERYTHING =
      BusinessCalendar.named("shop")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-13:00", "14:00-18:00:30")
          .open("Sat", "22:00-06:00")
          .open("Sun", "18:00-24:00")
          .season(
              "summer",
              MonthDay.of(6, 1),
              MonthDay.of(8, 31),
              w -> w.open("Mon-Fri", "10:00-16:00"))
          .season("refit", LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 20), SeasonWeek::closed)
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .closedTentatively(LocalDate.of(2027, 3, 10), "Eid al-Fitr")
          .openOn(LocalDate.of(2026, 12, 24), "Christmas Eve", "09:00-12:00")
          .closedYearly(YearlyDate.on(JANUARY, 1).observedOnMonday(), "New Year")
          .closedYearly(YearlyDate.on(DECEMBER, 26).observedOnNearestWeekday(), "Boxing Day")
          .closedYearly(YearlyDate.last(MONDAY, MAY), "Spring")
          .closedYearly(YearlyDate.nth(4, THURSDAY, NOVEMBER), "Thanks")
          .closedPart(LocalDate.of(2026, 12, 23), "12:00-13:00", "lunch")
          .closedBetween(
              Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-01T10:00:00Z"), "flood")
          .closedUntilFurtherNotice(Instant.parse("2030-12-01T08:00:00Z"), "strike")
          .holidays(
              new StoredSource(
                  "Latvia", List.of(Holiday.of(LocalDate.of(2026, 11, 18), "Proclamation"))),
              LocalDate.of(2026, 1, 1),
              LocalDate.of(2027, 12, 31))
          .build();

  @Test
  void everythingThatCanBeWrittenReadsBackAsItWas() {
    StoredCalendar stored = StoredCalendar.of(EVERYTHING);
    assertEquals(List.of(), stored.faults());
    assertEquals(EVERYTHING, stored.toCalendar());
    assertEquals(stored, StoredCalendar.of(stored.toCalendar()));
  }

  @Test
  void composedCalendarsKeepTheirPartsAndTheirZone() {
    BusinessCalendar other =
        BusinessCalendar.named("other").in("Asia/Karachi").open("Mon", "09:00-10:00").build();
    BusinessCalendar any = BusinessCalendar.named("any").anyOf(EVERYTHING, other);
    assertEquals(any, StoredCalendar.of(any).toCalendar());
    BusinessCalendar all =
        BusinessCalendar.named("all").allOf(EVERYTHING, any).withZone(other.zone());
    assertEquals(all, StoredCalendar.of(all).toCalendar());
    BusinessCalendar without = BusinessCalendar.named("without").firstWithout(EVERYTHING, other);
    assertEquals(without, StoredCalendar.of(without).toCalendar());
  }

  @Test
  void calendarsAreComposedSixteenDeepAndNoDeeper() {
    BusinessCalendar deep = EVERYTHING;
    for (int i = 0; i < Composition.DEEPEST; i++) {
      deep = BusinessCalendar.named("level-" + i).anyOf(deep, EVERYTHING);
    }
    assertEquals(deep, StoredCalendar.of(deep).toCalendar());

    BusinessCalendar deepest = deep;
    assertEquals(
        "calendar 'deeper': a calendar must be composed at most 16 deep, but was 17",
        assertThrows(
                IllegalArgumentException.class,
                () -> BusinessCalendar.named("deeper").allOf(EVERYTHING, deepest))
            .getMessage());

    StoredCalendar stored = StoredCalendar.of(EVERYTHING);
    for (int i = 0; i < 10_000; i++) {
      stored = composed(stored, StoredCalendar.of(EVERYTHING));
    }
    assertEquals(
        List.of("/parts/0".repeat(16) + " must be composed at most 16 deep, but was deeper"),
        stored.faults().stream().map(Object::toString).toList());
  }

  private static StoredCalendar composed(StoredCalendar... parts) {
    return new StoredCalendar(
        "composed", null, null, null, null, null, null, null, null, "any-of", List.of(parts));
  }

  @Test
  void everyFaultHasItsPlace() {
    var stored =
        new StoredCalendar(
            " ",
            null,
            Map.of("monday", List.of("09:00-09:00")),
            List.of(new StoredCalendar.Season("x", "06-01", "2027-01-01", null)),
            List.of(new StoredCalendar.Dated("2026-02-30", null, "", null)),
            List.of(
                new StoredCalendar.Yearly(13, 1, null, null, null, "x"),
                new StoredCalendar.Yearly(2, 30, null, null, null, "x"),
                new StoredCalendar.Yearly(5, null, "mon", 6, null, "x"),
                new StoredCalendar.Yearly(5, 1, "mon", null, null, "x"),
                new StoredCalendar.Yearly(5, 1, null, null, "never", ""),
                new StoredCalendar.Yearly(5, null, "mon", null, null, "x")),
            List.of(new StoredCalendar.Break("2026-12-23", "noon", "x")),
            List.of(new StoredCalendar.Closing("yesterday", null, "x")),
            List.of(new StoredCalendar.Holidays(null, "2026-01-01", "2026-12-31", null)),
            null,
            null);
    assertEquals(
        """
        /id must be a name that is not blank, but was ' '
        /zone must be a zone that Java knows, such as Asia/Karachi, but was missing
        /hours/monday/0 must be hours such as 09:00-13:00, but was '09:00-09:00'
        /hours/monday must be a day from mon to sun, but was 'monday'
        /seasons/0 must have two dates or two days of every year, but was one of each
        /dates/0/date must be a date such as 2026-12-25, but was '2026-02-30'
        /dates/0/reason must be a reason that is not blank, but was ''
        /yearly/0/month must be 1 to 12, but was '13'
        /yearly/1/day must be a day of its month, but was '30'
        /yearly/2/number must be 1 to 5, or -1 for the last, but was '6'
        /yearly/3 must have a day, or a weekday with its number, but was a mixture
        /yearly/4/reason must be a reason that is not blank, but was ''
        /yearly/4/observed must be monday or nearest-weekday, but was 'never'
        /yearly/5/number must be 1 to 5, or -1 for the last, but was missing
        /breaks/0/hours must be hours such as 09:00-13:00, but was 'noon'
        /closings/0/from must be a whole second such as 2026-12-24T11:30:00Z, but was 'yesterday'
        /holidays/0/source must be a name that is not blank, but was missing""",
        String.join("\n", stored.faults().stream().map(Object::toString).toList()));
  }

  @Test
  void clashesOfPartsThatAreReadableAreFaultsOfTheWhole() {
    var stored =
        new StoredCalendar(
            "shop",
            "UTC",
            null,
            List.of(
                new StoredCalendar.Season("a", "06-01", "08-31", null),
                new StoredCalendar.Season("b", "08-01", "09-30", null)),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertEquals(1, stored.faults().size());
    assertEquals("fit together", stored.faults().get(0).rule());
  }

  @Test
  @SuppressWarnings("NullAway") // some JSON libraries make null of an entry that is null
  void anEntryThatIsNullIsMissing() {
    var stored =
        new StoredCalendar(
            "shop",
            "UTC",
            Map.of("mon", Arrays.asList((String) null)),
            Arrays.asList((StoredCalendar.Season) null),
            Arrays.asList((StoredCalendar.Dated) null),
            Arrays.asList((StoredCalendar.Yearly) null),
            Arrays.asList((StoredCalendar.Break) null),
            Arrays.asList((StoredCalendar.Closing) null),
            Arrays.asList((StoredCalendar.Holidays) null),
            null,
            null);
    assertEquals(
        List.of(
            "/hours/mon/0",
            "/seasons/0",
            "/dates/0",
            "/yearly/0",
            "/breaks/0",
            "/closings/0",
            "/holidays/0"),
        stored.faults().stream().map(StoredFault::pointer).toList());
    assertEquals("/dates/0 must be an entry, but was missing", stored.faults().get(2).toString());
  }

  @Test
  void whatCannotFollowEachOtherIsAFaultOfItsPart() {
    var stored =
        new StoredCalendar(
            "shop",
            "UTC",
            Map.of("mon/tue", List.of("09:00-17:00")),
            List.of(new StoredCalendar.Season("x", "2027-02-08", "2027-02-07", null)),
            null,
            null,
            null,
            List.of(
                new StoredCalendar.Closing("2026-12-24T08:00:00Z", "2026-12-24T08:00:00Z", "x"),
                new StoredCalendar.Closing("2026-12-24T08:00:00.5Z", null, "x")),
            List.of(
                new StoredCalendar.Holidays("x", "2026-12-31", "2026-01-01", null),
                new StoredCalendar.Holidays(
                    "x",
                    "2026-01-01",
                    "2026-12-31",
                    List.of(
                        new StoredCalendar.Dated("2027-01-01", null, "x", null),
                        new StoredCalendar.Dated(
                            "2026-01-01", List.of("09:00-12:00"), "x", null)))),
            null,
            null);
    assertEquals(
        """
        /hours/mon~1tue must be a day from mon to sun, but was 'mon/tue'
        /seasons/0/last must not be before first, 2027-02-08, but was 2027-02-07
        /closings/0/until must be after from, 2026-12-24T08:00:00Z, but was 2026-12-24T08:00:00Z
        /closings/1/from must be a whole second such as 2026-12-24T11:30:00Z, but was \
        '2026-12-24T08:00:00.5Z'
        /holidays/0/last must not be before first, 2026-12-31, but was 2026-01-01
        /holidays/1/dates/0/date must be in the range asked for, 2026-01-01 to 2026-12-31, but was \
        2027-01-01
        /holidays/1/dates/1/hours must be left out for a holiday, but was [09:00-12:00]""",
        String.join("\n", stored.faults().stream().map(Object::toString).toList()));
  }
}
