// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Metric;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Many notices told as one: what to do first, ranked by the time left.
 *
 * <p>Five hundred tickets that came in one minute cross their warnings in one minute too. As
 * notices these would be five hundred messages; as a digest they are one, in which the tickets that
 * can still be saved stand first.
 *
 * <p>Immutable, compared by value.
 *
 * @param notices all that is told, at least one, in the order of their instants; each notice is in
 *     one digest only
 * @param asOf when it was put together: the instant from which time left is counted
 */
public record Digest(List<Notice> notices, Instant asOf) {

  private record Clock(String ticket, String standards, Metric metric, int cycle) {}

  /**
   * Puts the notices in order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Digest {
    requireNonNull(asOf, "asOf");
    notices = notices.stream().sorted(Notice.BY_INSTANT).toList();
    if (notices.isEmpty()) {
      throw new IllegalArgumentException("notices must not be empty, but were");
    }
  }

  /**
   * {@return the last notice of each clock that is at risk but not breached, the one with the least
   * time left first}
   *
   * <p>A clock of which the digest tells both the warning at 50 % and the one at 80 % has one line.
   * One whose deadline has passed by {@link #asOf} is not here: it can no longer be saved.
   */
  public List<Notice> savable() {
    return byTimeLeft(
        notice ->
            notice.kind() == Notice.Kind.WARNED && notice.due().filter(asOf::isBefore).isPresent());
  }

  /** {@return the last notice of each clock that is breached, the longest overdue first} */
  public List<Notice> breached() {
    return byTimeLeft(Notice::isBreach);
  }

  /** {@return the number of notices and what they are, without any name} */
  @Override
  public String toString() {
    return notices.size()
        + " notices as of "
        + asOf
        + ": "
        + savable().size()
        + " clocks can still be saved, "
        + breached().size()
        + " are breached";
  }

  Instant oldest() {
    return notices.get(0).at();
  }

  private List<Notice> byTimeLeft(Predicate<Notice> which) {
    Map<Clock, Notice> last = new LinkedHashMap<>();
    for (Notice notice : notices) {
      last.put(
          new Clock(notice.ticket(), notice.standards(), notice.metric(), notice.cycle()), notice);
    }
    return last.values().stream()
        .filter(which)
        .sorted(
            Comparator.comparing((Notice notice) -> notice.due().orElse(notice.at()))
                .thenComparing(Notice.BY_INSTANT))
        .toList();
  }
}
