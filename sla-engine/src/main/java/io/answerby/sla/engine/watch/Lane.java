// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener's way: what is to be told to it, one call at a time, on the shop's executor.
 *
 * <p>However many notices wait, a lane asks the executor for one thread at most, so that a listener
 * that hangs takes away that one and nothing else. What gathers behind a slow listener beyond the
 * given number is folded into one digest. Thread-safe; the listener is never called with a lock
 * held.
 */
final class Lane {

  private static final Logger log = LoggerFactory.getLogger(Watcher.class);

  private final WatchListener listener;
  private final Executor executor;
  private final int foldBeyond;
  private final Deque<Digest> waiting = new ArrayDeque<>();
  private @Nullable Digest inHand;
  private boolean closed;

  Lane(WatchListener listener, Executor executor, int foldBeyond) {
    this.listener = listener;
    this.executor = executor;
    this.foldBeyond = foldBeyond;
  }

  /** Puts the digests behind those that wait; {@link #run} calls the listener. */
  synchronized void add(List<Digest> digests) {
    waiting.addAll(digests);
    if (waiting.size() > foldBeyond) {
      List<Notice> all = new ArrayList<>();
      waiting.forEach(digest -> all.addAll(digest.notices()));
      Instant asOf = waiting.getLast().asOf();
      waiting.clear();
      waiting.add(new Digest(all, asOf));
    }
  }

  /**
   * Asks the executor for a thread if something waits and none is at work for this lane. An
   * executor that refuses, or that can start no thread, is asked again at the next call; nothing is
   * lost.
   */
  void run() {
    if (!takeNext()) {
      return;
    }
    try {
      executor.execute(this::tellAll);
    } catch (RuntimeException | Error refused) {
      putBack();
      log.warn(
          "the executor refuses to tell listener {}: {}",
          listener.getClass().getName(),
          refused.getClass().getName());
    }
  }

  /** {@return the true instant of the oldest notice that the listener has not returned from} */
  synchronized @Nullable Instant oldestUntold() {
    Instant oldest = inHand == null ? null : inHand.oldest();
    for (Digest digest : waiting) {
      if (oldest == null || digest.oldest().isBefore(oldest)) {
        oldest = digest.oldest();
      }
    }
    return oldest;
  }

  /**
   * Calls the listener no more; a call that has begun runs to its end. What waits goes on counting
   * as untold, so that the next watcher tells it.
   */
  synchronized void close() {
    closed = true;
  }

  private void tellAll() {
    do {
      if (isClosed()) {
        return;
      }
      tell(held());
    } while (doneAndTakeNext());
  }

  /**
   * Neither the message of what the listener throws nor the notice goes into the log: the shop's
   * own code may have put a customer's words there.
   */
  private void tell(Digest digest) {
    try {
      if (digest.notices().size() == 1) {
        listener.told(digest.notices().get(0));
      } else {
        listener.told(digest);
      }
    } catch (RuntimeException | Error thrown) {
      StackTraceElement[] trace = thrown.getStackTrace();
      log.warn(
          "listener {} threw {} at {}",
          listener.getClass().getName(),
          thrown.getClass().getName(),
          trace.length == 0 ? "an unknown place" : trace[0]);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized boolean takeNext() {
    if (closed || inHand != null || waiting.isEmpty()) {
      return false;
    }
    inHand = waiting.removeFirst();
    return true;
  }

  private synchronized boolean doneAndTakeNext() {
    inHand = null;
    return takeNext();
  }

  private synchronized void putBack() {
    if (inHand != null) {
      waiting.addFirst(inHand);
      inHand = null;
    }
  }

  private synchronized Digest held() {
    Digest digest = inHand;
    if (digest == null) {
      throw new AssertionError("a lane at work holds nothing");
    }
    return digest;
  }
}
