// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each client do something a few times at once, and then again each time an interval has
 * passed. Remembers a bounded number of clients, those seen last. Thread-safe.
 */
public final class RateLimit {

  private static final int MOST_CLIENTS = 10_000;

  private final int burst;
  private final Duration interval;
  private final InstantSource time;
  private final Map<String, Instant> freeAgain =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /**
   * Creates a limit.
   *
   * @param burst how often at once, at least 1
   * @param interval how long until once more is allowed, more than zero
   */
  public RateLimit(int burst, Duration interval, InstantSource time) {
    if (burst < 1) {
      throw new IllegalArgumentException("burst must be at least 1, but was " + burst);
    }
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("interval must be more than zero, but was " + interval);
    }
    this.burst = burst;
    this.interval = interval;
    this.time = requireNonNull(time, "time");
  }

  /**
   * Counts one use.
   *
   * @throws RefusedException 429 with {@code Retry-After} when the client has had its share
   */
  public void use(String client) {
    Instant now = time.instant();
    Duration wait;
    synchronized (freeAgain) {
      Instant full = now.plus(interval.multipliedBy(burst));
      Instant free = freeAgain.getOrDefault(client, now);
      // a clock that was set back must not lock anyone out
      Instant from = free.isBefore(now) || free.isAfter(full) ? now : free;
      Instant next = from.plus(interval);
      wait = Duration.between(full, next);
      if (wait.isZero() || wait.isNegative()) {
        freeAgain.put(client, next);
        return;
      }
    }
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    throw new RefusedException(
        429, "too many requests from one client", Map.of("Retry-After", Long.toString(seconds)));
  }
}
