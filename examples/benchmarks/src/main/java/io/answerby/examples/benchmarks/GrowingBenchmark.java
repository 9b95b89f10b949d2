// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Many threads ask one calendar that is still growing, every answer checked. Run it with {@code -t
 * 2} and {@code -t 8}: more threads than cores should cost nothing.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class GrowingBenchmark {

  private static final int QUESTIONS = 1 << 14;
  private static final long FIRST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
  private static final long UNTIL = Instant.parse("2199-01-01T00:00:00Z").getEpochSecond();

  /** One calendar for all threads, new in each iteration. */
  @State(Scope.Benchmark)
  public static class Shared {

    private final BusinessCalendar calendar = Office.calendar();
    private final long[] starts = new Random(20261121).longs(QUESTIONS, FIRST, UNTIL).toArray();
    private final long[] dues = new long[QUESTIONS];
    private OpenTime openTime = OpenTime.of(calendar);

    /** Works out the right answers. */
    public Shared() {
      for (int i = 0; i < QUESTIONS; i++) {
        dues[i] = openTime.plusSeconds(starts[i], 4 * 3600L);
      }
    }

    /** Takes a calendar that has compiled nothing yet. */
    @Setup(Level.Iteration)
    public void forget() {
      openTime = OpenTime.of(calendar);
    }
  }

  /** Each thread asks in an order of its own. */
  @State(Scope.Thread)
  public static class Asker {

    private int next = new Random().nextInt(QUESTIONS);

    int turn() {
      next += 7;
      return next & QUESTIONS - 1;
    }
  }

  /** {@return the answer, which is right} */
  @Benchmark
  public long plus(Shared shared, Asker asker) {
    int turn = asker.turn();
    long due = shared.openTime.plusSeconds(shared.starts[turn], 4 * 3600L);
    if (due != shared.dues[turn]) {
      throw new IllegalStateException("due must be " + shared.dues[turn] + ", but was " + due);
    }
    return due;
  }
}
