// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a calendar is made of others, each of which keeps its own zone.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param kind how they are put together
 * @param parts the calendars, two or more
 */
public record Composition(Kind kind, List<BusinessCalendar> parts) {

  /** How deep calendars may be composed; one whose parts all have hours of their own is 1 deep. */
  public static final int DEEPEST = 16;

  /** How calendars are put together. */
  public enum Kind {
    /** Open when any of them is: follow the sun. */
    ANY_OF("open when any is open of"),
    /** Open when all of them are. */
    ALL_OF("open when all are open of"),
    /** Open when the first is and none of the others. */
    FIRST_WITHOUT_OTHERS("open when the first alone is open of");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /**
   * Checks the number of parts and how deep they are composed.
   *
   * @throws IllegalArgumentException if there are fewer than two, or one of them is composed {@link
   *     #DEEPEST} deep already
   */
  public Composition {
    requireNonNull(kind, "kind");
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException(
          "parts must be two calendars or more, but were " + parts.size());
    }
    int depth = depth(parts);
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "a calendar must be composed at most " + DEEPEST + " deep, but was " + depth);
    }
  }

  /** {@return how deep it is composed: 1 if all its parts have hours of their own} */
  int depth() {
    return depth(parts);
  }

  private static int depth(List<BusinessCalendar> parts) {
    return 1 + parts.stream().mapToInt(BusinessCalendar::depth).max().orElse(0);
  }

  /** {@return the composition as a sentence} */
  @Override
  public String toString() {
    return parts.stream()
        .map(part -> "[" + part + "]")
        .collect(Collectors.joining(", ", kind.words + " ", ""));
  }
}
