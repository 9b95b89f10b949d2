// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static io.answerby.sla.Metric.OWNERSHIP;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.WEEK;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static io.answerby.sla.engine.ClocksTest.only;
import static io.answerby.sla.engine.ClocksTest.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent.Cancellation;
import io.answerby.sla.engine.SlaClock.Ending;
import io.answerby.sla.engine.SlaClock.State;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All that a clock says of itself, in every state it can be in. */
class SlaClockTest {

  private static final Duration FOUR = HOUR.multipliedBy(4);

  private final SlaEngine sla = engine(WEEK, FIRST_RESOLUTION, t -> t.within(FOUR));
  private final Ticket open = ticket(t -> t.opened(mail("Mon 10:00")));

  @Nested
  class ThatWaitsToStart {

    private final SlaClock clock =
        only(engine(WEEK, NEXT_RESPONSE, t -> t.within(HOUR)), open, "Mon 11:00");

    @Test
    void saysOnlyWhatIsPromised() {
      assertEquals(State.WAITING_TO_START, clock.state());
      assertEquals(Verdict.OPEN, clock.verdict());
      assertEquals("T", clock.ticket());
      assertEquals(NEXT_RESPONSE, clock.metric());
      assertEquals(1, clock.cycle());
      assertEquals("shop", clock.standards().id());
      assertEquals(Target.define(NEXT_RESPONSE, t -> t.within(HOUR)), clock.target());
      assertEquals("otherwise", clock.rule());
      assertEquals(WEEK, clock.calendar());
      assertFalse(clock.isBreached());
      assertFalse(clock.isProvisional());
      assertEquals(0, clock.percentUsed());
      for (Duration none :
          List.of(clock.counted(), clock.remaining(), clock.elapsed(), clock.paused())) {
        assertEquals(Duration.ZERO, none);
      }
      for (Optional<?> none :
          List.of(
              clock.team(),
              clock.ending(),
              clock.startedAt(),
              clock.dueAt(),
              clock.promisedAt(),
              clock.breachedAt(),
              clock.stoppedAt(),
              clock.lateness(),
              clock.countedLateness())) {
        assertEquals(Optional.empty(), none);
      }
      assertEquals(List.of(), clock.extensions());
      assertEquals("T next-response 1 WAITING_TO_START OPEN", clock.toString());
    }
  }

  @Nested
  class ThatRuns {

    @Test
    void isEarlyByTheWallClockAndByWhatItCounts() {
      SlaClock clock = only(sla, ticket(t -> t.opened(mail("Mon 16:00"))), "Mon 18:00");
      assertEquals(State.RUNNING, clock.state());
      assertEquals(Optional.of(at("Mon 16:00")), clock.startedAt());
      assertEquals(Optional.of(at("Tue 12:00")), clock.dueAt());
      assertEquals(Optional.of(at("Tue 12:00")), clock.promisedAt());
      assertEquals(Optional.of(HOUR.multipliedBy(-18)), clock.lateness());
      assertEquals(Optional.of(HOUR.multipliedBy(-3)), clock.countedLateness());
      assertEquals(HOUR, clock.counted());
      assertEquals(HOUR.multipliedBy(3), clock.remaining());
      assertEquals(25, clock.percentUsed());
      assertEquals(HOUR.multipliedBy(2), clock.elapsed());
      assertEquals(Duration.ZERO, clock.paused());
      assertEquals(Optional.empty(), clock.stoppedAt());
      assertEquals(Optional.empty(), clock.ending());
      assertEquals(
          "T first-resolution 1 RUNNING OPEN, from 2026-11-23T16:00:00Z, due 2026-11-24T12:00:00Z",
          clock.toString());
    }

    @Test
    void owesMoreThanNothingOnceItIsExceeded() {
      SlaClock clock = only(sla, open, "Mon 16:00");
      assertEquals(Verdict.BREACHED, clock.verdict());
      assertEquals(HOUR.multipliedBy(-2), clock.remaining());
      assertEquals(150, clock.percentUsed());
      assertEquals(Optional.of(HOUR.multipliedBy(2)), clock.lateness());
      assertEquals(
          "T first-resolution 1 RUNNING BREACHED, from 2026-11-23T10:00:00Z, due"
              + " 2026-11-23T14:00:00Z, breached 2026-11-23T14:00:00Z",
          clock.toString());
    }

    @Test
    void hasUsedAllOfATargetThatLeavesNoTime() {
      SlaEngine noTime =
          engine(WEEK, FIRST_RESOLUTION, t -> t.byTimeOnBusinessDay(0, LocalTime.of(10, 0)));
      SlaClock clock = only(noTime, open, "Mon 10:00");
      assertEquals(Optional.of(at("Mon 10:00")), clock.dueAt());
      assertEquals(100, clock.percentUsed());
      assertEquals(Duration.ZERO, clock.remaining());
    }

    @Test
    void mayUseMorePercentThanAnIntHolds() {
      SlaEngine nano = engine(ALWAYS, FIRST_RESOLUTION, t -> t.within(Duration.ofNanos(1)));
      assertEquals(Integer.MAX_VALUE, only(nano, open, "Mon 11:00").percentUsed());
    }
  }

  @Nested
  class ThatIsPaused {

    private final Ticket asked = open.and(t -> t.paused(at("Mon 12:00"), Party.CUSTOMER, "asked"));

    @Test
    void hasUsedWhatItHasUsedAndHasNoDeadline() {
      SlaClock clock = only(sla, asked, "Tue 12:00");
      assertEquals(State.PAUSED, clock.state());
      assertEquals(HOUR.multipliedBy(2), clock.counted());
      assertEquals(HOUR.multipliedBy(2), clock.remaining());
      assertEquals(50, clock.percentUsed());
      assertEquals(HOUR.multipliedBy(26), clock.elapsed());
      assertEquals(HOUR.multipliedBy(24), clock.paused());
      assertEquals(Optional.empty(), clock.dueAt());
      assertEquals(Optional.empty(), clock.promisedAt());
      assertEquals(Optional.empty(), clock.lateness());
      assertEquals(Optional.empty(), clock.countedLateness());
    }

    @Test
    void showsTheDeadlineItWouldHaveHadOnceItIsStopped() {
      SlaClock clock = only(sla, asked.and(t -> t.resolved(at("Mon 15:00"))), "Tue 12:00");
      assertEquals(State.STOPPED, clock.state());
      assertEquals(Verdict.MET, clock.verdict());
      assertEquals(Optional.of(at("Mon 17:00")), clock.dueAt());
      assertEquals(Optional.of(at("Mon 17:00")), clock.promisedAt());
      assertEquals(Optional.of(HOUR.multipliedBy(-2)), clock.lateness());
      assertEquals(HOUR.multipliedBy(3), clock.paused());
      assertEquals(
          "T first-resolution 1 STOPPED MET, from 2026-11-23T10:00:00Z, due 2026-11-23T17:00:00Z,"
              + " until 2026-11-23T15:00:00Z",
          clock.toString());
    }

    @Test
    void showsBothDeadlinesWhereItWasExtendedAndStopped() {
      SlaEngine kind =
          engine(ALWAYS, s -> s.extensionAllowance(HOUR), FIRST_RESOLUTION, t -> t.within(FOUR));
      Ticket extended =
          asked.and(
              t ->
                  t.extended(at("Mon 11:00"), FIRST_RESOLUTION, HOUR, "asha", "courier on strike")
                      .resolved(at("Mon 15:00")));
      SlaClock clock = only(kind, extended, "Tue 12:00");
      assertEquals(Optional.of(at("Mon 18:00")), clock.dueAt());
      assertEquals(Optional.of(at("Mon 17:00")), clock.promisedAt());
      assertEquals(HOUR.multipliedBy(3), clock.remaining());
      SlaClock waiting =
          only(
              kind,
              asked.and(
                  t ->
                      t.extended(
                          at("Mon 11:00"), FIRST_RESOLUTION, HOUR, "asha", "courier on strike")),
              "Mon 14:00");
      assertEquals(Optional.empty(), waiting.promisedAt());
      SlaClock.Extension extension = clock.extensions().get(0);
      assertEquals(at("Mon 11:00"), extension.at());
      assertEquals(HOUR, extension.by());
      assertEquals("asha", extension.author());
    }
  }

  @Nested
  class ThatEnded {

    @Test
    void byCancellingIsLeftOut() {
      SlaClock clock =
          only(
              sla,
              open.and(t -> t.cancelled(at("Mon 11:00"), Cancellation.WITHDRAWN)),
              "Tue 09:00");
      assertEquals(Optional.of(Ending.CANCELLED), clock.ending());
      assertEquals(Verdict.LEFT_OUT, clock.verdict());
      assertEquals(
          "T first-resolution 1 CANCELLED LEFT_OUT, from 2026-11-23T10:00:00Z, due"
              + " 2026-11-23T14:00:00Z, until 2026-11-23T11:00:00Z",
          clock.toString());
    }

    @Test
    void isNoLongerProvisionalAfterClosing() {
      SlaEngine total =
          engine(
              WEEK,
              s -> s.reopening(ReopenBehaviour.CONTINUE),
              io.answerby.sla.Metric.TOTAL_RESOLUTION,
              t -> t.within(FOUR));
      Ticket resolved = open.and(t -> t.resolved(at("Mon 11:00")));
      assertTrue(only(total, resolved, "Mon 12:00").isProvisional());
      assertFalse(
          only(total, resolved.and(t -> t.closed(at("Mon 12:00"))), "Mon 13:00").isProvisional());
      assertFalse(
          only(
                  total,
                  resolved.and(t -> t.cancelled(at("Mon 12:00"), Cancellation.WITHDRAWN)),
                  "Mon 13:00")
              .isProvisional());
    }

    @Test
    void namesTheTeamOfAStayOnly() {
      SlaEngine stays = engine(WEEK, OWNERSHIP, t -> t.within(FOUR));
      assertEquals(
          Optional.of("returns"),
          only(stays, open.and(t -> t.assigned(at("Mon 11:00"), "returns")), "Mon 12:00").team());
      assertEquals(
          Optional.empty(),
          only(sla, open.and(t -> t.assigned(at("Mon 11:00"), "returns")), "Mon 12:00").team());
    }
  }

  @Nested
  class ThatIsExtended {

    private final SlaEngine kind =
        engine(
            ALWAYS,
            s -> s.extensionAllowance(HOUR.multipliedBy(3)),
            FIRST_RESOLUTION,
            t -> t.within(FOUR));

    private Ticket extended(Ticket ticket, String at, Duration by) {
      return ticket.and(t -> t.extended(at(at), FIRST_RESOLUTION, by, "asha", "strike"));
    }

    private List<SlaClock.Extension.Ruling> rulings(Ticket ticket) {
      return only(kind, ticket, "Tue 12:00").extensions().stream()
          .map(SlaClock.Extension::ruling)
          .toList();
    }

    @Test
    void mayBeGivenAllThatIsAllowedAtOnceOrInParts() {
      var granted = SlaClock.Extension.Ruling.GRANTED;
      var beyond = SlaClock.Extension.Ruling.VOID_BEYOND_ALLOWANCE;
      assertEquals(List.of(granted), rulings(extended(open, "Mon 11:00", HOUR.multipliedBy(3))));
      assertEquals(
          List.of(beyond), rulings(extended(open, "Mon 11:00", HOUR.multipliedBy(3).plusNanos(1))));
      assertEquals(
          List.of(granted, granted, beyond),
          rulings(
              extended(
                  extended(extended(open, "Mon 11:00", HOUR), "Mon 12:00", HOUR.multipliedBy(2)),
                  "Mon 13:00",
                  Duration.ofNanos(1))));
    }

    @Test
    void mayBeGivenAnythingWhereThereIsNoLimit() {
      SlaEngine limitless =
          engine(
              ALWAYS,
              s -> s.extensionAllowance(Duration.ofSeconds(Long.MAX_VALUE)),
              FIRST_RESOLUTION,
              t -> t.within(FOUR));
      Ticket twice = extended(extended(open, "Mon 11:00", FOUR), "Mon 12:00", FOUR);
      assertEquals(Optional.of(at("Mon 22:00")), only(limitless, twice, "Mon 13:00").dueAt());
    }

    @Test
    void mayBeGivenMoreAtItsVeryDeadlineAndNotAfterIt() {
      assertEquals(
          List.of(SlaClock.Extension.Ruling.GRANTED), rulings(extended(open, "Mon 14:00", HOUR)));
      assertEquals(
          List.of(SlaClock.Extension.Ruling.VOID_AFTER_BREACH),
          rulings(extended(open, "Mon 14:01", HOUR)));
    }

    @Test
    void keepsItsOldDeadlineInSight() {
      SlaClock clock = only(kind, extended(open, "Mon 12:00", HOUR), "Mon 14:30");
      assertEquals(Optional.of(at("Mon 15:00")), clock.dueAt());
      assertEquals(Optional.of(at("Mon 14:00")), clock.promisedAt());
      assertEquals(Duration.ofMinutes(30), clock.remaining());
      assertEquals(90, clock.percentUsed());
    }
  }

  @Nested
  class TwoClocks {

    private SlaClock clock(Ticket ticket, String asOf) {
      return only(sla, ticket, asOf);
    }

    @Test
    void areEqualIfAllTheySayIs() {
      Ticket asked =
          open.and(
              t -> t.paused(at("Mon 12:00"), Party.CUSTOMER, "asked").resolved(at("Mon 15:00")));
      SlaClock clock = clock(asked, "Tue 09:00");
      assertEquals(clock, clock(asked, "Tue 09:00"));
      assertEquals(clock.hashCode(), clock(asked, "Tue 09:00").hashCode());
      assertEquals(clock, clock(asked, "Wed 09:00"));
    }

    @Test
    void differIfAnythingDoes() {
      SlaClock clock = clock(open, "Mon 12:00");
      SlaClock later = clock(open, "Mon 12:01");
      assertNotEquals(clock, later);
      SlaClock startedLater = clock(ticket(t -> t.opened(mail("Mon 10:01"))), "Mon 12:01");
      assertNotEquals(later, startedLater);
      assertNotEquals(later.hashCode(), startedLater.hashCode());
      SlaEngine longer = engine(WEEK, FIRST_RESOLUTION, t -> t.within(FOUR).objectivePercent(90));
      assertNotEquals(clock, only(longer, open, "Mon 12:00"));
      SlaEngine ruled = engine(WEEK, FIRST_RESOLUTION, t -> t.within(FOUR), t -> t.within(FOUR));
      Ticket urgent = ticket(t -> t.opened(mail("Mon 10:00").priority("urgent")));
      SlaClock byRule = only(ruled, urgent, "Mon 12:00");
      assertEquals("urgent", byRule.rule());
      assertNotEquals(byRule, only(ruled, open, "Mon 12:00"));
      assertNotEquals(clock, new Object());
    }
  }

  @Nested
  class Refusals {

    private final ResponseStandards next = version(2, "shop");

    private static ResponseStandards version(int version, String id) {
      return ResponseStandards.define(
          id,
          version,
          s ->
              s.calendar(ALWAYS)
                  .channel(EMAIL, c -> c.target(FIRST_RESPONSE, t -> t.within(HOUR))));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable question) {
      return String.valueOf(assertThrows(IllegalArgumentException.class, question).getMessage());
    }

    @Test
    void nameTheVersionsThatDoNotFollow() {
      SlaEngine second = sla.changedTo(next, at("Tue 00:00"), ChangeMode.NEW_ONLY);
      assertEquals(
          "next must have a later version than " + next + ", but was " + version(2, "shop"),
          refusal(
              () -> second.changedTo(version(2, "shop"), at("Wed 00:00"), ChangeMode.NEW_ONLY)));
      assertEquals(
          "from must not be before the change of 2026-11-24T00:00:00Z, but was"
              + " 2026-11-23T00:00:00Z",
          refusal(
              () -> second.changedTo(version(3, "shop"), at("Mon 00:00"), ChangeMode.NEW_ONLY)));
      ResponseStandards strange = version(2, "strange");
      assertEquals(
          "next must be a version of the standards in force, "
              + sla.standards()
              + ", but was "
              + strange,
          refusal(() -> sla.changedTo(strange, at("Tue 00:00"), ChangeMode.NEW_ONLY)));
      assertEquals(
          "other must have an id of its own, but was " + next, refusal(() -> sla.alongside(next)));
    }

    @Test
    void nameTheRangeThatIsReversed() {
      assertEquals(
          "endExclusive must not be before 2026-11-24T00:00:00Z, but was 2026-11-23T00:00:00Z",
          refusal(() -> sla.events(open, at("Tue 00:00"), at("Mon 00:00"))));
      assertEquals(List.of(), sla.events(open, at("Tue 00:00"), at("Tue 00:00")));
    }
  }

  @Test
  void deadlinesOfContactsAreThoseInForceWhenTheyCome() {
    ResponseStandards stricter =
        ResponseStandards.define(
            "shop",
            2,
            s ->
                s.calendar(ALWAYS)
                    .channel(EMAIL, c -> c.target(FIRST_RESOLUTION, t -> t.within(HOUR))));
    Instant change = at("Tue 12:00");
    SlaEngine both = sla.changedTo(stricter, change, ChangeMode.NEW_ONLY);
    assertEquals(at("Tue 15:59"), due(both, "Tue 11:59"));
    assertEquals(at("Tue 13:00"), due(both, "Tue 12:00"));
    assertEquals(
        at("Tue 12:59"), due(sla.changedTo(stricter, change, ChangeMode.REPLAY_ALL), "Tue 11:59"));
    assertEquals(2, both.standards().version());
    SlaEngine beside = sla.alongside(Refusals.version(1, "team"));
    SlaEngine changedBeside =
        beside.changedTo(Refusals.version(2, "team"), change, ChangeMode.NEW_ONLY);
    assertEquals(sla.standards(), changedBeside.standards());
    assertEquals(at("Tue 16:00"), due(changedBeside, "Tue 12:00"));
  }

  private static Instant due(SlaEngine engine, String contact) {
    return engine.deadline(mail(contact), FIRST_RESOLUTION).at();
  }
}
