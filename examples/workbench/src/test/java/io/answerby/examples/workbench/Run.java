// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench;

import io.answerby.examples.workbench.console.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the workbench in this process: what came out, what it told people, how it ended. */
public record Run(int exitCode, String out, String err) {

  /** Runs the workbench on that input. */
  public static Run of(String input, String... args) {
    return of(input.getBytes(StandardCharsets.UTF_8), args);
  }

  public static Run of(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Workbench.run(
            new Streams(
                new ByteArrayInputStream(input),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false),
            args);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public List<String> lines() {
    return out.lines().toList();
  }
}
