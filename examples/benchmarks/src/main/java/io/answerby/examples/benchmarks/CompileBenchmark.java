// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first question about a year, which compiles it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CompileBenchmark {

  /** A calendar that nobody has asked about, and where each of its years begins. */
  @State(Scope.Benchmark)
  public static class Written {

    private final BusinessCalendar calendar = Office.calendar();
    private final long[] years = new long[Office.UNTIL_YEAR - Office.FIRST_YEAR];
    private int next;

    /** Makes it. */
    public Written() {
      for (int i = 0; i < years.length; i++) {
        years[i] = Office.instant(Office.FIRST_YEAR + i).getEpochSecond() + 86_400;
      }
    }
  }

  /** {@return whether the shop is open on the second day of the year} */
  @Benchmark
  public boolean year(Written written) {
    OpenTime openTime = OpenTime.of(written.calendar);
    return openTime.isOpenAt(written.years[written.next++ % written.years.length]);
  }
}
