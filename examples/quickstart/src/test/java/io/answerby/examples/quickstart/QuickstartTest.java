// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {

  private static final Path SOURCE =
      Path.of("src/main/java/io/answerby/examples/quickstart/Quickstart.java");
  private static final Path README = Path.of("../../README.md");

  private static final String OUTPUT =
      """
      2026-12-25T11:30:00Z
      first-response within 4 h, by karachi-desk in Asia/Karachi
      Thu 24 Dec 16:30–18:00  1 h 30 m
      Fri 25 Dec  closed: Christmas
      Sat 26 Dec, Sun 27 Dec  closed
      Mon 28 Dec 09:00–11:30  2 h 30 m
      4 h would end Mon 28 Dec 11:30
      never later than 24 h: due Fri 25 Dec 16:30 (closed then)
      Open the link in your shipping email to see where it is.
      (nothing: better a person)
      """;

  @Test
  void printsTheDeadlineWhyItIsSoAndWhatTheFaqsSay() {
    var bytes = new ByteArrayOutputStream();
    Quickstart.print(new PrintStream(bytes, true, UTF_8));
    assertEquals(OUTPUT, bytes.toString(UTF_8).replace(System.lineSeparator(), "\n"));
  }

  @Test
  void theReadmeShowsThisProgram() throws IOException {
    String source = Files.readString(SOURCE);
    String body =
        between(source, "static void print(PrintStream out) {\n", "\n  }\n  // spotless:on");
    assertEquals(
        body.stripIndent().strip(),
        between(Files.readString(README), "<!-- quickstart -->\n```java\n", "\n```").strip());
  }

  @Test
  void theReadmeShowsItsOutput() throws IOException {
    assertEquals(
        OUTPUT.strip(),
        between(Files.readString(README), "<!-- quickstart output -->\n```text\n", "\n```"));
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before);
    int end = start < 0 ? -1 : text.indexOf(after, start + before.length());
    if (end < 0) {
      throw new AssertionError("'" + before + "' … '" + after + "' not found");
    }
    return text.substring(start + before.length(), end);
  }
}
