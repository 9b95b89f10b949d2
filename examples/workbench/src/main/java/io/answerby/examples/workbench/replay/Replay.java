// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.examples.workbench.console.Progress;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.sla.FirstResponseRule;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.opentime.OpenTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges every ticket of a log by standards.
 *
 * <p>A first response is only claimed where the log shows replies. Standards whose first response
 * may also be a taking-up are told as such: their metric is called {@value #TAKEN_UP}.
 */
final class Replay {

  static final String TAKEN_UP = "taken-up";

  private static final int PROGRESS_STEP = 100;

  private final Log log;
  private final ResponseStandards standards;
  private final SlaEngine engine;
  private final boolean judgesFirstResponse;
  private final Instant asOf;
  private final Map<BusinessCalendar, OpenTime> openTimes = new HashMap<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, Duration> spentOnMisses = new LinkedHashMap<>();
  private long events;
  private int misses;
  private int unpromised;

  /**
   * Prepares a replay.
   *
   * @param asOf as of when open tickets are judged; without it, the last instant of the log
   */
  Replay(Log log, Mapping mapping, ResponseStandards standards, Optional<Instant> asOf) {
    this.log = log;
    this.standards = standards;
    this.engine = SlaEngine.of(standards);
    this.judgesFirstResponse =
        mapping.showsReplies() || standards.firstResponse() == FirstResponseRule.REPLY_OR_TAKEN_UP;
    this.asOf = asOf.orElseGet(() -> lastInstant(log));
  }

  /** Writes a line for each clock, and then the summary. */
  void run(ReplayWriter writer, Streams streams) throws IOException {
    try (Progress progress = Progress.of(streams, "replaying", log.tickets().size())) {
      int done = 0;
      for (List<LogRow> rows : log.tickets().values()) {
        judge(History.ticket(rows), writer);
        if (++done % PROGRESS_STEP == 0) {
          progress.at(done);
        }
      }
      progress.at(done);
    }
    writer.summary(this);
  }

  private void judge(Ticket ticket, ReplayWriter writer) throws IOException {
    events += ticket.effectiveEvents().size();
    List<SlaClock> clocks = engine.clocks(ticket, asOf);
    if (clocks.isEmpty()) {
      unpromised++;
    }
    for (SlaClock clock : clocks) {
      if (clock.metric() == Metric.FIRST_RESPONSE && !judgesFirstResponse) {
        continue;
      }
      String metric = name(clock);
      tallies.computeIfAbsent(metric, m -> new Tally()).add(clock);
      List<Budget.Part> budget = List.of();
      if (clock.verdict() == SlaClock.Verdict.BREACHED) {
        misses++;
        OpenTime openTime = openTimes.computeIfAbsent(clock.calendar(), OpenTime::of);
        budget = Budget.of(clock, ticket, openTime, asOf);
        budget.forEach(part -> spentOnMisses.merge(part.where(), part.time(), Duration::plus));
      }
      writer.clock(clock, metric, budget);
    }
  }

  private static String name(SlaClock clock) {
    return clock.metric() == Metric.FIRST_RESPONSE
            && clock.standards().firstResponse() == FirstResponseRule.REPLY_OR_TAKEN_UP
        ? TAKEN_UP
        : clock.metric().word();
  }

  Log log() {
    return log;
  }

  ResponseStandards standards() {
    return standards;
  }

  Instant asOf() {
    return asOf;
  }

  long events() {
    return events;
  }

  /** {@return how often promises were kept, by metric} */
  Map<String, Tally> tallies() {
    return tallies;
  }

  /** {@return how many clocks were breached} */
  int misses() {
    return misses;
  }

  /** {@return how many tickets nothing was promised for} */
  int unpromised() {
    return unpromised;
  }

  /** {@return whether first responses were judged; where the log shows none they cannot be} */
  boolean judgesFirstResponse() {
    return judgesFirstResponse;
  }

  /** {@return {@code judged}, {@value #TAKEN_UP} if that stands for it, or {@code not-judged}} */
  String firstResponse() {
    return !judgesFirstResponse
        ? "not-judged"
        : standards.firstResponse() == FirstResponseRule.REPLY_OR_TAKEN_UP ? TAKEN_UP : "judged";
  }

  /** {@return where the time of all misses went, the most first} */
  List<Budget.Part> spentOnMisses() {
    return spentOnMisses.entrySet().stream()
        .map(part -> new Budget.Part(part.getKey(), part.getValue()))
        .sorted((a, b) -> b.time().compareTo(a.time()))
        .toList();
  }

  private static Instant lastInstant(Log log) {
    Instant last = Instant.EPOCH;
    for (List<LogRow> rows : log.tickets().values()) {
      for (LogRow row : rows) {
        for (Optional<Instant> at :
            List.of(Optional.of(row.at()), row.firstReply(), row.resolved(), row.closed())) {
          last = at.filter(last::isBefore).orElse(last);
        }
      }
    }
    return last;
  }
}
