// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The file of an index that is kept in a directory, damaged or not what it should be. */
class KeptIndexFuzzTest {

  private static final List<FaqEntry> ENTRIES =
      List.of(
          FaqEntry.define("delivery", "ur", faq -> faq.question("پارسل کب آئے گا؟")),
          FaqEntry.define("returns", "en", faq -> faq.question("How do I send it back?")));

  private static final Path DIRECTORY = directory();
  private static final Path FILE = DIRECTORY.resolve("faq-index");
  private static final byte[] WHOLE = whole();

  private static Path directory() {
    try {
      Path directory = Files.createTempDirectory("answerby-kept");
      directory.toFile().deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static byte[] whole() {
    try (FaqIndex index = FaqIndex.builder().open(DIRECTORY, () -> ENTRIES)) {
      FILE.toFile().deleteOnExit();
      assertEquals(ENTRIES, index.entries());
      return Files.readAllBytes(FILE);
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        arguments(0, new byte[0], 0),
        arguments(0, new byte[] {'a'}, 0),
        arguments(16, new byte[] {0x7f, -1, -1, -1}, 0),
        arguments(20, new byte[] {0x7f, -1, -1, -1}, 0),
        arguments(24, new byte[] {-1, -1, -1, -1}, 0),
        arguments(200, new byte[] {0x0f, -1, -1, -1}, 0),
        arguments(100, new byte[0], 50),
        arguments(0, new byte[0], 1 << 20));
  }

  @MethodSource("damages")
  @FuzzTest
  void aDamagedIndexIsBuiltAnewAndOneThatIsWholeButOddEndsNoProgram(
      @InRange(min = 0, max = 1 << 20) int place,
      byte @NotNull [] instead,
      @InRange(min = 0, max = 1 << 20) int lost)
      throws IOException {
    byte[] damaged = damaged(place, instead, lost);
    Files.write(FILE, damaged);
    try (FaqIndex index = FaqIndex.builder().open(DIRECTORY, () -> ENTRIES)) {
      assertEquals(ENTRIES, index.entries());
    }
    if (damaged.length >= Long.BYTES) {
      CRC32C checksum = new CRC32C();
      checksum.update(damaged, 0, damaged.length - Long.BYTES);
      ByteBuffer.wrap(damaged).putLong(damaged.length - Long.BYTES, checksum.getValue());
      Files.write(FILE, damaged);
      FaqIndex.builder().open(DIRECTORY, () -> ENTRIES).close();
    }
  }

  /** The whole file with those bytes in that place, and that many missing from its end. */
  private static byte[] damaged(int place, byte[] instead, int lost) {
    byte[] bytes = WHOLE.clone();
    int from = Math.min(place, bytes.length);
    System.arraycopy(instead, 0, bytes, from, Math.min(instead.length, bytes.length - from));
    byte[] left = new byte[Math.max(0, bytes.length - lost)];
    System.arraycopy(bytes, 0, left, 0, left.length);
    return left;
  }
}
