// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.engine.opentime.OpenTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** After a calendar was edited: all open deadlines once more, on one core. Figures are for one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RecomputeBenchmark {

  private static final int TICKETS = 1 << 17;

  /** The open tickets. */
  @State(Scope.Benchmark)
  public static class Desk {

    private final OpenTime openTime = Office.compiled();
    private final long[] starts = Office.starts(TICKETS);
  }

  /** {@return the new dues} */
  @Benchmark
  @OperationsPerInvocation(TICKETS)
  public long[] plus(Desk desk) {
    return desk.openTime.plusSeconds(desk.starts, 4 * 3600L);
  }
}
