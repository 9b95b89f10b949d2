// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Many threads put and remove tickets of their own while one looks and another changes the rules.
 * However they fall in with each other, nothing is told twice and nothing that stays is lost.
 *
 * <p>A larger dose: {@code -Danswerby.rounds=200}.
 */
class WatchListConcurrencyTest {

  private static final int ROUNDS = Integer.getInteger("answerby.rounds", 5);
  private static final int WRITERS = 4;
  private static final int TICKETS_EACH = 400;
  private static final int STEPS = 4_000;
  private static final Instant END = Plan.second(1_000_000);

  private record Told(List<Notice> notices) {}

  @Test
  void tellsEachBreachOnceWhileOthersWriteAndRulesChange() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        playOneRound(threads, 20261123L + round);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void playOneRound(ExecutorService threads, long seed) throws Exception {
    WatchList<Plan> list = new WatchList<>(Plan.FORESIGHT);
    AtomicInteger second = new AtomicInteger();
    AtomicInteger writing = new AtomicInteger(WRITERS);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Map<String, Plan>>> writers = new ArrayList<>();
    for (int n = 0; n < WRITERS; n++) {
      String prefix = "W" + n + "-";
      Random random = new Random(seed * 31 + n);
      Callable<Map<String, Plan>> writer =
          () -> {
            start.await();
            try {
              return write(list, prefix, random, second);
            } finally {
              writing.decrementAndGet();
            }
          };
      writers.add(threads.submit(writer));
    }
    Future<Told> looker = threads.submit(() -> look(list, second, writing, start));
    Future<?> judge = threads.submit(() -> changeRules(list, second, writing, start));
    start.countDown();

    Map<String, Plan> left = new HashMap<>();
    for (Future<Map<String, Plan>> writer : writers) {
      left.putAll(writer.get());
    }
    judge.get();
    List<Notice> told = new ArrayList<>(looker.get().notices());
    told.addAll(list.look(END));

    Set<Notice> distinct = new HashSet<>(told);
    assertEquals(distinct.size(), told.size(), "told twice, seed " + seed);
    assertEquals(left.size(), list.size(), "seed " + seed);
    left.values()
        .forEach(
            plan ->
                assertTrue(
                    distinct.containsAll(plan.notices().toList()), plan + " lost, seed " + seed));
  }

  /** Each plan has an id and a breach of its own, so that a notice told twice shows. */
  private static Map<String, Plan> write(
      WatchList<Plan> list, String prefix, Random random, AtomicInteger second) {
    Map<String, Plan> mine = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      second.incrementAndGet();
      if (ids.size() < TICKETS_EACH || random.nextInt(4) > 0) {
        String id = prefix + step;
        Plan plan = Plan.breachedAt(id, Plan.second(second.get() + random.nextInt(2_000) - 500));
        list.put(id, plan, Instant.MIN, Plan.second(second.get()));
        if (random.nextBoolean()) {
          list.put(id, plan, Instant.MIN, Plan.second(second.get()));
        }
        mine.put(id, plan);
        ids.add(id);
      } else {
        int at = random.nextInt(ids.size());
        String id = ids.get(at);
        ids.set(at, ids.get(ids.size() - 1));
        ids.remove(ids.size() - 1);
        assertTrue(list.remove(id));
        mine.remove(id);
      }
    }
    return mine;
  }

  private static Told look(
      WatchList<Plan> list, AtomicInteger second, AtomicInteger writing, CountDownLatch start)
      throws InterruptedException {
    start.await();
    List<Notice> told = new ArrayList<>();
    while (writing.get() > 0) {
      told.addAll(list.look(Plan.second(second.get())));
    }
    return new Told(told);
  }

  private static boolean changeRules(
      WatchList<Plan> list, AtomicInteger second, AtomicInteger writing, CountDownLatch start)
      throws InterruptedException {
    start.await();
    while (writing.get() > 0) {
      list.judgeBy(new SameRules(), Plan.second(second.get()));
    }
    return true;
  }

  /** Other rules, as far as the list can see, with the same outcome. */
  private static final class SameRules implements Foresight<Plan> {
    @Override
    public List<Notice> happenedBy(Plan plan, Instant untilInclusive) {
      return Plan.FORESIGHT.happenedBy(plan, untilInclusive);
    }

    @Override
    public Optional<Instant> nextAfter(Plan plan, Instant afterExclusive) {
      return Plan.FORESIGHT.nextAfter(plan, afterExclusive);
    }
  }
}
