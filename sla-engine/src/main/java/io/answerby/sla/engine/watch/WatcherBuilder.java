// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Says how a {@link Watcher} works: by which clock, on which threads, to whom, and when.
 *
 * <p>The time, the executor and at least one listener have to be given; the rest has defaults. Not
 * thread-safe.
 */
public final class WatcherBuilder {

  private static final int SINGLY = 20;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(366);

  private final List<WatchListener> listeners = new ArrayList<>();
  private @Nullable InstantSource time;
  private @Nullable Executor executor;
  private @Nullable OpenTime tellingHours;
  private int singly = SINGLY;
  private Duration window = WINDOW;

  WatcherBuilder() {}

  /** Takes the time from that source: {@code InstantSource.system()} in a shop. Required. */
  public WatcherBuilder time(InstantSource source) {
    this.time = requireNonNull(source, "source");
    return this;
  }

  /**
   * Calls the listeners on that executor. Required.
   *
   * <p>It must run each task or throw {@link java.util.concurrent.RejectedExecutionException}, in
   * which case it is asked again within a second. Give it as many threads as there are listeners,
   * so that one that hangs leaves the others theirs; a watcher never asks for more than one for
   * each. With {@code Runnable::run} listeners run on the thread that ticks, which suits tests.
   */
  public WatcherBuilder on(Executor threads) {
    this.executor = requireNonNull(threads, "threads");
    return this;
  }

  /** Tells that listener, after those already named. At least one is required. */
  public WatcherBuilder tell(WatchListener listener) {
    listeners.add(requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Tells nothing while that calendar is closed: what happens then is told when it next opens, with
   * its true instants. A breach at Friday 18:00 is told on Monday at 09:00, one at 03:00 wakes
   * nobody, and one that a reply entered late has undone by Monday is not told at all. Unless said,
   * everything is told at once.
   */
  public WatcherBuilder onlyDuring(BusinessCalendar hours) {
    this.tellingHours = OpenTime.of(hours);
    return this;
  }

  /**
   * Folds storms: tells up to that many notices one by one in each window, and what goes beyond as
   * a {@link Digest}. Unless said, 20 in a minute.
   *
   * <p>A window begins with a notice. If more come due at one instant than it has left, all of
   * these are told at once as one digest; what follows is gathered and told as one digest when the
   * window ends. So a listener has at most {@code notices + 1} calls a window, and what is dire is
   * still told at once.
   *
   * @param notices at least 1; with {@link Integer#MAX_VALUE} nothing is ever folded
   * @param within greater than zero and at most 366 days
   */
  public WatcherBuilder foldBeyond(int notices, Duration within) {
    if (notices < 1) {
      throw new IllegalArgumentException("notices must be at least 1, but was " + notices);
    }
    if (within.isZero() || within.isNegative() || within.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException(
          "within must be greater than zero and at most " + LONGEST_WINDOW + ", but was " + within);
    }
    this.singly = notices;
    this.window = within;
    return this;
  }

  /**
   * Looks for what was not given.
   *
   * @throws IllegalStateException naming all that is missing
   */
  WatcherBuilder checked() {
    List<String> missing = new ArrayList<>();
    if (time == null) {
      missing.add("time(...)");
    }
    if (executor == null) {
      missing.add("on(...)");
    }
    if (listeners.isEmpty()) {
      missing.add("tell(...)");
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("a watcher needs " + String.join(", ", missing));
    }
    return this;
  }

  InstantSource time() {
    return requireNonNull(time);
  }

  @Nullable OpenTime tellingHours() {
    return tellingHours;
  }

  StormGate gate() {
    return new StormGate(singly, window);
  }

  List<Lane> lanes() {
    Executor threads = requireNonNull(executor);
    return listeners.stream().map(listener -> new Lane(listener, threads, singly)).toList();
  }
}
