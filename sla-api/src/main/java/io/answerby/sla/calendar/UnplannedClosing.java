// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A closing that nobody planned: from an instant until another, or until further notice. It wins
 * over everything that is written. Half-open.
 *
 * <p>While one lasts until further notice, nothing after its start can be promised: adding open
 * time past it is refused with its reason.
 *
 * <p>Immutable, thread-safe and compared by value; no part of it is null.
 *
 * @param start from when it is closed, in whole seconds
 * @param end when it opens again, in whole seconds; {@link Instant#MAX} until further notice
 * @param reason why, as explanations show it: {@code flood}
 */
public record UnplannedClosing(Instant start, Instant end, String reason) {

  static final Comparator<UnplannedClosing> BY_START =
      Comparator.comparing(UnplannedClosing::start)
          .thenComparing(UnplannedClosing::end)
          .thenComparing(UnplannedClosing::reason);

  /**
   * Checks the two instants and that there is a reason.
   *
   * @throws IllegalArgumentException if the end is not after the start, one of them has a fraction
   *     of a second, or the reason is blank
   */
  public UnplannedClosing {
    requireNonNull(start, "start");
    if (!requireNonNull(end, "end").isAfter(start)) {
      throw new IllegalArgumentException(
          "end of the closing must be after its start " + start + ", but was " + end);
    }
    if (!start.equals(start.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          "start of the closing must be a whole second, but was " + start);
    }
    if (!end.equals(Instant.MAX) && !end.equals(end.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          "end of the closing must be a whole second, but was " + end);
    }
    if (requireNonNull(reason, "reason").isBlank()) {
      throw new IllegalArgumentException(
          "reason of the closing from " + start + " must not be blank, but was '" + reason + "'");
    }
  }

  /** {@return whether nobody knows yet when it ends} */
  public boolean isUntilFurtherNotice() {
    return end.equals(Instant.MAX);
  }

  /** {@return the closing as a sentence} */
  @Override
  public String toString() {
    return "closed from "
        + start
        + (isUntilFurtherNotice() ? " until further notice: " : " until " + end + ": ")
        + reason;
  }
}
