// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StormGateTest {

  private final StormGate gate = new StormGate(3, Duration.ofSeconds(60));

  @Test
  void letsAFewThroughOneByOne() {
    assertEquals(List.of(1, 1), sizes(gate.pass(notices(2), Plan.second(0))));
    assertEquals(List.of(1), sizes(gate.pass(notices(1), Plan.second(10))));
    assertEquals(Optional.empty(), gate.nextRelease());
  }

  @Test
  void tellsAStormThatComesAtOnceAsOneDigestWithoutDelay() {
    assertEquals(List.of(500), sizes(gate.pass(notices(500), Plan.second(0))));
  }

  @Test
  void gathersWhatFollowsAStormUntilTheWindowEnds() {
    gate.pass(notices(500), Plan.second(0));
    assertEquals(List.of(), sizes(gate.pass(notices(2), Plan.second(20))));
    assertEquals(List.of(), sizes(gate.pass(notices(5), Plan.second(59))));
    assertEquals(Optional.of(Plan.second(60)), gate.nextRelease());
    assertEquals(7, gate.gathered().size());
    assertEquals(List.of(7), sizes(gate.pass(List.of(), Plan.second(60))));
    assertEquals(Optional.empty(), gate.nextRelease());
  }

  @Test
  void countsAnewInTheNextWindow() {
    assertEquals(List.of(1, 1, 1), sizes(gate.pass(notices(3), Plan.second(0))));
    assertEquals(List.of(), sizes(gate.pass(notices(1), Plan.second(30))));
    assertEquals(List.of(1, 1, 1), sizes(gate.pass(notices(2), Plan.second(60))));
  }

  @Test
  void doesNotWaitForAWindowThatTheWallClockWasSetBackBefore() {
    gate.pass(notices(4), Plan.second(1_000));
    gate.pass(notices(2), Plan.second(1_010));
    assertEquals(List.of(2), sizes(gate.pass(List.of(), Plan.second(0))));
  }

  private static List<Integer> sizes(List<Digest> digests) {
    return digests.stream().map(digest -> digest.notices().size()).toList();
  }

  private static List<Notice> notices(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> Plan.breachedAt("T-" + i, Plan.second(0)))
        .flatMap(Plan::notices)
        .toList();
  }
}
