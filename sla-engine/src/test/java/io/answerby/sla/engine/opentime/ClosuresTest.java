// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a shop is closed, stretch by stretch; Mon is 2026-11-23. */
class ClosuresTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static BusinessCalendarBuilder shop(String id) {
    return BusinessCalendar.named(id).in("UTC").open("Mon-Fri", "09:00-17:00");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse("2026-11-" + local).toInstant(ZoneOffset.UTC);
  }

  private static List<String> why(BusinessCalendar calendar, String from, String to) {
    return OpenTime.of(calendar).closures(at(from), at(to)).stream()
        .map(
            c ->
                c.toString().replaceAll("2026-11-(\\d\\d)T(\\d\\d:\\d\\d):00Z", "$1 $2")
                    + " ("
                    + c.cause()
                    + (c.tentative() ? ", tentative)" : ")"))
        .toList();
  }

  @Test
  void areToldInTheirOrderWhateverCausesThem() {
    assertEquals(
        List.of(
            "23 09:00/23 10:00 closed: power cut (UNPLANNED)",
            "23 12:00/23 13:00 closed: lunch together (PART_DAY)",
            "23 17:00/24 00:00 closed (OUTSIDE_HOURS)",
            "24 00:00/25 00:00 closed: Eid (CLOSED_DATE, tentative)",
            "25 00:00/25 10:00 closed: sale (OTHER_HOURS)",
            "25 12:00/25 18:00 closed: sale (OTHER_HOURS)"),
        why(
            shop("shop")
                .closedBetween(at("23T08:00"), at("23T10:00"), "power cut")
                .closedPart(MONDAY, "12:00-13:00", "lunch together")
                .closedTentatively(MONDAY.plusDays(1), "Eid")
                .openOn(MONDAY.plusDays(2), "sale", "10:00-12:00")
                .build(),
            "23T09:00",
            "25T18:00"));
  }

  @Test
  void ofOneCauseOnDatesThatFollowAreOne() {
    assertEquals(
        List.of("23 00:00/26 00:00 closed: stock-taking (OUTSIDE_HOURS)"),
        why(
            shop("shop")
                .season("stock-taking", MONDAY, MONDAY.plusDays(2), s -> s.closed())
                .build(),
            "23T00:00",
            "26T00:00"));
    assertEquals(
        List.of(
            "23 00:00/24 00:00 closed: one (CLOSED_DATE)",
            "24 00:00/25 00:00 closed: two (CLOSED_DATE)"),
        why(
            shop("shop").closed(MONDAY, "one").closed(MONDAY.plusDays(1), "two").build(),
            "23T00:00",
            "25T00:00"));
  }

  @Test
  void areApartWhereTheirCauseOrItsCertaintyDiffers() {
    assertEquals(
        List.of(
            "23 00:00/24 00:00 closed: flood (CLOSED_DATE, tentative)",
            "24 00:00/25 00:00 closed: flood (CLOSED_DATE)",
            "25 00:00/26 00:00 closed: flood (UNPLANNED)"),
        why(
            shop("shop")
                .closedTentatively(MONDAY, "flood")
                .closed(MONDAY.plusDays(1), "flood")
                .closedBetween(at("25T00:00"), at("26T00:00"), "flood")
                .build(),
            "23T00:00",
            "26T00:00"));
  }

  @Test
  void ofTheFirstCalendarAreNamedBeforeWhatExcludesIt() {
    assertEquals(
        List.of(
            "23 09:00/23 10:00 closed: not while 'fair' is open (OUTSIDE_HOURS)",
            "23 17:00/24 00:00 closed (OUTSIDE_HOURS)",
            "24 00:00/24 12:00 closed: Christmas party (CLOSED_DATE)"),
        why(
            BusinessCalendar.named("without")
                .firstWithout(
                    shop("desk").closed(MONDAY.plusDays(1), "Christmas party").build(),
                    BusinessCalendar.named("fair")
                        .in("UTC")
                        .open("Mon-Tue", "08:00-10:00")
                        .build()),
            "23T09:00",
            "24T12:00"));
  }

  @Test
  void whereAllMustBeOpenAreThoseOfTheFirstThatIsClosed() {
    BusinessCalendar both =
        BusinessCalendar.named("both")
            .allOf(
                shop("a").closed(MONDAY.plusDays(1), "one").build(),
                shop("b").closed(MONDAY, "two").closed(MONDAY.plusDays(1), "two").build());
    assertEquals(
        List.of("23 09:00/23 17:00 closed: two (CLOSED_DATE)"), why(both, "23T09:00", "23T17:00"));
    assertEquals(
        List.of("24 00:00/25 00:00 closed: one (CLOSED_DATE)"), why(both, "24T00:00", "25T00:00"));
  }

  @Test
  void whereAnyIsEnoughNameEveryReasonOnce() {
    BusinessCalendar any =
        BusinessCalendar.named("any")
            .anyOf(
                shop("a").closed(MONDAY, "one").build(),
                shop("b")
                    .closed(MONDAY, "two")
                    .closedTentatively(MONDAY.plusDays(1), "Eid")
                    .build(),
                shop("c").closed(MONDAY, "two").closed(MONDAY.plusDays(1), "flood").build());
    assertEquals(
        List.of(
            "23 00:00/24 00:00 closed: one / two (CLOSED_DATE)",
            "24 00:00/24 09:00 closed: Eid / flood (CLOSED_DATE, tentative)",
            "24 17:00/24 18:00 closed: Eid / flood (CLOSED_DATE, tentative)"),
        why(any, "23T00:00", "24T18:00"));
  }

  @Test
  void whereAnyIsEnoughHaveTheCauseOfThePartThatGivesAReason() {
    BusinessCalendar festive = shop("festive").closed(MONDAY, "Eid").build();
    BusinessCalendar late =
        BusinessCalendar.named("late").in("UTC").open("Mon-Fri", "12:00-20:00").build();
    for (BusinessCalendar any :
        List.of(
            BusinessCalendar.named("any").anyOf(festive, late),
            BusinessCalendar.named("any").anyOf(late, festive))) {
      assertEquals(
          List.of("23 09:00/23 12:00 closed: Eid (CLOSED_DATE)"), why(any, "23T09:00", "23T20:00"));
    }
  }

  @Test
  void mustBeAskedForForwards() {
    OpenTime shop = OpenTime.of(shop("shop").build());
    assertEquals(List.of(), shop.closures(at("22T00:00"), at("22T00:00")));
    assertEquals(
        "endExclusive must not be before 2026-11-23T00:00:00Z, but was 2026-11-22T00:00:00Z",
        assertThrows(
                IllegalArgumentException.class, () -> shop.closures(at("23T00:00"), at("22T00:00")))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Closure(at("23T00:00"), at("23T00:00"), Closure.Cause.UNPLANNED, "", false));
    assertThrows(IllegalArgumentException.class, () -> new Opening(at("23T00:00"), at("23T00:00")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new BusinessDay(MONDAY, at("23T09:00"), at("23T09:00")));
  }

  @Test
  void andOpeningsAreWrittenAsIntervals() {
    Opening opening = new Opening(at("23T09:00"), at("23T17:00"));
    assertEquals("2026-11-23T09:00:00Z/2026-11-23T17:00:00Z", opening.toString());
    assertEquals(java.time.Duration.ofHours(8), opening.length());
  }
}
