// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Whole histories of tickets that given standards have something to say about. */
public final class Tickets {

  private static final int LONGEST = 12;

  /** Something that happens to a ticket at an instant. */
  private interface Happening {
    TicketBuilder to(TicketBuilder ticket, Instant at);
  }

  private record Step(Duration after, String what, Happening happening) {
    @Override
    public String toString() {
      return what + " after " + after;
    }
  }

  private Tickets() {}

  /**
   * {@return tickets with histories of up to a dozen events: messages, replies by people and
   * machines, waits for each party, changes of priority, teams, extensions, resolutions and, where
   * the standards say what it does, reopenings; within minutes and within days of each other, some
   * at one instant}
   *
   * <p>They have the id {@code T-1} and shrink towards a ticket that was opened and no more.
   */
  public static Arbitrary<Ticket> under(ResponseStandards standards) {
    return under(standards, Contacts.under(standards));
  }

  /** {@return the same, opened by those contacts} */
  public static Arbitrary<Ticket> under(ResponseStandards standards, Arbitrary<Contact> contacts) {
    Arbitrary<List<Step>> histories = steps(standards).list().ofMaxSize(LONGEST);
    return Combinators.combine(contacts, histories)
        .as((contact, history) -> Ticket.define("T-1", t -> write(t, contact, history)))
        .withoutEdgeCases();
  }

  private static TicketBuilder write(TicketBuilder ticket, Contact contact, List<Step> history) {
    ticket.opened(contact);
    Instant at = contact.at();
    for (Step step : history) {
      at = at.plus(step.after());
      step.happening().to(ticket, at);
    }
    return ticket;
  }

  private static Arbitrary<Step> steps(ResponseStandards standards) {
    Arbitrary<Duration> gaps =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(Duration.ZERO)),
            Tuple.of(4, Arbitraries.integers().between(1, 240).map(Duration::ofMinutes)),
            Tuple.of(2, Arbitraries.integers().between(1, 100).map(Duration::ofHours)));
    return Combinators.combine(gaps, Arbitraries.of(happenings(standards)))
        .as((gap, step) -> new Step(gap, step.what(), step.happening()));
  }

  /** The plainest first, since that is what a history shrinks to. */
  private static List<Step> happenings(ResponseStandards standards) {
    List<Step> all = new ArrayList<>();
    add(all, "customer wrote", TicketBuilder::customerWrote);
    add(all, "agent replied", TicketBuilder::agentReplied);
    add(all, "automatic reply", TicketBuilder::automaticReply);
    add(all, "internal note", TicketBuilder::internalNote);
    for (Party party : Party.values()) {
      add(all, "waits for " + party, (t, at) -> t.paused(at, party, "asked"));
    }
    add(all, "resumed", Tickets::resume);
    add(all, "assigned", (t, at) -> t.assigned(at, "first line"));
    add(all, "reassigned", (t, at) -> t.assigned(at, "back office"));
    add(all, "unassigned", TicketBuilder::unassigned);
    for (String priority : priorities(standards)) {
      add(all, "priority " + priority, (t, at) -> t.priorityChanged(at, priority));
    }
    add(
        all,
        "extended",
        (t, at) ->
            t.extended(at, Metric.FIRST_RESOLUTION, Duration.ofHours(2), "lead", "parts ordered"));
    add(all, "resolved", TicketBuilder::resolved);
    if (standards.reopening().isPresent()) {
      add(all, "reopened", TicketBuilder::reopened);
    }
    add(all, "closed", TicketBuilder::closed);
    add(all, "cancelled", (t, at) -> t.cancelled(at, TicketEvent.Cancellation.WITHDRAWN));
    add(all, "spam", (t, at) -> t.cancelled(at, TicketEvent.Cancellation.SPAM));
    return all;
  }

  private static TicketBuilder resume(TicketBuilder ticket, Instant at) {
    try {
      return ticket.resumed(at);
    } catch (IllegalStateException neverPaused) {
      return ticket.internalNote(at);
    }
  }

  private static Set<String> priorities(ResponseStandards standards) {
    Set<String> names = new TreeSet<>(List.of("normal"));
    standards
        .channels()
        .forEach(
            channel -> {
              for (ResponseRule rule : standards.rules(channel)) {
                names.addAll(rule.priorities());
              }
            });
    return names;
  }

  private static void add(List<Step> all, String what, Happening happening) {
    all.add(new Step(Duration.ZERO, what, happening));
  }
}
