// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.answerby.sla.Ledger;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A random week of a desk, all event types, against the minute-by-minute computation.
 *
 * <p>The long form: {@code mvn test -pl sla-api,sla-engine -Dtest=WeekOfADeskTest
 * -Danswerby.desk.tickets=100000 -Dsurefire.failIfNoSpecifiedTests=false}; {@code
 * -Danswerby.desk.seed=N} repeats a run.
 */
class WeekOfADeskTest {

  private static final int TICKETS = Integer.getInteger("answerby.desk.tickets", 300);
  private static final long SEED = Long.getLong("answerby.desk.seed", 20261023L);
  private static final int TICKETS_A_SHOP = 50;

  @Test
  void agreesWithTheMinuteByMinuteCountOnEveryClockAndEverythingItTold() {
    MinuteWorld world = DeskWeek.world();
    int judged = 0;
    for (int done = 0; done < TICKETS; done += TICKETS_A_SHOP) {
      judged += shop(world, new Random(SEED + done), Math.min(TICKETS_A_SHOP, TICKETS - done));
    }
    assertEquals(TICKETS, judged);
  }

  private static int shop(MinuteWorld world, Random random, int tickets) {
    List<MinuteByMinute.Edition> editions = new ArrayList<>();
    ResponseStandards first = DeskWeek.standards(random, 1);
    SlaEngine sla = SlaEngine.of(first);
    editions.add(new MinuteByMinute.Edition(first, 0, false));
    int change = 600;
    for (int version = 2; random.nextBoolean() && version < 4; version++) {
      change += random.nextInt(2_000);
      ResponseStandards next = DeskWeek.standards(random, version);
      boolean open = random.nextBoolean();
      sla =
          sla.changedTo(
              next, DeskWeek.at(change), open ? ChangeMode.NEW_AND_OPEN : ChangeMode.NEW_ONLY);
      editions.add(new MinuteByMinute.Edition(next, change, open));
      change++;
    }
    Map<String, MinutePromise> promises = new HashMap<>();
    for (int i = 0; i < tickets; i++) {
      Ticket ticket = DeskWeek.ticket(random, "T" + i);
      for (int asOf : new int[] {DeskWeek.WEEK, random.nextInt(DeskWeek.WEEK)}) {
        compare(sla, world, editions, promises, ticket, asOf);
      }
    }
    return tickets;
  }

  private static void compare(
      SlaEngine sla,
      MinuteWorld world,
      List<MinuteByMinute.Edition> editions,
      Map<String, MinutePromise> promises,
      Ticket ticket,
      int asOf) {
    MinuteByMinute.Outcome slow = MinuteByMinute.outcome(world, editions, promises, ticket, asOf);
    Instant now = DeskWeek.at(asOf);
    String about =
        "seed " + SEED + ": " + ticket.events() + " as of " + asOf + " under " + editions;
    List<String> clocks =
        sla.clocks(ticket, now).stream()
            .filter(clock -> clock.state() != SlaClock.State.WAITING_TO_START)
            .map(WeekOfADeskTest::line)
            .sorted()
            .toList();
    assertSame(slow.clocks(), clocks, about);
    for (SlaClock clock : sla.clocks(ticket, now)) {
      assertEquals(
          clock.dueAt(), clock.explain().map(Ledger::due), () -> "explained: " + clock + about);
    }
    List<String> told =
        sla.events(ticket, DeskWeek.EPOCH, now).stream()
            .map(
                event ->
                    minute(event.at())
                        + " "
                        + event.metric()
                        + " "
                        + event.cycle()
                        + " "
                        + event.kind()
                        + event.warning().map(warning -> " " + warning).orElse(""))
            .sorted()
            .toList();
    assertSame(slow.told(), told, about);
  }

  private static void assertSame(List<String> slow, List<String> fast, String about) {
    if (!slow.equals(fast)) {
      var missing = new ArrayList<>(slow);
      missing.removeAll(fast);
      var extra = new ArrayList<>(fast);
      extra.removeAll(slow);
      fail(
          "\nminute by minute:\n"
              + String.join("\n", missing)
              + "\nengine:\n"
              + String.join("\n", extra)
              + "\n"
              + about);
    }
  }

  private static String line(SlaClock clock) {
    return clock.metric()
        + " "
        + clock.cycle()
        + " "
        + clock.team().orElse("")
        + " v"
        + clock.standards().version()
        + " from "
        + minute(clock.startedAt().orElseThrow())
        + " due "
        + clock.dueAt().map(WeekOfADeskTest::minute).orElse("-")
        + " promised "
        + clock.promisedAt().map(WeekOfADeskTest::minute).orElse("-")
        + " breached "
        + clock.breachedAt().map(WeekOfADeskTest::minute).orElse("-")
        + " end "
        + clock.stoppedAt().map(WeekOfADeskTest::minute).orElse("-")
        + " "
        + clock.ending().map(Enum::name).orElse("-")
        + (clock.state() == SlaClock.State.PAUSED ? " paused" : "")
        + " counted "
        + clock.counted().toMinutes()
        + " ran "
        + clock.elapsed().minus(clock.paused()).toMinutes()
        + " "
        + clock.extensions().stream().map(extension -> extension.ruling().name()).toList();
  }

  private static String minute(Instant instant) {
    return String.valueOf(Duration.between(DeskWeek.EPOCH, instant).toMinutes());
  }
}
