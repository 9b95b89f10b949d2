// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DailyLearningTest {

  private final List<Thread> learners = new CopyOnWriteArrayList<>();

  @Test
  void beginsAtOnceAndEndsItsThreadWhenItIsClosed() throws Exception {
    CountDownLatch learnt = new CountDownLatch(1);
    DailyLearning learning =
        DailyLearning.start(
            () -> {
              learners.add(Thread.currentThread());
              learnt.countDown();
            });
    assertTrue(learnt.await(1, TimeUnit.MINUTES));
    learning.close();
    assertEquals(1, learners.size());
    learners.get(0).join(60_000);
    assertFalse(learners.get(0).isAlive());
  }

  @Test
  void goesOnAfterALessonThatFails() throws Exception {
    CountDownLatch lessons = new CountDownLatch(3);
    DailyLearning learning =
        DailyLearning.start(
            () -> {
              lessons.countDown();
              throw new IllegalStateException("index is closed");
            },
            Duration.ofMillis(1));
    assertTrue(lessons.await(1, TimeUnit.MINUTES));
    learning.close();
  }
}
