// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import io.answerby.sla.Ledger;
import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.engine.ClockEvent;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.explain.LedgerChecker;
import io.answerby.sla.engine.watch.Notice;
import io.answerby.sla.engine.watch.Watcher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of the clocks of every ticket, whatever happened to it. A shop that wants to see it
 * under its own standards lets a test class implement this, as it does {@link DeadlineLaws}.
 */
public interface ClockLaws {

  /** {@return the standards to be checked} */
  ResponseStandards standards();

  /** Events that come in another order, or twice, give the same clocks. */
  @Property(seed = "20261121")
  default void theOrderOfEventsDoesNotMatter(
      @ForAll("tickets") Ticket ticket, @ForAll Random order) {
    List<TicketEvent> shuffled = new ArrayList<>(ticket.events());
    shuffled.addAll(ticket.events().subList(0, ticket.events().size() / 2));
    Collections.shuffle(shuffled, order);
    Ticket same = Ticket.of(ticket.id(), shuffled);
    SlaEngine sla = SlaEngine.of(standards());
    Instant end = endOf(ticket);
    Laws.equal(sla.clocks(ticket, end), sla.clocks(same, end), "the clocks");
    Laws.equal(
        sla.events(ticket, Laws.BEGINNING, end),
        sla.events(same, Laws.BEGINNING, end),
        "what happened by itself");
  }

  /** A promise that was kept was kept in time, and one that was broken was not. */
  @Property(seed = "20261121")
  default void whatIsMetWasDoneInTime(@ForAll("tickets") Ticket ticket) {
    for (SlaClock clock : SlaEngine.of(standards()).clocks(ticket, endOf(ticket))) {
      if (clock.verdict() == SlaClock.Verdict.MET) {
        Optional<Instant> due = clock.dueAt();
        Instant stopped = clock.stoppedAt().orElseThrow();
        due.ifPresent(latest -> Laws.notAfter(stopped, latest, clock + ", done in time,"));
      }
      clock
          .breachedAt()
          .ifPresent(at -> Laws.notAfter(clock.startedAt().orElseThrow(), at, "the breach"));
    }
  }

  /** Waiting never makes anything due earlier. */
  @Property(seed = "20261121")
  default void aWaitNeverMakesADeadlineEarlier(
      @ForAll("tickets") Ticket ticket,
      @ForAll("gaps") Duration after,
      @ForAll("gaps") Duration length,
      @ForAll Party party) {
    Instant from = lastOf(ticket).plus(after);
    Instant until = from.plus(length);
    Ticket waiting = ticket.and(t -> t.paused(from, party, "asked")).and(t -> t.resumed(until));
    SlaEngine sla = SlaEngine.of(standards());
    List<SlaClock> without = sla.clocks(ticket, until);
    List<SlaClock> with = sla.clocks(waiting, until);
    Laws.equal(without.size(), with.size(), "the number of clocks");
    for (int i = 0; i < with.size(); i++) {
      Optional<Instant> before = without.get(i).dueAt();
      Optional<Instant> since = with.get(i).dueAt();
      if (before.isPresent() && since.isPresent()) {
        Laws.notAfter(before.get(), since.get(), with.get(i) + " after a wait");
      }
    }
  }

  /**
   * Every clock that has a deadline shows why it is due then, and a checker that reads the calendar
   * as it is written agrees. Where the promise changed on the way, it shows the deadline all the
   * same, but the checker, which knows one promise, is not asked.
   */
  @Property(seed = "20261121")
  default void itsLedgerHolds(@ForAll("tickets") Ticket ticket, @ForAll("gaps") Duration after) {
    boolean changed =
        ticket.events().stream()
            .anyMatch(event -> event.kind() == TicketEvent.Kind.PRIORITY_CHANGED);
    Instant asOf = lastOf(ticket).plus(after);
    for (SlaClock clock : SlaEngine.of(standards()).clocks(ticket, asOf)) {
      Optional<Ledger> ledger = clock.explain();
      Laws.equal(clock.dueAt(), ledger.map(Ledger::due), "what the ledger of " + clock + " shows");
      if (ledger.isPresent() && !changed) {
        Laws.equal(
            List.of(),
            LedgerChecker.of(clock.calendar()).check(ledger.get()),
            "faults of the ledger of " + clock + "\n" + ledger.get() + "\nof " + ticket.events());
      }
    }
  }

  /** However often one looks, the same happens at the same instants, each once. */
  @Property(seed = "20261121")
  default void lookingMoreOftenChangesNothing(
      @ForAll("tickets") Ticket ticket, @ForAll("sweeps") int sweeps) {
    SlaEngine sla = SlaEngine.of(standards());
    Instant start = ticket.events().get(0).at();
    Instant end = endOf(ticket);
    Duration step = Duration.between(start, end).dividedBy(sweeps).plusNanos(1);
    List<ClockEvent> swept = new ArrayList<>();
    for (Instant from = start; from.isBefore(end); from = from.plus(step)) {
      Instant to = from.plus(step).isAfter(end) ? end : from.plus(step);
      swept.addAll(sla.events(ticket, from, to));
    }
    Laws.equal(sla.events(ticket, start, end), swept, "what " + sweeps + " looks saw");
  }

  /** Between now and the next wake-up nothing happens by itself. */
  @Property(seed = "20261121")
  default void nothingHappensBeforeTheNextWakeUp(@ForAll("tickets") Ticket ticket) {
    SlaEngine sla = SlaEngine.of(standards());
    Instant now = lastOf(ticket).plusNanos(1);
    Instant next = sla.nextWakeUp(ticket, now).orElse(endOf(ticket));
    if (next.isAfter(now)) {
      Laws.equal(List.of(), sla.events(ticket, now, next), "what happened before " + next);
    }
  }

  /**
   * A watcher that is handed the ticket after each of its events tells, in the end, what the engine
   * says has happened: every warning and every breach, each once.
   */
  @Property(seed = "20261121")
  default void aWatcherTellsEachThingOnce(@ForAll("tickets") Ticket ticket) {
    SlaEngine sla = SlaEngine.of(standards());
    List<Notice> told = new ArrayList<>();
    Instant[] now = {ticket.events().get(0).at()};
    Watcher watcher =
        Watcher.over(
            sla,
            w ->
                w.time(() -> now[0])
                    .on(Runnable::run)
                    .tell(told::add)
                    .foldBeyond(Integer.MAX_VALUE, Duration.ofDays(1)));
    List<TicketEvent> known = new ArrayList<>();
    for (TicketEvent event : ticket.events()) {
      tickUntil(watcher, now, event.at());
      known.add(event);
      watcher.watch(Ticket.of(ticket.id(), known));
    }
    tickUntil(watcher, now, endOf(ticket));
    List<String> expected =
        sla.events(ticket, Laws.BEGINNING, now[0]).stream()
            .filter(event -> event.kind() != ClockEvent.Kind.RESUMED)
            .map(event -> event.metric() + " " + event.cycle() + " " + event.at())
            .sorted()
            .toList();
    List<String> actual =
        told.stream()
            .map(notice -> notice.metric() + " " + notice.cycle() + " " + notice.at())
            .sorted()
            .toList();
    Laws.equal(expected, actual, "what was told");
  }

  /** {@return tickets that the laws are checked with: those that the standards speak of} */
  @Provide
  default Arbitrary<Ticket> tickets() {
    return Tickets.under(standards());
  }

  /** {@return stretches of wall-clock time, zero included} */
  @Provide
  default Arbitrary<Duration> gaps() {
    return Arbitraries.longs().between(0, 5_000).map(Duration::ofMinutes);
  }

  /** {@return how often one looks} */
  @Provide
  default Arbitrary<Integer> sweeps() {
    return Arbitraries.of(1, 2, 10, 100);
  }

  /** {@return long after the last event of the ticket, when all that can happen has happened} */
  private static Instant endOf(Ticket ticket) {
    return lastOf(ticket).plus(Duration.ofDays(60));
  }

  private static Instant lastOf(Ticket ticket) {
    return ticket.events().get(ticket.events().size() - 1).at();
  }

  private static void tickUntil(Watcher watcher, Instant[] now, Instant end) {
    Optional<Instant> next = watcher.nextTick();
    while (next.isPresent() && !next.get().isAfter(end)) {
      now[0] = next.get();
      watcher.tick();
      next = watcher.nextTick();
    }
    now[0] = end;
    watcher.tick();
  }
}
