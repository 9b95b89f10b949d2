// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.examples.benchmarks.Laps.Best;
import io.answerby.examples.benchmarks.Laps.Entry;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * One run over everything that the README's table shows. {@code …_vs_floor} is our time ÷ the
 * limit's, {@code …_vs_peer} the time of the fastest peer ÷ ours.
 */
final class Ratios {

  private static final int EVENTS_OF_LONG_TICKET = 16;

  private final boolean quick;
  private final Laps laps;
  private final PrintStream progress;
  private final Figures figures = new Figures();

  Ratios(boolean quick, PrintStream progress) {
    this.quick = quick;
    this.progress = progress;
    this.laps = quick ? new Laps(1, 15, progress) : new Laps(3, 40, progress);
  }

  Figures measure() throws RunnerException {
    double floor = plus(4, "mpxj", "taskana");
    plus(40, "mpxj", "taskana");
    plus(4_000, "mpxj", "taskana");
    plus(40_000, "mpxj");
    contest("between_5y", "BetweenBenchmark", "days=1826", "mpxj", "taskana");
    deadline(floor);
    recompute();
    compile();
    threads();
    clocks();
    WatcherFigures.measure(figures, quick ? 200_000 : 1_000_000, progress);
    suggest();
    return figures;
  }

  private double plus(int hours, String... peers) throws RunnerException {
    return contest("plus_" + hours + "h", "PlusBenchmark", "hours=" + hours, peers);
  }

  private double contest(String name, String benchmark, String param, String... peers)
      throws RunnerException {
    Entry floor = Entry.of(benchmark + ".floor", param);
    Entry seconds = Entry.of(benchmark + ".seconds", param);
    Entry instant = Entry.of(benchmark + ".instant", param);
    Entry[] others =
        Arrays.stream(peers).map(p -> Entry.of(benchmark + "." + p, param)).toArray(Entry[]::new);
    Entry[] all = Arrays.copyOf(new Entry[] {floor, seconds, instant}, 3 + others.length);
    System.arraycopy(others, 0, all, 3, others.length);
    Map<Entry, Best> best = laps.run(all);

    double limit = score(best, floor);
    double ours = score(best, seconds);
    double oursInstant = score(best, instant);
    double peer = Arrays.stream(others).mapToDouble(p -> score(best, p)).min().orElseThrow();
    figures.put(name + "_floor_ns", limit);
    figures.put(name + "_ns", ours);
    figures.put(name + "_vs_floor", ours / limit);
    figures.put(name + "_vs_peer", peer / ours);
    figures.put(name + "_instant_ns", oursInstant);
    figures.put(name + "_instant_vs_floor", oursInstant / limit);
    figures.put(name + "_instant_vs_peer", peer / oursInstant);
    for (Entry other : others) {
      figures.put(
          name + "_" + other.method().substring(benchmark.length() + 1) + "_ns",
          score(best, other));
    }
    if (name.equals("plus_4h")) {
      figures.put("bytes_per_op_long", bytes(best, seconds));
      figures.put("bytes_per_op_instant", bytes(best, instant));
    } else if (name.equals("between_5y")) {
      figures.put("bytes_per_op_between_long", bytes(best, seconds));
      figures.put("bytes_per_op_between_instant", bytes(best, instant));
    }
    return limit;
  }

  private void deadline(double floor) throws RunnerException {
    Entry deadline = Entry.of("DeadlineBenchmark.deadline");
    Map<Entry, Best> best = laps.run(deadline);
    figures.put("deadline_ns", score(best, deadline));
    figures.put("deadline_vs_floor", score(best, deadline) / floor);
    figures.put("deadline_bytes_per_op", bytes(best, deadline));
  }

  private void recompute() throws RunnerException {
    Entry recompute = Entry.of("RecomputeBenchmark.plus");
    figures.put("recompute_per_second", 1e9 / score(laps.run(recompute), recompute));
  }

  private void compile() throws RunnerException {
    Entry compile = Entry.of("CompileBenchmark.year");
    figures.put("compile_year_us", score(laps.run(compile), compile));
    figures.put("calendar_year_bytes", CalendarMemory.bytesPerYear(progress));
  }

  private void threads() throws RunnerException {
    Entry two = new Entry("GrowingBenchmark.plus", "", 2);
    Entry eight = new Entry("GrowingBenchmark.plus", "", 8);
    Map<Entry, Best> best = laps.run(two, eight);
    figures.put("threads_8_vs_2", score(best, eight) / score(best, two));
  }

  private void clocks() throws RunnerException {
    Entry recompute = Entry.of("ClocksBenchmark.recompute");
    Entry replay = Entry.of("ClocksBenchmark.replay");
    Map<Entry, Best> best = laps.run(recompute, replay);
    figures.put("recompute_tickets_per_second", 1e9 / score(best, recompute));
    figures.put("replay_events_per_second", 1e9 * EVENTS_OF_LONG_TICKET / score(best, replay));
  }

  private void suggest() throws RunnerException {
    Entry small = Entry.of("SuggestBenchmark.suggest", "faqs=60");
    Entry bm25 = Entry.of("SuggestBenchmark.bm25", "faqs=60");
    Entry cached = Entry.of("SuggestCachedBenchmark.cached");
    Map<Entry, Best> best = laps.run(small, bm25, cached);
    figures.put("suggest_60_p50_us", percentile(best, small, 0.5));
    figures.put("suggest_60_p99_us", percentile(best, small, 0.99));
    figures.put("bm25_60_p50_us", percentile(best, bm25, 0.5));
    figures.put("bm25_60_p99_us", percentile(best, bm25, 0.99));
    figures.put("suggest_cached_us", score(best, cached));
    Entry large = Entry.of("SuggestBenchmark.suggest", "faqs=10000");
    Map<Entry, Best> ofLarge = new Laps(1, 100, progress).run(large);
    figures.put("suggest_10000_p50_us", percentile(ofLarge, large, 0.5));
    figures.put("suggest_10000_p99_us", percentile(ofLarge, large, 0.99));
    for (String faqs : new String[] {"60", "10000"}) {
      Entry reopen = Entry.of("ReopenBenchmark.open", "faqs=" + faqs);
      Map<Entry, Best> ofReopening = new Laps(1, 20, progress).run(reopen);
      figures.put("reopen_" + faqs + "_ms", score(ofReopening, reopen));
    }
    IndexFigures.measure(figures, progress);
  }

  private static double percentile(Map<Entry, Best> best, Entry entry, double share) {
    return of(best, entry).percentiles().getOrDefault(share, Double.NaN);
  }

  private static double score(Map<Entry, Best> best, Entry entry) {
    return of(best, entry).score();
  }

  private static double bytes(Map<Entry, Best> best, Entry entry) {
    // the profiler counts some hundredths of a byte that the harness itself allocates
    return Math.rint(of(best, entry).bytes());
  }

  private static Best of(Map<Entry, Best> best, Entry entry) {
    Best found = best.get(entry);
    if (found == null) {
      throw new IllegalStateException(entry + " must have been run, but was not");
    }
    return found;
  }
}
