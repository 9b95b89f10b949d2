// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.engine.Deadline;
import io.answerby.sla.engine.SlaEngine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What a deadline allocates besides itself: the bytes that its thread allocated, less those that
 * are still in use while all results are kept.
 */
class DeadlineAllocationTest {

  private static final int CALLS = 50_000;
  private static final int LAPS = 20;
  private static final double INSTANT = 24;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Deadline[] results = new Deadline[CALLS];

  @Test
  void inWholeSecondsTheResultIsAllThatIsAllocated() {
    SlaEngine engine = SlaEngine.of(DeadlineBenchmark.standards());
    Contact[] contacts = DeadlineBenchmark.contacts(CALLS);
    double result = bytesOfAResult(engine, contacts);
    assertEquals(0, leastAllocated(engine, contacts) - result, 0.5);
  }

  @Test
  void withNanosecondsItIsOneInstantMoreAtMost() {
    SlaEngine engine = SlaEngine.of(DeadlineBenchmark.standards());
    Contact[] contacts = DeadlineBenchmark.contacts(CALLS);
    Arrays.setAll(contacts, i -> contacts[i].movedTo(contacts[i].at().plusNanos(1 + i)));
    double result = bytesOfAResult(engine, contacts);
    double besides = leastAllocated(engine, contacts) - result;
    assertTrue(
        besides < INSTANT + 0.5, () -> besides + " bytes besides the " + result + " of the result");
  }

  @Test
  void ofWallClockTimeItIsOneInstantMoreAtMost() {
    SlaEngine engine = SlaEngine.of(standards(t -> t.withinElapsed(Duration.ofMinutes(3))));
    Contact[] contacts = DeadlineBenchmark.contacts(CALLS);
    double result = bytesOfAResult(engine, contacts);
    double besides = leastAllocated(engine, contacts) - result;
    assertTrue(
        besides < INSTANT + 0.5, () -> besides + " bytes besides the " + result + " of the result");
  }

  private static ResponseStandards standards(Function<TargetKind, TargetStep> target) {
    return ResponseStandards.define(
        "shop",
        1,
        s -> s.calendar(Office.calendar()).channel(EMAIL, c -> c.target(FIRST_RESPONSE, target)));
  }

  /** What the heap holds more for each result that is kept. */
  private double bytesOfAResult(SlaEngine engine, Contact[] contacts) {
    ask(engine, contacts);
    Arrays.fill(results, null);
    long before = Heap.used();
    ask(engine, contacts);
    return (double) (Heap.used() - before) / CALLS;
  }

  /** Until the compiler has done its work, more is allocated: the least counts. */
  private double leastAllocated(SlaEngine engine, Contact[] contacts) {
    double least = Double.MAX_VALUE;
    for (int lap = 0; lap < LAPS; lap++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      ask(engine, contacts);
      least = Math.min(least, (double) (thread.getCurrentThreadAllocatedBytes() - before) / CALLS);
    }
    return least;
  }

  private void ask(SlaEngine engine, Contact[] contacts) {
    for (int i = 0; i < CALLS; i++) {
      results[i] = engine.deadline(contacts[i], FIRST_RESPONSE);
    }
  }
}
