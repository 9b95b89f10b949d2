// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.faq.FaqIndex;
import io.answerby.faq.Suggestions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.TopDocs;
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

/** Suggesting FAQs for a question that was not asked before, beside a raw BM25 query of Lucene. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SuggestBenchmark {

  private static final int QUESTIONS = 1 << 12;

  /** The catalogue: 60 FAQs have ten variants each, more have five. */
  @State(Scope.Benchmark)
  public static class Shop {

    /** How many FAQs there are. */
    @Param({"60", "10000"})
    int faqs;

    private String[] questions = {};
    private int next;

    Catalogue catalogue() {
      Catalogue catalogue = new Catalogue(faqs, faqs <= 60 ? 10 : 5, QUESTIONS);
      questions = catalogue.questions();
      return catalogue;
    }

    String turn() {
      return questions[next++ & QUESTIONS - 1];
    }
  }

  /** Ours, without its cache. */
  @State(Scope.Benchmark)
  public static class Ours {

    private FaqIndex index = FaqIndex.of(List.of());

    /** Builds the index. */
    @Setup
    public void build(Shop shop) {
      index.close();
      index = FaqIndex.builder().cachedQuestions(0).build(shop.catalogue().entries());
    }

    /** Closes the index. */
    @TearDown
    public void close() {
      index.close();
    }
  }

  /** Lucene, without anything around it. */
  @State(Scope.Benchmark)
  public static class Raw {

    private Bm25 bm25 = Bm25.of(List.of());

    /** Builds the index. */
    @Setup
    public void build(Shop shop) {
      bm25 = Bm25.of(shop.catalogue().entries());
    }
  }

  /** {@return our suggestions} */
  @Benchmark
  public Suggestions suggest(Shop shop, Ours ours) {
    return ours.index.suggest(shop.turn());
  }

  /** {@return Lucene's ten best} */
  @Benchmark
  public TopDocs bm25(Shop shop, Raw raw) throws IOException {
    return raw.bm25.best(shop.turn());
  }
}
