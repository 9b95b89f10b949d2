// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static io.answerby.sla.Ledger.Use.CLOSED;
import static io.answerby.sla.Ledger.Use.COUNTED;
import static io.answerby.sla.Ledger.Use.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
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
}
