// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.function.Executable;

/** What is logged while something runs: the tests log to the standard error stream. */
final class CapturedLog {

  private CapturedLog() {}

  static String during(Executable action) throws Throwable {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      action.execute();
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }
}
