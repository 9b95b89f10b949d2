// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * A message the shop has taken, and by when it said it would answer.
 *
 * @param number what the shop calls it, such as {@code T-1}
 * @param key what its confirmation page is found by; cannot be guessed
 * @param message what the visitor sent
 * @param receivedAt when it came
 * @param answerBy the promise made
 * @param shownBefore the promise the visitor saw while writing, if it was a different one
 */
public record InboxTicket(
    String number,
    String key,
    Message message,
    Instant receivedAt,
    Instant answerBy,
    Optional<Instant> shownBefore) {

  /** Without the visitor's words. */
  @Override
  public String toString() {
    return number + ", answer by " + answerBy;
  }
}
