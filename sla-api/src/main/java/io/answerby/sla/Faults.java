// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with something that is being built, gathered so that all of it is told at once. */
final class Faults {

  private final List<String> found = new ArrayList<>();

  /** Says that {@code name} within {@code part} breaks {@code rule}. */
  void add(String part, String name, String rule, Object value) {
    found.add(
        (part.isEmpty() ? "" : part + ": ") + name + " must " + rule + ", but was " + show(value));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny(String subject) {
    if (found.size() == 1) {
      throw new IllegalArgumentException(subject + ": " + found.get(0));
    }
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(
          subject + " with " + found.size() + " faults:\n- " + String.join("\n- ", found));
    }
  }

  private static String show(Object value) {
    return value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
  }
}
