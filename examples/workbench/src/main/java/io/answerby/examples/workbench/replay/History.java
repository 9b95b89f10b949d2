// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.sla.Contact;
import io.answerby.sla.Party;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of one ticket into its events.
 *
 * <p>A log states how things were; events are what changed between two rows. Rows of one instant
 * count as one: what was so for no time at all has no effect, but for a taking-up or a resolution
 * that was passed through.
 */
final class History {

  /** Stands for a person whom the log does not name, in what is taken up. */
  static final String SOMEBODY = "somebody";

  /** Stands for a team that the log does not name. */
  static final String NO_TEAM = "unknown team";

  private final List<TicketEvent> events = new ArrayList<>();
  private final LogRow first;
  private @Nullable LogRow before;
  private Meaning state = Meaning.NEW;
  private Optional<String> stateWord = Optional.empty();
  private String pause = "";
  private String team = "";
  private String agent = "";
  private boolean takenUp;

  private History(LogRow first) {
    this.first = first;
  }

  /** {@return the ticket of these rows, at least one} */
  static Ticket ticket(List<LogRow> rows) {
    List<LogRow> inOrder = new ArrayList<>(rows);
    inOrder.sort(Comparator.comparing(LogRow::at).thenComparing(LogRow::line));
    History history = new History(inOrder.get(0));
    history.opened();
    if (inOrder.get(0).state().isEmpty()) {
      history.moments();
    } else {
      history.changes(inOrder);
    }
    return Ticket.of(inOrder.get(0).ticket(), history.events);
  }

  private void opened() {
    Contact contact = Contact.by(first.channel()).at(first.opened());
    if (first.priority().isPresent()) {
      contact = contact.priority(first.priority().get());
    }
    if (first.tier().isPresent()) {
      contact = contact.tier(first.tier().get());
    }
    for (var attribute : first.attributes().entrySet()) {
      contact = contact.attribute(attribute.getKey(), attribute.getValue());
    }
    events.add(new TicketEvent.Opened(id(first, "opened"), contact, Party.CUSTOMER));
  }

  private void moments() {
    first
        .firstReply()
        .ifPresent(at -> events.add(new TicketEvent.AgentReplied(id(first, "reply"), at, "")));
    Optional<Instant> resolved = first.resolved().or(first::closed);
    resolved.ifPresent(at -> events.add(new TicketEvent.Resolved(id(first, "resolved"), at)));
    first.closed().ifPresent(at -> events.add(new TicketEvent.Closed(id(first, "closed"), at)));
  }

  private void changes(List<LogRow> rows) {
    int from = 0;
    while (from < rows.size()) {
      int to = from + 1;
      while (to < rows.size() && rows.get(to).at().equals(rows.get(from).at())) {
        to++;
      }
      change(rows.subList(from, to));
      from = to;
    }
  }

  /** What changed at one instant. */
  private void change(List<LogRow> rows) {
    LogRow last = rows.get(rows.size() - 1);
    happened(rows);
    contactChanged(last);
    owned(rows, last);
    stateChanged(rows, last);
    before = last;
  }

  private void happened(List<LogRow> rows) {
    for (LogRow row : rows) {
      if (row.meaning() == Meaning.CUSTOMER_WROTE) {
        events.add(new TicketEvent.CustomerWrote(id(row, "wrote"), row.at()));
      } else if (row.meaning() == Meaning.AGENT_REPLIED) {
        events.add(new TicketEvent.AgentReplied(id(row, "reply"), row.at(), row.agent()));
      }
    }
  }

  private void contactChanged(LogRow now) {
    LogRow was = before == null ? first : before;
    if (now.priority().isPresent() && !now.priority().equals(was.priority())) {
      events.add(
          new TicketEvent.PriorityChanged(id(now, "priority"), now.at(), now.priority().get()));
    }
    if (now.tier().isPresent() && !now.tier().equals(was.tier())) {
      events.add(new TicketEvent.TierChanged(id(now, "tier"), now.at(), now.tier().get()));
    }
    if (!now.channel().equals(was.channel())) {
      events.add(new TicketEvent.ChannelChanged(id(now, "channel"), now.at(), now.channel()));
    }
    now.attributes()
        .forEach(
            (name, value) -> {
              if (!value.equals(was.attributes().get(name))) {
                events.add(
                    new TicketEvent.AttributeChanged(
                        id(now, "attribute-" + name), now.at(), name, value));
              }
            });
  }

  /** Somebody named on a ticket that nobody has begun has not taken it up. */
  private void owned(List<LogRow> rows, LogRow now) {
    takenUp |= rows.stream().anyMatch(row -> row.meaning().isTakenUp());
    String newAgent = takenUp ? now.agent().isEmpty() ? SOMEBODY : now.agent() : "";
    String newTeam = now.team().isEmpty() && takenUp ? NO_TEAM : now.team();
    if (newTeam.equals(team) && newAgent.equals(agent)) {
      return;
    }
    events.add(
        newTeam.isEmpty()
            ? new TicketEvent.Unassigned(id(now, "team"), now.at())
            : new TicketEvent.Assigned(id(now, "team"), now.at(), newTeam, newAgent));
    team = newTeam;
    agent = newAgent;
  }

  private void stateChanged(List<LogRow> rows, LogRow last) {
    List<LogRow> states = rows.stream().filter(row -> !row.meaning().isMomentary()).toList();
    if (states.isEmpty()) {
      return;
    }
    LogRow now = states.get(states.size() - 1);
    Meaning next = now.meaning();
    Instant at = last.at();
    if (!pause.isEmpty() && !(next == state && now.state().equals(stateWord))) {
      events.add(new TicketEvent.Resumed(id(now, "resumed"), at, pause));
      pause = "";
    }
    boolean passedThrough = states.stream().anyMatch(row -> row.meaning().isDone());
    if (!state.isDone() && passedThrough && next != Meaning.CANCELLED) {
      events.add(new TicketEvent.Resolved(id(now, "resolved"), at));
    }
    if (next == Meaning.CLOSED && state != Meaning.CLOSED) {
      events.add(new TicketEvent.Closed(id(now, "closed"), at));
    }
    if (next == Meaning.CANCELLED && state != Meaning.CANCELLED) {
      events.add(
          new TicketEvent.Cancelled(id(now, "cancelled"), at, TicketEvent.Cancellation.OTHER));
    }
    if (!next.isDone() && (state.isDone() || passedThrough)) {
      events.add(new TicketEvent.Reopened(id(now, "reopened"), at));
    }
    if (next.waitsFor().isPresent() && pause.isEmpty()) {
      pause = id(now, "paused");
      String reason = now.state().filter(word -> !word.isBlank()).orElse(next.word());
      events.add(new TicketEvent.Paused(pause, at, next.waitsFor().get(), reason));
    }
    state = next;
    stateWord = now.state();
  }

  // ids sort as the lines do, since that decides between events of one instant
  private static String id(LogRow row, String what) {
    return String.format(Locale.ROOT, "line-%010d-%s", row.line(), what);
  }
}
