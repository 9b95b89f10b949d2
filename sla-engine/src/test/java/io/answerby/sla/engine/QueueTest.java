// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static io.answerby.sla.Metric.PERIODIC_UPDATE;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.MINUTE;
import static io.answerby.sla.engine.ClocksTest.WEEK;
import static io.answerby.sla.engine.ClocksTest.assertDue;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.only;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaClock.Ending;
import io.answerby.sla.engine.SlaClock.State;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever waits in a queue: for an answer there, and for a written response before and after. */
class QueueTest {

  private static final Duration FOUR = HOUR.multipliedBy(4);

  private final SlaEngine sla =
      SlaEngine.of(
          ResponseStandards.define(
              "shop",
              1,
              s ->
                  s.calendar(WEEK)
                      .channel(
                          PHONE,
                          c ->
                              c.target(ANSWER, t -> t.withinElapsed(MINUTE.multipliedBy(3)))
                                  .target(FIRST_RESPONSE, t -> t.within(FOUR)))));

  private static Ticket called(String opened, String joined) {
    return ticket(t -> t.opened(Contact.by(PHONE).at(at(opened))).joinedQueue(at(joined)));
  }

  @Test
  void whoIsServedAfterTheFirstResponseWasDueHadItLate() {
    Ticket ticket = called("Mon 10:00", "Mon 10:00").and(t -> t.served(at("Mon 15:00")));
    SlaClock response = sla.clocks(ticket, at("Mon 16:00")).get(1);
    assertDue("Mon 14:00", response);
    assertEquals(Verdict.BREACHED, response.verdict());
    // in the queue no response was owed: that one was comes out when the answer is there
    assertEquals(Optional.of(at("Mon 15:00")), response.breachedAt());
  }

  @Test
  void whoWasOwedAResponseTooLongBeforeJoiningIsStillOwedIt() {
    Ticket ticket = called("Mon 10:00", "Mon 15:00");
    SlaClock response = sla.clocks(ticket, at("Mon 15:02")).get(1);
    assertEquals(State.RUNNING, response.state());
    assertEquals(Optional.of(at("Mon 14:00")), response.breachedAt());
  }

  @Test
  void aQueueThatIsNotTimedTakesNoResponseAway() {
    SlaEngine mailOnly = engine(WEEK, FIRST_RESPONSE, t -> t.within(FOUR));
    Ticket ticket = ticket(t -> t.opened(mail("Mon 10:00")).joinedQueue(at("Mon 10:05")));
    assertDue("Mon 14:00", only(mailOnly, ticket, "Mon 11:00"));
  }

  @Test
  void theAnswerIsNoLongerWaitedForOnceTheTicketIsResolved() {
    Ticket ticket = called("Mon 10:00", "Mon 10:00").and(t -> t.resolved(at("Mon 10:02")));
    SlaClock answer = sla.clocks(ticket, at("Mon 11:00")).get(0);
    assertEquals(Optional.of(Ending.RESOLVED_WITHOUT_REPLY), answer.ending());
    assertEquals(Verdict.LEFT_OUT, answer.verdict());
  }

  @Test
  void servingSomebodyIsAReplyToAllThatTheyWroteAndTheNewsOfTheDay() {
    Ticket ticket =
        called("Mon 10:00", "Mon 10:00")
            .and(
                t ->
                    t.served(at("Mon 10:02"))
                        .customerWrote(at("Mon 11:00"))
                        .joinedQueue(at("Mon 11:30"))
                        .served(at("Mon 11:40")));
    SlaClock next = only(engine(WEEK, NEXT_RESPONSE, t -> t.within(HOUR)), ticket, "Mon 14:00");
    assertEquals(Optional.of(at("Mon 11:40")), next.stoppedAt());
    assertEquals(Verdict.MET, next.verdict());
    List<SlaClock> updates =
        engine(WEEK, PERIODIC_UPDATE, t -> t.within(HOUR)).clocks(ticket, at("Mon 12:00"));
    assertEquals(
        List.of(Verdict.BREACHED, Verdict.OPEN), updates.stream().map(SlaClock::verdict).toList());
    assertDue("Mon 12:40", updates.get(1));
  }

  @Test
  void updatesAreNoLongerOwedOnceTheTicketIsResolved() {
    Ticket ticket =
        called("Mon 10:00", "Mon 10:00")
            .and(t -> t.served(at("Mon 10:02")).resolved(at("Mon 10:30")));
    SlaClock update = only(engine(WEEK, PERIODIC_UPDATE, t -> t.within(HOUR)), ticket, "Mon 14:00");
    assertEquals(Optional.of(Ending.RESOLVED_WITHOUT_REPLY), update.ending());
    assertEquals(Verdict.LEFT_OUT, update.verdict());
  }
}
