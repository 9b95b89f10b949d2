// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a stored form and gathers what is wrong with them. */
final class StoredReading {

  final List<StoredFault> faults = new ArrayList<>();

  void fault(String pointer, String rule, String value) {
    faults.add(new StoredFault(pointer, rule, value));
  }

  /** {@return what the text says; empty, with a fault, if it is missing or says nothing} */
  <T> Optional<T> read(
      String pointer, String rule, @Nullable String text, Function<String, T> parser) {
    if (text == null) {
      fault(pointer, rule, "missing");
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      fault(pointer, rule, "'" + text + "'");
      return Optional.empty();
    }
  }

  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
