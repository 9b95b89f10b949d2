// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static io.answerby.sla.Ledger.Use.CLOSED;
import static io.answerby.sla.Ledger.Use.COUNTED;
import static io.answerby.sla.Ledger.Use.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Ledger.DayUse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Instant berlin(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static Ledger.Stretch stretch(String from, String to, Ledger.Use use, String reason) {
    return new Ledger.Stretch(berlin(from), berlin(to), use, reason);
  }

  private static Ledger christmas() {
    Target target =
        Target.define(
            Metric.FIRST_RESPONSE,
            t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(24)));
    return Ledger.ofStretches(
        target,
        "berlin",
        BERLIN,
        berlin("2026-12-24T15:30"),
        List.of(
            stretch("2026-12-24T15:30", "2026-12-24T17:00", COUNTED, ""),
            stretch("2026-12-24T17:00", "2026-12-25T00:00", CLOSED, ""),
            stretch("2026-12-25T00:00", "2026-12-27T00:00", CLOSED, "Christmas"),
            stretch("2026-12-27T00:00", "2026-12-28T09:00", CLOSED, ""),
            stretch("2026-12-28T09:00", "2026-12-28T10:00", WAITING, "the customer"),
            stretch("2026-12-28T10:00", "2026-12-28T11:00", CLOSED, "staff meeting"),
            stretch("2026-12-28T11:00", "2026-12-28T13:30", COUNTED, "")),
        berlin("2026-12-28T13:30"));
  }

  @Test
  void sumsWhatWasCounted() {
    assertEquals(Duration.ofHours(4), christmas().counted());
  }

  @Test
  void printsEveryStretchThatTheWeekAloneDoesNotExplain() {
    Ledger ledger = christmas().withCeiling(berlin("2026-12-25T15:30")).withOpenWhenDue(false);
    assertTrue(ledger.isDecidedByCeiling());
    assertEquals(berlin("2026-12-25T15:30"), ledger.due());
    assertEquals(
        """
        first-response within 4 h, by berlin in Europe/Berlin
        Thu 24 Dec 15:30–17:00  1 h 30 m
        Fri 25 Dec, Sat 26 Dec  closed: Christmas
        Sun 27 Dec  closed
        Mon 28 Dec 09:00–10:00  waiting: the customer
        Mon 28 Dec 10:00–11:00  closed: staff meeting
        Mon 28 Dec 11:00–13:30  2 h 30 m
        4 h would end Mon 28 Dec 13:30
        never later than 24 h: due Fri 25 Dec 15:30 (closed then)""",
        ledger.toString());
  }

  @Test
  void aCeilingThatDoesNotDecideLeavesTheTargetsOwnInstant() {
    Ledger ledger = christmas().withCeiling(berlin("2026-12-28T13:30"));
    assertFalse(ledger.isDecidedByCeiling());
    assertTrue(ledger.toString().endsWith("\ndue Mon 28 Dec 13:30"));
  }

  @Test
  void namesTheOffsetOfALocalTimeThatComesTwice() {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    Target target =
        Target.define(Metric.ANSWER, t -> t.withinElapsed(Duration.ofHours(1).plusMillis(1)));
    Ledger ledger =
        Ledger.ofStretches(
            target,
            "berlin",
            BERLIN,
            first,
            List.of(new Ledger.Stretch(first, first.plusSeconds(3600).plusMillis(1), COUNTED, "")),
            first.plusSeconds(3600).plusMillis(1));
    assertEquals(
        """
        answer within 1 h 0.001 s of wall-clock time, by berlin in Europe/Berlin
        Sun 25 Oct 02:30 (+02:00)–02:30:00.001 (+01:00)  1 h 0.001 s
        due Sun 25 Oct 02:30:00.001 (+01:00)""",
        ledger.toString());
  }

  @Test
  void refusesStretchesThatLeaveAGap() {
    Target target = Target.define(Metric.FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Ledger.ofStretches(
                target,
                "berlin",
                BERLIN,
                berlin("2026-12-24T15:30"),
                List.of(stretch("2026-12-24T15:31", "2026-12-24T17:00", COUNTED, "")),
                berlin("2026-12-24T17:00")));
  }

  private static Ledger businessDays() {
    Target target =
        Target.define(
            Metric.FIRST_RESOLUTION,
            t -> t.withinBusinessDays(2).neverLaterThan(Duration.ofDays(5)));
    return Ledger.ofDays(
        target,
        "berlin",
        BERLIN,
        berlin("2026-12-23T18:30"),
        List.of(
            new Ledger.Day(LocalDate.of(2026, 12, 23), DayUse.TOO_LATE, -1, ""),
            new Ledger.Day(LocalDate.of(2026, 12, 24), DayUse.ARRIVAL, 0, ""),
            new Ledger.Day(LocalDate.of(2026, 12, 25), DayUse.CLOSED, -1, "Christmas"),
            new Ledger.Day(LocalDate.of(2026, 12, 26), DayUse.CLOSED, -1, ""),
            new Ledger.Day(LocalDate.of(2026, 12, 27), DayUse.CLOSED, -1, ""),
            new Ledger.Day(LocalDate.of(2026, 12, 28), DayUse.COUNTED, 1, ""),
            new Ledger.Day(LocalDate.of(2026, 12, 29), DayUse.COUNTED, 2, "")),
        berlin("2026-12-29T09:00"));
  }

  @Test
  void printsTheBusinessDaysThatWereCountedAndSkipped() {
    assertEquals(
        """
        first-resolution within 2 business days, by berlin in Europe/Berlin
        Wed 23 Dec  too late to count from
        Thu 24 Dec  arrival
        Fri 25 Dec  closed: Christmas
        Sat 26 Dec, Sun 27 Dec  closed
        Mon 28 Dec  business day 1
        Tue 29 Dec  business day 2
        without a ceiling due Tue 29 Dec 09:00
        never later than 120 h: due Mon 28 Dec 09:00""",
        businessDays().withCeiling(berlin("2026-12-28T09:00")).toString());
  }

  @Test
  void printsWhatWentBeforeArrivalAndWhatWasExtended() {
    Target target = Target.define(Metric.FIRST_RESOLUTION, t -> t.withinBusinessDays(1));
    Ledger ledger =
        Ledger.ofStretches(
                target,
                "berlin",
                BERLIN,
                berlin("2026-12-21T22:00"),
                List.of(
                    stretch("2026-12-21T22:00", "2026-12-22T00:00", Ledger.Use.BEFORE_ARRIVAL, ""),
                    stretch("2026-12-22T00:00", "2026-12-22T02:00", COUNTED, "")),
                berlin("2026-12-22T02:00"))
            .withExtension(Duration.ofHours(1));
    assertEquals(
        """
        first-resolution within 1 business day, by berlin in Europe/Berlin
        Mon 21 Dec 22:00–24:00  before arrival
        Tue 22 Dec 00:00–02:00  2 h
        extended by 1 h
        due Tue 22 Dec 02:00""",
        ledger.toString());
    assertEquals(Duration.ofHours(1), ledger.extension());
  }

  @Test
  void keepsTheWaitsAndNothingElseForThem() {
    Ledger.Stretch wait = stretch("2026-12-24T16:00", "2026-12-24T17:00", WAITING, "the customer");
    assertEquals(List.of(wait), christmas().withWaits(List.of(wait)).waits());
    Ledger.Stretch closed = stretch("2026-12-24T16:00", "2026-12-24T17:00", CLOSED, "");
    assertThrows(
        IllegalArgumentException.class, () -> christmas().withWaits(List.of(wait, closed)));
    assertThrows(
        IllegalArgumentException.class,
        () -> stretch("2026-12-24T16:00", "2026-12-24T16:00", CLOSED, ""));
  }

  @Test
  void isComparedByValue() {
    assertEquals(christmas(), christmas());
    assertEquals(christmas().hashCode(), christmas().hashCode());
    assertEquals(businessDays(), businessDays());
    for (Ledger other :
        List.of(
            businessDays(),
            christmas().withOpenWhenDue(false),
            christmas().withCeiling(berlin("2026-12-25T15:30")),
            christmas().withExtension(Duration.ofHours(1)),
            christmas()
                .withWaits(
                    List.of(stretch("2026-12-24T16:00", "2026-12-24T17:00", WAITING, "x"))))) {
      assertNotEquals(christmas(), other);
    }
  }
}
