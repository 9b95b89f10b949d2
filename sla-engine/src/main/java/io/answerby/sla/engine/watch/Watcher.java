// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches open tickets and tells the shop of each warning and each breach when it comes due.
 *
 * <pre>{@code
 * try (Watcher watcher = Watcher.over(sla, w -> w
 *     .time(InstantSource.system())
 *     .on(executor)
 *     .tell(notice -> desk.ring(notice.ticket()))
 *     .onlyDuring(officeHours))) {
 *   watcher.rebuild(tickets.open(), marks.toldUntil());
 *   watcher.start();
 *   ...                          // on each change of a ticket: watcher.watch(ticket)
 *   marks.save(watcher.toldUntil());
 * }
 * }</pre>
 *
 * <p><b>What is told.</b> Each warning and each breach, once, with the instant at which it was so.
 * What a watcher learns late, because a ticket was handed to it late, the machine slept or the shop
 * was closed, it tells late and with the true instant. If a breach that was told turns out to have
 * been earlier, or none, a {@linkplain Notice.Kind#BREACH_MOVED correction} follows, never a second
 * breach. That each is told once holds while the watcher lives, whatever the wall clock does; over
 * a restart it holds relative to the mark given to {@link #rebuild}, and a shop that wants it even
 * when its machine fails keeps the {@link Notice#key}s it has told.
 *
 * <p><b>What runs where.</b> The watcher has at most one thread, a daemon, and that only between
 * {@link #start} and {@link #close}. It waits for the next due instant, derives what happened and
 * hands it to the shop's executor; no listener runs on it unless the executor is {@code
 * Runnable::run}. Each listener has a queue of its own and takes at most one of the executor's
 * threads at a time, so that one that hangs holds up that one thread and itself; what gathers
 * behind it is folded into one {@link Digest}. Without the thread the shop calls {@link #tick}
 * itself, from a scheduler it already has or, in tests, after it moved the clock by hand.
 *
 * <p><b>Time.</b> A notice is handed over within milliseconds of its instant, and not before it has
 * passed: what is done at the deadline itself is on time. If the wall clock is set forward, that is
 * noticed within a second; if it is set back, nothing is told twice.
 *
 * <p><b>Memory.</b> The tickets themselves, which are the shop's, and some sixty bytes for each,
 * more only for those of which something was told. A ticket stays until the shop {@linkplain
 * #forget forgets} it: also one of which nothing is due may come back.
 *
 * <p>Safe for use by many threads. Where two of them hand in the same ticket, the last one counts:
 * hand in tickets in the order in which they change.
 */
public final class Watcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Watcher.class);

  /** How late a wall clock that was set forward is noticed at most, and a refusal asked again. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /** How long {@link #close} waits for the thread. */
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(1);

  private final WatchList<Ticket> list;
  private final InstantSource time;
  private final @Nullable OpenTime tellingHours;
  private final StormGate gate;
  private final List<Lane> lanes;
  private final Duration longestWait;
  private final ReentrantLock looking = new ReentrantLock();
  private final Object starting = new Object();
  private @Nullable Instant lookedUntil;
  private volatile @Nullable Thread timer;
  private volatile long timerWaitsFor = Nanos.EARLIEST;
  private volatile boolean closed;

  private Watcher(Foresight<Ticket> foresight, WatcherBuilder settings, Duration longestWait) {
    this.list = new WatchList<>(foresight);
    this.time = settings.time();
    this.tellingHours = settings.tellingHours();
    this.gate = settings.gate();
    this.lanes = settings.lanes();
    this.longestWait = longestWait;
  }

  /**
   * {@return a watcher that judges by that engine; it does nothing until it is {@linkplain #start
   * started} or {@linkplain #tick ticked}}
   *
   * @throws IllegalStateException if the time, the executor or a listener is missing, naming all
   *     that is
   */
  public static Watcher over(SlaEngine sla, UnaryOperator<WatcherBuilder> settings) {
    return of(new TicketForesight(requireNonNull(sla, "sla")), settings);
  }

  static Watcher of(Foresight<Ticket> foresight, UnaryOperator<WatcherBuilder> settings) {
    return of(foresight, settings, LONGEST_WAIT);
  }

  static Watcher of(
      Foresight<Ticket> foresight, UnaryOperator<WatcherBuilder> settings, Duration longestWait) {
    return new Watcher(foresight, settings.apply(new WatcherBuilder()).checked(), longestWait);
  }

  /**
   * Watches the ticket from now on, or, if it is watched already, by what is known of it now. What
   * happened to it before and was not told is told at the next tick.
   *
   * <p>Does nothing once the watcher is closed: a ticket that changes while the shop shuts down is
   * in the shop's own records, and so in the next {@link #rebuild}.
   *
   * @throws RuntimeException what the engine throws of a ticket that it cannot judge, such as a
   *     {@link java.time.DateTimeException} where a calendar does not hold the time promised; it is
   *     then watched as it was before, if it was
   */
  public void watch(Ticket ticket) {
    put(ticket, Instant.MIN);
  }

  /**
   * Watches the shop's open tickets after a restart.
   *
   * @param toldUntil what happened by then was told by an earlier watcher and is not told again:
   *     its {@link #toldUntil()}
   * @throws RuntimeException what the engine threw of the first ticket that it cannot judge, what
   *     it threw of others being suppressed in it; all the rest are watched by then
   */
  public void rebuild(Collection<Ticket> open, Instant toldUntil) {
    requireNonNull(toldUntil, "toldUntil");
    RuntimeException first = null;
    for (Ticket ticket : open) {
      try {
        put(ticket, toldUntil);
      } catch (RuntimeException fault) {
        if (first == null) {
          first = fault;
        } else if (first != fault) {
          first.addSuppressed(fault);
        }
      }
    }
    rememberAsTold(toldUntil);
    if (first != null) {
      throw first;
    }
  }

  private void rememberAsTold(Instant toldUntil) {
    looking.lock();
    try {
      if (lookedUntil == null) {
        lookedUntil = toldUntil;
      }
    } finally {
      looking.unlock();
    }
  }

  /**
   * Watches a ticket no more; of what happened to it nothing more is told. To be called when a
   * ticket is closed for good.
   *
   * @return whether it was watched
   */
  public boolean forget(String ticketId) {
    return list.remove(requireNonNull(ticketId, "ticketId"));
  }

  /**
   * Judges everything that is watched by another engine from now on, such as one whose calendars
   * were edited, and plans it anew. What that engine says has happened and was not told, is told;
   * of a breach that was told and holds no longer, the withdrawal.
   *
   * <p>Returns once all is planned, which takes about a second for a million tickets; other threads
   * can use the watcher meanwhile.
   */
  public void judgeBy(SlaEngine sla) {
    list.judgeBy(new TicketForesight(requireNonNull(sla, "sla")), time.instant());
    LockSupport.unpark(timer);
  }

  /** {@return how many tickets are watched} */
  public int size() {
    return list.size();
  }

  /**
   * Tells what has come due. Needed only where the watcher was not {@linkplain #start started};
   * does no harm where it was.
   */
  public void tick() {
    if (closed) {
      return;
    }
    looking.lock();
    try {
      Instant now = time.instant();
      if (tellingTimeFrom(now).filter(now::equals).isPresent()) {
        List<Digest> passed = gate.pass(list.look(now), now);
        lanes.forEach(lane -> lane.add(passed));
        lookedUntil = now;
      }
    } finally {
      looking.unlock();
    }
    lanes.forEach(Lane::run);
  }

  /**
   * {@return the instant at which a tick will next find something to do, which is now if something
   * is due already; empty if nothing is to come}
   */
  public Optional<Instant> nextTick() {
    looking.lock();
    try {
      Instant now = time.instant();
      return Stream.of(list.nextLook(), gate.nextRelease())
          .flatMap(Optional::stream)
          .min(Comparator.naturalOrder())
          .map(next -> next.isBefore(now) ? now : next)
          .flatMap(this::tellingTimeFrom);
    } finally {
      looking.unlock();
    }
  }

  /**
   * {@return the instant up to which all is told: every listener has returned from everything that
   * happened by then; empty before the first tick and {@link #rebuild}}
   *
   * <p>To be kept for the next start; also after {@link #close}, when calls that had begun may
   * still run to their end.
   */
  public Optional<Instant> toldUntil() {
    looking.lock();
    try {
      Instant until = lookedUntil;
      if (until == null) {
        return Optional.empty();
      }
      for (Notice notice : gate.gathered()) {
        until = earlier(until, notice.at());
      }
      for (Lane lane : lanes) {
        until = earlier(until, lane.oldestUntold());
      }
      return Optional.of(until);
    } finally {
      looking.unlock();
    }
  }

  /**
   * Starts the thread that ticks at each due instant.
   *
   * @throws IllegalStateException if it was started before or is closed
   */
  public void start() {
    synchronized (starting) {
      if (closed) {
        throw new IllegalStateException("watcher cannot start: it is closed");
      }
      if (timer != null) {
        throw new IllegalStateException("watcher cannot start: it has been started");
      }
      Thread thread = new Thread(this::tickUntilClosed, "answerby-watcher");
      thread.setDaemon(true);
      timer = thread;
      thread.start();
    }
  }

  /**
   * Ends the thread and hands nothing more to the executor, which is the shop's own and stays as it
   * is. Waits at most a second for the thread, and not for listeners: a call that has begun runs to
   * its end. Closing twice does nothing.
   */
  @Override
  public void close() {
    Thread thread;
    synchronized (starting) {
      closed = true;
      thread = timer;
    }
    lanes.forEach(Lane::close);
    if (thread == null || thread == Thread.currentThread()) {
      return;
    }
    LockSupport.unpark(thread);
    try {
      thread.join(LONGEST_FAREWELL.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Ticket ticket, Instant toldUntil) {
    if (closed) {
      return;
    }
    long due = list.put(ticket.id(), ticket, toldUntil, time.instant());
    if (due < timerWaitsFor) {
      LockSupport.unpark(timer);
    }
  }

  private void tickUntilClosed() {
    while (!closed) {
      Duration wait = longestWait;
      try {
        tick();
        timerWaitsFor = Agenda.NEVER;
        wait = nextTick().map(this::untilThen).orElse(longestWait);
      } catch (RuntimeException | Error fault) {
        log.error("a tick of the watcher failed; the next one comes as usual", fault);
      }
      LockSupport.parkNanos(this, wait.toNanos());
      timerWaitsFor = Nanos.EARLIEST;
    }
  }

  private Duration untilThen(Instant next) {
    timerWaitsFor = Nanos.of(next);
    Instant now = time.instant();
    if (!next.isAfter(now)) {
      return Duration.ZERO;
    }
    return next.isAfter(now.plus(longestWait)) ? longestWait : Duration.between(now, next);
  }

  /** {@return the instant itself if the shop may be told then, else the next at which it may} */
  private Optional<Instant> tellingTimeFrom(Instant instant) {
    return tellingHours == null ? Optional.of(instant) : tellingHours.nextOpening(instant);
  }

  private static Instant earlier(Instant until, @Nullable Instant untold) {
    return untold == null || untold.isAfter(until) ? until : untold.minusNanos(1);
  }
}
