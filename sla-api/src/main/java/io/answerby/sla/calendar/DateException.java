// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * All there is to say about one date, from local midnight to midnight: closed, or open at other
 * hours than its week has.
 *
 * <p>A shift that runs in from the evening before stops at 00:00 of such a date; its own hours may
 * run past midnight into the next one.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param date the date, in the calendar's zone
 * @param hours the hours of that date in order of their start; empty when it is closed
 * @param reason why, as explanations show it: {@code Eid al-Fitr}
 * @param tentative whether the date may still move, as when the moon has to be sighted; it counts,
 *     and what depends on it says so
 */
public record DateException(LocalDate date, List<Hours> hours, String reason, boolean tentative) {

  /** Puts the hours in order and checks that there is a reason. */
  public DateException {
    requireNonNull(date, "date");
    hours = List.copyOf(new TreeSet<>(hours));
    if (requireNonNull(reason, "reason").isBlank()) {
      throw new IllegalArgumentException(
          "reason of the exception on " + date + " must not be blank, but was '" + reason + "'");
    }
  }

  /** {@return whether the date is closed} */
  public boolean isClosed() {
    return hours.isEmpty();
  }

  /** {@return the exception as a sentence, such as {@code closed on 2026-12-25: Christmas}} */
  @Override
  public String toString() {
    String what =
        isClosed()
            ? "closed on " + date
            : "open on "
                + date
                + " "
                + String.join(" ", hours.stream().map(Hours::toString).toList());
    return what + ": " + reason + (tentative ? " (tentative)" : "");
  }
}
