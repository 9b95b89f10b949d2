// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What can be known of a subject beforehand. Both answers are functions of the subject alone, so
 * that asking twice does no harm.
 *
 * @param <T> what is watched: a ticket
 */
interface Foresight<T> {

  /** {@return what has happened for certain at that instant, in any order} */
  List<Notice> happenedBy(T subject, Instant until);

  /** {@return the first instant after now at which more will have happened, as far as known now} */
  Optional<Instant> nextAfter(T subject, Instant now);
}
