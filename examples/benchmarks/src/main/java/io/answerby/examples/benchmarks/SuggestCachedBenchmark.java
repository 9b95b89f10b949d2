// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.faq.FaqIndex;
import io.answerby.faq.Suggestions;
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

/** Suggesting FAQs for questions that were asked before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SuggestCachedBenchmark {

  private static final int QUESTIONS = 1 << 8;

  /** An index that has been asked all of them. */
  @State(Scope.Benchmark)
  public static class Shop {

    private final Catalogue catalogue = new Catalogue(60, 10, QUESTIONS);
    private final FaqIndex index = FaqIndex.of(catalogue.entries());
    private int next;

    /** Asks each question once. */
    public Shop() {
      for (String question : catalogue.questions()) {
        index.suggest(question);
      }
    }
  }

  /** {@return our suggestions} */
  @Benchmark
  public Suggestions cached(Shop shop) {
    return shop.index.suggest(shop.catalogue.questions()[shop.next++ & QUESTIONS - 1]);
  }
}
