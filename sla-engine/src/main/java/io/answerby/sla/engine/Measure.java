// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Metric;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.TicketEvent.LeftBehind;
import org.jspecify.annotations.Nullable;

/**
 * What starts and stops the clocks of one metric on one ticket.
 *
 * <p>There is one subclass for each metric or family of metrics; it says only what the events mean
 * for it. What does not concern it, it leaves alone. At most one clock of a metric runs at a time.
 */
abstract class Measure {

  final Metric metric;
  final TicketWalk walk;

  /** The clock that was started last, running or not. */
  @Nullable Course latest;

  Measure(Metric metric, TicketWalk walk) {
    this.metric = metric;
    this.walk = walk;
  }

  void opened(long at) {}

  void joinedQueue(long at) {}

  void served(long at) {
    replied(at);
  }

  void abandoned(long at, LeftBehind left) {}

  void customerWrote(long at) {}

  /** A person of the shop replied to the customer. */
  void replied(long at) {}

  /** The same, with what is known of who did. */
  void replied(long at, TicketEvent.AgentReplied reply) {
    replied(at);
  }

  /** A person took the ticket up. */
  void takenUp(long at) {}

  void teamChanged(long at) {}

  void resolved(long at) {}

  void reopened(long at) {}

  /** Takes over what the customer was still waiting for on a ticket that was merged into this. */
  void takeOver(long at, Course open, Waits waits) {
    Course running = running();
    if (running == null) {
      begin(open.start(), at, "").inherit(at, waits);
    } else if (open.start() < running.start()) {
      running.startEarlier(at, open.start(), waits);
    }
  }

  /** What is done belongs to the ticket that this one was split from. */
  final void forgetFinished() {
    latest = running();
  }

  final @Nullable Course running() {
    Course course = latest;
    return course != null && course.isRunning() ? course : null;
  }

  /** Starts a clock now. */
  final void start(long at) {
    begin(at, at, "");
  }

  /**
   * Starts a clock.
   *
   * @param from from when it counts
   * @param known when that became so
   */
  final Course begin(long from, long known, String team) {
    Course course = walk.begin(this, from, known, team);
    latest = course;
    return course;
  }

  final void stop(long at, SlaClock.Ending how) {
    Course running = running();
    if (running != null) {
      running.stop(at, how);
    }
  }

  final void complete(long at) {
    stop(at, SlaClock.Ending.COMPLETED);
  }
}
