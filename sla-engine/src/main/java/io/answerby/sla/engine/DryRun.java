// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Metric;
import io.answerby.sla.Ticket;
import io.answerby.sla.engine.SlaClock.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a period would have been under other standards: which tickets' verdicts flip, and what that
 * does to attainment.
 *
 * <pre>{@code
 * SlaEngine stricter = SlaEngine.of(candidate);
 * DryRun run = DryRun.of(ticketsOfOctober, sla, stricter, october1, november1, november1);
 * run.before().get(FIRST_RESPONSE);   // met 812, breached 41
 * run.flips();                        // T-1042 first-response 1: MET, now BREACHED
 * }</pre>
 *
 * <p>Nothing is changed by it; both engines judge every ticket from its start. A clock belongs to
 * the period in which it fell due, and one that is still paused or not yet due to none. Immutable
 * and thread-safe.
 */
public final class DryRun {

  /**
   * How many promises were kept.
   *
   * @param met clocks that were on time
   * @param breached clocks that were not, whether or not they still run
   */
  public record Tally(long met, long breached) {

    private static final Tally NONE = new Tally(0, 0);

    private Tally plus(Verdict verdict) {
      return switch (verdict) {
        case MET -> new Tally(met + 1, breached);
        case BREACHED -> new Tally(met, breached + 1);
        case OPEN, LEFT_OUT -> this;
      };
    }
  }

  /**
   * A clock whose verdict differs between the two.
   *
   * @param ticket the ticket's id
   * @param metric what it measures
   * @param cycle which of the ticket's clocks of that metric
   * @param before the verdict as it is; {@link Verdict#LEFT_OUT} if there is no such clock
   * @param after the verdict as it would have been; {@link Verdict#LEFT_OUT} if there would be none
   */
  public record Flip(String ticket, Metric metric, int cycle, Verdict before, Verdict after) {}

  private record Key(Metric metric, int cycle) {}

  private final Map<Metric, Tally> before = new EnumMap<>(Metric.class);
  private final Map<Metric, Tally> after = new EnumMap<>(Metric.class);
  private final List<Flip> flips = new ArrayList<>();

  private DryRun() {}

  /**
   * Judges tickets by both engines.
   *
   * @param tickets all that could have fallen due in the period
   * @param asIs the engine in use; if it judges by several standards, the first counts
   * @param candidate the engine to compare it with
   * @param startInclusive where the period begins
   * @param endExclusive where it ends
   * @param asOf up to when the tickets' events are looked at
   * @throws IllegalArgumentException if the period ends before it begins
   */
  public static DryRun of(
      Collection<Ticket> tickets,
      SlaEngine asIs,
      SlaEngine candidate,
      Instant startInclusive,
      Instant endExclusive,
      Instant asOf) {
    requireNonNull(asOf, "asOf");
    if (endExclusive.isBefore(startInclusive)) {
      throw new IllegalArgumentException(
          "endExclusive must not be before " + startInclusive + ", but was " + endExclusive);
    }
    var run = new DryRun();
    for (Ticket ticket : tickets) {
      Map<Key, Verdict> now = verdicts(asIs, ticket, startInclusive, endExclusive, asOf);
      Map<Key, Verdict> then = verdicts(candidate, ticket, startInclusive, endExclusive, asOf);
      run.take(ticket.id(), now, then);
    }
    return run;
  }

  private static Map<Key, Verdict> verdicts(
      SlaEngine engine, Ticket ticket, Instant start, Instant end, Instant asOf) {
    var verdicts = new LinkedHashMap<Key, Verdict>();
    for (SlaClock clock : engine.clocks(ticket, asOf)) {
      boolean decides = clock.standards().id().equals(engine.standards().id());
      Optional<Instant> due = clock.dueAt().or(clock::breachedAt);
      if (decides && due.isPresent() && !due.get().isBefore(start) && due.get().isBefore(end)) {
        verdicts.put(new Key(clock.metric(), clock.cycle()), clock.verdict());
      }
    }
    return verdicts;
  }

  private void take(String ticket, Map<Key, Verdict> now, Map<Key, Verdict> then) {
    now.forEach((key, verdict) -> count(before, key, verdict));
    then.forEach((key, verdict) -> count(after, key, verdict));
    Set<Key> keys = new HashSet<>(now.keySet());
    keys.addAll(then.keySet());
    keys.stream()
        .sorted(Comparator.comparing((Key key) -> key.metric).thenComparing((Key key) -> key.cycle))
        .forEach(key -> compare(ticket, key, now.get(key), then.get(key)));
  }

  private void compare(String ticket, Key key, @Nullable Verdict now, @Nullable Verdict then) {
    Verdict was = Objects.requireNonNullElse(now, Verdict.LEFT_OUT);
    Verdict would = Objects.requireNonNullElse(then, Verdict.LEFT_OUT);
    if (was != would) {
      flips.add(new Flip(ticket, key.metric, key.cycle, was, would));
    }
  }

  private static void count(Map<Metric, Tally> tallies, Key key, Verdict verdict) {
    tallies.merge(key.metric, Tally.NONE.plus(verdict), (sum, unused) -> sum.plus(verdict));
  }

  /** {@return how it is, by metric} */
  public Map<Metric, Tally> before() {
    return Collections.unmodifiableMap(before);
  }

  /** {@return how it would have been, by metric} */
  public Map<Metric, Tally> after() {
    return Collections.unmodifiableMap(after);
  }

  /** {@return the clocks whose verdicts differ, in the order of the tickets} */
  public List<Flip> flips() {
    return Collections.unmodifiableList(flips);
  }
}
