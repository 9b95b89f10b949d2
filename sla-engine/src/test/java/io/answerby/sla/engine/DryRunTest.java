// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.time.Instant;
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

  @Test
  void aPeriodHasItsFirstInstantAndNotItsLast() {
    // due Mon 13:00
    List<Ticket> tickets = List.of(answered("at-one", "Mon 09:00", "Mon 10:00"));
    Instant due = at("Mon 13:00");
    assertEquals(
        Map.of(FIRST_RESPONSE, new DryRun.Tally(1, 0)),
        DryRun.of(tickets, asIs, asIs, due, due.plusNanos(1), at("Wed 00:00")).before());
    assertEquals(
        Map.of(), DryRun.of(tickets, asIs, asIs, due.minusNanos(1), due, at("Wed 00:00")).before());
    assertEquals(Map.of(), DryRun.of(tickets, asIs, asIs, due, due, at("Wed 00:00")).after());
  }

  @Test
  void listsFlipsByTicketThenMetricThenCycleAlsoWhereOneSideHasNoClock() {
    ResponseStandards both =
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(ALWAYS)
                    .channel(
                        EMAIL,
                        c ->
                            c.target(FIRST_RESPONSE, t -> t.within(HOUR))
                                .target(NEXT_RESPONSE, t -> t.within(HOUR))));
    Ticket ticket =
        Ticket.define(
            "T",
            t ->
                t.opened(mail("Mon 08:00"))
                    .agentReplied(at("Mon 10:00"))
                    .customerWrote(at("Mon 11:00"))
                    .agentReplied(at("Mon 11:30"))
                    .customerWrote(at("Mon 12:00"))
                    .agentReplied(at("Mon 14:00")));
    DryRun run =
        DryRun.of(
            List.of(ticket),
            asIs,
            SlaEngine.of(both),
            at("Mon 00:00"),
            at("Tue 00:00"),
            at("Tue 00:00"));
    assertEquals(
        List.of(
            new DryRun.Flip("T", FIRST_RESPONSE, 1, Verdict.MET, Verdict.BREACHED),
            new DryRun.Flip("T", NEXT_RESPONSE, 1, Verdict.LEFT_OUT, Verdict.MET),
            new DryRun.Flip("T", NEXT_RESPONSE, 2, Verdict.LEFT_OUT, Verdict.BREACHED)),
        run.flips());
    assertEquals(
        Map.of(
            FIRST_RESPONSE, new DryRun.Tally(0, 1),
            NEXT_RESPONSE, new DryRun.Tally(1, 1)),
        run.after());
  }

  @Test
  void countsTheFirstStandardsOnlyWhereAnEngineHasSeveral() {
    SlaEngine several =
        asIs.alongside(
            ResponseStandards.define(
                "team",
                1,
                s ->
                    s.calendar(ALWAYS)
                        .channel(EMAIL, c -> c.target(FIRST_RESPONSE, t -> t.within(HOUR)))));
    DryRun run =
        DryRun.of(
            List.of(answered("slow", "Mon 09:00", "Mon 11:00")),
            several,
            stricter,
            at("Mon 00:00"),
            at("Tue 00:00"),
            at("Tue 00:00"));
    assertEquals(Map.of(FIRST_RESPONSE, new DryRun.Tally(1, 0)), run.before());
  }
}
