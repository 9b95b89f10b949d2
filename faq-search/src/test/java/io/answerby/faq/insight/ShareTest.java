// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998)
  @ParameterizedTest
  @CsvSource({
    "81,263,0.2553,0.3662",
    "15,148,0.0624,0.1605",
    "0,20,0.0000,0.1611",
    "1,29,0.0061,0.1718",
    "29,29,0.8830,1.0000"
  })
  void hasThePublishedIntervals(int part, int whole, double low, double high) {
    Interval interval = new Share(part, whole).interval().orElseThrow();
    assertEquals(low, interval.low(), 0.00005);
    assertEquals(high, interval.high(), 0.00005);
  }

  // R. G. Newcombe, Interval estimation for the difference between independent proportions,
  // Stat. Med. 17 (1998), method 10
  @ParameterizedTest
  @CsvSource({
    "56,70,48,80,0.0524,0.3339",
    "9,10,3,10,0.1705,0.8090",
    "10,10,0,10,0.6075,1.0000",
    "0,10,0,10,-0.2775,0.2775"
  })
  void differsByThePublishedIntervals(int a, int m, int b, int n, double low, double high) {
    Interval interval = new Share(a, m).minus(new Share(b, n)).orElseThrow();
    assertEquals(low, interval.low(), 0.00005);
    assertEquals(high, interval.high(), 0.00005);
  }

  @Test
  void ofNoneHasNoFigure() {
    Share none = new Share(0, 0);
    assertEquals(OptionalDouble.empty(), none.value());
    assertEquals(Optional.empty(), none.interval());
    assertEquals(Optional.empty(), none.minus(new Share(1, 2)));
    assertEquals(Optional.empty(), new Share(1, 2).minus(none));
    assertEquals("0 of 0", none.toString());
  }

  @Test
  void readsAsPercent() {
    assertEquals("7 of 20, 35 % (18 to 57 %)", new Share(7, 20).toString());
  }

  @Test
  void refusesMoreThanAll() {
    assertThrows(IllegalArgumentException.class, () -> new Share(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Share(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
    assertTrue(new Interval(-1, 1).holds(0));
  }
}
