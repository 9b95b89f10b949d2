// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
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
    assertThrows(ArithmeticException.class, () -> Nanos.of(Instant.MAX));
    assertThrows(ArithmeticException.class, () -> Nanos.of(Duration.ofDays(200_000)));
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
