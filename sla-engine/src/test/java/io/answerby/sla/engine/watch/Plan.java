// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import io.answerby.sla.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subject whose future is written down, so that the watch list can be tested without an engine.
 */
record Plan(String id, List<Instant> warnings, @Nullable Instant breach) {

  static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  static final Foresight<Plan> FORESIGHT =
      new Foresight<>() {
        @Override
        public List<Notice> happenedBy(Plan plan, Instant untilInclusive) {
          return plan.notices().filter(notice -> !notice.at().isAfter(untilInclusive)).toList();
        }

        @Override
        public Optional<Instant> nextAfter(Plan plan, Instant afterExclusive) {
          return plan.notices()
              .map(Notice::at)
              .filter(at -> at.isAfter(afterExclusive))
              .min(Instant::compareTo);
        }
      };

  static Plan breachedAt(String id, Instant breach) {
    return new Plan(id, List.of(), breach);
  }

  static Instant second(long n) {
    return START.plusSeconds(n);
  }

  Stream<Notice> notices() {
    Stream<Notice> warned =
        warnings.stream().distinct().map(at -> notice(Notice.Kind.WARNED, at, dueFor(at)));
    return breach == null
        ? warned
        : Stream.concat(warned, Stream.of(notice(Notice.Kind.BREACHED, breach, breach)));
  }

  Notice notice(Notice.Kind kind, Instant at, Instant due) {
    return new Notice(kind, id, "web-shop", Metric.FIRST_RESPONSE, 1, at, due, null);
  }

  private Instant dueFor(Instant warning) {
    return breach == null ? warning.plus(Duration.ofHours(1)) : breach;
  }
}
