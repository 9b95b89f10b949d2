// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks lap by lap, each lap in a JVM of its own, and keeps the best iteration of each.
 *
 * <p>Those that are compared run directly after one another in every lap. Iterations are short and
 * many, and the best one is what the machine can do: other load on it then spoils a ratio least.
 */
final class Laps {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final int laps;
  private final int iterations;
  private final PrintStream progress;

  Laps(int laps, int iterations, PrintStream progress) {
    this.laps = laps;
    this.iterations = iterations;
    this.progress = progress;
  }

  /**
   * A benchmark with its parameter.
   *
   * @param method {@code Class.method}
   * @param param {@code name=value}, or nothing
   */
  record Entry(String method, String param, int threads) {

    static Entry of(String method) {
      return new Entry(method, "", 1);
    }

    static Entry of(String method, String param) {
      return new Entry(method, param, 1);
    }
  }

  /**
   * The best of all iterations.
   *
   * @param score in the benchmark's unit
   * @param bytes allocated by an operation
   * @param percentiles for those that sample: 0.5 and 0.99, in the benchmark's unit
   */
  record Best(double score, double bytes, Map<Double, Double> percentiles) {

    private static Best of(Best a, Best b, boolean least) {
      Map<Double, Double> percentiles = new HashMap<>(a.percentiles());
      b.percentiles().forEach((p, value) -> percentiles.merge(p, value, Math::min));
      return new Best(
          least ? Math.min(a.score(), b.score()) : Math.max(a.score(), b.score()),
          Math.min(a.bytes(), b.bytes()),
          percentiles);
    }
  }

  /** {@return what was measured, by entry} */
  Map<Entry, Best> run(Entry... entries) throws RunnerException {
    Map<Entry, Best> best = new HashMap<>();
    for (int lap = 1; lap <= laps; lap++) {
      for (Entry entry : entries) {
        progress.println(
            "lap " + lap + " of " + laps + ": " + entry.method() + " " + entry.param());
        RunResult result = run(entry);
        boolean least = !result.getPrimaryResult().getScoreUnit().startsWith("ops");
        best.merge(entry, best(result, least), (a, b) -> Best.of(a, b, least));
      }
    }
    return best;
  }

  private RunResult run(Entry entry) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + entry.method() + "$")
            .forks(1)
            .threads(entry.threads())
            .warmupIterations(8)
            .warmupTime(TimeValue.milliseconds(200))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.milliseconds(50))
            .shouldFailOnError(true)
            .addProfiler(GCProfiler.class);
    int equals = entry.param().indexOf('=');
    if (equals > 0) {
      options.param(entry.param().substring(0, equals), entry.param().substring(equals + 1));
    }
    Collection<RunResult> results =
        new Runner(
                options.build(),
                OutputFormatFactory.createFormatInstance(progress, VerboseMode.SILENT))
            .run();
    if (results.size() != 1) {
      throw new IllegalStateException(entry + " must be one benchmark, but was " + results.size());
    }
    return results.iterator().next();
  }

  private static Best best(RunResult result, boolean least) {
    double score = least ? Double.MAX_VALUE : 0;
    for (var run : result.getBenchmarkResults()) {
      for (IterationResult iteration : run.getIterationResults()) {
        double one = iteration.getPrimaryResult().getScore();
        score = least ? Math.min(score, one) : Math.max(score, one);
      }
    }
    double bytes = Double.NaN;
    for (Map.Entry<String, ?> secondary : result.getSecondaryResults().entrySet()) {
      if (secondary.getKey().endsWith(ALLOCATED)) {
        bytes = ((Result<?>) secondary.getValue()).getScore();
      }
    }
    var all = result.getPrimaryResult().getStatistics();
    return new Best(score, bytes, Map.of(0.5, all.getPercentile(50), 0.99, all.getPercentile(99)));
  }
}
