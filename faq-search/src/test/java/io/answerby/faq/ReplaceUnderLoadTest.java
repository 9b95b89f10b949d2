// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searches while entries are replaced without a pause. {@code mvn test -pl faq-search
 * -Dtest=ReplaceUnderLoadTest -Danswerby.replace.seconds=600} does so for ten minutes.
 */
class ReplaceUnderLoadTest {

  private static final int SECONDS = Integer.getInteger("answerby.replace.seconds", 2);
  private static final int SEARCHERS = 2;
  private static final int ENTRIES = 64;

  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicInteger replaced = new AtomicInteger();

  @TempDir private Path directory;

  @Test
  void everySearchSeesOneGenerationWholeAndNeverAnOlderOneThanBefore()
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(SEARCHERS);
    try (FaqIndex faqs = FaqIndex.builder().open(directory, () -> generation(0))) {
      List<Future<Long>> searchers = new ArrayList<>();
      for (int i = 0; i < SEARCHERS; i++) {
        int seed = i;
        searchers.add(threads.submit(() -> searchUntilStopped(faqs, seed)));
      }
      long end = System.nanoTime() + SECONDS * 1_000_000_000L;
      int next = 1;
      while (System.nanoTime() < end && searchers.stream().noneMatch(Future::isDone)) {
        faqs.replace(generation(next));
        replaced.set(next);
        next++;
      }
      stop.set(true);
      long searches = 0;
      for (Future<Long> searcher : searchers) {
        searches += searcher.get();
      }
      System.out.println(
          "replaced " + replaced + " times during " + searches + " searches in " + SECONDS + " s");
      assertTrue(replaced.get() > 1 && searches > ENTRIES, "too little happened");
    } finally {
      threads.shutdownNow();
    }
  }

  private long searchUntilStopped(FaqIndex faqs, int seed) {
    Random random = new Random(seed);
    long searches = 0;
    int seen = 0;
    while (!stop.get()) {
      int atLeast = Math.max(seen, replaced.get());
      int asked = random.nextInt(ENTRIES);
      // some questions are asked again and again, so that the cache answers too
      String question =
          random.nextBoolean()
              ? NumberedEntries.question(asked)
              : NumberedEntries.question(asked) + " " + searches;
      List<Suggestion> found = faqs.suggest(question).ranked();
      assertEquals("faq-" + asked, found.get(0).entry().id());
      seen = NumberedEntries.generationOf(found.get(0).entry());
      for (Suggestion suggestion : found) {
        assertEquals(seen, NumberedEntries.generationOf(suggestion.entry()));
      }
      assertTrue(seen >= atLeast, seen + " was found after " + atLeast);
      searches++;
    }
    return searches;
  }

  private static List<FaqEntry> generation(int number) {
    return NumberedEntries.of(number, ENTRIES, 20);
  }
}
