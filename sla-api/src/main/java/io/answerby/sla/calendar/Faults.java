// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a calendar, so that all of it is said at once. */
final class Faults {

  private final List<String> faults = new ArrayList<>();

  Faults() {}

  /** Begins with those that were found before; what is added stays apart. */
  Faults(Faults before) {
    faults.addAll(before.faults);
  }

  void add(String fault) {
    faults.add(fault);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** {@return what the reading gives; empty, with the fault noted, if it is refused} */
  <T> Optional<T> read(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException e) {
      add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Throws if anything was noted.
   *
   * @throws IllegalArgumentException with every fault, each on its own line when there are several
   */
  void throwIfAny(String subject) {
    if (faults.size() == 1) {
      throw new IllegalArgumentException(subject + ": " + faults.get(0));
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          subject + " with " + faults.size() + " faults:\n- " + String.join("\n- ", faults));
    }
  }
}
