// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Ledger;
import io.answerby.sla.Metric;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTableTest {

  private static final BusinessCalendar RIGA =
      BusinessCalendar.named("riga")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-17:00")
          .closed(LocalDate.of(2026, 10, 26), "stock-taking")
          .build();

  @Test
  void showsEveryStretchWithItsOffsetAndTheSumSoFar() {
    Target target =
        Target.define(
            Metric.FIRST_RESPONSE,
            t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(48)));
    Ledger ledger =
        Explainer.explain(
            OpenTime.of(RIGA),
            target,
            Instant.parse("2026-10-23T13:00:00Z"),
            Instant.parse("2026-10-27T11:00:00Z"),
            List.of(
                new Pause(
                    Instant.parse("2026-10-27T08:00:00Z"),
                    Instant.parse("2026-10-27T09:00:00Z"),
                    "the customer")));
    assertEquals(
        """
        first-response within 4 h, by riga in Europe/Riga
        from                             to                               what                   length    counted so far
        Fri 23 Oct 2026 16:00:00 +03:00  Fri 23 Oct 2026 17:00:00 +03:00  counted                1:00:00   1:00:00
        Fri 23 Oct 2026 17:00:00 +03:00  Mon 26 Oct 2026 00:00:00 +02:00  closed                 56:00:00  1:00:00
        Mon 26 Oct 2026 00:00:00 +02:00  Tue 27 Oct 2026 00:00:00 +02:00  closed: stock-taking   24:00:00  1:00:00
        Tue 27 Oct 2026 00:00:00 +02:00  Tue 27 Oct 2026 09:00:00 +02:00  closed                 9:00:00   1:00:00
        Tue 27 Oct 2026 09:00:00 +02:00  Tue 27 Oct 2026 10:00:00 +02:00  counted                1:00:00   2:00:00
        Tue 27 Oct 2026 10:00:00 +02:00  Tue 27 Oct 2026 11:00:00 +02:00  waiting: the customer  1:00:00   2:00:00
        Tue 27 Oct 2026 11:00:00 +02:00  Tue 27 Oct 2026 13:00:00 +02:00  counted                2:00:00   4:00:00
        own instant Tue 27 Oct 2026 13:00:00 +02:00; the ceiling decides: due Sun 25 Oct 2026 15:00:00 +02:00""",
        LedgerTable.of(ledger).toString());
    assertEquals(7, LedgerTable.of(ledger).rows().size());
  }

  @Test
  void showsDatesWithTheirNumbersAndNoCeilingWhereNoneDecides() {
    Target target = Target.define(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(1));
    Ledger ledger =
        Explainer.explain(
            OpenTime.of(RIGA),
            target,
            Instant.parse("2026-10-23T13:00:00Z"),
            Instant.parse("2026-10-27T15:00:00Z"),
            List.of());
    assertEquals(
        """
        first-resolution by the end of business day 1, by riga in Europe/Riga
        from             to  what                  length  counted so far
        Fri 23 Oct 2026      arrival               day 0
        Sat 24 Oct 2026      closed
        Sun 25 Oct 2026      closed
        Mon 26 Oct 2026      closed: stock-taking
        Tue 27 Oct 2026      counted               day 1
        due Tue 27 Oct 2026 17:00:00 +02:00""",
        LedgerTable.of(ledger).toString());
  }

  @Test
  void showsFractionsOfASecondOnlyWhereThereAreAny() {
    Target target =
        Target.define(
            Metric.ANSWER,
            t -> t.withinElapsed(Duration.ofHours(100).plusSeconds(61).plusMillis(50)));
    Instant from = Instant.parse("2026-11-23T08:00:00.000000001Z");
    Ledger ledger =
        Explainer.explain(OpenTime.of(RIGA), target, from, from.plus(target.amount()), List.of());
    assertEquals(
        List.of(
            new LedgerTable.Row(
                "Mon 23 Nov 2026 10:00:00.000000001 +02:00",
                "Fri 27 Nov 2026 14:01:01.050000001 +02:00",
                "counted",
                "100:01:01.05",
                "100:01:01.05")),
        LedgerTable.of(ledger).rows());
  }
}
