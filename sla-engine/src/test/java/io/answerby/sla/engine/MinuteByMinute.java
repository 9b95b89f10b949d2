// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Contact;
import io.answerby.sla.FirstResponseRule;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/**
 * The slow computation of clocks that the fast one is checked against: it steps through time minute
 * by minute, looks at every clock in every minute and keeps a row for each. It shares no code with
 * the engine; of the library it uses the values a shop writes (events, targets) and nothing that
 * counts. Events are on whole minutes, and so are targets.
 */
@NullUnmarked
final class MinuteByMinute {

  static final int NEVER = Integer.MAX_VALUE;

  /** A version of the standards, from when, and whether it reaches open clocks. */
  record Edition(ResponseStandards standards, int from, boolean reachesOpen) {}

  /** Something a clock did by itself. */
  record Told(int minute, Metric metric, int cycle, String what) {
    @Override
    public String toString() {
      return minute + " " + metric + " " + cycle + " " + what;
    }
  }

  private final MinuteWorld world;
  private final List<Edition> editions;
  private final Ticket ticket;
  private final Map<String, MinutePromise> promises;
  private final List<MinuteRow> rows = new ArrayList<>();
  private final Map<Metric, MinuteRow> latest = new TreeMap<>();
  private final List<Told> told = new ArrayList<>();
  private final int[] waitingLog;
  private final int minutes;
  private Contact contact;
  private final Map<String, Party> pauses = new TreeMap<>();
  private final Set<String> ended = new HashSet<>();
  private boolean byCustomer;
  private int openedAt;
  private boolean resolved;
  private boolean closed;
  private boolean over;
  private boolean owed;
  private boolean responded;
  private boolean wrote;
  private boolean queued;
  private int oldest = NEVER;
  private int idleServed = NEVER;
  private String team = "";
  private String agent = "";

  private MinuteByMinute(
      MinuteWorld world,
      List<Edition> editions,
      Map<String, MinutePromise> promises,
      Ticket ticket,
      int asOf) {
    this.world = world;
    this.editions = editions;
    this.promises = promises;
    this.ticket = ticket;
    this.minutes = asOf + 2;
    this.waitingLog = new int[minutes];
  }

  /** All that can be compared: clocks as of a minute, and what they did by themselves before. */
  record Outcome(List<String> clocks, List<String> told) {}

  static Outcome outcome(
      MinuteWorld world,
      List<Edition> editions,
      Map<String, MinutePromise> promises,
      Ticket ticket,
      int asOf) {
    var turns = new TreeSet<Integer>();
    for (TicketEvent event : ticket.events()) {
      int m = world.minute(event.at());
      if (event instanceof TicketEvent.Retracted && m <= asOf) {
        turns.add(m);
      }
    }
    var heard = new ArrayList<Told>();
    Map<String, Integer> standing = new TreeMap<>();
    int from = -1;
    while (true) {
      Integer turn = turns.higher(from);
      int end = turn == null ? asOf : turn;
      MinuteByMinute view =
          new MinuteByMinute(world, editions, promises, known(ticket, world, from), end);
      view.step(end, false);
      // what an observer who looks every minute would hold to be breached just before the turn
      Map<String, Told> before = new TreeMap<>();
      for (Told each : view.told) {
        if (each.minute < from) {
          String key = each.metric + " " + each.cycle;
          if (each.what.equals("BREACHED")) {
            before.put(key, each);
          } else if (each.what.equals("CORRECTED")) {
            before.remove(key);
          }
        }
      }
      for (String key : new ArrayList<>(standing.keySet())) {
        if (!before.containsKey(key)) {
          standing.remove(key);
          String[] parts = key.split(" ", -1);
          heard.add(
              new Told(from, Metric.valueOf(parts[0]), Integer.parseInt(parts[1]), "CORRECTED"));
        }
      }
      for (Map.Entry<String, Told> each : before.entrySet()) {
        if (!standing.containsKey(each.getKey())) {
          standing.put(each.getKey(), from);
          heard.add(new Told(from, each.getValue().metric, each.getValue().cycle, "BREACHED"));
        }
      }
      for (Told each : view.told) {
        if (each.minute >= from && each.minute < (turn == null ? asOf : turn)) {
          heard.add(each);
          String key = each.metric + " " + each.cycle;
          if (each.what.equals("BREACHED")) {
            standing.put(key, each.minute);
          } else if (each.what.equals("CORRECTED")) {
            standing.remove(key);
          }
        }
      }
      if (turn == null) {
        int split = splitAt(ticket, world);
        // what is put right at the very end of the window is told in the next one
        heard.removeIf(each -> each.minute < split || each.minute >= asOf);
        return new Outcome(view.lines(asOf, standing), lines(heard));
      }
      from = turn;
    }
  }

  private static Ticket known(Ticket ticket, MinuteWorld world, int minute) {
    return Ticket.of(
        ticket.id(),
        ticket.events().stream()
            .filter(e -> !(e instanceof TicketEvent.Retracted) || world.minute(e.at()) <= minute)
            .toList());
  }

  private static int splitAt(Ticket ticket, MinuteWorld world) {
    return ticket.effectiveEvents().stream()
        .filter(event -> event instanceof TicketEvent.SplitFrom)
        .mapToInt(event -> world.minute(event.at()))
        .max()
        .orElse(-1);
  }

  private static List<String> lines(List<Told> heard) {
    return heard.stream().map(Told::toString).sorted().toList();
  }

  static int bit(Party party) {
    return party == Party.CUSTOMER ? 1 : party == Party.THIRD_PARTY ? 2 : 4;
  }

  private List<String> lines(int asOf, Map<String, Integer> standing) {
    var lines = new ArrayList<String>();
    for (MinuteRow row : rows) {
      if (!row.everPromised) {
        continue;
      }
      int end = row.isOpen() ? asOf : row.stoppedAt;
      boolean gone = row.promise[end] == null;
      if (gone) {
        while (end > row.start && row.promise[end - 1] == null) {
          end--;
        }
      }
      boolean paused = row.isOpen() && row.isPaused(asOf);
      int due = row.due(end, !row.isOpen(), row.extension);
      Integer breached = row.breachedAt == NEVER ? null : row.breachedAt;
      Integer heard = standing.get(row.metric + " " + row.cycle);
      if (breached != null && heard != null && ticket.hasRetractions()) {
        breached = heard;
      }
      lines.add(
          row.metric
              + " "
              + row.cycle
              + " "
              + row.team
              + " v"
              + row.edition.standards.version()
              + " from "
              + row.start
              + " due "
              + text(due)
              + " promised "
              + text(row.due(end, !row.isOpen(), 0))
              + " breached "
              + (breached == null ? "-" : breached)
              + " end "
              + (row.isOpen() && !gone ? "-" : end)
              + " "
              + (gone ? SlaClock.Ending.PROMISE_ENDED : row.ending != null ? row.ending : "-")
              + (paused ? " paused" : "")
              + " counted "
              + row.counted[end]
              + " ran "
              + row.ran[end]
              + " "
              + row.rulings);
    }
    lines.sort(Comparator.naturalOrder());
    return lines;
  }

  private static String text(int minute) {
    return minute == NEVER ? "-" : String.valueOf(minute);
  }

  // Stepping

  private void step(int asOf, boolean asSource) {
    List<TicketEvent> events = new ArrayList<>(ticket.effectiveEvents());
    int next = 0;
    for (int m = 0; m <= asOf; m++) {
      boolean busy = false;
      for (Edition edition : editions) {
        if (edition.from == m && m > 0) {
          busy = true;
          changeEdition(m, edition);
        }
      }
      while (next < events.size() && world.minute(events.get(next).at()) == m) {
        TicketEvent event = events.get(next++);
        if (over || (asSource && event instanceof TicketEvent.MergedInto)) {
          continue;
        }
        if (contact != null || event instanceof TicketEvent.Opened) {
          busy = true;
          take(event, m);
        }
      }
      waitingLog[m] = waitingNow();
      for (MinuteRow row : rows) {
        if (row.isOpen()) {
          look(row, m, busy, m < asOf);
        }
      }
    }
  }

  /** What a clock does by itself in this minute, once all that happened in it has happened. */
  private void look(MinuteRow row, int m, boolean busy, boolean tells) {
    MinutePromise by = row.promise[m];
    boolean settled = row.breachedAt != NEVER && !busy;
    if (tells && !settled && by != null && !row.isPaused(m) && m >= row.known) {
      boolean usedUp = row.isUsedUp(by, row.extension, m, row.counted[m], row.ran[m]);
      int due = usedUp || busy ? row.due(m, false, row.extension) : NEVER;
      boolean overdue = usedUp && m >= due;
      if (row.breachedAt != NEVER && !(usedUp && due < m)) {
        row.breachedAt = NEVER;
        told.add(new Told(m, row.metric, row.cycle, "CORRECTED"));
      }
      if (row.breachedAt == NEVER && !(overdue && due < m)) {
        warn(row, by, m, busy, due);
      }
      if (overdue && row.breachedAt == NEVER) {
        row.breachedAt = m;
        told.add(new Told(m, row.metric, row.cycle, "BREACHED"));
      }
    }
    if (m + 1 < minutes) {
      row.count(m);
      row.promise[m + 1] = row.promise[m];
      row.waiting[m + 1] = row.waiting[m];
    }
  }

  private void warn(MinuteRow row, MinutePromise by, int m, boolean busy, int due) {
    for (Warning warning : by.target.warnings()) {
      boolean now = row.isWarning(warning, by, m) || m >= due;
      Integer firedFor = row.firedFor.get(warning);
      if (firedFor != null && busy && !now && due > firedFor) {
        row.firedFor.remove(warning);
        firedFor = null;
      }
      if (now && firedFor == null) {
        row.firedFor.put(warning, row.due(m, false, row.extension));
        told.add(new Told(m, row.metric, row.cycle, "WARNED " + warning));
      }
    }
  }

  private void take(TicketEvent event, int m) {
    if (event instanceof TicketEvent.Opened opened) {
      contact = opened.contact();
      byCustomer = opened.by() == Party.CUSTOMER;
      openedAt = m;
      if (byCustomer) {
        owe(m, m);
      }
      for (Metric metric :
          List.of(
              Metric.FIRST_RESOLUTION,
              Metric.TOTAL_RESOLUTION,
              Metric.REQUESTER_WAIT,
              Metric.AGENT_WORK)) {
        begin(metric, m, m, "");
      }
    } else if (event instanceof TicketEvent.JoinedQueue) {
      MinutePromise answer = promise(edition(m), Metric.ANSWER);
      if (open(Metric.ANSWER) == null && answer != null && answer.open[m]) {
        begin(Metric.ANSWER, m, m, "");
        if (idleServed == m) {
          stop(Metric.ANSWER, m, SlaClock.Ending.COMPLETED);
        }
      }
      MinuteRow row = open(Metric.FIRST_RESPONSE);
      if (row != null && row.breachedAt == NEVER && !wrote && !queued && answer != null) {
        queued = true;
        owed = false;
        rows.remove(row);
        latest.remove(Metric.FIRST_RESPONSE);
      }
    } else if (event instanceof TicketEvent.Served) {
      idleServed = open(Metric.ANSWER) == null ? m : NEVER;
      stop(Metric.ANSWER, m, SlaClock.Ending.COMPLETED);
      if (queued && !owed && !responded) {
        owe(openedAt, m);
      }
      respond(m);
      reply(m);
    } else if (event instanceof TicketEvent.Abandoned abandoned) {
      stop(Metric.ANSWER, m, SlaClock.Ending.ABANDONED);
      if (!owed && !responded && abandoned.left() != TicketEvent.LeftBehind.NOTHING) {
        owe(m, m);
      }
    } else if (event instanceof TicketEvent.CustomerWrote) {
      customerWrote(m);
    } else if (event instanceof TicketEvent.AgentReplied replied) {
      if (rule(m) != FirstResponseRule.REPLY_BY_ASSIGNEE
          || (!replied.by().isEmpty() && replied.by().equals(agent))) {
        respond(m);
      }
      reply(m);
    } else if (event instanceof TicketEvent.Paused paused) {
      if (!ended.contains(paused.id())) {
        pauses.put(paused.id(), paused.waitingFor());
        tellWaiting(m);
      }
    } else if (event instanceof TicketEvent.Resumed resumed) {
      ended.add(resumed.pauseId());
      pauses.remove(resumed.pauseId());
      tellWaiting(m);
    } else if (event instanceof TicketEvent.PriorityChanged changed) {
      contact = contact.priority(changed.priority());
      rematch(m);
    } else if (event instanceof TicketEvent.TierChanged changed) {
      contact = contact.tier(changed.tier());
      rematch(m);
    } else if (event instanceof TicketEvent.ChannelChanged changed) {
      contact = contact.onChannel(changed.channel());
      rematch(m);
    } else if (event instanceof TicketEvent.AttributeChanged changed) {
      contact = contact.attribute(changed.name(), changed.value());
      rematch(m);
    } else if (event instanceof TicketEvent.Assigned assigned) {
      changeTeam(m, assigned.team(), assigned.agent());
      if (!assigned.agent().isEmpty() && rule(m) == FirstResponseRule.REPLY_OR_TAKEN_UP) {
        respond(m);
      }
    } else if (event instanceof TicketEvent.Unassigned) {
      changeTeam(m, "", "");
    } else if (event instanceof TicketEvent.Resolved) {
      resolve(m);
    } else if (event instanceof TicketEvent.Closed) {
      resolve(m);
      closed = true;
    } else if (event instanceof TicketEvent.Reopened) {
      reopen(m);
    } else if (event instanceof TicketEvent.Absorbed absorbed) {
      absorb(m, absorbed.source());
    } else if (event instanceof TicketEvent.MergedInto) {
      finish(m, SlaClock.Ending.MERGED);
    } else if (event instanceof TicketEvent.SplitFrom) {
      rows.removeIf(row -> !row.isOpen());
      latest.values().removeIf(row -> !row.isOpen());
    } else if (event instanceof TicketEvent.Cancelled cancelled) {
      boolean nobody =
          cancelled.why() == TicketEvent.Cancellation.SPAM
              || cancelled.why() == TicketEvent.Cancellation.DUPLICATE;
      finish(m, nobody ? SlaClock.Ending.CANCELLED_AS_VOID : SlaClock.Ending.CANCELLED);
    } else if (event instanceof TicketEvent.Extended extended) {
      MinuteRow row = open(extended.metric());
      if (row != null) {
        extend(row, m, extended);
      }
    }
  }

  private void customerWrote(int m) {
    boolean endsWait = pauses.values().removeIf(party -> party == Party.CUSTOMER);
    if (endsWait) {
      for (MinuteRow row : rows) {
        if (row.isOpen()) {
          boolean stood = row.isPaused(m);
          row.waiting[m] = (byte) waitingNow();
          if (stood && !row.isPaused(m)) {
            told.add(new Told(m, row.metric, row.cycle, "RESUMED"));
          }
        }
      }
    }
    if (oldest == NEVER && (resolved || responded)) {
      oldest = m;
    }
    wrote = true;
    if (!responded && !owed && !resolved) {
      owe(m, m);
    }
    nextResponse(m);
  }

  private void nextResponse(int m) {
    if (oldest != NEVER && open(Metric.NEXT_RESPONSE) == null && !resolved) {
      begin(Metric.NEXT_RESPONSE, oldest, m, "");
    }
  }

  private void owe(int since, int m) {
    owed = true;
    begin(Metric.FIRST_RESPONSE, since, m, "");
  }

  private void respond(int m) {
    if (owed) {
      responded = true;
      stop(Metric.FIRST_RESPONSE, m, SlaClock.Ending.COMPLETED);
    }
  }

  private void reply(int m) {
    stop(Metric.NEXT_RESPONSE, m, SlaClock.Ending.COMPLETED);
    stop(Metric.PERIODIC_UPDATE, m, SlaClock.Ending.COMPLETED);
    if (!resolved) {
      begin(Metric.PERIODIC_UPDATE, m, m, "");
    }
    oldest = NEVER;
  }

  private void changeTeam(int m, String newTeam, String newAgent) {
    agent = newAgent;
    if (!newTeam.equals(team)) {
      stop(Metric.OWNERSHIP, m, SlaClock.Ending.COMPLETED);
      team = newTeam;
      stay(m);
    }
  }

  private void stay(int m) {
    if (!team.isEmpty() && !resolved) {
      begin(Metric.OWNERSHIP, m, m, team);
    }
  }

  private void resolve(int m) {
    if (resolved) {
      return;
    }
    if (owed) {
      stop(
          Metric.FIRST_RESPONSE,
          m,
          rule(m) == FirstResponseRule.REPLY_OR_RESOLUTION
              ? SlaClock.Ending.COMPLETED
              : SlaClock.Ending.RESOLVED_WITHOUT_REPLY);
      responded = true;
    }
    for (Metric metric : List.of(Metric.ANSWER, Metric.NEXT_RESPONSE, Metric.PERIODIC_UPDATE)) {
      stop(metric, m, SlaClock.Ending.RESOLVED_WITHOUT_REPLY);
    }
    for (Metric metric :
        List.of(
            Metric.FIRST_RESOLUTION,
            Metric.TOTAL_RESOLUTION,
            Metric.REQUESTER_WAIT,
            Metric.AGENT_WORK,
            Metric.OWNERSHIP)) {
      stop(metric, m, SlaClock.Ending.COMPLETED);
    }
    resolved = true;
    oldest = NEVER;
    pauses.clear();
  }

  private void reopen(int m) {
    if (!resolved) {
      return;
    }
    resolved = false;
    if (!responded && !owed && oldest != NEVER) {
      owe(oldest, m);
      oldest = NEVER;
    }
    nextResponse(m);
    for (Metric metric :
        List.of(Metric.TOTAL_RESOLUTION, Metric.REQUESTER_WAIT, Metric.AGENT_WORK)) {
      MinuteRow row = latest.get(metric);
      if (row == null) {
        begin(metric, m, m, "");
      } else if (row.ending == SlaClock.Ending.COMPLETED) {
        ReopenBehaviour behaviour = row.edition.standards.reopening().orElseThrow();
        if (closed || behaviour == ReopenBehaviour.NEW_CYCLE) {
          begin(metric, m, m, "");
        } else if (behaviour == ReopenBehaviour.RESTART) {
          row.ending = SlaClock.Ending.RESTARTED;
          begin(metric, m, m, "");
        } else {
          goOn(row, m, behaviour == ReopenBehaviour.CONTINUE);
        }
      }
    }
    stay(m);
    closed = false;
  }

  private void goOn(MinuteRow row, int m, boolean countsMeanwhile) {
    MinutePromise held = row.promise[row.stoppedAt];
    for (int u = row.stoppedAt; u < m; u++) {
      row.promise[u] = held;
      row.waiting[u] = 0;
      row.aside[u] = !countsMeanwhile;
      row.count(u);
    }
    row.changedAt = m;
    row.switchKnown = false;
    row.stoppedAt = NEVER;
    row.ending = null;
    row.waiting[m] = (byte) waitingNow();
    row.promise[m] = held;
    setPromise(row, m, promise(row.edition, row.metric));
  }

  private void extend(MinuteRow row, int m, TicketEvent.Extended event) {
    int more = (int) event.by().toMinutes();
    int allowed = (int) row.edition.standards.extensionAllowance().toMinutes();
    if (row.breachedAt != NEVER || row.due(m, false, row.extension) < m) {
      row.rulings.add("VOID_AFTER_BREACH");
    } else if (row.extension + more > allowed) {
      row.rulings.add("VOID_BEYOND_ALLOWANCE");
    } else {
      row.extension += more;
      row.rulings.add("GRANTED");
    }
  }

  private void absorb(int m, Ticket source) {
    MinuteByMinute theirs = new MinuteByMinute(world, editions, promises, source, m);
    theirs.step(m, true);
    if (theirs.over) {
      return;
    }
    for (Metric metric : Metric.values()) {
      MinuteRow open = theirs.open(metric);
      if (open == null || metric == Metric.OWNERSHIP) {
        continue;
      }
      MinuteRow ours = open(metric);
      if (ours == null) {
        begin(metric, open.start, m, "");
        MinuteRow row = latest.get(metric);
        for (int u = open.start; u < m; u++) {
          row.waiting[u] = (byte) theirs.waitingLog[u];
        }
        recount(row, m);
      } else if (open.start < ours.start) {
        int until = ours.start;
        MinutePromise first = ours.promise[until];
        for (int u = open.start; u < until; u++) {
          ours.promise[u] = first;
          ours.waiting[u] = (byte) theirs.waitingLog[u];
        }
        ours.start = open.start;
        recount(ours, m);
      }
      if (metric == Metric.FIRST_RESPONSE) {
        owed = true;
        responded = false;
      }
    }
  }

  private void finish(int m, SlaClock.Ending how) {
    over = true;
    for (MinuteRow row : rows) {
      if (row.isOpen()) {
        stop(row, m, how);
      }
    }
    boolean forgets = how == SlaClock.Ending.MERGED || how == SlaClock.Ending.CANCELLED_AS_VOID;
    for (MinuteRow row : rows) {
      if (forgets && row.ending == how && row.breachedAt != NEVER) {
        row.breachedAt = NEVER;
        told.add(new Told(m, row.metric, row.cycle, "CORRECTED"));
      }
    }
  }

  private void stop(Metric metric, int m, SlaClock.Ending how) {
    MinuteRow row = open(metric);
    if (row != null) {
      stop(row, m, how);
    }
  }

  private void stop(MinuteRow row, int m, SlaClock.Ending how) {
    int due = row.due(m, true, row.extension);
    if (row.breachedAt != NEVER && due != NEVER && due >= m) {
      row.breachedAt = NEVER;
      told.add(new Told(m, row.metric, row.cycle, "CORRECTED"));
    }
    if (row.breachedAt == NEVER && due < m) {
      row.breachedAt = m;
      told.add(new Told(m, row.metric, row.cycle, "BREACHED"));
    }
    row.stoppedAt = m;
    row.ending = how;
  }

  private void begin(Metric metric, int from, int m, String ofTeam) {
    MinuteRow before = latest.get(metric);
    int cycle = before == null ? 1 : before.cycle + 1;
    MinuteRow row = new MinuteRow(metric, cycle, ofTeam, edition(from), from, minutes);
    row.known = m;
    MinutePromise by = promise(row.edition, metric);
    row.everPromised = by != null;
    for (int u = from; u <= m; u++) {
      row.promise[u] = by;
    }
    recount(row, m);
    row.waiting[m] = (byte) waitingNow();
    for (Edition later : editions) {
      if (later.reachesOpen && later.from > from && later.from <= m) {
        row.edition = later;
        row.notBefore = m;
        setPromise(row, m, promise(later, metric));
      }
    }
    rows.add(row);
    latest.put(metric, row);
  }

  private void changeEdition(int m, Edition edition) {
    if (edition.reachesOpen && contact != null) {
      for (MinuteRow row : rows) {
        if (row.isOpen() && row.breachedAt == NEVER) {
          row.edition = edition;
          row.notBefore = m;
          setPromise(row, m, promise(edition, row.metric));
        }
      }
    }
  }

  private void rematch(int m) {
    for (MinuteRow row : rows) {
      if (row.isOpen()) {
        setPromise(row, m, promise(row.edition, row.metric));
      }
    }
  }

  private void setPromise(MinuteRow row, int m, MinutePromise by) {
    MinutePromise before = row.promise[m];
    if (by == before) {
      return;
    }
    if (!row.everPromised && by != null) {
      for (int u = row.start; u <= m; u++) {
        row.promise[u] = by;
      }
      row.everPromised = true;
      recount(row, m);
    } else {
      row.promise[m] = by;
    }
    row.changedAt = m;
    row.switchKnown = false;
  }

  private void recount(MinuteRow row, int m) {
    row.changedAt = m;
    row.switchKnown = false;
    row.counted[row.start] = 0;
    row.ran[row.start] = 0;
    for (int u = row.start; u < m; u++) {
      row.count(u);
    }
  }

  private void tellWaiting(int m) {
    for (MinuteRow row : rows) {
      if (row.isOpen()) {
        row.waiting[m] = (byte) waitingNow();
      }
    }
  }

  private int waitingNow() {
    return pauses.values().stream().mapToInt(MinuteByMinute::bit).reduce(0, (a, b) -> a | b);
  }

  private MinuteRow open(Metric metric) {
    MinuteRow row = latest.get(metric);
    return row != null && row.isOpen() && rows.contains(row) ? row : null;
  }

  private FirstResponseRule rule(int m) {
    MinuteRow row = open(Metric.FIRST_RESPONSE);
    return (row == null ? edition(m) : row.edition).standards.firstResponse();
  }

  private Edition edition(int m) {
    Edition found = editions.get(0);
    for (Edition each : editions) {
      if (each.from <= m) {
        found = each;
      }
    }
    return found;
  }

  private MinutePromise promise(Edition edition, Metric metric) {
    ResponseRule rule = edition.standards.ruleFor(contact).orElse(null);
    Target target = rule == null ? null : rule.target(metric).orElse(null);
    if (target == null) {
      return null;
    }
    String key =
        edition.standards.version() + " " + contact.channel() + " " + rule.name() + " " + metric;
    return promises.computeIfAbsent(
        key, unused -> new MinutePromise(target, world, rule.calendar().id()));
  }
}
