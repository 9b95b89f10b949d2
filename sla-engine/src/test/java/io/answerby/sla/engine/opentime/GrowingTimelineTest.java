// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.calendar.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads ask one calendar while it grows; none may see half of it. */
class GrowingTimelineTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 40;
  private static final int QUESTIONS = 60;

  private final BusinessCalendar calendar =
      BusinessCalendar.named("shop")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-12:00", "13:00-17:00")
          .open("Sat", "22:00-02:00")
          .build();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** The answers to questions all over 120 years, forwards, backwards and across. */
  private static List<Long> answers(OpenTime time, long seed) {
    Random random = new Random(seed);
    List<Long> answers = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      long second = Math.multiplyExact(86_400L, random.nextInt(120 * 365)) + random.nextInt(86_400);
      long amount = random.nextInt(40_000_000);
      answers.add(
          switch (random.nextInt(4)) {
            case 0 -> time.isOpenAt(second) ? 1L : 0L;
            case 1 -> time.plusSeconds(second, amount);
            case 2 -> time.minusSeconds(second, amount);
            default -> time.betweenSeconds(second, second + amount);
          });
    }
    return answers;
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void givesEveryThreadTheAnswersOfACalendarThatStandsStill() throws Exception {
    OpenTime still = OpenTime.of(calendar);
    for (int round = 0; round < ROUNDS; round++) {
      OpenTime growing = OpenTime.of(calendar);
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Future<List<Long>>> found = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        long seed = round * 1_000L + thread;
        found.add(
            threads.submit(
                () -> {
                  start.await();
                  return answers(growing, seed);
                }));
      }
      for (int thread = 0; thread < THREADS; thread++) {
        assertEquals(answers(still, round * 1_000L + thread), found.get(thread).get());
      }
    }
  }
}
