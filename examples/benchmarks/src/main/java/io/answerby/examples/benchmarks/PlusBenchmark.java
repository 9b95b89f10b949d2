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

/** When have so many open hours passed? From random starts over forty years. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class PlusBenchmark {

  /** What every contestant is given. */
  @State(Scope.Benchmark)
  public static class Hours {

    /** How many open hours are added. taskana-common overflows the stack on 40,000. */
    @Param({"4", "40", "4000", "40000"})
    int hours;

    private final long[] starts = Office.starts(1 << 14);
    private long seconds;
    private Duration duration = Duration.ZERO;
    private int next;

    /** Writes the amount in the forms that are given. */
    @Setup
    public void make() {
      duration = Duration.ofHours(hours);
      seconds = duration.toSeconds();
    }

    int turn() {
      return next++ & starts.length - 1;
    }
  }

  /** Ours. */
  @State(Scope.Benchmark)
  public static class Ours {

    private final OpenTime openTime = Office.compiled();
    private final Instant[] starts = Office.instants(Office.starts(1 << 14));
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
    private final Instant[] starts = Office.instants(Office.starts(1 << 14));
  }

  /** MPXJ. */
  @State(Scope.Benchmark)
  public static class Mpxj {

    private final ProjectCalendar calendar = Peers.mpxj();
    private final LocalDateTime[] starts = Office.localTimes(Office.starts(1 << 14));
    private org.mpxj.Duration amount = org.mpxj.Duration.getInstance(0, org.mpxj.TimeUnit.HOURS);

    /** Writes the amount in MPXJ's form. */
    @Setup
    public void make(Hours given) {
      amount = org.mpxj.Duration.getInstance(given.hours, org.mpxj.TimeUnit.HOURS);
    }
  }

  /** {@return the raw limit's answer} */
  @Benchmark
  public long floor(Hours given, Limit limit) {
    return limit.floor.plus(given.starts[given.turn()], given.seconds);
  }

  /** {@return our answer in seconds of the epoch} */
  @Benchmark
  public long seconds(Hours given, Ours ours) {
    return ours.openTime.plusSeconds(given.starts[given.turn()], given.seconds);
  }

  /** {@return our answer as an instant} */
  @Benchmark
  public Instant instant(Hours given, Ours ours) {
    return ours.openTime.plus(ours.starts[given.turn()], given.duration);
  }

  /** {@return taskana-common's answer} */
  @Benchmark
  public Instant taskana(Hours given, Taskana taskana) throws InvalidArgumentException {
    return taskana.calculator.addWorkingTime(taskana.starts[given.turn()], given.duration);
  }

  /** {@return MPXJ's answer} */
  @Benchmark
  public LocalDateTime mpxj(Hours given, Mpxj mpxj) {
    return mpxj.calendar.getDate(mpxj.starts[given.turn()], mpxj.amount);
  }
}
