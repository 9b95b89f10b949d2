// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;
import static java.util.Objects.requireNonNull;

import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.TicketEvent.Absorbed;
import io.answerby.sla.TicketEvent.AgentReplied;
import io.answerby.sla.TicketEvent.Assigned;
import io.answerby.sla.TicketEvent.AttributeChanged;
import io.answerby.sla.TicketEvent.Cancelled;
import io.answerby.sla.TicketEvent.ChannelChanged;
import io.answerby.sla.TicketEvent.Extended;
import io.answerby.sla.TicketEvent.Opened;
import io.answerby.sla.TicketEvent.Paused;
import io.answerby.sla.TicketEvent.PriorityChanged;
import io.answerby.sla.TicketEvent.Resumed;
import io.answerby.sla.TicketEvent.TierChanged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a ticket's history under one line of standards: keeps what is known of the
 * ticket at each instant and tells the {@link Measure}s and {@link Course}s what happened.
 */
final class TicketWalk {

  private final Ticket ticket;
  private final Versions versions;
  private final List<Course> courses = new ArrayList<>(6);
  private final List<Mark> marks = new ArrayList<>(0);
  private final List<Measure> measures = new ArrayList<>(6);
  private final Measures.FirstResponse firstResponse = new Measures.FirstResponse(this);
  private final Waits waits = new Waits();

  private Versions.@Nullable Version versionNow;
  private Versions.@Nullable Version nextVersion;
  private @Nullable Contact contact;
  private Terms termsNow = Terms.NONE;
  private boolean openedByCustomer;
  private long openedAt = NEVER;
  private boolean resolved;
  private boolean closed;
  private boolean over;
  private long oldestUnanswered = NEVER;
  private String team = "";
  private String agent = "";

  private TicketWalk(Ticket ticket, Versions versions) {
    this.ticket = ticket;
    this.versions = versions;
    this.nextVersion = versions.nextForOpenClocks(Long.MIN_VALUE);
    measures.add(firstResponse);
    for (Metric metric : Metric.values()) {
      if (metric != Metric.FIRST_RESPONSE && versions.promise(metric)) {
        measures.add(measure(metric));
      }
    }
  }

  private Measure measure(Metric metric) {
    return switch (metric) {
      case ANSWER -> new Measures.Answer(this);
      case FIRST_RESPONSE -> firstResponse;
      case NEXT_RESPONSE -> new Measures.NextResponse(this);
      case PERIODIC_UPDATE -> new Measures.PeriodicUpdate(this);
      case FIRST_RESOLUTION -> new Measures.FirstResolution(this);
      case TOTAL_RESOLUTION, REQUESTER_WAIT, AGENT_WORK -> new Measures.Work(metric, this);
      case OWNERSHIP -> new Measures.Ownership(this);
    };
  }

  /** Walks through what happened until that instant, the instant itself included. */
  static TicketWalk until(long asOf, Ticket ticket, Versions versions) {
    TicketWalk walk = new TicketWalk(ticket, versions);
    walk.take(asOf, false);
    return walk;
  }

  private void take(long asOf, boolean asSource) {
    List<TicketEvent> events = ticket.effectiveEvents();
    for (int i = 0; i < events.size(); i++) {
      TicketEvent event = events.get(i);
      long at = Nanos.of(event.at());
      if (at > asOf) {
        break;
      }
      if (asSource && event.kind() == TicketEvent.Kind.MERGED_INTO) {
        continue;
      }
      changeVersions(at);
      if (contact != null || event.kind() == TicketEvent.Kind.OPENED) {
        take(event, at);
      }
      if (over) {
        break;
      }
    }
    changeVersions(asOf);
    for (Course course : courses) {
      course.settle(asOf);
    }
  }

  private void take(TicketEvent event, long at) {
    switch (event.kind()) {
      case OPENED -> open((Opened) event, at);
      case JOINED_QUEUE -> measures.forEach(each -> each.joinedQueue(at));
      case SERVED -> {
        measures.forEach(each -> each.served(at));
        oldestUnanswered = NEVER;
      }
      case ABANDONED -> {
        var left = ((TicketEvent.Abandoned) event).left();
        measures.forEach(each -> each.abandoned(at, left));
      }
      case CUSTOMER_WROTE -> customerWrote(at);
      case AGENT_REPLIED -> {
        measures.forEach(each -> each.replied(at, (AgentReplied) event));
        oldestUnanswered = NEVER;
      }
      case AUTOMATIC_REPLY, INTERNAL_NOTE, SPLIT, RETRACTED -> {}
      case PAUSED -> {
        Paused paused = (Paused) event;
        waits.pause(at, paused.id(), paused.waitingFor());
        tellWaits(at);
      }
      case RESUMED -> {
        waits.resume(at, ((Resumed) event).pauseId());
        tellWaits(at);
      }
      case PRIORITY_CHANGED -> know(at, known().priority(((PriorityChanged) event).priority()));
      case TIER_CHANGED -> know(at, known().tier(((TierChanged) event).tier()));
      case CHANNEL_CHANGED -> know(at, known().onChannel(((ChannelChanged) event).channel()));
      case ATTRIBUTE_CHANGED -> {
        AttributeChanged changed = (AttributeChanged) event;
        know(at, known().attribute(changed.name(), changed.value()));
      }
      case ASSIGNED -> {
        Assigned assigned = (Assigned) event;
        own(at, assigned.team(), assigned.agent());
      }
      case UNASSIGNED -> own(at, "", "");
      case RESOLVED -> resolve(at);
      case CLOSED -> {
        resolve(at);
        closed = true;
      }
      case REOPENED -> reopen(at);
      case ABSORBED -> absorb(at, ((Absorbed) event).source());
      case MERGED_INTO -> end(at, SlaClock.Ending.MERGED);
      case SPLIT_FROM -> {
        courses.removeIf(course -> !course.isRunning());
        measures.forEach(Measure::forgetFinished);
      }
      case CANCELLED ->
          end(
              at,
              ((Cancelled) event).why().forgetsBreaches()
                  ? SlaClock.Ending.CANCELLED_AS_VOID
                  : SlaClock.Ending.CANCELLED);
      case EXTENDED -> extend(at, (Extended) event);
    }
  }

  // What happens

  private void open(Opened event, long at) {
    openedAt = at;
    openedByCustomer = event.by() == Party.CUSTOMER;
    versionNow = versions.at(at);
    contact = event.contact();
    termsNow = versionNow.termsFor(event.contact());
    measures.forEach(each -> each.opened(at));
  }

  private void customerWrote(long at) {
    int before = waits.now();
    waits.end(at, Party.CUSTOMER);
    if (before != waits.now()) {
      for (Course course : courses) {
        boolean stoodStill = course.isRunning() && course.isPaused();
        course.waitFor(at, waits.now());
        if (stoodStill && !course.isPaused()) {
          marks.add(Mark.resumed(course, at));
        }
      }
    }
    if (oldestUnanswered == NEVER && (resolved || firstResponse.isDone())) {
      oldestUnanswered = at;
    }
    measures.forEach(each -> each.customerWrote(at));
  }

  private void resolve(long at) {
    if (!resolved) {
      measures.forEach(each -> each.resolved(at));
      resolved = true;
      oldestUnanswered = NEVER;
      waits.endAll(at);
    }
  }

  private void reopen(long at) {
    if (resolved) {
      resolved = false;
      measures.forEach(each -> each.reopened(at));
      closed = false;
    }
  }

  private void own(long at, String newTeam, String newAgent) {
    team = newTeam;
    agent = newAgent;
    measures.forEach(each -> each.teamChanged(at));
    if (!newAgent.isEmpty()) {
      measures.forEach(each -> each.takenUp(at));
    }
  }

  private void know(long at, Contact now) {
    contact = now;
    termsNow = versionNow().termsFor(now);
    for (Course course : courses) {
      course.judgeBy(at, yardstick(course));
    }
  }

  private void tellWaits(long at) {
    for (Course course : courses) {
      course.waitFor(at, waits.now());
    }
  }

  private void extend(long at, Extended event) {
    for (Measure measure : measures) {
      Course running = measure.running();
      if (measure.metric == event.metric() && running != null) {
        running.extend(at, event, running.version().extensionAllowance());
      }
    }
  }

  private void absorb(long at, Ticket source) {
    TicketWalk other = new TicketWalk(source, versions);
    other.take(at, true);
    if (other.over) {
      return;
    }
    for (Measure theirs : other.measures) {
      Course open = theirs.running();
      if (open != null) {
        for (Measure ours : measures) {
          if (ours.metric == theirs.metric) {
            ours.takeOver(at, open, other.waits);
          }
        }
      }
    }
  }

  private void end(long at, SlaClock.Ending how) {
    over = true;
    for (Course course : courses) {
      if (course.isRunning()) {
        course.stop(at, how);
      }
    }
  }

  private void changeVersions(long at) {
    while (nextVersion != null && nextVersion.from <= at) {
      for (Course course : courses) {
        course.changeVersion(
            nextVersion.from, nextVersion, nextVersion.termsFor(known()).yardstick(course.metric));
      }
      nextVersion = versions.nextForOpenClocks(nextVersion.from);
    }
    if (contact != null) {
      Versions.Version now = versions.at(at);
      if (now != versionNow) {
        versionNow = now;
        termsNow = now.termsFor(contact);
      }
    }
  }

  // What the measures ask

  Course begin(Measure measure, long from, long known, String ofTeam) {
    Versions.Version version = versions.at(from);
    Course before = measure.latest;
    Course course =
        new Course(
            measure.metric,
            before == null ? 1 : before.cycle + 1,
            ofTeam,
            version,
            termsUnder(version).yardstick(measure.metric),
            waits.now(),
            from,
            known,
            marks);
    for (Versions.Version next = versions.nextForOpenClocks(from);
        next != null && next.from <= known;
        next = versions.nextForOpenClocks(next.from)) {
      course.changeVersion(known, next, termsUnder(next).yardstick(measure.metric));
    }
    courses.add(course);
    return course;
  }

  void withdraw(Course course) {
    courses.remove(course);
  }

  boolean isOpenedByCustomer() {
    return openedByCustomer;
  }

  long openedAt() {
    return openedAt;
  }

  boolean isResolved() {
    return resolved;
  }

  boolean isClosed() {
    return closed;
  }

  long oldestUnanswered() {
    return oldestUnanswered;
  }

  /** The oldest unanswered message is taken care of by another clock. */
  void answered() {
    oldestUnanswered = NEVER;
  }

  String team() {
    return team;
  }

  String agent() {
    return agent;
  }

  int waitingFor() {
    return waits.now();
  }

  boolean promises(Metric metric) {
    return termsNow.yardstick(metric) != null;
  }

  boolean isOpenForAnswering(long at) {
    Yardstick yardstick = termsNow.yardstick(Metric.ANSWER);
    return yardstick != null && yardstick.calendar.isOpen(Nanos.instant(at));
  }

  Versions.Version versionNow() {
    return requireNonNull(versionNow, "versionNow");
  }

  @Nullable Yardstick yardstick(Course course) {
    return termsUnder(course.version()).yardstick(course.metric);
  }

  private Terms termsUnder(Versions.Version version) {
    return version == versionNow ? termsNow : version.termsFor(known());
  }

  private Contact known() {
    return requireNonNull(contact, "contact");
  }

  // What it comes to

  List<Mark> marks() {
    return marks;
  }

  /** The clocks as of the instant walked to, by metric and cycle. */
  void collectClocks(long asOf, List<SlaClock> into) {
    for (Metric metric : Metric.values()) {
      boolean begun = false;
      for (Course course : courses) {
        if (course.metric == metric && course.lastPromise() != null) {
          begun = true;
          into.add(new SlaClock(ticket.id(), course, asOf, isProvisional(course)));
        }
      }
      Yardstick promised = termsNow.yardstick(metric);
      if (!begun && promised != null && !resolved && !over && waitsToStart(metric)) {
        into.add(new SlaClock(ticket.id(), metric, versionNow().standards, promised));
      }
    }
  }

  /** The next instant at which anything changes by itself, {@link Nanos#NEVER} if nothing will. */
  long nextByItself() {
    long next = NEVER;
    for (Course course : courses) {
      next = Math.min(next, course.nextByItself());
      if (course.isRunning()) {
        // the standards will change under it
        next = Math.min(next, Versions.fromOf(nextVersion));
      }
    }
    return next;
  }

  private boolean waitsToStart(Metric metric) {
    return metric != Metric.FIRST_RESPONSE || !firstResponse.isDone();
  }

  private boolean isProvisional(Course course) {
    return !closed
        && !over
        && !course.promisesNothingNow()
        && course.ending() == SlaClock.Ending.COMPLETED
        && course.metric.isReopened()
        && course == latestOf(course.metric);
  }

  private @Nullable Course latestOf(Metric metric) {
    for (Measure measure : measures) {
      if (measure.metric == metric) {
        return measure.latest;
      }
    }
    return null;
  }
}
