// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InstantTextProperties {

  @Property(tries = 20_000, seed = "20261121")
  void readsWhatInstantPrints(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second) {
    Instant instant = Instant.ofEpochSecond(second);
    assertEquals(instant, InstantText.parse(instant.toString()));
  }

  @Property(tries = 20_000, seed = "20261121")
  void agreesWithJavaTimeWhenOneCharacterIsAnother(
      @ForAll @LongRange(min = -2_208_988_800L, max = 7_258_118_399L) long second,
      @ForAll @IntRange(max = 19) int at,
      @ForAll @CharRange(from = ' ', to = 'z') char other) {
    StringBuilder text = new StringBuilder(Instant.ofEpochSecond(second).toString());
    text.setCharAt(at, other);
    agrees(text.toString());
  }

  @Test
  void agreesWithJavaTimeAtTheEdges() {
    for (String text :
        new String[] {
          "2028-02-29T00:00:00Z",
          "2026-02-29T00:00:00Z",
          "2100-02-29T00:00:00Z",
          "2000-02-29T00:00:00Z",
          "2026-04-31T00:00:00Z",
          "2026-00-10T00:00:00Z",
          "2026-13-10T00:00:00Z",
          "2026-01-00T00:00:00Z",
          "2026-01-01T24:00:00Z",
          "2026-01-01T23:59:60Z",
          "0000-01-01T00:00:00Z",
          "2026-01-01T00:60:00Z",
          "2026-01-01t00:00:00z",
          "2026-01-01T00:00:00+01:00",
          "2026-01-01T00:00Z",
          "",
          "Z"
        }) {
      agrees(text);
    }
  }

  private static void agrees(String text) {
    Instant expected;
    try {
      expected = Instant.parse(text);
    } catch (DateTimeParseException e) {
      assertThrows(DateTimeParseException.class, () -> InstantText.parse(text), text);
      return;
    }
    assertEquals(expected, InstantText.parse(text), text);
  }
}
