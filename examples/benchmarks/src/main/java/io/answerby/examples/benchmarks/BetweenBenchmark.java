// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.mpxj.ProjectCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pro.taskana.common.api.WorkingTimeCalculator;
import pro.taskana.common.api.exceptions.InvalidArgumentException;

/** How much open time lies in five years? From random starts over forty years. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class BetweenBenchmark {

  /** What every contestant is given. */
  @State(Scope.Benchmark)
  public static class Span {

    /** How many days of 24 hours lie between the two instants. */
    @Param({"1826"})
    int days;

    private final long[] starts = Office.starts(1 << 14);
    private int next;

    int turn() {
      return next++ & starts.length - 1;
    }

    long[] ends() {
      long[] ends = starts.clone();
      for (int i = 0; i < ends.length; i++) {
        ends[i] += days * 86_400L;
      }
      return ends;
    }
  }

  /** Ours. */
  @State(Scope.Benchmark)
  public static class Ours {

    private final OpenTime openTime = Office.compiled();
    private Instant[] starts = {};
    private Instant[] ends = {};

    /** Makes the instants. */
    @Setup
    public void make(Span span) {
      starts = Office.instants(span.starts);
      ends = Office.instants(span.ends());
    }
  }

  /** The raw limit. */
  @State(Scope.Benchmark)
  public static class Limit {

    private final Floor floor =
        new Floor(
            Office.compiled(),
            Office.instant(Office.FIRST_YEAR),
            Office.instant(Office.UNTIL_YEAR));
  }

  /** taskana-common. */
  @State(Scope.Benchmark)
  public static class Taskana {

    private final WorkingTimeCalculator calculator = Peers.taskana();
    private Instant[] starts = {};
    private Instant[] ends = {};

    /** Makes the instants. */
    @Setup
    public void make(Span span) {
      starts = Office.instants(span.starts);
      ends = Office.instants(span.ends());
    }
  }

  /** MPXJ. */
  @State(Scope.Benchmark)
  public static class Mpxj {

    private final ProjectCalendar calendar = Peers.mpxj();
    private LocalDateTime[] starts = {};
    private LocalDateTime[] ends = {};

    /** Makes the local times. */
    @Setup
    public void make(Span span) {
      starts = Office.localTimes(span.starts);
      ends = Office.localTimes(span.ends());
    }
  }

  /** {@return the raw limit's answer} */
  @Benchmark
  public long floor(Span given, Limit limit) {
    long start = given.starts[given.turn()];
    return limit.floor.between(start, start + given.days * 86_400L);
  }

  /** {@return our answer in seconds} */
  @Benchmark
  public long seconds(Span given, Ours ours) {
    long start = given.starts[given.turn()];
    return ours.openTime.betweenSeconds(start, start + given.days * 86_400L);
  }

  /** {@return our answer as a duration} */
  @Benchmark
  public Duration instant(Span given, Ours ours) {
    int turn = given.turn();
    return ours.openTime.between(ours.starts[turn], ours.ends[turn]);
  }

  /** {@return taskana-common's answer} */
  @Benchmark
  public Duration taskana(Span given, Taskana taskana) throws InvalidArgumentException {
    int turn = given.turn();
    return taskana.calculator.workingTimeBetween(taskana.starts[turn], taskana.ends[turn]);
  }

  /** {@return MPXJ's answer} */
  @Benchmark
  public org.mpxj.Duration mpxj(Span given, Mpxj mpxj) {
    int turn = given.turn();
    return mpxj.calendar.getWork(mpxj.starts[turn], mpxj.ends[turn], org.mpxj.TimeUnit.HOURS);
  }
}
