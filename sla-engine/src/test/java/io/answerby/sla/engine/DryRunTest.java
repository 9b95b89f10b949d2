// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DryRunTest {

  private static Ticket answered(String id, String opened, String replied) {
    return Ticket.define(id, t -> t.opened(mail(opened)).agentReplied(at(replied)));
  }

  private final SlaEngine asIs =
      engine(ALWAYS, FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(4)));
  private final SlaEngine stricter = engine(ALWAYS, FIRST_RESPONSE, t -> t.within(HOUR));

  @Test
  void listsTheTicketsThatFlipAndBothTallies() {
    List<Ticket> tickets =
        List.of(
            answered("quick", "Mon 09:00", "Mon 09:30"),
            answered("slow", "Mon 09:00", "Mon 11:00"),
            answered("lost", "Mon 09:00", "Mon 18:00"),
            answered("open", "Tue 09:00", "Wed 09:00"));
    DryRun run =
        DryRun.of(tickets, asIs, stricter, at("Mon 00:00"), at("Tue 00:00"), at("Tue 00:00"));
    assertEquals(Map.of(FIRST_RESPONSE, new DryRun.Tally(2, 1)), run.before());
    assertEquals(Map.of(FIRST_RESPONSE, new DryRun.Tally(1, 2)), run.after());
    assertEquals(
        List.of(new DryRun.Flip("slow", FIRST_RESPONSE, 1, Verdict.MET, Verdict.BREACHED)),
        run.flips());
  }

  @Test
  void takesAClockIntoThePeriodInWhichItFellDue() {
    List<Ticket> tickets = List.of(answered("late", "Mon 22:00", "Tue 09:00"));
    DryRun run =
        DryRun.of(tickets, asIs, stricter, at("Mon 00:00"), at("Tue 00:00"), at("Wed 00:00"));
    assertEquals(Map.of(), run.before());
    assertEquals(Map.of(FIRST_RESPONSE, new DryRun.Tally(0, 1)), run.after());
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            DryRun.of(
                List.of(), asIs, stricter, at("Tue 00:00"), at("Mon 00:00"), at("Wed 00:00")));
  }
}
