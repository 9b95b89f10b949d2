// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns at once, since a log in a database knows what was said before the program started, and
 * then once a day: a verdict counts when a day has passed without a ticket. Has one thread until it
 * is closed.
 */
final class DailyLearning implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DailyLearning.class);

  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "contact-page-learning");
            thread.setDaemon(true);
            return thread;
          });

  private DailyLearning() {}

  /** Starts to learn. */
  static DailyLearning start(Runnable lesson) {
    return start(lesson, Duration.ofDays(1));
  }

  static DailyLearning start(Runnable lesson, Duration every) {
    DailyLearning learning = new DailyLearning();
    // the lesson itself sees to its failures, so there is no result to wait for
    Future<?> unused =
        learning.scheduler.scheduleWithFixedDelay(
            () -> learn(lesson), 0, every.toNanos(), TimeUnit.NANOSECONDS);
    return learning;
  }

  /** One lesson that fails must not be the last. */
  private static void learn(Runnable lesson) {
    try {
      lesson.run();
    } catch (RuntimeException e) {
      // not the exception itself: its message might hold what a visitor wrote
      log.warn("nothing was learnt today: {}", e.getClass().getName());
    }
  }

  /** Ends when the lesson under way has ended. */
  @Override
  public void close() {
    scheduler.shutdownNow();
    try {
      boolean unused = scheduler.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
