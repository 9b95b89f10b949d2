// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every answer of the agenda is that of a list which is searched from end to end. */
class AgendaProperties {

  private sealed interface Step permits Plan, Strike, Take {}

  private record Plan(int slot, long due) implements Step {}

  private record Strike(int slot) implements Step {}

  private record Take(long until) implements Step {}

  /** The plainest agenda there can be. */
  private static final class PlainList {
    private record Entry(int slot, long due) {}

    private final List<Entry> entries = new ArrayList<>();

    void plan(int slot, long due) {
      strike(slot);
      if (due != Agenda.NEVER) {
        entries.add(new Entry(slot, due));
      }
    }

    void strike(int slot) {
      entries.removeIf(entry -> entry.slot() == slot);
    }

    long dueOf(int slot) {
      return entries.stream()
          .filter(entry -> entry.slot() == slot)
          .mapToLong(Entry::due)
          .findAny()
          .orElse(Agenda.NEVER);
    }

    List<Entry> take(long until) {
      List<Entry> due =
          entries.stream()
              .filter(entry -> entry.due() <= until)
              .sorted(Comparator.comparingLong(Entry::due).thenComparingInt(Entry::slot))
              .toList();
      entries.removeAll(due);
      return due;
    }
  }

  @Property(seed = "20261121")
  void agreesWithAPlainListWhateverIsPlannedMovedStruckAndTaken(
      @ForAll("histories") List<Step> steps) {
    Agenda agenda = new Agenda();
    PlainList plain = new PlainList();
    for (Step step : steps) {
      if (step instanceof Plan plan) {
        agenda.plan(plan.slot(), plan.due());
        plain.plan(plan.slot(), plan.due());
      } else if (step instanceof Strike strike) {
        agenda.strike(strike.slot());
        plain.strike(strike.slot());
      } else if (step instanceof Take take) {
        assertEquals(plain.take(take.until()), takeFrom(agenda, take.until()));
      }
      assertEquals(plain.entries.size(), agenda.size());
      for (int slot = 0; slot < 40; slot++) {
        assertEquals(plain.dueOf(slot), agenda.dueOf(slot));
      }
    }
    assertEquals(plain.take(Agenda.NEVER), takeFrom(agenda, Agenda.NEVER));
  }

  @Property(tries = 50, seed = "20261121")
  void givesBackWhatWasPlannedInOrder(@ForAll List<Long> dues) {
    Agenda agenda = new Agenda();
    for (int slot = 0; slot < dues.size(); slot++) {
      agenda.plan(slot, Math.min(dues.get(slot), Agenda.NEVER - 1));
    }
    List<Long> given =
        takeFrom(agenda, Agenda.NEVER - 1).stream().map(PlainList.Entry::due).toList();
    assertEquals(
        dues.stream().map(due -> Math.min(due, Agenda.NEVER - 1)).sorted().toList(), given);
  }

  /** Those of one instant come in any order: they are compared by slot. */
  private static List<PlainList.Entry> takeFrom(Agenda agenda, long until) {
    List<PlainList.Entry> taken = new ArrayList<>();
    while (agenda.size() > 0 && agenda.nextDue() <= until) {
      PlainList.Entry next = new PlainList.Entry(agenda.nextSlot(), agenda.nextDue());
      if (!taken.isEmpty()) {
        long before = taken.get(taken.size() - 1).due();
        assertEquals(Math.max(before, next.due()), next.due(), "out of order");
      }
      taken.add(next);
      agenda.strike(next.slot());
    }
    taken.sort(
        Comparator.comparingLong(PlainList.Entry::due).thenComparingInt(PlainList.Entry::slot));
    return taken;
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Integer> slots = Arbitraries.integers().between(0, 39);
    Arbitrary<Long> dues = Arbitraries.longs().between(-50, 50);
    Arbitrary<Step> plans = Combinators.combine(slots, dues).as(Plan::new);
    Arbitrary<Step> never = slots.map(slot -> new Plan(slot, Agenda.NEVER));
    Arbitrary<Step> strikes = slots.map(Strike::new);
    Arbitrary<Step> takes = dues.map(Take::new);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, plans),
            net.jqwik.api.Tuple.of(1, never),
            net.jqwik.api.Tuple.of(4, strikes),
            net.jqwik.api.Tuple.of(1, takes))
        .list()
        .ofMaxSize(120);
  }
}
