// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import java.time.Instant;
import java.util.Objects;

/** What the laws are stated with, so that they need no test framework but jqwik. */
final class Laws {

  /** Before everything, and not so early that an engine could not count from it. */
  static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

  static final Instant YEAR_START = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant YEAR_END = Instant.parse("2027-01-01T00:00:00Z");

  private Laws() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  static void equal(Object expected, Object actual, String what) {
    that(
        Objects.equals(expected, actual),
        what + " must be\n  " + expected + "\nbut was\n  " + actual);
  }

  static void notAfter(Instant earlier, Instant later, String what) {
    that(!earlier.isAfter(later), what + " is due " + later + ", before " + earlier);
  }
}
