// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaqIndexLifeTest {

  private static final List<FaqEntry> OLD = NumberedEntries.of(1, 20, 10);
  private static final List<FaqEntry> NEW = NumberedEntries.of(2, 25, 10);
  private static final String QUESTION = NumberedEntries.question(7);

  @Nested
  class Replace {

    @Test
    void exchangesAllEntries() {
      try (FaqIndex faqs = FaqIndex.of(OLD)) {
        assertEquals(1, generationFound(faqs));
        faqs.replace(NEW);
        assertEquals(2, generationFound(faqs));
        assertEquals(25, faqs.size());
        assertEquals(Set.copyOf(NEW), Set.copyOf(faqs.entries()));
      }
    }

    @Test
    void keepsTheOldEntriesWhenTheNewAreFaulty() {
      try (FaqIndex faqs = FaqIndex.of(OLD)) {
        List<FaqEntry> twice = List.of(NEW.get(0), NEW.get(0));
        assertThrows(FaqFaultsException.class, () -> faqs.replace(twice));
        assertEquals(1, generationFound(faqs));
      }
    }

    @Test
    void isRefusedOnceClosed() {
      FaqIndex faqs = FaqIndex.of(OLD);
      faqs.close();
      assertThrows(IllegalStateException.class, () -> faqs.replace(NEW));
      assertThrows(IllegalStateException.class, faqs::entries);
    }
  }

  @Nested
  class Cache {

    @Test
    void givesTheSameSuggestionsAgainUntilEntriesAreReplaced() {
      try (FaqIndex faqs = FaqIndex.of(OLD)) {
        Suggestions first = faqs.suggest(QUESTION);
        assertSame(first, faqs.suggest(QUESTION));
        faqs.replace(NEW);
        assertNotSame(first, faqs.suggest(QUESTION));
      }
    }

    @Test
    void staysWhenEntriesAreReplacedByTheSame() {
      try (FaqIndex faqs = FaqIndex.of(OLD)) {
        Suggestions first = faqs.suggest(QUESTION);
        faqs.replace(NumberedEntries.of(1, 20, 10));
        assertSame(first, faqs.suggest(QUESTION));
      }
    }

    @Test
    void isPassedByWhenItIsSetToZero() {
      try (FaqIndex faqs = FaqIndex.builder().cachedQuestions(0).build(OLD)) {
        assertNotSame(faqs.suggest(QUESTION), faqs.suggest(QUESTION));
      }
    }

    @Test
    void doesNotKeepPastedMessages() {
      String message = QUESTION + " please".repeat(40);
      try (FaqIndex faqs = FaqIndex.of(OLD)) {
        assertNotSame(faqs.suggest(message), faqs.suggest(message));
      }
    }

    @Test
    void refusesASizeThatIsNone() {
      var refusal =
          assertThrows(
              IllegalArgumentException.class, () -> FaqIndex.builder().cachedQuestions(-1));
      assertEquals("cachedQuestions must be 0 to 1000000, but was -1", refusal.getMessage());
    }
  }

  @Nested
  class InADirectory {

    /** Models of one dimension; each looks at other letters. */
    private static Embedder counting(String letters) {
      return text -> {
        float[] counts = new float[letters.length() + 1];
        counts[0] = 1;
        text.chars()
            .filter(letter -> letters.indexOf(letter) >= 0)
            .forEach(letter -> counts[1 + letters.indexOf(letter)]++);
        return counts;
      };
    }

    @Test
    void isBuiltAnewWhenTheEmbedderIsAnother(@TempDir Path directory) throws IOException {
      FaqIndex.builder().embedder(counting("aeiou")).open(directory, () -> OLD).close();
      try (FaqIndex same =
          FaqIndex.builder().embedder(counting("aeiou")).open(directory, () -> NEW)) {
        assertEquals(1, generationFound(same), "kept");
      }
      try (FaqIndex other =
          FaqIndex.builder().embedder(counting("rstln")).open(directory, () -> NEW)) {
        assertEquals(2, generationFound(other), "of the same dimension, but another");
      }
      try (FaqIndex without = FaqIndex.builder().open(directory, () -> OLD)) {
        assertEquals(1, generationFound(without), "none");
      }
      try (FaqIndex again =
          FaqIndex.builder().embedder(counting("rstln")).open(directory, () -> NEW)) {
        assertEquals(2, generationFound(again), "come back");
      }
    }

    @TempDir private Path parent;

    @Test
    void isBuiltFromTheSourceOnceAndReopenedWithoutIt() throws IOException {
      Path directory = parent.resolve("made/by/open");
      try (FaqIndex faqs = FaqIndex.builder().open(directory, () -> OLD)) {
        assertEquals(1, generationFound(faqs));
      }
      try (FaqIndex faqs = FaqIndex.builder().open(directory, InADirectory::notAsked)) {
        assertEquals(1, generationFound(faqs));
        assertEquals(FaqIndex.of(OLD).entries(), faqs.entries());
        faqs.replace(NEW);
      }
      try (FaqIndex faqs = FaqIndex.builder().open(directory, InADirectory::notAsked)) {
        assertEquals(2, generationFound(faqs));
      }
      assertEquals(List.of("faq-index"), namesIn(directory));
    }

    @Test
    void findsTheSameAfterItWasReopened() throws IOException {
      FaqIndex.builder().open(parent, () -> OLD).close();
      try (FaqIndex built = FaqIndex.of(OLD);
          FaqIndex reopened = FaqIndex.builder().open(parent, InADirectory::notAsked)) {
        for (int i = 0; i < OLD.size(); i++) {
          String question = NumberedEntries.question(i) + " by post";
          assertEquals(built.suggest(question).ranked(), reopened.suggest(question).ranked());
        }
      }
    }

    @Test
    void isRebuiltFromTheSourceWhereverItIsDamaged() throws IOException {
      FaqIndex.builder().open(parent, () -> OLD).close();
      Path file = parent.resolve("faq-index");
      byte[] whole = Files.readAllBytes(file);
      for (int at = 0; at < whole.length; at += 1 + whole.length / 40) {
        byte[] damaged = whole.clone();
        damaged[at] ^= 0x10;
        Files.write(file, damaged);
        assertRebuilt();
        Files.write(file, Arrays.copyOf(whole, at));
        assertRebuilt();
      }
      Files.write(file, Arrays.copyOf(whole, whole.length + 1));
      assertRebuilt();
    }

    private void assertRebuilt() throws IOException {
      try (FaqIndex faqs = FaqIndex.builder().open(parent, () -> NEW)) {
        assertEquals(2, generationFound(faqs));
      }
      FaqIndex.builder().open(parent, InADirectory::notAsked).close();
    }

    @Test
    void removesWhatAKilledWriterLeftBehind() throws IOException {
      Files.writeString(parent.resolve("faq-index-abandoned.tmp"), "half");
      FaqIndex.builder().open(parent, () -> OLD).close();
      assertEquals(List.of("faq-index"), namesIn(parent));
    }

    @Test
    void keepsItsEntriesWhenTheDirectoryCannotBeWritten() throws IOException {
      Path directory = parent.resolve("faqs");
      try (FaqIndex faqs = FaqIndex.builder().open(directory, () -> OLD)) {
        Files.delete(directory.resolve("faq-index"));
        Files.delete(directory);
        Files.writeString(directory, "a file where the directory was");
        assertThrows(UncheckedIOException.class, () -> faqs.replace(NEW));
        assertEquals(1, generationFound(faqs));
      }
    }

    @Test
    void passesOnWhatTheSourceThrows() {
      assertThrows(
          IOException.class,
          () ->
              FaqIndex.builder()
                  .open(
                      parent,
                      () -> {
                        throw new IOException("no such table");
                      }));
      assertTrue(Files.notExists(parent.resolve("faq-index")));
    }

    private static List<FaqEntry> notAsked() {
      throw new AssertionError("the source was asked though the directory holds the index");
    }

    private static List<String> namesIn(Path directory) throws IOException {
      try (Stream<Path> files = Files.list(directory)) {
        return files.map(file -> String.valueOf(file.getFileName())).toList();
      }
    }
  }

  private static int generationFound(FaqIndex faqs) {
    FaqEntry first = faqs.suggest(QUESTION).ranked().get(0).entry();
    assertEquals("faq-7", first.id());
    return NumberedEntries.generationOf(first);
  }
}
