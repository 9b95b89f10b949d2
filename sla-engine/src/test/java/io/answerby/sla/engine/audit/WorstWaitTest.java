// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import io.answerby.sla.engine.Deadline;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contact that waits longest is found though only a few are tried. */
class WorstWaitTest {

  private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

  /** Whose hours begin and end at no half hour, at which every contact is tried. */
  private static final BusinessCalendar OFFICE =
      BusinessCalendar.named("office")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:10-12:20", "13:05-17:40")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();

  private static ResponseStandards standards(
      BusinessCalendar calendar, Function<TargetKind, TargetStep> target) {
    return ResponseStandards.define(
        "shop", 1, s -> s.calendar(calendar).channel(EMAIL, c -> c.target(FIRST_RESPONSE, target)));
  }

  /** Asks for every minute of the weeks in which the longest waits of the year lie. */
  private static Duration longest(ResponseStandards standards) {
    SlaEngine engine = SlaEngine.of(standards);
    Duration longest = Duration.ZERO;
    for (int minute = 0; minute < 40 * 24 * 60; minute++) {
      Instant at = DECEMBER.plusSeconds(60L * minute);
      Deadline due = engine.deadline(Contact.by(EMAIL).at(at), FIRST_RESPONSE);
      Duration wait = Duration.between(at, due.uncapped());
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }

  @Test
  void isFoundForEveryKindOfTarget() {
    List<Function<TargetKind, TargetStep>> targets =
        List.of(
            t -> t.within(Duration.ofMinutes(100)),
            t -> t.within(Duration.ofHours(11)),
            t -> t.withinBusinessDays(1),
            t -> t.withinBusinessDays(2).cutOff(LocalTime.of(15, 20)),
            t -> t.byEndOfBusinessDay(0),
            t -> t.byEndOfBusinessDay(1).cutOff(LocalTime.of(11, 11)),
            t -> t.byTimeOnBusinessDay(0, LocalTime.of(14, 4)),
            t -> t.byTimeOnBusinessDay(1, LocalTime.of(10, 7)).cutOff(LocalTime.of(16, 16)));
    for (var target : targets) {
      ResponseStandards standards = standards(OFFICE, target);
      Wait wait = Audit.of(standards, DECEMBER).waits().get(0);
      assertEquals(longest(standards), wait.worst(), standards::toString);
      assertEquals(wait.worst(), wait.worstUncapped());
      assertEquals(
          wait.worst(),
          Duration.between(
              wait.sufferer().at(),
              SlaEngine.of(standards).deadline(wait.sufferer(), FIRST_RESPONSE).at()));
    }
  }

  @Test
  void isToldOfAShopThatDoesNotOpenInTheWholeYear() {
    BusinessCalendar later =
        BusinessCalendar.named("later")
            .in("UTC")
            .openOn(LocalDate.of(2029, 5, 5), "fair", "10:00-12:00")
            .build();
    Wait wait =
        Audit.of(standards(later, t -> t.withinElapsed(Duration.ofHours(5))), DECEMBER)
            .waits()
            .get(0);
    assertEquals(Duration.ofHours(5), wait.typical());
    assertEquals(Duration.ofHours(5), wait.worst());
    assertEquals(DECEMBER, wait.sufferer().at());
  }

  /** Half of the contacts come while it is open and wait a minute, the others at least 31. */
  @Test
  void typicallyIsTheShorterOfTheTwoInTheMiddle() {
    BusinessCalendar mornings =
        BusinessCalendar.named("mornings").in("UTC").open("Mon-Sun", "00:00-12:00").build();
    Wait wait =
        Audit.of(standards(mornings, t -> t.within(Duration.ofMinutes(1))), DECEMBER)
            .waits()
            .get(0);
    assertEquals(Duration.ofMinutes(1), wait.typical());
    assertEquals(Duration.ofHours(12).plusMinutes(1), wait.worst());
  }

  @Test
  void isLookedForOnlyInTheYearsInWhichCalendarsCount() {
    ResponseStandards standards = standards(OFFICE, t -> t.within(Duration.ofMinutes(1)));
    for (String outside :
        List.of("1899-12-31T23:59:59.999999999Z", "2198-12-31T00:00:00.000000001Z")) {
      Instant from = Instant.parse(outside);
      assertEquals(
          "from must be from 1900-01-01T00:00:00Z to 2198-12-31T00:00:00Z, but was " + outside,
          assertThrows(IllegalArgumentException.class, () -> Audit.of(standards, from))
              .getMessage());
    }
    Instant last = Instant.parse("2198-12-31T00:00:00Z");
    assertEquals(1, Audit.of(standards, last).waits().size());
  }

  @Test
  void isNoneWhereNoContactHasADeadlineAndTheRefusalSaysWhy() {
    BusinessCalendar once =
        BusinessCalendar.named("once")
            .in("UTC")
            .openOn(LocalDate.of(2026, 12, 24), "sale", "09:00-17:00")
            .build();
    Audit audit = Audit.of(standards(once, t -> t.within(Duration.ofHours(9))), DECEMBER);
    assertEquals(List.of(), audit.waits());
    assertEquals(
        "A contact by email on Tue 1 Dec 2026 00:00 can have no deadline: calendar 'once' holds"
            + " PT8H of open time between 2026-12-01T00:00:00Z and 2200-01-01T00:00:00Z, but PT9H"
            + " were asked for",
        audit.findings().get(0).sentence());
  }

  @Test
  void isNotBlamedOnTimesThatLieWithinTheHours() {
    Audit audit =
        Audit.of(
            standards(
                OFFICE,
                t -> t.byTimeOnBusinessDay(1, LocalTime.of(17, 40)).cutOff(LocalTime.of(9, 11))),
            DECEMBER);
    assertEquals(List.of(), audit.findings(), audit::toString);
    Audit late =
        Audit.of(
            standards(
                OFFICE,
                t -> t.byTimeOnBusinessDay(1, LocalTime.of(9, 10)).cutOff(LocalTime.of(17, 39))),
            DECEMBER);
    assertEquals(List.of(), late.findings(), late::toString);
  }

  @Test
  void hoursInAGapAreFoundInThePartsOfAComposedCalendarToo() {
    BusinessCalendar night =
        BusinessCalendar.named("night").in("Europe/Berlin").open("Mon-Sun", "02:30-05:00").build();
    Audit audit =
        Audit.of(
            standards(
                BusinessCalendar.named("any").anyOf(OFFICE, night),
                t -> t.within(Duration.ofHours(1))),
            DECEMBER);
    assertTrue(
        audit.findings().stream()
            .anyMatch(
                f ->
                    f.sentence()
                        .equals(
                            "The hours 02:30-05:00 of night on Sun 28 Mar 2027 begin between 02:00"
                                + " and 03:00, which the clocks skip on Sun 28 Mar 2027, and so 1 h"
                                + " later by the clock")),
        audit::toString);
  }

  private static HolidaySource feasts(String name) {
    return new HolidaySource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Holiday> holidays(LocalDate first, LocalDate last) {
        return List.of();
      }
    };
  }

  @Test
  void aListThatEndsIsNamedOnceThoughTwoRulesCountByItAndAnotherEndsLater() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    BusinessCalendar riga =
        BusinessCalendar.named("riga")
            .in("Europe/Riga")
            .open("Mon-Fri", "09:00-17:00")
            .holidays(feasts("staff feed"), start, LocalDate.of(2027, 8, 31))
            .holidays(feasts("the moon's list"), start, LocalDate.of(2027, 3, 31))
            .build();
    Function<TargetKind, TargetStep> hour = t -> t.within(Duration.ofHours(1));
    Audit audit =
        Audit.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(riga)
                        .channel(
                            EMAIL,
                            c ->
                                c.rule("gold", r -> r.tier("gold").target(FIRST_RESPONSE, hour))
                                    .target(FIRST_RESPONSE, hour))),
            DECEMBER);
    assertEquals(DECEMBER, audit.from());
    assertEquals(
        List.of(
            "The holidays of riga come from the moon's list and are known to Wed 31 Mar 2027 only;"
                + " from then on deadlines take holidays for ordinary days"),
        audit.findings().stream().map(Finding::sentence).toList());
  }
}
