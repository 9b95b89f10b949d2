// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NanosTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1900-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
        "1970-01-01T00:00:00Z",
        "2026-11-23T16:30:00.5Z",
        "2199-12-31T23:59:59.999999999Z"
      })
  void everyInstantOfTheHorizonComesBack(Instant instant) {
    assertEquals(instant, Nanos.instant(Nanos.of(instant)));
    assertEquals(Duration.between(Instant.EPOCH, instant), Nanos.duration(Nanos.of(instant)));
    assertEquals(Nanos.of(instant), Nanos.of(Duration.between(Instant.EPOCH, instant)));
  }

  @Test
  void whatLiesBeyondIsRefusedAndNotWrapped() {
    DateTimeException beyond =
        assertThrows(
            DateTimeException.class, () -> Nanos.of(Instant.parse("2300-01-01T00:00:00Z")));
    assertEquals(
        "instant must be between 1677-09-21T00:12:45Z and 2262-04-11T23:47:15Z, but was"
            + " 2300-01-01T00:00:00Z",
        beyond.getMessage());
    assertThrows(DateTimeException.class, () -> Nanos.of(Instant.MIN));
    assertThrows(ArithmeticException.class, () -> Nanos.of(Duration.ofDays(200_000)));
  }

  @Test
  void theLastInstantsWithinReachComeBack() {
    for (String last : List.of("1677-09-21T00:12:45Z", "2262-04-11T23:47:15.999999999Z")) {
      assertEquals(Instant.parse(last), Nanos.instant(Nanos.of(Instant.parse(last))));
      assertEquals(Nanos.of(Instant.parse(last)), Nanos.nearest(Instant.parse(last)));
    }
  }

  @Test
  void whatLiesBeyondIsNearestToTheEndsOfAllTime() {
    assertEquals(Long.MIN_VALUE, Nanos.nearest(Instant.MIN));
    assertEquals(Nanos.NEVER, Nanos.nearest(Instant.MAX));
    assertEquals(Long.MAX_VALUE, Nanos.atMost(Duration.ofSeconds(Long.MAX_VALUE)));
    assertEquals(Nanos.of(Duration.ofDays(36_525)), Nanos.atMost(Duration.ofDays(36_525)));
  }

  @Test
  void aShareIsExactAndRoundedDownHoweverLargeTheWhole() {
    for (long whole : new long[] {0, 1, 99, 100, 101, 12_345, 3_600_000_000_007L, Long.MAX_VALUE}) {
      for (int percent = 1; percent < 100; percent++) {
        assertEquals(
            BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(percent))
                .divide(BigInteger.valueOf(100))
                .longValueExact(),
            Nanos.share(whole, percent),
            percent + " % of " + whole);
      }
    }
  }
}
