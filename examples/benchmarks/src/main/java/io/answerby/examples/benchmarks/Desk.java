// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;

import io.answerby.sla.Contact;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A help desk's standards and random tickets, for the benchmarks of clocks. */
final class Desk {

  private static final String[] PRIORITIES = {"high", "normal"};

  private Desk() {}

  static ResponseStandards standards(int version, BusinessCalendar calendar) {
    return ResponseStandards.define(
        "desk",
        version,
        s ->
            s.calendar(calendar)
                .reopening(ReopenBehaviour.CONTINUE)
                .channel(
                    EMAIL,
                    c ->
                        c.rule(
                                "high",
                                r ->
                                    r.priority("high")
                                        .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1)))
                                        .target(
                                            FIRST_RESOLUTION, t -> t.within(Duration.ofHours(8))))
                            .target(
                                FIRST_RESPONSE,
                                t -> t.within(Duration.ofHours(4)).warnAtPercent(80))
                            .target(FIRST_RESOLUTION, t -> t.within(Duration.ofHours(24)))));
  }

  /** {@return tickets of four events each: opened, replied, waiting for the customer, going on} */
  static Ticket[] ticketsOfFourEvents(int count) {
    long[] starts = Office.starts(count);
    Ticket[] tickets = new Ticket[count];
    for (int i = 0; i < count; i++) {
      Instant at = Instant.ofEpochSecond(starts[i]);
      String priority = PRIORITIES[i & 1];
      tickets[i] =
          Ticket.define(
              "T-" + i,
              t ->
                  t.opened(Contact.by(EMAIL).at(at).priority(priority))
                      .agentReplied(at.plusSeconds(1_800))
                      .paused(at.plusSeconds(1_800), Party.CUSTOMER, "asked for the order number")
                      .resumed(at.plusSeconds(90_000)));
    }
    return tickets;
  }

  /** {@return tickets of sixteen events, as they lie in the log of a desk} */
  static Ticket[] longTickets(int count) {
    Random random = new Random(20261121);
    long[] starts = Office.starts(count);
    Ticket[] tickets = new Ticket[count];
    for (int i = 0; i < count; i++) {
      tickets[i] = longTicket(i, starts[i], random);
    }
    return tickets;
  }

  private static Ticket longTicket(int number, long start, Random random) {
    List<TicketEvent> events = new ArrayList<>();
    Instant at = Instant.ofEpochSecond(start);
    Contact contact = Contact.by(EMAIL).at(at).priority(PRIORITIES[number & 1]);
    events.add(new TicketEvent.Opened("e0", contact, Party.CUSTOMER));
    events.add(new TicketEvent.Assigned("e1", at, "front", ""));
    for (int e = 2; e < 14; e += 4) {
      at = at.plusSeconds(600 + random.nextInt(20_000));
      events.add(new TicketEvent.AgentReplied("e" + e, at, "asma"));
      events.add(new TicketEvent.Paused("e" + (e + 1), at, Party.CUSTOMER, "asked back"));
      at = at.plusSeconds(600 + random.nextInt(90_000));
      events.add(new TicketEvent.CustomerWrote("e" + (e + 2), at));
      events.add(new TicketEvent.Assigned("e" + (e + 3), at, "back", "juris"));
    }
    at = at.plusSeconds(600 + random.nextInt(20_000));
    events.add(new TicketEvent.Resolved("e14", at));
    events.add(new TicketEvent.Closed("e15", at.plusSeconds(86_400)));
    return Ticket.of("T-" + number, events);
  }

  /** {@return tickets that were opened within one week and are still open} */
  static Ticket[] openTickets(int count, Instant week) {
    Random random = new Random(20261121);
    Ticket[] tickets = new Ticket[count];
    for (int i = 0; i < count; i++) {
      Instant at = week.plusSeconds(random.nextInt(7 * 86_400));
      String priority = PRIORITIES[i & 1];
      tickets[i] =
          Ticket.define("T-" + i, t -> t.opened(Contact.by(EMAIL).at(at).priority(priority)));
    }
    return tickets;
  }
}
