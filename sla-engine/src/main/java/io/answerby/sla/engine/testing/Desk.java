// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.testing;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.ClockEvent;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A help desk that exists only in a test: its clock is set by hand, its customers and agents do
 * what the test says, and it knows what the shop's standards make of that.
 *
 * <p>With it a shop tests its own standards, in whatever test framework it uses:
 *
 * <pre>{@code
 * Desk.of(standards)
 *     .at("Thu 2026-12-24 16:30").customerWrites(EMAIL)
 *     .expectDue(FIRST_RESPONSE, "Fri 2026-12-25 16:30")
 *     .at("Fri 2026-12-25 17:00").agentReplies()
 *     .expectBreachedAt(FIRST_RESPONSE, "Fri 2026-12-25 16:30");
 * }</pre>
 *
 * <p>An expectation that is not met is an {@link AssertionError}, whose text says what was expected
 * and what was so, tells what happened to the ticket and shows how the deadline came about.
 *
 * <p><b>Times</b> are local to the desk, {@code 2026-12-24T16:30} or {@code Thu 2026-12-24 16:30};
 * a wrong day of the week is an error, and so is a time that the zone skips. One that occurs twice
 * needs its offset: {@code 2026-10-25T02:30+01:00}. The clock goes forward only, as a guard against
 * slips of the pen; what the shop learns late is said by {@link #late}.
 *
 * <p><b>Tickets.</b> A customer who writes on a channel opens a ticket: T-1, T-2 and so on, or the
 * one that {@link #ticket} named. What follows happens to that ticket, until another is opened or
 * named.
 *
 * <p>A desk is changed by what happens on it, and each method returns the desk itself. Not
 * thread-safe.
 */
public final class Desk {

  private final SlaEngine sla;
  private final Map<String, Ticket> tickets = new LinkedHashMap<>();
  private LocalTimes times;
  private String judge;
  private @Nullable Instant now;
  private @Nullable String current;
  private int opened;

  private Desk(SlaEngine sla, LocalTimes times) {
    this.sla = sla;
    this.judge = sla.standards().id();
    this.times = times;
  }

  /**
   * {@return a desk that works by those standards, where nothing has happened yet}
   *
   * <p>Its zone is that of the first calendar of the standards that has one, else UTC, unless
   * {@link #in} says another.
   */
  public static Desk of(ResponseStandards standards) {
    return of(SlaEngine.of(standards));
  }

  /** {@return a desk that works by that engine} */
  public static Desk of(SlaEngine sla) {
    return new Desk(sla, new LocalTimes(firstZoneOf(sla.standards())));
  }

  /** Reads and shows times in that zone, such as {@code Asia/Karachi}, from here on. */
  public Desk in(String zone) {
    times = new LocalTimes(ZoneId.of(zone));
    return this;
  }

  /**
   * Sets the clock.
   *
   * @throws IllegalArgumentException if the time cannot be read, does not exist in the desk's zone,
   *     or is before what the clock shows
   */
  public Desk at(String time) {
    return setTo(times.read(time));
  }

  /**
   * Lets that much wall-clock time pass.
   *
   * @param elapsed zero or more
   */
  public Desk after(Duration elapsed) {
    return setTo(now().plus(elapsed));
  }

  /**
   * Enters now what happened at an earlier time, as a shop does that learns of something late.
   *
   * <pre>{@code
   * desk.at("Fri 2026-12-25 09:00").late("Thu 2026-12-24 17:00", d -> d.agentReplies())
   * }</pre>
   *
   * @param time when it happened; not after what the clock shows
   * @param what what happened then, to the current ticket
   */
  public Desk late(String time, Consumer<Desk> what) {
    Instant shown = now();
    Instant then = times.read(time);
    if (then.isAfter(shown)) {
      throw new IllegalArgumentException(
          "what is entered late must not be after " + times.show(shown) + ", but was at " + time);
    }
    now = then;
    try {
      what.accept(this);
    } finally {
      now = shown;
    }
    return this;
  }

  /** {@return what the clock shows} */
  public Instant now() {
    if (now == null) {
      throw new IllegalStateException("desk's clock must be set first: at(...)");
    }
    return now;
  }

  /**
   * Turns to that ticket. If there is none of that name, the next one to be opened gets the name.
   */
  public Desk ticket(String id) {
    current = requireNonNull(id, "id");
    return this;
  }

  /**
   * {@return the current ticket, as it is known}
   *
   * @throws IllegalStateException if none has been opened
   */
  public Ticket ticket() {
    Ticket ticket = current == null ? null : tickets.get(current);
    if (ticket == null) {
      throw new IllegalStateException(
          current == null
              ? "no ticket is open: a customer writes on a channel first"
              : "ticket '" + current + "' is not open; open ones are " + tickets.keySet());
    }
    return ticket;
  }

  /** {@return all tickets, in the order in which they were opened} */
  public List<Ticket> tickets() {
    return List.copyOf(tickets.values());
  }

  /** A customer writes on that channel, which opens a ticket. */
  public Desk customerWrites(Channel channel) {
    return customerWrites(channel, contact -> contact);
  }

  /**
   * A customer of whom more is known writes on that channel, which opens a ticket: {@code
   * customerWrites(EMAIL, c -> c.priority("high").tier("gold"))}.
   */
  public Desk customerWrites(Channel channel, UnaryOperator<Contact> knownOf) {
    return open(t -> t.opened(knownOf.apply(Contact.by(channel).at(now()))));
  }

  /** The customer writes again. */
  public Desk customerWrites() {
    return happens(t -> t.customerWrote(now()));
  }

  /** A customer comes into the queue for a person on that channel, which opens a ticket. */
  public Desk customerQueues(Channel channel) {
    return customerQueues(channel, contact -> contact);
  }

  /** A customer of whom more is known comes into the queue, which opens a ticket. */
  public Desk customerQueues(Channel channel, UnaryOperator<Contact> knownOf) {
    Contact contact = knownOf.apply(Contact.by(channel).at(now()));
    return open(t -> t.opened(contact).joinedQueue(now()));
  }

  /** The customer of the current ticket comes into the queue for a person. */
  public Desk customerQueues() {
    return happens(t -> t.joinedQueue(now()));
  }

  /** The customer leaves the queue without having been served. */
  public Desk customerHangsUp(TicketEvent.LeftBehind leaving) {
    return happens(t -> t.abandoned(now(), leaving));
  }

  /** The desk opens a ticket of its own accord on that channel. */
  public Desk deskOpens(Channel channel) {
    return deskOpens(channel, contact -> contact);
  }

  /** The desk opens a ticket of its own accord for a customer of whom more is known. */
  public Desk deskOpens(Channel channel, UnaryOperator<Contact> knownOf) {
    return open(t -> t.openedByDesk(knownOf.apply(Contact.by(channel).at(now()))));
  }

  /** A person takes the customer out of the queue. */
  public Desk agentServes() {
    return happens(t -> t.served(now()));
  }

  /** A person replies to the customer. */
  public Desk agentReplies() {
    return happens(t -> t.agentReplied(now()));
  }

  /** That person replies to the customer. */
  public Desk agentReplies(String by) {
    return happens(t -> t.agentReplied(now(), by));
  }

  /** A person writes a note that the customer does not see. */
  public Desk agentNotes() {
    return happens(t -> t.internalNote(now()));
  }

  /** A machine acknowledges. */
  public Desk machineReplies() {
    return happens(t -> t.automaticReply(now()));
  }

  /** The ticket begins to wait for somebody. */
  public Desk waitsFor(Party party, String reason) {
    return happens(t -> t.paused(now(), party, reason));
  }

  /** The wait that began last ends. */
  public Desk resumes() {
    return happens(t -> t.resumed(now()));
  }

  /** The ticket gets another priority. */
  public Desk priorityBecomes(String priority) {
    return happens(t -> t.priorityChanged(now(), priority));
  }

  /** The customer gets another tier. */
  public Desk tierBecomes(String tier) {
    return happens(t -> t.tierChanged(now(), tier));
  }

  /** The conversation moves to another channel. */
  public Desk channelBecomes(Channel channel) {
    return happens(t -> t.channelChanged(now(), channel));
  }

  /** An attribute gets another value. */
  public Desk attributeBecomes(String name, String value) {
    return happens(t -> t.attributeChanged(now(), name, value));
  }

  /** The ticket comes to a team. */
  public Desk assignedTo(String team) {
    return happens(t -> t.assigned(now(), team));
  }

  /** The ticket comes to an agent of a team. */
  public Desk assignedTo(String team, String agent) {
    return happens(t -> t.assigned(now(), team, agent));
  }

  /** The ticket leaves its team. */
  public Desk unassigned() {
    return happens(t -> t.unassigned(now()));
  }

  /** A clock gets more time. */
  public Desk extended(Metric metric, Duration by, String author, String reason) {
    return happens(t -> t.extended(now(), metric, by, author, reason));
  }

  /** The desk says that it is done. */
  public Desk resolves() {
    return happens(t -> t.resolved(now()));
  }

  /** The ticket is closed for good. */
  public Desk closes() {
    return happens(t -> t.closed(now()));
  }

  /** The ticket comes back. */
  public Desk reopens() {
    return happens(t -> t.reopened(now()));
  }

  /** The ticket no longer matters. */
  public Desk cancels(TicketEvent.Cancellation why) {
    return happens(t -> t.cancelled(now(), why));
  }

  /**
   * Another ticket is merged into this one, which survives.
   *
   * @throws IllegalArgumentException if there is no such ticket
   */
  public Desk absorbs(String ticketId) {
    Ticket other = tickets.get(requireNonNull(ticketId, "ticketId"));
    Ticket survivor = ticket();
    if (other == null || other.id().equals(survivor.id())) {
      throw new IllegalArgumentException(
          "ticketId must name another ticket of "
              + tickets.keySet()
              + ", but was '"
              + ticketId
              + "'");
    }
    tickets.put(ticketId, other.and(t -> t.mergedInto(now(), survivor.id())));
    return happens(t -> t.absorbed(now(), other));
  }

  /**
   * Part of this ticket goes on as a ticket of its own, which becomes the current one.
   *
   * @throws IllegalArgumentException if there is a ticket of that name
   */
  public Desk splitsInto(String newTicketId) {
    Ticket original = ticket();
    if (tickets.containsKey(requireNonNull(newTicketId, "newTicketId"))) {
      throw new IllegalArgumentException(
          "newTicketId must be new, but was '" + newTicketId + "' of " + tickets.keySet());
    }
    happens(t -> t.split(now(), newTicketId));
    Ticket copy = Ticket.of(newTicketId, original.events());
    tickets.put(newTicketId, copy.and(t -> t.splitFrom(now(), original.id())));
    current = newTicketId;
    return this;
  }

  /** What happened last to the ticket turns out not to have happened: it is retracted. */
  public Desk undoes() {
    List<TicketEvent> known = ticket().events();
    String last = known.get(known.size() - 1).id();
    return happens(t -> t.retracted(now(), last));
  }

  /** Something happens to the current ticket that no other method has a word for. */
  public Desk happens(UnaryOperator<TicketBuilder> what) {
    Ticket ticket = ticket();
    tickets.put(ticket.id(), ticket.and(what));
    return this;
  }

  /**
   * Lets what is expected from here on be judged by those standards, where the engine has several:
   * a customer's promise and the team's own target.
   */
  public Desk judgedBy(String standardsId) {
    judge = requireNonNull(standardsId, "standardsId");
    return this;
  }

  /** Expects the clock to run and to be due then. */
  public Desk expectDue(Metric metric, String time) {
    Instant expected = times.read(time);
    SlaClock clock = clock(metric);
    boolean runs = clock.state() == SlaClock.State.RUNNING;
    if (!runs || !clock.dueAt().equals(Optional.of(expected))) {
      throw failure(metric, "to be due " + times.show(expected));
    }
    return this;
  }

  /** Expects no deadline: nothing is promised, it has not begun, it is paused, or it is done. */
  public Desk expectNothingDue(Metric metric) {
    SlaClock clock = lastClock(metric);
    if (clock != null && clock.state() == SlaClock.State.RUNNING) {
      throw failure(metric, "to have no deadline now");
    }
    return this;
  }

  /** Expects the clock to stand still. */
  public Desk expectPaused(Metric metric) {
    return expectClock(metric, "to be paused", clock -> clock.state() == SlaClock.State.PAUSED);
  }

  /** Expects the clock to be neither done nor breached. */
  public Desk expectOnTrack(Metric metric) {
    return expectClock(metric, "to be on track", clock -> clock.verdict() == SlaClock.Verdict.OPEN);
  }

  /** Expects the promise to have been kept. */
  public Desk expectMet(Metric metric) {
    return expectClock(metric, "to be met", clock -> clock.verdict() == SlaClock.Verdict.MET);
  }

  /** Expects the promise to have been broken, whether or not the clock still runs. */
  public Desk expectBreached(Metric metric) {
    return expectClock(metric, "to be breached", SlaClock::isBreached);
  }

  /** Expects the promise to have been broken at that time. */
  public Desk expectBreachedAt(Metric metric, String time) {
    Instant expected = times.read(time);
    return expectClock(
        metric,
        "to be breached " + times.show(expected),
        clock -> clock.breachedAt().equals(Optional.of(expected)));
  }

  /** Expects the clock to be done and to count neither way. */
  public Desk expectLeftOut(Metric metric) {
    return expectClock(
        metric, "to be left out", clock -> clock.verdict() == SlaClock.Verdict.LEFT_OUT);
  }

  /** Expects that the ticket has no clock of that metric. */
  public Desk expectNoClock(Metric metric) {
    if (lastClock(metric) != null) {
      throw failure(metric, "to have no clock");
    }
    return this;
  }

  /** Expects exactly these warnings of all cycles of the metric to have been given by now. */
  public Desk expectWarnings(Metric metric, String... warnings) {
    List<Instant> expected = new ArrayList<>();
    for (String written : warnings) {
      expected.add(times.read(written));
    }
    List<Instant> given =
        happenedByItself().stream()
            .filter(event -> event.kind() == ClockEvent.Kind.WARNED && event.metric() == metric)
            .map(ClockEvent::at)
            .toList();
    if (!given.equals(expected)) {
      throw failure(metric, "to have warned " + shown(expected) + ", not " + shown(given));
    }
    return this;
  }

  /**
   * {@return the clock of that metric on the current ticket; of several cycles the last}
   *
   * @throws AssertionError if there is none
   */
  public SlaClock clock(Metric metric) {
    SlaClock last = lastClock(metric);
    if (last == null) {
      throw failure(metric, "to have a clock");
    }
    return last;
  }

  /** {@return all clocks of the current ticket as of now} */
  public List<SlaClock> clocks() {
    return sla.clocks(ticket(), now());
  }

  /** {@return what the clocks of the current ticket did by themselves until now, in order} */
  public List<ClockEvent> happenedByItself() {
    return sla.events(ticket(), Instant.EPOCH, now());
  }

  /** {@return the current ticket's history and clocks, as failures show them} */
  @Override
  public String toString() {
    Ticket ticket = current == null ? null : tickets.get(current);
    return ticket == null || now == null
        ? "a desk in " + times.zone() + " where nothing has happened"
        : new DeskReport(sla, times, ticket, now).text();
  }

  private Desk setTo(Instant instant) {
    Instant shown = now;
    if (shown != null && instant.isBefore(shown)) {
      throw new IllegalArgumentException(
          "desk's clock must not go back: it shows "
              + times.show(shown)
              + ", but was set to "
              + times.show(instant)
              + "; what is learned late is entered by late(...)");
    }
    now = instant;
    return this;
  }

  private Desk open(UnaryOperator<TicketBuilder> how) {
    if (current == null || tickets.containsKey(current)) {
      do {
        opened++;
      } while (tickets.containsKey("T-" + opened));
      current = "T-" + opened;
    }
    tickets.put(current, Ticket.define(current, how));
    return this;
  }

  private @Nullable SlaClock lastClock(Metric metric) {
    SlaClock last = null;
    for (SlaClock clock : clocks()) {
      if (clock.metric() == metric && clock.standards().id().equals(judge)) {
        last = clock;
      }
    }
    return last;
  }

  private Desk expectClock(Metric metric, String what, Predicate<SlaClock> holds) {
    if (!holds.test(clock(metric))) {
      throw failure(metric, what);
    }
    return this;
  }

  private AssertionError failure(Metric metric, String expected) {
    return new AssertionError(
        new DeskReport(sla, times, ticket(), now()).failure(metric, expected, lastClock(metric)));
  }

  private List<String> shown(List<Instant> instants) {
    return instants.stream().map(times::show).toList();
  }

  private static ZoneId firstZoneOf(ResponseStandards standards) {
    return standards.calendars().values().stream()
        .filter(BusinessCalendar::hasZone)
        .map(BusinessCalendar::zone)
        .findFirst()
        .orElse(ZoneId.of("UTC"));
  }
}
