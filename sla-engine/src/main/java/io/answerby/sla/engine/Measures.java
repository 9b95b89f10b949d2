// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;

import io.answerby.sla.FirstResponseRule;
import io.answerby.sla.Metric;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.TicketEvent.LeftBehind;

/** The metrics, each with what starts and stops its clocks. */
final class Measures {

  private Measures() {}

  /** From joining the queue, if the desk is open then, to a person. */
  static final class Answer extends Measure {

    private long servedForNothing = NEVER;

    Answer(TicketWalk walk) {
      super(Metric.ANSWER, walk);
    }

    @Override
    void joinedQueue(long at) {
      if (running() == null && walk.isOpenForAnswering(at)) {
        start(at);
        if (servedForNothing == at) {
          complete(at);
        }
      }
    }

    @Override
    void served(long at) {
      // one instant has stops before starts, but nobody is served before joining
      servedForNothing = running() == null ? at : NEVER;
      complete(at);
    }

    @Override
    void abandoned(long at, LeftBehind left) {
      stop(at, SlaClock.Ending.ABANDONED);
    }

    @Override
    void resolved(long at) {
      stop(at, SlaClock.Ending.RESOLVED_WITHOUT_REPLY);
    }
  }

  /** From the customer's first message to the first reply by a person. */
  static final class FirstResponse extends Measure {

    private boolean owed;
    private boolean done;
    private boolean wrote;
    private long inQueueSince = NEVER;

    FirstResponse(TicketWalk walk) {
      super(Metric.FIRST_RESPONSE, walk);
    }

    /** Whether the customer has had a first response, or needs none any more. */
    boolean isDone() {
      return done;
    }

    @Override
    void opened(long at) {
      if (walk.isOpenedByCustomer()) {
        owe(at, at);
      }
    }

    /** Whoever waits in a queue that is timed is owed an answer there, not a written response. */
    @Override
    void joinedQueue(long at) {
      Course running = running();
      if (running == null || wrote || inQueueSince != NEVER || !walk.promises(Metric.ANSWER)) {
        return;
      }
      running.passTo(at);
      if (!running.isBreached()) {
        inQueueSince = walk.openedAt();
        owed = false;
        walk.withdraw(running);
        latest = null;
      }
    }

    @Override
    void served(long at) {
      if (!done && !owed && inQueueSince != NEVER) {
        owe(inQueueSince, at);
      }
      respond(at);
    }

    @Override
    void abandoned(long at, LeftBehind left) {
      if (!done && !owed && left != LeftBehind.NOTHING) {
        owe(at, at);
      }
    }

    @Override
    void customerWrote(long at) {
      wrote = true;
      if (!done && !owed && !walk.isResolved()) {
        owe(at, at);
      }
    }

    @Override
    void replied(long at, TicketEvent.AgentReplied reply) {
      if (rule() != FirstResponseRule.REPLY_BY_ASSIGNEE
          || (!reply.by().isEmpty() && reply.by().equals(walk.agent()))) {
        respond(at);
      }
    }

    @Override
    void takenUp(long at) {
      if (rule() == FirstResponseRule.REPLY_OR_TAKEN_UP) {
        respond(at);
      }
    }

    @Override
    void resolved(long at) {
      if (owed) {
        done = true;
        stop(
            at,
            rule() == FirstResponseRule.REPLY_OR_RESOLUTION
                ? SlaClock.Ending.COMPLETED
                : SlaClock.Ending.RESOLVED_WITHOUT_REPLY);
      }
    }

    @Override
    void reopened(long at) {
      long since = walk.oldestUnanswered();
      if (!done && !owed && since != NEVER) {
        owe(since, at);
        walk.answered();
      }
    }

    @Override
    void takeOver(long at, Course open, Waits waits) {
      super.takeOver(at, open, waits);
      owed = true;
      done = false;
    }

    private void owe(long since, long known) {
      owed = true;
      begin(since, known, "");
    }

    private void respond(long at) {
      if (owed) {
        done = true;
        complete(at);
      }
    }

    private FirstResponseRule rule() {
      Course running = running();
      return (running == null ? walk.versionNow() : running.version()).firstResponse();
    }
  }

  /** From the oldest unanswered message, once there was a first response, to the next reply. */
  static final class NextResponse extends Measure {

    NextResponse(TicketWalk walk) {
      super(Metric.NEXT_RESPONSE, walk);
    }

    @Override
    void customerWrote(long at) {
      startIfOwed(at);
    }

    @Override
    void reopened(long at) {
      startIfOwed(at);
    }

    @Override
    void replied(long at) {
      complete(at);
    }

    @Override
    void resolved(long at) {
      stop(at, SlaClock.Ending.RESOLVED_WITHOUT_REPLY);
    }

    private void startIfOwed(long at) {
      long since = walk.oldestUnanswered();
      if (since != NEVER && running() == null && !walk.isResolved()) {
        begin(since, at, "");
      }
    }
  }

  /** From each public message of the shop to its next one. */
  static final class PeriodicUpdate extends Measure {

    PeriodicUpdate(TicketWalk walk) {
      super(Metric.PERIODIC_UPDATE, walk);
    }

    @Override
    void replied(long at) {
      complete(at);
      if (!walk.isResolved()) {
        start(at);
      }
    }

    @Override
    void resolved(long at) {
      stop(at, SlaClock.Ending.RESOLVED_WITHOUT_REPLY);
    }
  }

  /** From the opening to the first resolution, which is final. */
  static final class FirstResolution extends Measure {

    FirstResolution(TicketWalk walk) {
      super(Metric.FIRST_RESOLUTION, walk);
    }

    @Override
    void opened(long at) {
      start(at);
    }

    @Override
    void resolved(long at) {
      complete(at);
    }
  }

  /** From the opening to the resolution that holds: what reopening brings back to life. */
  static final class Work extends Measure {

    Work(Metric metric, TicketWalk walk) {
      super(metric, walk);
    }

    @Override
    void opened(long at) {
      start(at);
    }

    @Override
    void resolved(long at) {
      complete(at);
    }

    @Override
    void reopened(long at) {
      Course before = latest;
      if (before == null) {
        start(at);
      } else if (before.ending() == SlaClock.Ending.COMPLETED) {
        reopen(at, before);
      }
    }

    private void reopen(long at, Course before) {
      if (walk.isClosed()) {
        start(at);
        return;
      }
      switch (before.version().reopening()) {
        case CONTINUE -> goOn(at, before, true);
        case CONTINUE_WITHOUT_RESOLVED_TIME -> goOn(at, before, false);
        case NEW_CYCLE -> start(at);
        case RESTART -> {
          before.replace();
          start(at);
        }
      }
    }

    private void goOn(long at, Course before, boolean countsMeanwhile) {
      before.goOn(at, countsMeanwhile, walk.yardstick(before), walk.waitingFor());
    }
  }

  /** From a team's getting the ticket to its leaving the team. */
  static final class Ownership extends Measure {

    private String owner = "";

    Ownership(TicketWalk walk) {
      super(Metric.OWNERSHIP, walk);
    }

    @Override
    void teamChanged(long at) {
      String team = walk.team();
      if (!team.equals(owner)) {
        complete(at);
        owner = team;
        startStay(at);
      }
    }

    @Override
    void resolved(long at) {
      complete(at);
    }

    @Override
    void reopened(long at) {
      startStay(at);
    }

    @Override
    void takeOver(long at, Course open, Waits waits) {
      // a stay with a team belongs to the ticket that was there
    }

    private void startStay(long at) {
      String team = walk.team();
      if (!team.isEmpty() && !walk.isResolved()) {
        begin(at, at, team);
      }
    }
  }
}
