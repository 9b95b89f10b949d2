// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * For whom a ticket waits, now and at every earlier instant: the open pauses, which may overlap,
 * and the parties they add up to, one bit each.
 */
final class Waits {

  /** Is told of the instants at which the parties change. */
  interface Turn {
    void at(long instant, int parties);
  }

  private record Pause(String id, int party) {}

  private final List<Pause> open = new ArrayList<>(2);
  private final Set<String> resumedEarly = new HashSet<>(0);
  private long[] instants = new long[4];
  private int[] parties = new int[4];
  private int turns;

  /** The bit that stands for a party. */
  static int bit(Party party) {
    return switch (party) {
      case CUSTOMER -> 1;
      case THIRD_PARTY -> 2;
      case SHOP -> 4;
    };
  }

  /** The parties waited for now. */
  int now() {
    return turns == 0 ? 0 : parties[turns - 1];
  }

  void pause(long at, String id, Party party) {
    // a wait that ended before it began is no wait
    if (!resumedEarly.contains(id)) {
      open.add(new Pause(id, bit(party)));
      turn(at);
    }
  }

  void resume(long at, String pauseId) {
    if (!open.removeIf(pause -> pause.id.equals(pauseId))) {
      resumedEarly.add(pauseId);
    }
    turn(at);
  }

  /** Ends the waits for that party. */
  void end(long at, Party party) {
    open.removeIf(pause -> pause.party == bit(party));
    turn(at);
  }

  void endAll(long at) {
    open.clear();
    turn(at);
  }

  /**
   * Tells of the parties waited for from the first instant on and before the second: first of those
   * since earlier, then of each change. Where it tells of several at one instant, the last holds.
   */
  void between(long startInclusive, long endExclusive, Turn turn) {
    for (int i = 0; i < turns && instants[i] < endExclusive; i++) {
      turn.at(Math.max(startInclusive, instants[i]), parties[i]);
    }
  }

  private void turn(long at) {
    int sum = 0;
    for (Pause pause : open) {
      sum |= pause.party;
    }
    if (sum != now()) {
      if (turns == instants.length) {
        instants = Arrays.copyOf(instants, turns * 2);
        parties = Arrays.copyOf(parties, turns * 2);
      }
      instants[turns] = at;
      parties[turns++] = sum;
    }
  }
}
