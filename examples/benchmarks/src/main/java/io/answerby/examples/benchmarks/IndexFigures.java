// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqIndex;
import java.io.PrintStream;
import java.util.List;

/** How long an index takes to build, and how much memory it holds. */
final class IndexFigures {

  private static final int TIMES = 3;

  private IndexFigures() {}

  static void measure(Figures figures, PrintStream progress) {
    measure(figures, "60", new Catalogue(60, 10, 0).entries(), TIMES, progress);
    measure(figures, "10000", new Catalogue(10_000, 5, 0).entries(), 1, progress);
  }

  private static void measure(
      Figures figures, String name, List<FaqEntry> entries, int times, PrintStream progress) {
    progress.println("building an index of " + name + " FAQs");
    double least = Double.MAX_VALUE;
    long bytes = 0;
    for (int i = 0; i < times; i++) {
      long before = Heap.used();
      long start = System.nanoTime();
      try (FaqIndex index = FaqIndex.builder().cachedQuestions(0).build(entries)) {
        least = Math.min(least, (System.nanoTime() - start) / 1e9);
        bytes = Heap.used() - before;
        if (index.size() != entries.size()) {
          throw new IllegalStateException(
              "index must hold " + entries.size() + " FAQs, but holds " + index.size());
        }
      }
    }
    figures.put("index_" + name + "_build_seconds", least);
    figures.put("index_" + name + "_heap_mb", bytes / 1e6);
  }
}
