// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static io.answerby.sla.Metric.REQUESTER_WAIT;
import static io.answerby.sla.Metric.TOTAL_RESOLUTION;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.assertDue;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.only;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaClock.Ending;
import io.answerby.sla.engine.SlaClock.State;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tickets that are resolved, closed and reopened, and what happened to them meanwhile. */
class ReopeningTest {

  private static final Duration EIGHT = HOUR.multipliedBy(8);

  private static SlaEngine continuing(Metric metric, Function<TargetKind, TargetStep> target) {
    return engine(ALWAYS, s -> s.reopening(ReopenBehaviour.CONTINUE), metric, target);
  }

  private final SlaEngine total = continuing(TOTAL_RESOLUTION, t -> t.within(EIGHT));
  private final Ticket open = ticket(t -> t.opened(mail("Mon 08:00")));

  @Test
  void closingResolvesWhatWasNotAndAfterItANewCycleBegins() {
    Ticket closed = open.and(t -> t.closed(at("Mon 13:00")));
    SlaClock done = only(total, closed, "Mon 14:00");
    assertEquals(Optional.of(at("Mon 13:00")), done.stoppedAt());
    assertEquals(Verdict.MET, done.verdict());
    List<SlaClock> both =
        total.clocks(closed.and(t -> t.reopened(at("Mon 15:00"))), at("Mon 16:00"));
    assertEquals(List.of(1, 2), both.stream().map(SlaClock::cycle).toList());
    assertEquals(done.stoppedAt(), both.get(0).stoppedAt());
    assertDue("Mon 23:00", both.get(1));
    // reopened, it is no longer closed: the next resolution is provisional again
    List<SlaClock> again =
        total.clocks(
            closed.and(
                t ->
                    t.reopened(at("Mon 15:00"))
                        .resolved(at("Mon 16:00"))
                        .reopened(at("Mon 17:00"))),
            at("Mon 18:00"));
    assertEquals(2, again.size());
  }

  @Test
  void takesTheTargetThatIsInForceWhenItGoesOn() {
    SlaEngine sla =
        engine(ALWAYS, TOTAL_RESOLUTION, t -> t.within(HOUR.multipliedBy(2)), t -> t.within(EIGHT));
    Ticket ticket =
        open.and(
            t ->
                t.resolved(at("Mon 09:00"))
                    .priorityChanged(at("Mon 09:30"), "urgent")
                    .reopened(at("Mon 09:40")));
    assertDue("Mon 16:00", only(sla, ticket, "Mon 09:35"));
    assertDue("Mon 10:00", only(sla, ticket, "Mon 09:50"));
  }

  @Test
  void resolvingEndsAllWaitsForGood() {
    SlaEngine sla = continuing(REQUESTER_WAIT, t -> t.within(EIGHT));
    Ticket ticket =
        open.and(
            t ->
                t.paused(at("Mon 09:00"), Party.CUSTOMER, "asked")
                    .resolved(at("Mon 10:00"))
                    .reopened(at("Mon 12:00")));
    SlaClock clock = only(sla, ticket, "Mon 13:00");
    assertEquals(State.RUNNING, clock.state());
    assertEquals(HOUR, clock.paused());
    assertDue("Mon 17:00", clock);
  }

  @Test
  void standsStillAtOnceWhereTheTicketWaitsWhenItIsReopened() {
    SlaEngine sla = continuing(REQUESTER_WAIT, t -> t.within(EIGHT));
    Ticket ticket =
        open.and(
            t ->
                t.resolved(at("Mon 10:00"))
                    .paused(at("Mon 11:00"), Party.CUSTOMER, "asked")
                    .reopened(at("Mon 12:00")));
    SlaClock waiting = only(sla, ticket, "Mon 13:00");
    assertEquals(State.PAUSED, waiting.state());
    assertEquals(HOUR.multipliedBy(4), waiting.counted());
    assertDue(
        "Mon 18:00", only(sla, ticket.and(t -> t.customerWrote(at("Mon 14:00"))), "Mon 15:00"));
  }

  @Test
  void bringsNothingBackThatWasNoLongerPromised() {
    SlaEngine sla =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(ALWAYS)
                        .reopening(ReopenBehaviour.CONTINUE)
                        .channel(
                            EMAIL,
                            c ->
                                c.rule("low", r -> r.priority("low").noTarget())
                                    .target(TOTAL_RESOLUTION, t -> t.within(EIGHT)))));
    Ticket ticket =
        open.and(
            t ->
                t.priorityChanged(at("Mon 11:00"), "low")
                    .resolved(at("Mon 12:00"))
                    .reopened(at("Mon 13:00")));
    SlaClock clock = only(sla, ticket, "Mon 14:00");
    assertEquals(Optional.of(Ending.PROMISE_ENDED), clock.ending());
    assertEquals(Optional.of(at("Mon 11:00")), clock.stoppedAt());
    assertEquals(HOUR.multipliedBy(3), clock.elapsed());
  }

  @Test
  void startsTheWorkThatASplitTicketHasLeft() {
    Ticket copy =
        open.and(
            t ->
                t.resolved(at("Mon 09:00"))
                    .splitFrom(at("Mon 10:00"), "S")
                    .reopened(at("Mon 11:00")));
    SlaClock clock = only(total, copy, "Mon 12:00");
    assertEquals(1, clock.cycle());
    assertDue("Mon 19:00", clock);
  }

  @Test
  void owesTheFirstResponseToWhoWroteFirstWhileItWasResolved() {
    SlaEngine sla =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
                s ->
                    s.calendar(ALWAYS)
                        .channel(
                            EMAIL,
                            c ->
                                c.target(FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(4)))
                                    .target(NEXT_RESPONSE, t -> t.within(HOUR)))));
    Ticket resolved = ticket(t -> t.openedByDesk(mail("Mon 09:00")).resolved(at("Mon 09:30")));
    List<SlaClock> silent =
        sla.clocks(resolved.and(t -> t.reopened(at("Mon 12:30"))), at("Mon 13:00"));
    assertEquals(
        List.of(State.WAITING_TO_START, State.WAITING_TO_START),
        silent.stream().map(SlaClock::state).toList());
    Ticket back = resolved.and(t -> t.customerWrote(at("Mon 11:00")).reopened(at("Mon 12:30")));
    List<SlaClock> owed = sla.clocks(back, at("Mon 13:00"));
    assertEquals(Optional.of(at("Mon 11:00")), owed.get(0).startedAt());
    assertDue("Mon 15:00", owed.get(0));
    assertEquals(State.WAITING_TO_START, owed.get(1).state());
    List<SlaClock> replied =
        sla.clocks(back.and(t -> t.agentReplied(at("Mon 14:00"))), at("Mon 14:30"));
    assertEquals(Verdict.MET, replied.get(0).verdict());
    assertEquals(State.WAITING_TO_START, replied.get(1).state());
  }
}
