// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.examples.workbench.Run;
import io.answerby.examples.workbench.TempFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of standards and calendars, as somebody wrote them by hand. */
class StoredFilesFuzzTest {

  static Stream<Arguments> files() throws IOException {
    byte[] sample;
    try (InputStream in =
        requireNonNull(StoredFilesFuzzTest.class.getResourceAsStream("standards-form-1.json"))) {
      sample = in.readAllBytes();
    }
    return Stream.concat(
            Stream.of(sample, new byte[] {'{', -1}),
            Stream.of(
                    "{\"form\":1,\"id\":\"shop\",\"version\":1,\"calendars\":[{\"id\":\"office\",\"zone\":"
                        + "\"UTC\",\"hours\":{\"mon\":[\"09:00-17:00\"]}}],\"calendar\":\"office\","
                        + "\"channels\":[{\"channel\":\"email\",\"targets\":[{\"metric\":"
                        + "\"first-response\",\"within\":\"PT4H\",\"neverLaterThan\":\"PT24H\"}]}]}",
                    "{\"id\":\"office\",\"zone\":\"Asia/Karachi\",\"hours\":{\"fri\":[\"22:00-02:00\"]},"
                        + "\"dates\":[{\"date\":\"2026-12-25\",\"reason\":\"Christmas\"}]}",
                    "{\"id\":\"both\",\"composition\":\"any-of\",\"parts\":[{\"id\":\"a\",\"zone\":\"UTC\","
                        + "\"hours\":{\"mon\":[\"00:00-24:00\"]}},{\"id\":\"b\",\"zone\":\"UTC\","
                        + "\"hours\":{\"sun\":[\"00:00-24:00\"]}}]}",
                    "{\"form\":1,\"id\":null,\"calendars\":[null,1,{}],\"channels\":{\"x\":[]}}",
                    "{\"form\":1e99,\"form\":1,\"version\":2147483648,\"id\":1.5} {}",
                    "null",
                    "{\"parts\":[".repeat(700))
                .map(text -> text.getBytes(UTF_8)))
        .map(bytes -> Arguments.of((Object) bytes));
  }

  @MethodSource("files")
  @FuzzTest
  void aFileIsUsedOrRefusedWithAllThatIsWrong(byte @NotNull [] bytes) throws IOException {
    String file = TempFiles.holding("stored.json", bytes);
    check(Run.of("", "preview", file, "--from=2026-12-21", "--weeks=2"), file);
    check(Run.of("", "audit", file, "--from=2026-12-01T00:00:00Z"), file);
  }

  private static void check(Run run, String file) {
    assertTrue(run.exitCode() == 0 || run.exitCode() == 1, run::err);
    assertTrue(run.exitCode() == 0 || run.err().contains(file), run::err);
  }
}
