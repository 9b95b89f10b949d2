// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {

  private final Plan plan = Plan.breachedAt("T-1", Plan.second(60));
  private final Notice[] breach = {breachAt(60)};

  private Notice breachAt(long second) {
    return plan.notice(Notice.Kind.BREACHED, Plan.second(second), Plan.second(second));
  }

  private Notice withdrawnAt(long second) {
    return plan.notice(Notice.Kind.BREACH_WITHDRAWN, Plan.second(second), Plan.second(60));
  }

  @Test
  void withdrawsABreachThatVanished() {
    Telling telling = new Telling(breach, List.of(), Plan.second(90));
    assertEquals(List.of(withdrawnAt(60)), telling.news());
  }

  @Test
  void withdrawsABreachOnceThoughItVanishedAndAWithdrawalHappened() {
    Telling telling = new Telling(breach, List.of(withdrawnAt(80)), Plan.second(90));
    assertEquals(List.of(withdrawnAt(80)), telling.news());
  }

  @Test
  void theWithdrawalOfAnotherClocksBreachIsNotThisOnes() {
    Notice other =
        Plan.breachedAt("T-2", Plan.second(60))
            .notice(Notice.Kind.BREACH_WITHDRAWN, Plan.second(80), Plan.second(60));
    Telling telling = new Telling(breach, List.of(other), Plan.second(90));
    assertEquals(List.of(other, withdrawnAt(60)), telling.news());
  }

  @Test
  void waitsWithABreachThatIsStillToComeByAClockThatWasSetBack() {
    Telling telling = new Telling(breach, List.of(), Plan.second(30));
    assertEquals(List.of(), telling.news());
    assertEquals(Nanos.of(Plan.second(60)), telling.review());
  }
}
