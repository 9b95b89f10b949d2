// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.assertDue;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.only;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static io.answerby.sla.engine.ClocksTest.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Party;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.TicketEvent.Cancellation;
import io.answerby.sla.engine.SlaClock.State;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a ticket takes over of one that is merged into it, or that it is split from. */
class MergingTest {

  private static final Duration FOUR = HOUR.multipliedBy(4);

  /** A customer who wrote again on Monday at 9:00, after a first response. */
  private static Ticket source(UnaryOperator<TicketBuilder> rest) {
    return Ticket.define(
        "S",
        t ->
            rest.apply(
                t.opened(mail("Mon 08:00"))
                    .agentReplied(at("Mon 08:30"))
                    .customerWrote(at("Mon 09:00"))));
  }

  private static Ticket answered() {
    return ticket(t -> t.opened(mail("Mon 08:00")).agentReplied(at("Mon 08:10")));
  }

  private static Ticket absorbing(Ticket survivor, Ticket source) {
    return survivor.and(t -> t.absorbed(at("Mon 13:00"), source));
  }

  @Nested
  class TheWaitsOfTheSource {

    private final SlaEngine sla =
        engine(ALWAYS, NEXT_RESPONSE, t -> t.within(FOUR).pausedBy(Party.THIRD_PARTY));
    private final Ticket waited =
        source(
            t -> t.paused(at("Mon 10:00"), Party.THIRD_PARTY, "courier").resumed(at("Mon 12:00")));

    @Test
    void holdTheClockThatIsOpenedForIt() {
      SlaClock clock = only(sla, absorbing(answered(), waited), "Mon 13:30");
      assertEquals(at("Mon 09:00"), clock.startedAt().orElseThrow());
      assertEquals(HOUR.multipliedBy(2), clock.paused());
      assertDue("Mon 15:00", clock);
    }

    @Test
    void endWithTheMergeWhereTheSurvivorDoesNotWait() {
      Ticket waiting = source(t -> t.paused(at("Mon 10:00"), Party.THIRD_PARTY, "courier"));
      SlaClock clock = only(sla, absorbing(answered(), waiting), "Mon 13:30");
      assertEquals(State.RUNNING, clock.state());
      assertDue("Mon 16:00", clock);
    }

    @Test
    void holdItFromTheStartWhereTheyBeganBefore() {
      Ticket since =
          Ticket.define(
              "S",
              t ->
                  t.opened(mail("Mon 08:00"))
                      .agentReplied(at("Mon 08:30"))
                      .paused(at("Mon 08:45"), Party.THIRD_PARTY, "courier")
                      .customerWrote(at("Mon 09:00"))
                      .resumed(at("Mon 12:00")));
      SlaClock clock = only(sla, absorbing(answered(), since), "Mon 13:30");
      assertEquals(HOUR.multipliedBy(3), clock.paused());
      assertDue("Mon 16:00", clock);
    }

    @Test
    void holdARunningClockUntilItsOwnStart() {
      Ticket running = answered().and(t -> t.customerWrote(at("Mon 12:30")));
      SlaClock clock = only(sla, absorbing(running, waited), "Mon 13:30");
      assertEquals(at("Mon 09:00"), clock.startedAt().orElseThrow());
      assertEquals(HOUR.multipliedBy(2), clock.paused());
      assertDue("Mon 15:00", clock);
      // what the source waited for after 12:30 is not what this customer waited for
      Ticket later = source(t -> t.paused(at("Mon 12:45"), Party.THIRD_PARTY, "courier"));
      SlaClock free = only(sla, absorbing(running, later), "Mon 13:30");
      assertDue("Mon 13:00", free);
      assertEquals(Duration.ZERO, free.paused());
    }

    @Test
    void areNotThoseOfTheSurvivorBeforeItsClockBegan() {
      Ticket own =
          answered()
              .and(
                  t ->
                      t.paused(at("Mon 12:00"), Party.THIRD_PARTY, "courier")
                          .resumed(at("Mon 14:00")));
      // the survivor waits from 12:00 on, and the clock from when it is the survivor's
      SlaClock clock = only(sla, absorbing(own, source(t -> t)), "Mon 13:30");
      assertEquals(State.PAUSED, clock.state());
      assertEquals(FOUR, clock.counted());
    }
  }

  @Test
  void warningsBeforeTheMergeAreToldAtTheirOwnInstant() {
    SlaEngine sla = engine(ALWAYS, FIRST_RESPONSE, t -> t.within(FOUR).warnAtPercent(50));
    Ticket source = Ticket.define("S", t -> t.opened(mail("Mon 09:00")));
    Ticket survivor = absorbing(ticket(t -> t.opened(mail("Mon 10:00"))), source);
    assertEquals(List.of("WARNED Mon 12:00", "BREACHED Mon 13:00"), told(sla, survivor));
  }

  @Test
  void aSourceThatWasOverBeforeItWasMergedBringsNothing() {
    SlaEngine sla = engine(ALWAYS, NEXT_RESPONSE, t -> t.within(FOUR));
    Ticket merged = source(t -> t.mergedInto(at("Mon 12:00"), "another"));
    // the event that merges it is part of the history that is handed over, and ends nothing there
    assertDue("Mon 13:00", only(sla, absorbing(answered(), merged), "Mon 13:30"));
    Ticket cancelled = source(t -> t.cancelled(at("Mon 12:00"), Cancellation.WITHDRAWN));
    assertEquals(
        State.WAITING_TO_START, only(sla, absorbing(answered(), cancelled), "Mon 13:30").state());
  }

  @Nested
  class ASplitTicket {

    private final SlaEngine sla = engine(ALWAYS, NEXT_RESPONSE, t -> t.within(HOUR));

    @Test
    void countsItsCyclesAnew() {
      Ticket copy =
          source(t -> t.agentReplied(at("Mon 09:30")))
              .and(t -> t.splitFrom(at("Mon 10:00"), "S").customerWrote(at("Mon 11:00")));
      SlaClock clock = only(sla, copy, "Mon 11:30");
      assertEquals(1, clock.cycle());
      assertDue("Mon 12:00", clock);
    }

    @Test
    void tellsNothingOfBeforeItWasSplit() {
      Ticket copy = source(t -> t.splitFrom(at("Mon 11:00"), "S"));
      assertEquals(at("Mon 10:00"), only(sla, copy, "Mon 12:00").breachedAt().orElseThrow());
      assertEquals(List.of(), told(sla, copy));
      Ticket earlier = source(t -> t.splitFrom(at("Mon 09:30"), "S"));
      assertEquals(List.of("BREACHED Mon 10:00"), told(sla, earlier));
    }
  }
}
