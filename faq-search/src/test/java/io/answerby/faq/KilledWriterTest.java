// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that writes an index, again and again. {@code mvn test -pl faq-search
 * -Dtest=KilledWriterTest -Danswerby.kills=100} does so a hundred times.
 */
class KilledWriterTest {

  private static final int KILLS = Integer.getInteger("answerby.kills", 3);
  private static final long SEED = 20_261_121;
  private static final int MOST_WRITES_BEFORE = 3;
  private static final int MOST_MILLIS_AFTER_ONE = 200;
  private static final int MOST_MILLIS_INTO_A_WRITE = 60;

  @TempDir private Path directory;

  @Test
  void theIndexOpensWholeWheneverItsWriterIsKilled() throws IOException, InterruptedException {
    Random random = new Random(SEED);
    int last = 0;
    int duringAWrite = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      boolean onceItWrites = kill % 2 == 1;
      int millis = random.nextInt(onceItWrites ? MOST_MILLIS_INTO_A_WRITE : MOST_MILLIS_AFTER_ONE);
      int told = runAndKill(random.nextInt(MOST_WRITES_BEFORE), millis, onceItWrites);
      duringAWrite += filesAside() > 0 ? 1 : 0;
      last = assertWhole(told);
    }
    System.out.println(
        "killed "
            + KILLS
            + " times, "
            + duringAWrite
            + " with a file half written; generation "
            + last);
    try (FaqIndex faqs = FaqIndex.builder().open(directory, KilledWriterTest::notAsked)) {
      faqs.replace(NumberedEntries.of(last + 1, 1, 10));
    }
    assertEquals(0, filesAside());
  }

  /**
   * Lets the program write some generations and kills it some time after it told of the last, or
   * after it began to write the next. Returns the last generation that it told to be on the disk.
   */
  private int runAndKill(int writesBefore, int millis, boolean onceItWrites)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classPath(),
                ReplacingProgram.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int told = -1;
    try (BufferedReader lines = program.inputReader()) {
      for (int i = 0; i <= writesBefore; i++) {
        told = Integer.parseInt(String.valueOf(lines.readLine()));
      }
      while (onceItWrites && filesAside() == 0 && program.isAlive()) {
        Thread.onSpinWait();
      }
      long kill = System.nanoTime() + millis * 1_000_000L;
      while (System.nanoTime() < kill && program.isAlive()) {
        Thread.onSpinWait();
      }
      assertTrue(program.isAlive(), "the program ended by itself after generation " + told);
      // by its handle, which leaves what it told last to be read
      program.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        told = Integer.parseInt(line);
      }
      return told;
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  private int assertWhole(int told) throws IOException {
    try (FaqIndex faqs = FaqIndex.builder().open(directory, KilledWriterTest::notAsked)) {
      List<FaqEntry> entries = faqs.entries();
      assertEquals(ReplacingProgram.ENTRIES, entries.size());
      int generation = NumberedEntries.generationOf(entries.get(0));
      for (FaqEntry entry : entries) {
        assertEquals(generation, NumberedEntries.generationOf(entry));
      }
      assertTrue(generation >= told, generation + " is on the disk, but " + told + " was");
      assertEquals("faq-7", faqs.suggest(NumberedEntries.question(7)).ranked().get(0).entry().id());
      return generation;
    }
  }

  private static List<FaqEntry> notAsked() {
    throw new AssertionError("the index was not whole");
  }

  private long filesAside() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).count();
    }
  }

  private static String classPath() {
    return Stream.of(
            "target/classes",
            "target/test-classes",
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""),
            System.getProperty("surefire.test.class.path", ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
