// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** The forms that the parts of ticket events must have. */
final class EventWords {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int LONGEST = 256;

  private EventWords() {}

  /** Checks a word of the shop that has to be there. */
  static void word(String name, String value) {
    free(name, value);
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank, but was '" + value + "'");
    }
  }

  /** Checks a word of the shop that may be empty. No message shows what it is. */
  static void free(String name, String value) {
    requireNonNull(value, name);
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(
          name + " must have at most " + LONGEST + " characters, but had " + value.length());
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        throw new IllegalArgumentException(
            name + " must have no control characters, but had one at position " + i);
      }
    }
  }

  static void instant(Instant at) {
    requireNonNull(at, "at");
    if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
      throw new IllegalArgumentException(
          "at must be within [" + EARLIEST + ", " + LATEST + "), but was " + at);
    }
  }
}
