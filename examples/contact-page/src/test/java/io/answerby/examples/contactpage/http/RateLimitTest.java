// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
  private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(2), now::get);

  @Test
  void letsABurstThroughAndRefusesTheNext() {
    use(3, "a");
    assertEquals("2", refused("a"));
  }

  @Test
  void countsEachClientByItself() {
    use(3, "a");
    use(3, "b");
  }

  @Test
  void allowsOneMoreAfterEachInterval() {
    use(3, "a");
    pass(Duration.ofSeconds(2));
    use(1, "a");
    assertEquals("2", refused("a"));
    pass(Duration.ofMillis(1500));
    assertEquals("1", refused("a"));
    pass(Duration.ofMillis(500));
    use(1, "a");
  }

  @Test
  void aRestNeverSavesUpMoreThanTheBurst() {
    pass(Duration.ofDays(1));
    use(3, "a");
    refused("a");
  }

  @Test
  void aRefusalCostsNothing() {
    use(3, "a");
    for (int i = 0; i < 10; i++) {
      refused("a");
    }
    pass(Duration.ofSeconds(2));
    use(1, "a");
  }

  @Test
  void nobodyIsLockedOutWhenTheClockIsSetBack() {
    use(3, "a");
    pass(Duration.ofDays(-1));
    use(1, "a");
  }

  @Test
  void forgetsTheClientsSeenLongestAgoRatherThanGrow() {
    use(3, "first");
    for (int i = 0; i < 10_000; i++) {
      use(1, "client " + i);
    }
    use(3, "first");
  }

  @Test
  void refusesLimitsThatLimitNothing() {
    assertThrows(
        IllegalArgumentException.class, () -> new RateLimit(0, Duration.ofSeconds(1), now::get));
    assertThrows(IllegalArgumentException.class, () -> new RateLimit(1, Duration.ZERO, now::get));
  }

  private void use(int times, String client) {
    for (int i = 0; i < times; i++) {
      limit.use(client);
    }
  }

  private String refused(String client) {
    RefusedException refused = assertThrows(RefusedException.class, () -> limit.use(client));
    assertEquals(429, refused.status());
    return refused.headers().getOrDefault("Retry-After", "");
  }

  private void pass(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }
}
