// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What the watch list tells, and when, is what searching all plans at every look would tell. */
class WatchListProperties {

  private sealed interface Step permits Put, Remove, Look, Rejudge {}

  private record Put(Plan plan) implements Step {}

  private record Remove(String id) implements Step {}

  private record Look(Instant now) implements Step {}

  private record Rejudge(long secondsLater) implements Step {}

  /** Searches everything at every look, and keeps what was told as plain words. */
  private static final class PlainWatch {
    private final Map<String, Plan> plans = new HashMap<>();
    private final Set<String> warned = new HashSet<>();
    private final Map<String, Instant> breached = new HashMap<>();
    private long shift;

    void remove(String id) {
      plans.remove(id);
      breached.remove(id);
      warned.removeIf(word -> word.startsWith(id + "@"));
    }

    List<String> look(Instant now) {
      List<String> said = new ArrayList<>();
      for (Plan written : plans.values()) {
        Plan plan = shifted(written, shift);
        for (Instant at : plan.warnings()) {
          if (!at.isAfter(now) && warned.add(plan.id() + "@" + at)) {
            said.add("WARNED " + plan.id() + " " + at);
          }
        }
        Instant before = breached.get(plan.id());
        Instant after = plan.breach();
        if (after != null && !after.isAfter(now)) {
          breached.put(plan.id(), after);
          if (before == null) {
            said.add("BREACHED " + plan.id() + " " + after);
          } else if (!before.equals(after)) {
            said.add("BREACH_MOVED " + plan.id() + " " + after);
          }
        } else if (before != null && !before.isAfter(now)) {
          breached.remove(plan.id());
          said.add("BREACH_WITHDRAWN " + plan.id() + " " + before);
        }
      }
      return said.stream().sorted().toList();
    }
  }

  @Property(seed = "20261121")
  void tellsWhatSearchingEverythingAtEveryLookWouldTell(@ForAll("histories") List<Step> steps) {
    WatchList<Plan> list = new WatchList<>(Plan.FORESIGHT);
    PlainWatch plain = new PlainWatch();
    Instant now = Plan.second(-1);
    for (Step step : steps) {
      if (step instanceof Put put) {
        list.put(put.plan().id(), put.plan(), Instant.MIN, now);
        plain.plans.put(put.plan().id(), put.plan());
      } else if (step instanceof Remove remove) {
        assertEquals(plain.plans.containsKey(remove.id()), list.remove(remove.id()));
        plain.remove(remove.id());
      } else if (step instanceof Rejudge rejudge) {
        list.judgeBy(shiftedBy(rejudge.secondsLater()), now);
        plain.shift = rejudge.secondsLater();
      } else if (step instanceof Look look) {
        now = look.now();
        assertEquals(plain.look(now), words(list.look(now)));
      }
      assertEquals(plain.plans.size(), list.size());
    }
    Instant end = Plan.second(1_000);
    assertEquals(plain.look(end), words(list.look(end)));
    assertEquals(List.of(), list.look(end));
  }

  @Property(seed = "20261121")
  void tellsTheSameHoweverOftenItLooks(
      @ForAll("plans") List<Plan> plans, @ForAll("looks") List<Instant> looks) {
    Instant end = Plan.second(1_000);
    assertEquals(words(toldAt(plans, List.of(end))), words(toldAt(plans, withEnd(looks, end))));
  }

  @Property(seed = "20261121")
  void looksAtEachInstantAtWhichSomethingHappensAndNoOther(@ForAll("plans") List<Plan> plans) {
    WatchList<Plan> list = new WatchList<>(Plan.FORESIGHT);
    Map<String, Plan> last = new HashMap<>();
    for (Plan plan : plans) {
      list.put(plan.id(), plan, Instant.MIN, Plan.second(-1));
      last.put(plan.id(), plan);
    }
    List<Instant> expected =
        last.values().stream().flatMap(Plan::notices).map(Notice::at).distinct().sorted().toList();
    List<Instant> looked = new ArrayList<>();
    while (list.nextLook().isPresent()) {
      Instant next = list.nextLook().orElseThrow();
      looked.add(next);
      list.look(next).forEach(notice -> assertEquals(next, notice.at()));
    }
    assertEquals(expected, looked);
  }

  @Property(seed = "20261121")
  void tellsAfterARestartOnlyWhatHappenedAfterTheMark(
      @ForAll("plans") List<Plan> plans, @ForAll("instants") Instant mark) {
    Map<String, Plan> last = new HashMap<>();
    plans.forEach(plan -> last.put(plan.id(), plan));
    WatchList<Plan> list = new WatchList<>(Plan.FORESIGHT);
    last.values().forEach(plan -> list.put(plan.id(), plan, mark, mark));
    List<Notice> expected =
        last.values().stream()
            .flatMap(Plan::notices)
            .filter(notice -> notice.at().isAfter(mark))
            .toList();
    assertEquals(words(expected), words(list.look(Plan.second(1_000))));
  }

  private static List<Notice> toldAt(List<Plan> plans, List<Instant> looks) {
    WatchList<Plan> list = new WatchList<>(Plan.FORESIGHT);
    plans.forEach(plan -> list.put(plan.id(), plan, Instant.MIN, Plan.second(-1)));
    return looks.stream().flatMap(now -> list.look(now).stream()).toList();
  }

  private static List<Instant> withEnd(List<Instant> looks, Instant end) {
    List<Instant> all = new ArrayList<>(looks);
    all.add(end);
    return all;
  }

  private static List<String> words(List<Notice> notices) {
    return notices.stream()
        .map(notice -> notice.kind() + " " + notice.ticket() + " " + notice.at())
        .sorted()
        .toList();
  }

  private static Foresight<Plan> shiftedBy(long seconds) {
    return new Foresight<>() {
      @Override
      public List<Notice> happenedBy(Plan plan, Instant untilInclusive) {
        return Plan.FORESIGHT.happenedBy(shifted(plan, seconds), untilInclusive);
      }

      @Override
      public Optional<Instant> nextAfter(Plan plan, Instant afterExclusive) {
        return Plan.FORESIGHT.nextAfter(shifted(plan, seconds), afterExclusive);
      }
    };
  }

  private static Plan shifted(Plan plan, long seconds) {
    Instant breach = plan.breach();
    return new Plan(
        plan.id(),
        plan.warnings().stream().map(at -> at.plusSeconds(seconds)).toList(),
        breach == null ? null : breach.plusSeconds(seconds));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(0, 99).map(Plan::second);
  }

  @Provide
  Arbitrary<List<Instant>> looks() {
    return instants().list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Plan>> plans() {
    return plan().list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> puts = plan().map(Put::new);
    Arbitrary<Step> removes = ids().map(Remove::new);
    Arbitrary<Step> looks = instants().map(Look::new);
    Arbitrary<Step> rejudges = Arbitraries.longs().between(-20, 20).map(Rejudge::new);
    return Arbitraries.frequencyOf(
            Tuple.of(10, puts), Tuple.of(2, removes), Tuple.of(8, looks), Tuple.of(1, rejudges))
        .list()
        .ofMaxSize(80);
  }

  private Arbitrary<Plan> plan() {
    return Combinators.combine(ids(), instants().list().ofMaxSize(3), instants().injectNull(0.3))
        .as(Plan::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.integers().between(1, 9).map(n -> "T-" + n);
  }
}
