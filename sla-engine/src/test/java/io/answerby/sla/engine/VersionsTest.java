// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.assertDue;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.only;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaClock.Ending;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Standards that follow one another, and which of them judges which clock. */
class VersionsTest {

  private static ResponseStandards hours(int version, int hours) {
    return ResponseStandards.define(
        "shop",
        version,
        s ->
            s.calendar(ALWAYS)
                .channel(
                    EMAIL, c -> c.target(FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(hours)))));
  }

  private static Ticket opened(String at) {
    return ticket(t -> t.opened(mail(at)));
  }

  private final SlaEngine three =
      SlaEngine.of(hours(1, 8))
          .changedTo(hours(2, 6), at("Mon 10:00"), ChangeMode.NEW_ONLY)
          .changedTo(hours(3, 4), at("Mon 12:00"), ChangeMode.NEW_AND_OPEN);

  @Test
  void aClockIsJudgedByTheVersionInForceAtItsStart() {
    assertDue("Mon 17:59", only(three, opened("Mon 09:59"), "Mon 11:00"));
    assertDue("Mon 16:00", only(three, opened("Mon 10:00"), "Mon 11:00"));
    assertDue("Mon 17:59", only(three, opened("Mon 11:59"), "Mon 11:59"));
    assertDue("Mon 16:00", only(three, opened("Mon 12:00"), "Mon 12:00"));
  }

  @Test
  void anOpenClockIsJudgedByALaterVersionThatReachesIt() {
    assertDue("Mon 13:59", only(three, opened("Mon 09:59"), "Mon 12:30"));
    assertDue("Mon 12:00", only(three, opened("Mon 07:00"), "Mon 12:30"));
    assertEquals(3, only(three, opened("Mon 09:59"), "Mon 12:00").standards().version());
    assertEquals(1, only(three, opened("Mon 09:59"), "Mon 11:59").standards().version());
  }

  @Test
  void aChangeThatIsToComeWakesThoseThatItReaches() {
    assertEquals(
        Optional.of(at("Mon 12:00")), three.nextWakeUp(opened("Mon 09:59"), at("Mon 10:00")));
    assertEquals(
        Optional.of(at("Mon 13:59")), three.nextWakeUp(opened("Mon 09:59"), at("Mon 12:00")));
    Ticket answered = opened("Mon 09:00").and(t -> t.agentReplied(at("Mon 09:30")));
    assertEquals(Optional.empty(), three.nextWakeUp(answered, at("Mon 10:00")));
  }

  @Test
  void aVersionThatPromisesNothingAnyMoreEndsTheOpenClocks() {
    ResponseStandards none =
        ResponseStandards.define(
            "shop",
            2,
            s ->
                s.calendar(ALWAYS)
                    .channel(
                        EMAIL,
                        c ->
                            c.rule(
                                    "vip",
                                    r -> r.tier("vip").target(FIRST_RESPONSE, t -> t.within(HOUR)))
                                .noTarget()));
    SlaEngine sla =
        SlaEngine.of(hours(1, 8)).changedTo(none, at("Mon 12:00"), ChangeMode.NEW_AND_OPEN);
    SlaClock clock = only(sla, opened("Mon 09:00"), "Mon 13:00");
    assertEquals(Optional.of(Ending.PROMISE_ENDED), clock.ending());
    assertEquals(Optional.of(at("Mon 12:00")), clock.stoppedAt());
    assertEquals(List.of(), sla.clocks(opened("Mon 12:00"), at("Mon 13:00")));
  }

  @Test
  void ofTwoChangesAtOneInstantTheLastHoldsForOpenClocksToo() {
    SlaEngine twice =
        SlaEngine.of(hours(1, 8))
            .changedTo(hours(2, 6), at("Mon 10:00"), ChangeMode.NEW_AND_OPEN)
            .changedTo(hours(3, 4), at("Mon 10:00"), ChangeMode.NEW_AND_OPEN);
    SlaClock clock = only(twice, opened("Mon 09:00"), "Mon 10:30");
    assertEquals(3, clock.standards().version());
    assertDue("Mon 13:00", clock);
    SlaEngine newOnly =
        SlaEngine.of(hours(1, 8))
            .changedTo(hours(2, 6), at("Mon 10:00"), ChangeMode.NEW_AND_OPEN)
            .changedTo(hours(3, 4), at("Mon 10:00"), ChangeMode.NEW_ONLY);
    assertDue("Mon 15:00", only(newOnly, opened("Mon 09:00"), "Mon 10:30"));
    assertDue("Mon 14:00", only(newOnly, opened("Mon 10:00"), "Mon 10:30"));
  }

  @Test
  void ofTwoChangesAtDifferentInstantsEachHoldsInItsTime() {
    SlaEngine twice =
        SlaEngine.of(hours(1, 8))
            .changedTo(hours(2, 6), at("Mon 10:00"), ChangeMode.NEW_AND_OPEN)
            .changedTo(hours(3, 4), at("Mon 12:00"), ChangeMode.NEW_AND_OPEN);
    assertDue("Mon 15:00", only(twice, opened("Mon 09:00"), "Mon 11:00"));
    assertDue("Mon 13:00", only(twice, opened("Mon 09:00"), "Mon 12:30"));
  }

  @Test
  void whatStopsAfterTheChangeIsJudgedByTheVersionThatReachedIt() {
    SlaEngine longer =
        SlaEngine.of(hours(1, 4)).changedTo(hours(2, 8), at("Mon 10:00"), ChangeMode.NEW_AND_OPEN);
    SlaClock clock =
        only(longer, opened("Mon 08:00").and(t -> t.agentReplied(at("Mon 13:00"))), "Tue 09:00");
    assertEquals(2, clock.standards().version());
    assertDue("Mon 16:00", clock);
    assertEquals(SlaClock.Verdict.MET, clock.verdict());
  }

  @Test
  void aClockThatHasNotStartedShowsTheVersionInForce() {
    Ticket desk = ticket(t -> t.openedByDesk(mail("Mon 09:00")));
    assertEquals(1, only(three, desk, "Mon 09:59").standards().version());
    SlaClock second = only(three, desk, "Mon 10:00");
    assertEquals(2, second.standards().version());
    assertEquals(HOUR.multipliedBy(6), second.target().amount());
  }

  @Test
  void anOpenClockThatAVersionDoesNotReachIsSwitchedUnderItsOwn() {
    SlaEngine sla =
        SlaEngine.of(urgent(1, 2, 4))
            .changedTo(urgent(2, 1, 3), at("Mon 09:00"), ChangeMode.NEW_ONLY);
    Ticket switched = opened("Mon 08:00").and(t -> t.priorityChanged(at("Mon 09:30"), "urgent"));
    assertDue("Mon 10:00", only(sla, switched, "Mon 09:45"));
    Ticket later = opened("Mon 09:00").and(t -> t.priorityChanged(at("Mon 09:30"), "urgent"));
    assertDue("Mon 10:00", only(sla, later, "Mon 09:45"));
  }

  private static ResponseStandards urgent(int version, int urgent, int hours) {
    return ResponseStandards.define(
        "shop",
        version,
        s ->
            s.calendar(ALWAYS)
                .channel(
                    EMAIL,
                    c ->
                        c.rule(
                                "urgent",
                                r ->
                                    r.priority("urgent")
                                        .target(
                                            FIRST_RESPONSE,
                                            t -> t.within(HOUR.multipliedBy(urgent))))
                            .target(FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(hours)))));
  }

  @Test
  void aClockThatBeginsForAnEarlierMessageIsReachedByTheChangesSince() {
    // the customer wrote at 11:00 on a resolved ticket, which is reopened at 12:30
    Ticket back =
        ticket(
            t ->
                t.opened(mail("Mon 08:00"))
                    .agentReplied(at("Mon 08:10"))
                    .resolved(at("Mon 08:30"))
                    .customerWrote(at("Mon 11:00"))
                    .reopened(at("Mon 12:30")));
    for (String change : List.of("Mon 12:00", "Mon 12:30")) {
      SlaClock clock = only(next(change), back, "Mon 12:45");
      assertEquals(2, clock.standards().version(), change);
      assertDue("Mon 13:00", clock);
    }
    assertDue("Mon 15:00", only(next("Mon 13:30"), back, "Mon 12:45"));
    assertEquals(Optional.of(at("Mon 13:30")), next("Mon 13:30").nextWakeUp(back, at("Mon 12:45")));
  }

  private static SlaEngine next(String changeAt) {
    return SlaEngine.of(nextWithin(1, 4))
        .changedTo(nextWithin(2, 2), at(changeAt), ChangeMode.NEW_AND_OPEN);
  }

  private static ResponseStandards nextWithin(int version, int hours) {
    return ResponseStandards.define(
        "shop",
        version,
        s ->
            s.calendar(ALWAYS)
                .channel(
                    EMAIL, c -> c.target(NEXT_RESPONSE, t -> t.within(HOUR.multipliedBy(hours)))));
  }

  @Test
  void theLedgerEndsAtTheChangeThatADeadlineMayNotPrecede() {
    SlaClock clock = only(three, opened("Mon 07:00"), "Mon 12:30");
    assertDue("Mon 12:00", clock);
    assertEquals(at("Mon 12:00"), clock.explain().orElseThrow().due());
  }
}
