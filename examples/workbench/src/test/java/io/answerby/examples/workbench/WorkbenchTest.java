// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WorkbenchTest {

  @Test
  void asksForACommandWhenNoneIsGiven() {
    Run run = Run.of("");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("Which command?"), run.err());
    assertTrue(run.err().contains("Usage: workbench"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void printsItsHelpOnStandardOutput() {
    Run run = Run.of("", "--help");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("Exit codes:"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void saysWhichWordItDidNotUnderstand() {
    Run run = Run.of("", "deadlines");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("deadlines"), run.err());
  }

  @Test
  void namesItselfAndItsVersion() {
    Run run = Run.of("", "--version");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("answerby-workbench "), run.out());
  }

  @Test
  void saysWhatFormAnOptionHas() {
    Run instant = Run.of("", "audit", "--from", "tomorrow", "standards.json");
    assertEquals(2, instant.exitCode());
    assertEquals(
        "Invalid value for option '--from': must be an instant such as 2026-12-21T00:00:00Z,"
            + " but was 'tomorrow'",
        instant.err().lines().findFirst().orElseThrow());
    Run date = Run.of("", "preview", "--from", "21.12.2026", "calendar.json");
    assertEquals(2, date.exitCode());
    assertTrue(date.err().contains("must be a date such as 2026-12-21, but was"), date.err());
  }
}
