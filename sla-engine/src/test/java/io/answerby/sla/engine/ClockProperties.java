// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.DeskWeek.EPOCH;
import static io.answerby.sla.engine.DeskWeek.WEEK;
import static io.answerby.sla.engine.DeskWeek.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.engine.SlaClock.State;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of clocks, on random tickets of all event types under random standards. */
class ClockProperties {

  private static SlaEngine engine(Random random) {
    SlaEngine sla = SlaEngine.of(DeskWeek.standards(random, 1));
    return random.nextBoolean()
        ? sla
        : sla.changedTo(
            DeskWeek.standards(random, 2),
            at(random.nextInt(WEEK)),
            random.nextBoolean() ? ChangeMode.NEW_ONLY : ChangeMode.NEW_AND_OPEN);
  }

  @Property(tries = 300, seed = "20261121")
  void anyOrderAndAnyRepetitionOfTheSameEventsGivesTheSameVerdict(@ForAll long seed) {
    var random = new Random(seed);
    SlaEngine sla = engine(random);
    Ticket ticket = DeskWeek.ticket(random, "T");
    var events = new ArrayList<>(ticket.events());
    events.addAll(ticket.events().subList(0, random.nextInt(events.size())));
    Collections.shuffle(events, random);
    Ticket same = Ticket.of("T", events);
    Instant asOf = at(random.nextInt(WEEK));
    assertEquals(sla.clocks(ticket, asOf), sla.clocks(same, asOf));
    assertEquals(sla.events(ticket, EPOCH, asOf), sla.events(same, EPOCH, asOf));
  }

  @Property(tries = 300, seed = "20261121")
  void askingInManyTouchingRangesTellsTheSameAsAskingOnce(@ForAll long seed) {
    var random = new Random(seed);
    SlaEngine sla = engine(random);
    Ticket ticket = DeskWeek.ticket(random, "T");
    List<ClockEvent> once = sla.events(ticket, EPOCH, at(WEEK));
    for (int cuts : new int[] {1, 10, random.nextInt(20) == 0 ? 1_000 : 50}) {
      var instants = new TreeSet<Integer>(List.of(0, WEEK));
      for (int i = 0; i < cuts; i++) {
        instants.add(random.nextInt(WEEK));
      }
      var told = new ArrayList<ClockEvent>();
      Integer from = null;
      for (Integer to : instants) {
        if (from != null) {
          told.addAll(sla.events(ticket, at(from), at(to)));
        }
        from = to;
      }
      assertEquals(once, told);
    }
  }

  @Property(tries = 300, seed = "20261121")
  void theNextWakeUpIsWhenSomethingNextHappensByItself(@ForAll long seed) {
    var random = new Random(seed);
    SlaEngine sla = SlaEngine.of(DeskWeek.standards(random, 1));
    Ticket ticket = DeskWeek.ticket(random, "T");
    Assume.that(!ticket.hasRetractions());
    Instant asOf = lastOf(ticket);
    assertEquals(firstAfter(sla, ticket, asOf), sla.nextWakeUp(ticket, asOf));
  }

  @Property(tries = 300, seed = "20261121")
  void theNextWakeUpIsNeverTooLateWhereTheStandardsAreGoingToChange(@ForAll long seed) {
    var random = new Random(seed);
    SlaEngine sla = engine(random);
    Ticket ticket = DeskWeek.ticket(random, "T");
    Assume.that(!ticket.hasRetractions());
    Instant asOf = lastOf(ticket);
    firstAfter(sla, ticket, asOf)
        .ifPresent(first -> assertFalse(sla.nextWakeUp(ticket, asOf).orElseThrow().isAfter(first)));
  }

  /** Just after the last event, when all that it brought about itself has been told. */
  private static Instant lastOf(Ticket ticket) {
    return ticket.events().get(ticket.events().size() - 1).at().plusNanos(1);
  }

  private static Optional<Instant> firstAfter(SlaEngine sla, Ticket ticket, Instant asOf) {
    return sla.events(ticket, asOf, EPOCH.plus(Duration.ofDays(60))).stream()
        .map(ClockEvent::at)
        .findFirst();
  }

  @Property(tries = 500, seed = "20261121")
  void aPauseNeverMakesADeadlineEarlier(@ForAll long seed) {
    var random = new Random(seed);
    SlaEngine sla = SlaEngine.of(DeskWeek.standards(random, 1));
    int opened = random.nextInt(2_000);
    Ticket without =
        Ticket.define(
            "T", t -> t.opened(Contact.by(Channel.EMAIL).at(at(opened)).priority("normal")));
    Ticket with = without;
    int minute = opened;
    for (int pauses = 0; pauses < 1 + random.nextInt(4); pauses++) {
      int from = minute + random.nextInt(300);
      int to = from + random.nextInt(600);
      Party party = random.nextBoolean() ? Party.CUSTOMER : Party.THIRD_PARTY;
      with = with.and(t -> t.paused(at(from), party, "waiting").resumed(at(to)));
      minute = to;
    }
    List<SlaClock> before = sla.clocks(without, at(WEEK));
    List<SlaClock> after = sla.clocks(with, at(WEEK));
    assertEquals(before.size(), after.size());
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).state() == State.RUNNING) {
        assertFalse(
            after.get(i).dueAt().orElseThrow().isBefore(before.get(i).dueAt().orElseThrow()));
      }
    }
  }

  @Property(tries = 1_000, seed = "20261121")
  void splittingAPauseInTwoThatTouchChangesNothing(@ForAll long seed) {
    var random = new Random(seed);
    SlaEngine sla = engine(random);
    Ticket ticket = DeskWeek.ticket(random, "T");
    Assume.that(!ticket.hasRetractions());
    for (TicketEvent event : ticket.events()) {
      if (event instanceof TicketEvent.Paused paused) {
        Optional<Instant> cut = cut(ticket, paused, random);
        if (cut.isPresent()) {
          Ticket split = split(ticket, paused, cut.get());
          assertEquals(lines(sla.clocks(ticket, at(WEEK))), lines(sla.clocks(split, at(WEEK))));
          assertEquals(sla.events(ticket, EPOCH, at(WEEK)), sla.events(split, EPOCH, at(WEEK)));
        }
      }
    }
  }

  /** A whole minute at which the pause is sure to be open still. */
  private static Optional<Instant> cut(Ticket ticket, TicketEvent.Paused paused, Random random) {
    Instant end = at(WEEK);
    for (TicketEvent event : ticket.events()) {
      boolean ends =
          event instanceof TicketEvent.Resumed
              || event instanceof TicketEvent.CustomerWrote
              || event instanceof TicketEvent.Resolved
              || event instanceof TicketEvent.Closed;
      if (ends && !event.at().isBefore(paused.at()) && event.at().isBefore(end)) {
        end = event.at();
      }
      if (event instanceof TicketEvent.Resumed resumed
          && resumed.pauseId().equals(paused.id())
          && !resumed.at().isAfter(paused.at())) {
        return Optional.empty();
      }
    }
    long minutes = Duration.between(paused.at(), end).toMinutes();
    boolean begun =
        ticket.opened().isPresent() && !paused.at().isBefore(ticket.opened().get().at());
    return minutes < 2 || !begun
        ? Optional.empty()
        : Optional.of(paused.at().plusSeconds(60L * (1 + random.nextLong(minutes - 1))));
  }

  private static Ticket split(Ticket ticket, TicketEvent.Paused paused, Instant cut) {
    var events = new ArrayList<TicketEvent>();
    for (TicketEvent event : ticket.events()) {
      boolean resumes =
          event instanceof TicketEvent.Resumed resumed && resumed.pauseId().equals(paused.id());
      events.add(resumes ? new TicketEvent.Resumed(event.id(), event.at(), "second half") : event);
    }
    events.add(new TicketEvent.Resumed("end of first", cut, paused.id()));
    events.add(new TicketEvent.Paused("second half", cut, paused.waitingFor(), paused.reason()));
    return Ticket.of(ticket.id(), events);
  }

  private static List<String> lines(List<SlaClock> clocks) {
    return clocks.stream()
        .map(clock -> clock + " " + clock.counted() + " " + clock.paused())
        .toList();
  }

  @Property(tries = 500, seed = "20261121")
  void mergingNeverJudgesOneWaitTwice(@ForAll long seed) {
    var random = new Random(seed);
    SlaEngine sla = SlaEngine.of(DeskWeek.standards(random, 1));
    int merged = 3_000 + random.nextInt(2_000);
    Ticket source = plain(random, "S", 0, merged);
    Ticket survivor = plain(random, "T", 1, merged);
    Ticket absorbing = survivor.and(t -> t.absorbed(at(merged), source));
    Ticket gone = source.and(t -> t.mergedInto(at(merged), "T"));
    var judged = new HashSet<String>();
    List<SlaClock> all = new ArrayList<>(sla.clocks(gone, at(WEEK)));
    all.addAll(sla.clocks(absorbing, at(WEEK)));
    for (SlaClock clock : all) {
      boolean counts = clock.verdict() != Verdict.LEFT_OUT && clock.startedAt().isPresent();
      if (counts && clock.metric() != Metric.OWNERSHIP) {
        assertTrue(
            judged.add(clock.metric() + " " + clock.startedAt().orElseThrow()), clock::toString);
      }
    }
  }

  /** A ticket that begins at an odd or an even minute, so that its starts are its own. */
  private static Ticket plain(Random random, String id, int parity, int until) {
    var contact = Contact.by(Channel.EMAIL).at(at(2 * random.nextInt(500) + parity));
    return Ticket.define(
        id,
        t -> {
          t.opened(contact.priority("normal"));
          int minute = 1_000 + parity;
          while (minute < until && random.nextInt(6) > 0) {
            Instant now = at(minute);
            switch (random.nextInt(4)) {
              case 0 -> t.customerWrote(now);
              case 1 -> t.agentReplied(now);
              case 2 -> t.resolved(now);
              default -> t.reopened(now);
            }
            minute += 2 * (1 + random.nextInt(300));
          }
          return t;
        });
  }

  @Property(tries = 500, seed = "20261121")
  void aFinalVerdictNeverChangesUnderNewOnly(@ForAll long seed) {
    var random = new Random(seed);
    SlaEngine before = SlaEngine.of(DeskWeek.standards(random, 1));
    Ticket ticket = DeskWeek.ticket(random, "T");
    Assume.that(!ticket.hasRetractions());
    Instant change = at(random.nextInt(WEEK));
    ResponseStandards next = DeskWeek.standards(random, 2);
    SlaEngine after = before.changedTo(next, change, ChangeMode.NEW_ONLY);
    List<SlaClock> later = after.clocks(ticket, at(WEEK));
    for (SlaClock clock : before.clocks(ticket, change)) {
      boolean isFinal = clock.state() == State.STOPPED && !clock.isProvisional();
      boolean splitAway =
          ticket.events().stream().anyMatch(event -> event instanceof TicketEvent.SplitFrom);
      if (isFinal && !splitAway && clock.startedAt().orElseThrow().isBefore(change)) {
        assertTrue(
            later.stream().anyMatch(each -> each.toString().equals(clock.toString())),
            () -> clock + " is not among " + later);
      }
    }
  }
}
