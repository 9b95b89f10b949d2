// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.AGENT_WORK;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.NEXT_RESPONSE;
import static io.answerby.sla.Metric.OWNERSHIP;
import static io.answerby.sla.Metric.PERIODIC_UPDATE;
import static io.answerby.sla.Metric.REQUESTER_WAIT;
import static io.answerby.sla.Metric.TOTAL_RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Contact;
import io.answerby.sla.FirstResponseRule;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.StandardsStep;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.TicketEvent.Cancellation;
import io.answerby.sla.TicketEvent.LeftBehind;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaClock.Ending;
import io.answerby.sla.engine.SlaClock.State;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the clocks of single tickets say. Mon is 2026-11-23; the shop is open Mon-Fri 9-17 UTC. */
class ClocksTest {

  static final BusinessCalendar WEEK =
      BusinessCalendar.named("week").in("UTC").open("Mon-Fri", "09:00-17:00").build();
  static final BusinessCalendar DAILY =
      BusinessCalendar.named("daily").in("UTC").open("Mon-Sun", "09:00-17:00").build();
  static final BusinessCalendar ALWAYS =
      BusinessCalendar.named("always").in("UTC").open("Mon-Sun", "00:00-24:00").build();

  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration HOUR = Duration.ofHours(1);

  /** {@code "Mon 09:30"} in the week of 2026-11-23; {@code "Mon+1 09:30"} in the week after. */
  static Instant at(String text) {
    String[] parts = text.split(" ", -1);
    String[] day = parts[0].split("\\+", -1);
    int weeks = day.length == 2 ? Integer.parseInt(day[1]) : 0;
    int offset = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun").indexOf(day[0]);
    return Instant.parse("2026-11-23T" + parts[1] + ":00Z")
        .plus(Duration.ofDays(offset + 7L * weeks));
  }

  static Contact mail(String at) {
    return Contact.by(EMAIL).at(at(at));
  }

  static SlaEngine engine(
      BusinessCalendar calendar,
      UnaryOperator<StandardsStep> more,
      Metric metric,
      Function<TargetKind, TargetStep> target) {
    return SlaEngine.of(
        ResponseStandards.define(
            "shop",
            1,
            s ->
                more.apply(s)
                    .calendar(calendar)
                    .channel(EMAIL, c -> c.target(metric, target))
                    .channel(PHONE, c -> c.target(metric, target))));
  }

  static SlaEngine engine(
      BusinessCalendar calendar, Metric metric, Function<TargetKind, TargetStep> target) {
    return engine(calendar, s -> s, metric, target);
  }

  /** One target for what is urgent and another for all else. */
  static SlaEngine engine(
      BusinessCalendar calendar,
      Metric metric,
      Function<TargetKind, TargetStep> urgent,
      Function<TargetKind, TargetStep> otherwise) {
    return SlaEngine.of(
        ResponseStandards.define(
            "shop",
            1,
            s ->
                s.calendar(calendar)
                    .reopening(ReopenBehaviour.CONTINUE)
                    .channel(
                        EMAIL,
                        c ->
                            c.rule("urgent", r -> r.priority("urgent").target(metric, urgent))
                                .target(metric, otherwise))));
  }

  static Ticket ticket(UnaryOperator<TicketBuilder> writing) {
    return Ticket.define("T", writing);
  }

  static SlaClock only(SlaEngine sla, Ticket ticket, String asOf) {
    List<SlaClock> clocks = sla.clocks(ticket, at(asOf));
    assertEquals(1, clocks.size(), clocks::toString);
    return clocks.get(0);
  }

  static void assertDue(String due, SlaClock clock) {
    assertEquals(at(due), clock.dueAt().orElseThrow(), clock::toString);
  }

  /** What the clocks did by themselves in the two weeks, such as {@code "WARNED Mon 12:00"}. */
  static List<String> told(SlaEngine sla, Ticket ticket) {
    return told(sla, ticket, "Mon 00:00", "Sun+1 00:00");
  }

  static List<String> told(SlaEngine sla, Ticket ticket, String from, String to) {
    return sla.events(ticket, at(from), at(to)).stream()
        .map(event -> event.kind() + " " + text(event.at()))
        .toList();
  }

  private static String text(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    String day = utc.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    String week = instant.isBefore(at("Mon+1 00:00")) ? "" : "+1";
    return day + week + " " + utc.toLocalTime();
  }

  @Nested
  class FirstResponse {

    private final SlaEngine sla = engine(WEEK, FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(4)));

    @Test
    void runsFromTheCustomersMessageToTheFirstReplyOfAPerson() {
      Ticket open = ticket(t -> t.opened(mail("Mon 10:00")).automaticReply(at("Mon 10:00")));
      SlaClock running = only(sla, open, "Mon 12:00");
      assertEquals(State.RUNNING, running.state());
      assertEquals(Verdict.OPEN, running.verdict());
      assertDue("Mon 14:00", running);
      assertEquals(HOUR.multipliedBy(2), running.counted());
      assertEquals(HOUR.multipliedBy(2), running.remaining());
      assertEquals(50, running.percentUsed());

      SlaClock met = only(sla, open.and(t -> t.agentReplied(at("Mon 14:00"))), "Tue 09:00");
      assertEquals(State.STOPPED, met.state());
      assertEquals(Verdict.MET, met.verdict());
      assertEquals(Duration.ZERO, met.lateness().orElseThrow());
    }

    @Test
    void isBreachedOnlyPastItsDeadlineAndStampedAtIt() {
      Ticket open = ticket(t -> t.opened(mail("Mon 10:00")));
      assertFalse(only(sla, open, "Mon 14:00").isBreached());
      SlaClock late = only(sla, open.and(t -> t.agentReplied(at("Tue 09:30"))), "Wed 09:00");
      assertEquals(Verdict.BREACHED, late.verdict());
      assertEquals(at("Mon 14:00"), late.breachedAt().orElseThrow());
      assertEquals(Duration.ofHours(19).plusMinutes(30), late.lateness().orElseThrow());
      assertEquals(Duration.ofHours(3).plusMinutes(30), late.countedLateness().orElseThrow());
      assertEquals(187, late.percentUsed());
    }

    @Test
    void onATicketOfTheDeskStartsAtTheFirstMessageOfTheCustomer() {
      Ticket desk = ticket(t -> t.openedByDesk(mail("Mon 09:00")).agentReplied(at("Mon 09:05")));
      assertEquals(State.WAITING_TO_START, only(sla, desk, "Mon 12:00").state());
      SlaClock started = only(sla, desk.and(t -> t.customerWrote(at("Mon 15:00"))), "Mon 15:30");
      assertEquals(State.RUNNING, started.state());
      assertDue("Tue 11:00", started);
    }

    @Test
    void resolvedWithoutAReplyIsMarkedSoAndLeftOut() {
      SlaClock clock =
          only(
              sla, ticket(t -> t.opened(mail("Mon 10:00")).resolved(at("Mon 11:00"))), "Mon 12:00");
      assertEquals(Ending.RESOLVED_WITHOUT_REPLY, clock.ending().orElseThrow());
      assertEquals(Verdict.LEFT_OUT, clock.verdict());
    }

    @Test
    void whatCountsAsAReplyIsTheShopsChoice() {
      Ticket ticket =
          ticket(
              t ->
                  t.opened(mail("Mon 10:00"))
                      .assigned(at("Mon 10:10"), "returns", "asha")
                      .agentReplied(at("Mon 10:20"), "ravi")
                      .agentReplied(at("Mon 10:30"), "asha")
                      .resolved(at("Mon 10:40")));
      assertEquals(at("Mon 10:20"), stopUnder(FirstResponseRule.REPLY, ticket));
      assertEquals(at("Mon 10:30"), stopUnder(FirstResponseRule.REPLY_BY_ASSIGNEE, ticket));
      assertEquals(at("Mon 10:10"), stopUnder(FirstResponseRule.REPLY_OR_TAKEN_UP, ticket));
      Ticket silent = ticket(t -> t.opened(mail("Mon 10:00")).resolved(at("Mon 10:40")));
      assertEquals(at("Mon 10:40"), stopUnder(FirstResponseRule.REPLY_OR_RESOLUTION, silent));
    }

    private Instant stopUnder(FirstResponseRule rule, Ticket ticket) {
      SlaEngine under =
          engine(WEEK, s -> s.firstResponse(rule), FIRST_RESPONSE, t -> t.within(HOUR));
      SlaClock clock = only(under, ticket, "Mon 12:00");
      assertEquals(Verdict.MET, clock.verdict());
      return clock.stoppedAt().orElseThrow();
    }
  }

  @Nested
  class Answer {

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
                                    .target(FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(4))))));

    private Ticket call(UnaryOperator<TicketBuilder> rest) {
      return ticket(
          t ->
              rest.apply(
                  t.opened(Contact.by(PHONE).at(at("Mon 16:58"))).joinedQueue(at("Mon 16:59"))));
    }

    @Test
    void runsOnPastClosingForWhoJoinedWhileOpenAndMeetsTheFirstResponseToo() {
      List<SlaClock> clocks = sla.clocks(call(t -> t.served(at("Mon 17:02"))), at("Tue 09:00"));
      assertEquals(List.of(ANSWER, FIRST_RESPONSE), clocks.stream().map(SlaClock::metric).toList());
      assertEquals(at("Mon 17:02"), clocks.get(0).dueAt().orElseThrow());
      assertEquals(Verdict.MET, clocks.get(0).verdict());
      assertEquals(Verdict.MET, clocks.get(1).verdict());
      assertEquals(at("Mon 16:58"), clocks.get(1).startedAt().orElseThrow());
    }

    @Test
    void abandonedInTimeIsLeftOutAndAfterTheDeadlineIsBreached() {
      SlaClock early =
          sla.clocks(call(t -> t.abandoned(at("Mon 17:01"), LeftBehind.NOTHING)), at("Tue 09:00"))
              .get(0);
      assertEquals(Ending.ABANDONED, early.ending().orElseThrow());
      assertEquals(Verdict.LEFT_OUT, early.verdict());
      SlaClock late =
          sla.clocks(call(t -> t.abandoned(at("Mon 17:03"), LeftBehind.NOTHING)), at("Tue 09:00"))
              .get(0);
      assertEquals(Verdict.BREACHED, late.verdict());
      assertEquals(at("Mon 17:02"), late.breachedAt().orElseThrow());
    }

    @Test
    void whatIsLeftBehindOpensAFirstResponse() {
      Ticket voicemail = call(t -> t.abandoned(at("Mon 17:01"), LeftBehind.VOICEMAIL));
      SlaClock owed = sla.clocks(voicemail, at("Tue 09:00")).get(1);
      assertEquals(FIRST_RESPONSE, owed.metric());
      assertEquals(at("Mon 17:01"), owed.startedAt().orElseThrow());
      assertDue("Tue 13:00", owed);
      List<SlaClock> nothing =
          sla.clocks(call(t -> t.abandoned(at("Mon 17:01"), LeftBehind.NOTHING)), at("Tue 09:00"));
      assertEquals(State.WAITING_TO_START, nothing.get(1).state());
    }

    @Test
    void whoJoinsWhileClosedHasNoAnswerClock() {
      Ticket night =
          ticket(
              t ->
                  t.opened(Contact.by(PHONE).at(at("Mon 17:00")))
                      .joinedQueue(at("Mon 17:00"))
                      .abandoned(at("Mon 17:05"), LeftBehind.NUMBER));
      List<SlaClock> clocks = sla.clocks(night, at("Tue 10:00"));
      assertEquals(State.WAITING_TO_START, clocks.get(0).state());
      assertDue("Tue 13:00", clocks.get(1));
    }

    @Test
    void whoIsServedInTheInstantOfJoiningWaitedForNothing() {
      SlaClock clock = sla.clocks(call(t -> t.served(at("Mon 16:59"))), at("Tue 09:00")).get(0);
      assertEquals(Verdict.MET, clock.verdict());
      assertEquals(Duration.ZERO, clock.elapsed());
    }
  }

  @Nested
  class NextResponse {

    private final SlaEngine sla = engine(WEEK, NEXT_RESPONSE, t -> t.within(HOUR));

    @Test
    void countsFromTheOldestUnansweredMessageAndNeverBeforeTheFirstResponse() {
      Ticket waiting = ticket(t -> t.opened(mail("Mon 10:00")).customerWrote(at("Mon 10:30")));
      assertEquals(State.WAITING_TO_START, only(sla, waiting, "Mon 16:00").state());
      Ticket twice =
          waiting.and(
              t ->
                  t.agentReplied(at("Mon 11:00"))
                      .customerWrote(at("Mon 12:00"))
                      .customerWrote(at("Mon 12:30")));
      assertDue("Mon 13:00", only(sla, twice, "Mon 12:45"));
      List<SlaClock> cycles =
          sla.clocks(
              twice.and(t -> t.agentReplied(at("Mon 12:50")).customerWrote(at("Mon 14:00"))),
              at("Mon 14:30"));
      assertEquals(List.of(1, 2), cycles.stream().map(SlaClock::cycle).toList());
      assertEquals(Verdict.MET, cycles.get(0).verdict());
      assertDue("Mon 15:00", cycles.get(1));
    }

    @Test
    void stopsOnResolveAndAThanksAfterwardsStartsNothing() {
      Ticket done =
          ticket(
              t ->
                  t.opened(mail("Mon 10:00"))
                      .agentReplied(at("Mon 10:10"))
                      .customerWrote(at("Mon 10:20"))
                      .resolved(at("Mon 10:30"))
                      .customerWrote(at("Mon 10:40")));
      SlaClock clock = only(sla, done, "Tue 16:00");
      assertEquals(Ending.RESOLVED_WITHOUT_REPLY, clock.ending().orElseThrow());
      assertEquals(Verdict.LEFT_OUT, clock.verdict());
    }

    @Test
    void afterReopeningCountsFromTheMessageThatCameMeanwhile() {
      Ticket back =
          ticket(
              t ->
                  t.opened(mail("Mon 10:00"))
                      .agentReplied(at("Mon 10:10"))
                      .resolved(at("Mon 10:30"))
                      .customerWrote(at("Mon 11:00"))
                      .reopened(at("Mon 12:30")));
      SlaClock clock = only(sla, back, "Mon 13:00");
      assertEquals(at("Mon 11:00"), clock.startedAt().orElseThrow());
      assertDue("Mon 12:00", clock);
      assertEquals(at("Mon 12:30"), clock.breachedAt().orElseThrow());
    }
  }

  @Test
  void periodicUpdateRunsFromOnePublicMessageToTheNextAndRestsWhileWaitingForTheCustomer() {
    SlaEngine sla = engine(WEEK, PERIODIC_UPDATE, t -> t.within(HOUR.multipliedBy(2)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 09:00"))
                    .agentReplied(at("Mon 09:30"))
                    .paused(at("Mon 10:00"), Party.CUSTOMER, "asked for the order number")
                    .customerWrote(at("Mon 12:00"))
                    .agentReplied(at("Mon 13:00"))
                    .agentReplied(at("Mon 16:30")));
    List<SlaClock> clocks = sla.clocks(ticket, at("Mon 17:00"));
    assertEquals(
        List.of(Verdict.MET, Verdict.BREACHED, Verdict.OPEN),
        clocks.stream().map(SlaClock::verdict).toList());
    assertDue("Mon 13:30", clocks.get(0));
    assertEquals(HOUR.multipliedBy(2), clocks.get(0).paused());
    assertDue("Tue 10:30", clocks.get(2));
  }

  @Nested
  class Pauses {

    @Test
    void aDayTargetStandsStillForTheOpenTimeOfItsPause() {
      SlaEngine sla = engine(DAILY, FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0));
      Ticket ticket =
          ticket(
              t ->
                  t.opened(mail("Mon 10:00"))
                      .paused(at("Mon 16:00"), Party.CUSTOMER, "asked")
                      .resumed(at("Tue 10:00")));
      assertDue("Tue 11:00", only(sla, ticket, "Tue 10:30"));
    }

    @Test
    void aPausedClockHasNoDeadlineAndDoesNotBreach() {
      SlaEngine sla = engine(WEEK, FIRST_RESOLUTION, t -> t.within(HOUR.multipliedBy(4)));
      Ticket ticket =
          ticket(t -> t.opened(mail("Mon 10:00")).paused(at("Mon 13:00"), Party.CUSTOMER, "asked"));
      SlaClock paused = only(sla, ticket, "Fri 10:00");
      assertEquals(State.PAUSED, paused.state());
      assertTrue(paused.dueAt().isEmpty());
      assertFalse(paused.isBreached());
      assertEquals(HOUR.multipliedBy(3), paused.counted());
      assertDue(
          "Mon+1 10:00", only(sla, ticket.and(t -> t.customerWrote(at("Fri 18:00"))), "Sat 09:00"));
    }

    @Test
    void aCeilingStandsStillWithItsClock() {
      SlaEngine sla =
          engine(
              WEEK,
              FIRST_RESOLUTION,
              t -> t.within(HOUR.multipliedBy(8)).neverLaterThan(HOUR.multipliedBy(10)));
      Ticket ticket =
          ticket(
              t ->
                  t.opened(mail("Mon 13:00"))
                      .paused(at("Mon 14:00"), Party.CUSTOMER, "asked")
                      .resumed(at("Mon 16:00")));
      assertDue("Tue 01:00", only(sla, ticket, "Mon 17:00"));
    }

    @Test
    void overlappingPausesAreOneAndTheCustomersMessageEndsOnlyItsOwn() {
      SlaEngine sla =
          engine(
              ALWAYS,
              s -> s.reopening(ReopenBehaviour.CONTINUE),
              AGENT_WORK,
              t -> t.within(HOUR.multipliedBy(4)));
      Ticket ticket =
          ticket(
              t ->
                  t.opened(mail("Mon 10:00"))
                      .paused(at("Mon 11:00"), Party.CUSTOMER, "asked")
                      .paused(at("Mon 12:00"), Party.THIRD_PARTY, "courier")
                      .customerWrote(at("Mon 13:00"))
                      .resumed(at("Mon 15:00")));
      assertEquals(State.PAUSED, only(sla, ticket, "Mon 14:00").state());
      SlaClock clock = only(sla, ticket, "Mon 16:00");
      assertDue("Mon 18:00", clock);
      assertEquals(HOUR.multipliedBy(4), clock.paused());
    }

    @Test
    void whatPausesAClockIsItsTargetsChoice() {
      SlaEngine sla =
          engine(
              ALWAYS,
              s -> s.reopening(ReopenBehaviour.CONTINUE),
              REQUESTER_WAIT,
              t -> t.within(HOUR).pausedBy(Party.THIRD_PARTY));
      Ticket ticket =
          ticket(t -> t.opened(mail("Mon 10:00")).paused(at("Mon 10:10"), Party.CUSTOMER, "asked"));
      assertEquals(State.RUNNING, only(sla, ticket, "Mon 10:30").state());
    }
  }

  @Nested
  class Switches {

    private final SlaEngine sla =
        SlaEngine.of(
            ResponseStandards.define(
                "shop",
                1,
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
                                                    FIRST_RESOLUTION,
                                                    t -> t.within(HOUR.multipliedBy(2))))
                                    .rule(
                                        "low",
                                        r ->
                                            r.priority("low")
                                                .target(
                                                    FIRST_RESPONSE,
                                                    t -> t.within(HOUR.multipliedBy(2))))
                                    .target(
                                        FIRST_RESOLUTION, t -> t.within(HOUR.multipliedBy(3))))));

    @Test
    void keepWhatWasUsedAndTakeTheTargetInForce() {
      Ticket ticket =
          ticket(t -> t.opened(mail("Mon 10:00")).priorityChanged(at("Mon 11:00"), "urgent"));
      assertDue("Mon 12:00", only(sla, ticket, "Mon 11:30"));
      assertEquals("urgent", only(sla, ticket, "Mon 11:30").rule());
    }

    @Test
    void intoThePastBreachAtTheSwitchAndBackAreCorrected() {
      Ticket ticket =
          ticket(
              t ->
                  t.opened(mail("Mon 10:00"))
                      .priorityChanged(at("Mon 12:30"), "urgent")
                      .priorityChanged(at("Mon 12:45"), "normal"));
      SlaClock breached = only(sla, ticket, "Mon 12:40");
      assertDue("Mon 12:00", breached);
      assertEquals(at("Mon 12:30"), breached.breachedAt().orElseThrow());
      SlaClock back = only(sla, ticket, "Mon 12:50");
      assertFalse(back.isBreached());
      assertDue("Mon 13:00", back);
      assertEquals(
          List.of(ClockEvent.Kind.BREACHED, ClockEvent.Kind.CORRECTED, ClockEvent.Kind.BREACHED),
          sla.events(ticket, at("Mon 00:00"), at("Tue 00:00")).stream()
              .map(ClockEvent::kind)
              .toList());
    }

    @Test
    void whereAllOfTheNewTargetIsUsedUpAreDueAtOnceNotAtTheNextOpening() {
      SlaEngine days =
          SlaEngine.of(
              ResponseStandards.define(
                  "shop",
                  1,
                  s ->
                      s.calendar(WEEK)
                          .calendars(ALWAYS)
                          .channel(
                              EMAIL,
                              c ->
                                  c.rule(
                                          "urgent",
                                          r ->
                                              r.priority("urgent")
                                                  .calendar(ALWAYS)
                                                  .target(
                                                      FIRST_RESOLUTION,
                                                      t -> t.within(HOUR.multipliedBy(6))))
                                      .target(
                                          FIRST_RESOLUTION,
                                          t -> t.byTimeOnBusinessDay(0, LocalTime.NOON)))));
      Ticket ticket =
          ticket(
              t ->
                  t.opened(mail("Sun 20:00").priority("urgent"))
                      .priorityChanged(at("Sun 23:00"), "normal"));
      assertDue("Sun 23:00", only(days, ticket, "Sun 23:30"));
    }

    @Test
    void toNoTargetEndTheClock() {
      Ticket ticket =
          ticket(t -> t.opened(mail("Mon 10:00")).priorityChanged(at("Mon 11:00"), "low"));
      List<SlaClock> clocks = sla.clocks(ticket, at("Mon 11:30"));
      assertEquals(FIRST_RESPONSE, clocks.get(0).metric());
      assertDue("Mon 12:00", clocks.get(0));
      assertEquals(State.CANCELLED, clocks.get(1).state());
      assertEquals(Ending.PROMISE_ENDED, clocks.get(1).ending().orElseThrow());
      assertEquals(at("Mon 11:00"), clocks.get(1).stoppedAt().orElseThrow());
    }
  }

  @Nested
  class Reopening {

    private final Ticket early =
        ticket(
            t -> t.opened(mail("Mon 08:00")).resolved(at("Mon 13:00")).reopened(at("Mon 15:00")));
    private final Ticket late =
        ticket(
            t -> t.opened(mail("Mon 08:00")).resolved(at("Mon 15:00")).reopened(at("Mon 18:00")));

    private SlaEngine sla(ReopenBehaviour behaviour) {
      return engine(
          ALWAYS,
          s -> s.reopening(behaviour),
          TOTAL_RESOLUTION,
          t -> t.within(HOUR.multipliedBy(8)));
    }

    @Test
    void continuesAsIfItHadNeverBeenResolved() {
      SlaEngine sla = sla(ReopenBehaviour.CONTINUE);
      assertDue("Mon 16:00", only(sla, early, "Mon 15:30"));
      SlaClock breached = only(sla, late, "Mon 18:30");
      assertDue("Mon 16:00", breached);
      assertEquals(at("Mon 18:00"), breached.breachedAt().orElseThrow());
    }

    @Test
    void continuesWithoutTheResolvedTime() {
      SlaEngine sla = sla(ReopenBehaviour.CONTINUE_WITHOUT_RESOLVED_TIME);
      assertDue("Mon 18:00", only(sla, early, "Mon 15:30"));
      assertDue("Mon 19:00", only(sla, late, "Mon 18:30"));
    }

    @Test
    void beginsANewCycleAndKeepsTheOldVerdict() {
      List<SlaClock> clocks = sla(ReopenBehaviour.NEW_CYCLE).clocks(early, at("Mon 15:30"));
      assertEquals(Verdict.MET, clocks.get(0).verdict());
      assertDue("Mon 23:00", clocks.get(1));
      assertEquals(2, clocks.get(1).cycle());
    }

    @Test
    void restartsAndKeepsOnlyABreach() {
      SlaEngine sla = sla(ReopenBehaviour.RESTART);
      List<SlaClock> clocks = sla.clocks(early, at("Mon 15:30"));
      assertEquals(Ending.RESTARTED, clocks.get(0).ending().orElseThrow());
      assertEquals(Verdict.LEFT_OUT, clocks.get(0).verdict());
      assertDue("Mon 23:00", clocks.get(1));
      Ticket broken =
          ticket(
              t -> t.opened(mail("Mon 08:00")).resolved(at("Mon 17:00")).reopened(at("Mon 18:00")));
      assertEquals(Verdict.BREACHED, sla.clocks(broken, at("Mon 19:00")).get(0).verdict());
    }

    @Test
    void asksNothingOfStandardsThatPromisedNothingItConcerns() {
      ResponseStandards without =
          ResponseStandards.define(
              "shop",
              1,
              s ->
                  s.calendar(ALWAYS)
                      .channel(EMAIL, c -> c.target(FIRST_RESPONSE, t -> t.within(HOUR))));
      ResponseStandards with =
          ResponseStandards.define(
              "shop",
              2,
              s ->
                  s.calendar(ALWAYS)
                      .reopening(ReopenBehaviour.NEW_CYCLE)
                      .channel(EMAIL, c -> c.target(TOTAL_RESOLUTION, t -> t.within(HOUR))));
      SlaEngine sla = SlaEngine.of(without).changedTo(with, at("Mon 16:00"), ChangeMode.NEW_ONLY);
      assertEquals(
          List.of(FIRST_RESPONSE),
          sla.clocks(early, at("Mon 15:30")).stream().map(SlaClock::metric).toList());
    }

    @Test
    void neverTouchesTheFirstResolutionAndIsProvisionalUntilClosed() {
      SlaEngine first = engine(ALWAYS, FIRST_RESOLUTION, t -> t.within(HOUR.multipliedBy(8)));
      assertEquals(at("Mon 13:00"), only(first, early, "Tue 09:00").stoppedAt().orElseThrow());
      SlaEngine total = sla(ReopenBehaviour.CONTINUE);
      Ticket done = ticket(t -> t.opened(mail("Mon 08:00")).resolved(at("Mon 13:00")));
      assertTrue(only(total, done, "Mon 14:00").isProvisional());
      assertFalse(
          only(total, done.and(t -> t.closed(at("Mon 13:30"))), "Mon 14:00").isProvisional());
    }
  }

  @Nested
  class MergingAndCancelling {

    private final SlaEngine sla =
        engine(ALWAYS, FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(4)));

    @Test
    void theSurvivorTakesTheEarlierOpenStartAndTheSourceLeavesTheCount() {
      Ticket source = Ticket.define("S", t -> t.opened(mail("Mon 08:00")));
      Ticket survivor = ticket(t -> t.opened(mail("Mon 10:00")).absorbed(at("Mon 13:00"), source));
      SlaClock clock = only(sla, survivor, "Mon 13:30");
      assertEquals(at("Mon 08:00"), clock.startedAt().orElseThrow());
      assertDue("Mon 12:00", clock);
      assertEquals(at("Mon 13:00"), clock.breachedAt().orElseThrow());
      SlaClock merged = only(sla, source.and(t -> t.mergedInto(at("Mon 13:00"), "T")), "Mon 13:30");
      assertEquals(State.CANCELLED, merged.state());
      assertEquals(Verdict.LEFT_OUT, merged.verdict());
    }

    @Test
    void opensAClockWhereTheSurvivorHadNoneRunning() {
      Ticket source = Ticket.define("S", t -> t.opened(mail("Mon 11:00")));
      Ticket survivor =
          ticket(
              t ->
                  t.opened(mail("Mon 10:00"))
                      .agentReplied(at("Mon 10:30"))
                      .absorbed(at("Mon 13:00"), source));
      List<SlaClock> clocks = sla.clocks(survivor, at("Mon 13:30"));
      assertEquals(Verdict.MET, clocks.get(0).verdict());
      assertDue("Mon 15:00", clocks.get(1));
    }

    @Test
    void cancellingKeepsABreachUnlessNobodyWaited() {
      Ticket late = ticket(t -> t.opened(mail("Mon 08:00")));
      SlaClock withdrawn =
          only(
              sla,
              late.and(t -> t.cancelled(at("Mon 13:00"), Cancellation.WITHDRAWN)),
              "Tue 09:00");
      assertEquals(State.CANCELLED, withdrawn.state());
      assertEquals(Verdict.BREACHED, withdrawn.verdict());
      SlaClock spam =
          only(sla, late.and(t -> t.cancelled(at("Mon 13:00"), Cancellation.SPAM)), "Tue 09:00");
      assertEquals(Verdict.LEFT_OUT, spam.verdict());
      SlaClock inTime =
          only(
              sla,
              late.and(t -> t.cancelled(at("Mon 11:00"), Cancellation.WITHDRAWN)),
              "Tue 09:00");
      assertEquals(Verdict.LEFT_OUT, inTime.verdict());
    }

    @Test
    void aSplitTicketKeepsWhatRunsAndLeavesWhatIsDoneToTheOriginal() {
      Ticket copy =
          ticket(
              t ->
                  t.opened(mail("Mon 08:00"))
                      .agentReplied(at("Mon 09:00"))
                      .splitFrom(at("Mon 10:00"), "S"));
      assertEquals(List.of(), sla.clocks(copy, at("Mon 11:00")));
      Ticket open = ticket(t -> t.opened(mail("Mon 08:00")).splitFrom(at("Mon 10:00"), "S"));
      assertDue("Mon 12:00", only(sla, open, "Mon 11:00"));
    }
  }

  @Nested
  class Extensions {

    private final SlaEngine sla =
        engine(
            WEEK,
            s -> s.extensionAllowance(HOUR.multipliedBy(3)),
            FIRST_RESOLUTION,
            t -> t.within(HOUR.multipliedBy(4)));

    private TicketBuilder extend(TicketBuilder t, String at, int hours) {
      return t.extended(
          at(at), FIRST_RESOLUTION, HOUR.multipliedBy(hours), "asha", "courier on strike");
    }

    @Test
    void moveTheDeadlineAndBothStayVisible() {
      SlaClock clock =
          only(sla, ticket(t -> extend(t.opened(mail("Mon 10:00")), "Mon 12:00", 2)), "Mon 15:00");
      assertDue("Mon 16:00", clock);
      assertEquals(at("Mon 14:00"), clock.promisedAt().orElseThrow());
      assertFalse(clock.isBreached());
    }

    @Test
    void beyondTheAllowanceAreVoidInFullAndShown() {
      SlaClock clock =
          only(
              sla,
              ticket(
                  t -> extend(extend(t.opened(mail("Mon 10:00")), "Mon 12:00", 2), "Mon 13:00", 2)),
              "Mon 15:00");
      assertDue("Mon 16:00", clock);
      assertEquals(
          List.of(
              SlaClock.Extension.Ruling.GRANTED, SlaClock.Extension.Ruling.VOID_BEYOND_ALLOWANCE),
          clock.extensions().stream().map(SlaClock.Extension::ruling).toList());
    }

    @Test
    void givenAfterTheBreachDoNotUndoIt() {
      SlaClock clock =
          only(sla, ticket(t -> extend(t.opened(mail("Mon 10:00")), "Mon 14:30", 1)), "Mon 15:00");
      assertEquals(SlaClock.Extension.Ruling.VOID_AFTER_BREACH, clock.extensions().get(0).ruling());
      assertTrue(clock.isBreached());
    }
  }

  @Test
  void ownershipIsOneClockForEachStayWithATeam() {
    SlaEngine sla = engine(WEEK, OWNERSHIP, t -> t.within(HOUR.multipliedBy(2)));
    Ticket ticket =
        ticket(
            t ->
                t.opened(mail("Mon 09:00"))
                    .assigned(at("Mon 10:00"), "returns")
                    .assigned(at("Mon 11:00"), "returns", "asha")
                    .assigned(at("Mon 13:00"), "billing")
                    .resolved(at("Mon 14:00"))
                    .reopened(at("Mon 15:00"))
                    .unassigned(at("Mon 16:00")));
    List<SlaClock> stays = sla.clocks(ticket, at("Mon 17:00"));
    assertEquals(
        List.of("returns", "billing", "billing"),
        stays.stream().map(stay -> stay.team().orElseThrow()).toList());
    assertEquals(
        List.of(Verdict.BREACHED, Verdict.MET, Verdict.MET),
        stays.stream().map(SlaClock::verdict).toList());
  }

  @Nested
  class ByItself {

    private final SlaEngine sla =
        engine(
            WEEK,
            FIRST_RESOLUTION,
            t -> t.within(HOUR.multipliedBy(4)).warnAtPercent(50).warnBefore(HOUR));

    @Test
    void warnsInCountedTimeAndBreachesEachAtItsOwnInstant() {
      Ticket ticket = ticket(t -> t.opened(mail("Fri 15:00")));
      assertEquals(
          List.of("WARNED Fri 17:00", "WARNED Mon+1 10:00", "BREACHED Mon+1 11:00"),
          told(sla, ticket, "Fri 00:00", "Tue+1 00:00"));
      assertEquals(List.of("WARNED Mon+1 10:00"), told(sla, ticket, "Sat 00:00", "Mon+1 11:00"));
      assertEquals(at("Fri 17:00"), sla.nextWakeUp(ticket, at("Fri 15:00")).orElseThrow());
      assertEquals(at("Mon+1 10:00"), sla.nextWakeUp(ticket, at("Fri 17:01")).orElseThrow());
      assertEquals(at("Mon+1 11:00"), sla.nextWakeUp(ticket, at("Mon+1 11:00")).orElseThrow());
      assertTrue(sla.nextWakeUp(ticket, at("Mon+1 11:01")).isEmpty());
    }

    @Test
    void warnsOnceForADeadlineAndAgainWhenBothMoveLater() {
      Ticket ticket =
          ticket(
              t ->
                  t.opened(mail("Mon 09:00"))
                      .paused(at("Mon 11:30"), Party.CUSTOMER, "asked")
                      .customerWrote(at("Mon 14:30")));
      assertEquals(
          List.of(
              "WARNED Mon 11:00", "RESUMED Mon 14:30", "WARNED Mon 15:00", "BREACHED Mon 16:00"),
          told(sla, ticket, "Mon 00:00", "Tue 00:00"));
    }

    @Test
    void aRetractedReplyBringsTheBreachOutAtTheRetraction() {
      Ticket ticket =
          ticket(
              t ->
                  t.opened(mail("Mon 09:00"))
                      .resolved(at("Mon 10:00"))
                      .retracted(at("Mon 15:00"), "2"));
      assertEquals(List.of("BREACHED Mon 15:00"), told(sla, ticket, "Mon 00:00", "Tue 00:00"));
      assertEquals(at("Mon 15:00"), only(sla, ticket, "Mon 16:00").breachedAt().orElseThrow());
      assertFalse(only(sla, ticket, "Mon 14:00").isBreached());
      Ticket undone = ticket.and(t -> t.retracted(at("Mon 16:00"), "3"));
      assertEquals(
          List.of("BREACHED Mon 15:00", "CORRECTED Mon 16:00"),
          told(sla, undone, "Mon 00:00", "Tue 00:00"));
    }
  }

  @Nested
  class ChangingStandards {

    private final ResponseStandards next =
        ResponseStandards.define(
            "shop",
            2,
            s ->
                s.calendar(ALWAYS)
                    .channel(
                        EMAIL, c -> c.target(FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(2)))));
    private final SlaEngine before =
        engine(ALWAYS, FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(4)));
    private final Ticket open = ticket(t -> t.opened(mail("Mon 08:00")));

    @Test
    void newOnlyLeavesOpenClocksAlone() {
      SlaEngine sla = before.changedTo(next, at("Mon 09:00"), ChangeMode.NEW_ONLY);
      assertDue("Mon 12:00", only(sla, open, "Mon 10:00"));
      SlaClock later = only(sla, ticket(t -> t.opened(mail("Mon 09:00"))), "Mon 10:00");
      assertDue("Mon 11:00", later);
      assertEquals(2, later.standards().version());
    }

    @Test
    void newAndOpenNeverMovesADeadlineBeforeTheChange() {
      assertDue(
          "Mon 10:00",
          only(
              before.changedTo(next, at("Mon 09:00"), ChangeMode.NEW_AND_OPEN), open, "Mon 09:30"));
      SlaClock late =
          only(before.changedTo(next, at("Mon 11:00"), ChangeMode.NEW_AND_OPEN), open, "Mon 11:30");
      assertDue("Mon 11:00", late);
      assertEquals(at("Mon 11:00"), late.breachedAt().orElseThrow());
      assertEquals(2, late.standards().version());
      SlaClock broken =
          only(before.changedTo(next, at("Mon 13:00"), ChangeMode.NEW_AND_OPEN), open, "Mon 14:00");
      assertEquals(1, broken.standards().version());
    }

    @Test
    void replayAllJudgesFromTheStart() {
      SlaEngine sla = before.changedTo(next, at("Mon 11:00"), ChangeMode.REPLAY_ALL);
      SlaClock clock = only(sla, open.and(t -> t.agentReplied(at("Mon 10:30"))), "Mon 12:00");
      assertEquals(Verdict.BREACHED, clock.verdict());
      assertEquals(at("Mon 10:00"), clock.breachedAt().orElseThrow());
    }
  }

  @Test
  void twoStandardsJudgeOneTicket() {
    ResponseStandards own =
        ResponseStandards.define(
            "team",
            1,
            s ->
                s.calendar(ALWAYS)
                    .channel(EMAIL, c -> c.target(FIRST_RESPONSE, t -> t.within(HOUR))));
    SlaEngine sla =
        engine(ALWAYS, FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(4))).alongside(own);
    List<SlaClock> clocks =
        sla.clocks(
            ticket(t -> t.opened(mail("Mon 08:00")).agentReplied(at("Mon 10:00"))),
            at("Mon 11:00"));
    assertEquals(
        List.of("shop", "team"), clocks.stream().map(clock -> clock.standards().id()).toList());
    assertEquals(
        List.of(Verdict.MET, Verdict.BREACHED), clocks.stream().map(SlaClock::verdict).toList());
  }
}
