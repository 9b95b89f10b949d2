// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.testing;

import io.answerby.sla.Metric;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a failed expectation says: what was so, what happened, and how the deadline came about. */
final class DeskReport {

  private final SlaEngine sla;
  private final LocalTimes times;
  private final Ticket ticket;
  private final Instant now;

  DeskReport(SlaEngine sla, LocalTimes times, Ticket ticket, Instant now) {
    this.sla = sla;
    this.times = times;
    this.ticket = ticket;
    this.now = now;
  }

  String failure(Metric metric, String expected, @Nullable SlaClock clock) {
    StringBuilder text = new StringBuilder();
    text.append(metric.word())
        .append(" of ")
        .append(ticket.id())
        .append(" was expected ")
        .append(expected)
        .append(", but ")
        .append(clock == null ? "has no clock" : verdict(clock))
        .append(" (as of ")
        .append(times.show(now))
        .append(", ")
        .append(times.zone())
        .append(")\n");
    history(text);
    clocks(text);
    if (clock != null) {
      clock.explain().ifPresent(ledger -> text.append(indented(ledger.toString())));
    }
    return text.toString();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(ticket.id()).append(" as of ").append(times.show(now)).append('\n');
    history(text);
    clocks(text);
    return text.toString();
  }

  private void history(StringBuilder text) {
    text.append("  what happened\n");
    for (TicketEvent event : ticket.events()) {
      text.append("    ").append(times.show(event.at())).append("  ");
      text.append(event.kind().word().replace('-', ' ')).append(detail(event)).append('\n');
    }
  }

  private static String detail(TicketEvent event) {
    if (event instanceof TicketEvent.Opened opened) {
      return " by " + opened.contact().channel();
    } else if (event instanceof TicketEvent.Paused paused) {
      return " for " + paused.waitingFor() + ": " + paused.reason();
    } else if (event instanceof TicketEvent.PriorityChanged changed) {
      return " to " + changed.priority();
    } else if (event instanceof TicketEvent.TierChanged changed) {
      return " to " + changed.tier();
    } else if (event instanceof TicketEvent.ChannelChanged changed) {
      return " to " + changed.channel();
    } else if (event instanceof TicketEvent.Assigned assigned) {
      return " to " + assigned.team();
    } else if (event instanceof TicketEvent.Extended extended) {
      return ": " + extended.metric().word() + " by " + inWords(extended.by());
    } else if (event instanceof TicketEvent.Cancelled cancelled) {
      return " for " + cancelled.why();
    } else if (event instanceof TicketEvent.Absorbed absorbed) {
      return " " + absorbed.source().id();
    } else if (event instanceof TicketEvent.MergedInto merged) {
      return " " + merged.survivor();
    } else if (event instanceof TicketEvent.Split split) {
      return " " + split.newTicket();
    } else if (event instanceof TicketEvent.SplitFrom split) {
      return " " + split.original();
    } else if (event instanceof TicketEvent.Retracted retracted) {
      return " event " + retracted.eventId();
    }
    return "";
  }

  private void clocks(StringBuilder text) {
    text.append("  clocks\n");
    for (SlaClock clock : sla.clocks(ticket, now)) {
      text.append("    ").append(clock.metric().word());
      if (clock.cycle() > 1) {
        text.append(" (").append(clock.cycle()).append(')');
      }
      text.append(' ').append(verdict(clock)).append("; ").append(clock.target().promise());
      text.append(", used ").append(inWords(clock.counted()));
      if (!clock.paused().isZero()) {
        text.append(", stood still for ").append(inWords(clock.paused()));
      }
      text.append("; rule ").append(clock.rule());
      text.append(" of ").append(clock.standards().id());
      text.append(" version ").append(clock.standards().version()).append('\n');
    }
  }

  private String verdict(SlaClock clock) {
    StringBuilder text = new StringBuilder();
    switch (clock.state()) {
      case WAITING_TO_START -> text.append("has not begun");
      case RUNNING -> text.append("is due ").append(shown(clock.dueAt()));
      case PAUSED -> text.append("is paused");
      case STOPPED -> text.append("was stopped ").append(shown(clock.stoppedAt()));
      case CANCELLED -> text.append("was cancelled");
    }
    if (clock.isBreached()) {
      text.append(", breached ").append(shown(clock.breachedAt()));
    } else if (clock.state() == SlaClock.State.STOPPED) {
      text.append(clock.verdict() == SlaClock.Verdict.MET ? ", in time" : ", and left out");
      clock.dueAt().ifPresent(due -> text.append(", due ").append(times.show(due)));
    }
    return text.toString();
  }

  private String shown(Optional<Instant> instant) {
    return instant.map(times::show).orElse("never");
  }

  private static String inWords(Duration duration) {
    long seconds = duration.toSeconds();
    StringBuilder text = new StringBuilder();
    append(text, seconds / 3_600, "h");
    append(text, seconds / 60 % 60, "m");
    append(text, seconds % 60, "s");
    return text.isEmpty() ? "0 m" : text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount != 0) {
      text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
    }
  }

  private static String indented(String lines) {
    return "  how that came about\n" + lines.indent(4);
  }
}
