// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.engine.ClockEvent;
import io.answerby.sla.engine.SlaEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an engine knows of tickets beforehand.
 *
 * <p>What is done at its deadline is still on time, so that a thing has happened for certain only
 * once its instant has passed: {@code happenedBy} leaves out the instant itself, and the look comes
 * a nanosecond after it.
 */
final class TicketForesight implements Foresight<Ticket> {

  /** Before every ticket, and not so early that an engine could not count from it. */
  private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

  private final SlaEngine sla;

  TicketForesight(SlaEngine sla) {
    this.sla = sla;
  }

  @Override
  public List<Notice> happenedBy(Ticket ticket, Instant until) {
    List<Notice> notices = new ArrayList<>();
    if (until.isAfter(BEGINNING)) {
      for (ClockEvent event : sla.events(ticket, BEGINNING, until)) {
        Notice.Kind kind =
            switch (event.kind()) {
              case WARNED -> Notice.Kind.WARNED;
              case BREACHED -> Notice.Kind.BREACHED;
              case CORRECTED -> Notice.Kind.BREACH_WITHDRAWN;
              case RESUMED -> null;
            };
        if (kind != null) {
          notices.add(notice(kind, event));
        }
      }
    }
    return notices;
  }

  /**
   * What comes by itself, or by an event at this very instant or dated ahead, of which an engine
   * takes no account before its time.
   */
  @Override
  public Optional<Instant> nextAfter(Ticket ticket, Instant now) {
    Optional<Instant> byItself = sla.nextWakeUp(ticket, now);
    List<TicketEvent> events = ticket.events();
    Stream<Instant> toCome =
        events.isEmpty() || events.get(events.size() - 1).at().isBefore(now)
            ? Stream.empty()
            : events.stream().map(TicketEvent::at).filter(at -> !at.isBefore(now));
    return Stream.concat(byItself.stream(), toCome)
        .min(Instant::compareTo)
        .map(at -> at.plusNanos(1));
  }

  private static Notice notice(Notice.Kind kind, ClockEvent event) {
    return new Notice(
        kind,
        event.ticket(),
        event.standards(),
        event.metric(),
        event.cycle(),
        event.at(),
        event.due().orElse(null),
        event.warning().orElse(null));
  }
}
