// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Opening the index that a directory keeps, as after a restart, with the file in the disk cache.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ReopenBenchmark {

  /** A directory with an index. */
  @State(Scope.Benchmark)
  public static class Kept {

    /** How many FAQs there are. */
    @Param({"60", "10000"})
    int faqs;

    private Path directory = Path.of("");

    /** Builds the index. */
    @Setup
    public void build() throws IOException {
      directory = Files.createTempDirectory("answerby-reopen");
      Catalogue catalogue = new Catalogue(faqs, faqs <= 60 ? 10 : 5, 0);
      FaqIndex.builder().open(directory, catalogue::entries).close();
    }

    /** Removes the directory. */
    @TearDown
    public void remove() throws IOException {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  /** {@return the number of FAQs in the opened index} */
  @Benchmark
  public int open(Kept kept) throws IOException {
    try (FaqIndex index =
        FaqIndex.builder().open(kept.directory, ReopenBenchmark::neverReadTheSource)) {
      return index.size();
    }
  }

  private static List<FaqEntry> neverReadTheSource() {
    throw new UncheckedIOException(new IOException("the kept index must be whole, but was not"));
  }
}
