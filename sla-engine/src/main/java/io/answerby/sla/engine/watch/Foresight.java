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

  /** {@return the warnings and breaches at or before that instant, in any order} */
  List<Notice> happenedBy(T subject, Instant untilInclusive);

  /** {@return the first instant after the given one at which something happens by itself} */
  Optional<Instant> nextAfter(T subject, Instant afterExclusive);
}
