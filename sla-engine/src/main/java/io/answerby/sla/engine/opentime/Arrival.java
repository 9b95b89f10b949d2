// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When a contact counts as arrived for a target in business days.
 *
 * @param day the business day that it belongs to
 * @param at the instant from which it counts: the contact's own while the shop is open or in a
 *     break, else the opening of {@code day}
 */
public record Arrival(BusinessDay day, Instant at) {

  /** Checks that nothing is null. */
  public Arrival {
    requireNonNull(day, "day");
    requireNonNull(at, "at");
  }
}
