// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The roster answers as a map does, and gives no slot to two names. */
class RosterProperties {

  private record Step(boolean enters, String name) {}

  @Property(seed = "20261121")
  void agreesWithAMapWhoeverEntersAndLeaves(@ForAll("histories") List<Step> steps) {
    Roster roster = new Roster();
    Map<String, Integer> map = new HashMap<>();
    int mostAtOnce = 0;
    for (Step step : steps) {
      if (step.enters()) {
        int slot = roster.enter(step.name());
        Integer before = map.put(step.name(), slot);
        assertTrue(before == null || before == slot, "a name keeps its slot");
      } else {
        roster.leave(step.name());
        map.remove(step.name());
      }
      mostAtOnce = Math.max(mostAtOnce, map.size());
      assertEquals(map.size(), roster.size());
      assertEquals(map.size(), new HashSet<>(map.values()).size(), "two names share a slot");
      map.forEach(
          (name, slot) -> {
            assertEquals(slot, roster.slotOf(name));
            assertEquals(name, roster.nameOf(slot));
          });
      assertEquals(
          map.getOrDefault(step.name(), Roster.NONE), roster.slotOf(step.name()), step.name());
    }
    assertEquals(mostAtOnce, roster.slotEnd(), "a freed slot is given again");
  }

  @Example
  void keepsNoTraceOfTheManyThatCameAndWent() {
    Roster roster = new Roster();
    roster.enter("stays");
    for (int n = 0; n < 1_000; n++) {
      assertEquals(1, roster.enter("T-" + n), "the one slot that is free");
      roster.leave("T-" + n);
      assertEquals(Roster.NONE, roster.slotOf("T-" + n));
    }
    assertEquals(0, roster.slotOf("stays"));
    assertEquals(1, roster.size());
  }

  /** "Aa" and "BB" have one hash code: runs of equal homes are the rule here, not the exception. */
  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<String> colliding =
        Arbitraries.of("Aa", "BB").list().ofSize(4).map(parts -> String.join("", parts));
    Arbitrary<String> numbers = Arbitraries.integers().between(1, 60).map(n -> "T-" + n);
    return Combinators.combine(
            Arbitraries.of(true, true, false), Arbitraries.oneOf(colliding, numbers))
        .as(Step::new)
        .withoutEdgeCases()
        .list()
        .ofMaxSize(150);
  }
}
