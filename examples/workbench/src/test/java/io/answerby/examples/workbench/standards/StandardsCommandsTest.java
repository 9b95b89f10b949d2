// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.examples.workbench.Run;
import org.junit.jupiter.api.Test;

class StandardsCommandsTest {

  @Test
  void auditPrintsWhatItFoundInTheSample() {
    Run run = Run.of("", "audit", "samples/web-shop.json", "--from", "2026-12-01T00:00:00Z");
    assertEquals(0, run.exitCode(), run::err);
    assertEquals("web-shop version 1, a year from 2026-12-01T00:00:00Z", run.lines().get(0));
    assertTrue(
        run.out()
            .contains(
                "WARNING email, rule otherwise, first-response: A contact by email on Thu 24 Dec"
                    + " 2026 14:01 would wait 3 d 19 h but for its ceiling"),
        run::out);
  }

  @Test
  void auditPrintsALineOfJsonForEachFindingAndWait() {
    Run run =
        Run.of("", "audit", "samples/web-shop.json", "--from", "2026-12-01T00:00:00Z", "--json");
    assertEquals(0, run.exitCode(), run::err);
    assertTrue(
        run.lines().stream().allMatch(line -> line.startsWith("{\"") && line.endsWith("}")),
        run::out);
    assertTrue(
        run.lines().stream()
            .anyMatch(
                line ->
                    line.startsWith("{\"wait\":\"first-response\"")
                        && line.contains("\"worstUncappedSeconds\":327600")
                        && line.contains(
                            "\"sufferer\":{\"channel\":\"email\",\"at\":\"2026-12-24T09:01:00Z\"")),
        run::out);
  }

  @Test
  void auditRefusesAFileThatIsNotThere() {
    Run run = Run.of("", "audit", "nowhere.json");
    assertEquals(1, run.exitCode());
    assertEquals("There is no file nowhere.json.\n", run.err());
  }

  @Test
  void previewPrintsALineForEachDate() {
    Run run =
        Run.of("", "preview", "samples/karachi-desk.json", "--from", "2026-12-21", "--weeks", "1");
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(
        """
        karachi-desk, local times of Asia/Karachi
        Mon 21 Dec 2026   09:00–13:00  14:00–18:00
        Tue 22 Dec 2026   09:00–13:00  14:00–18:00
        Wed 23 Dec 2026   09:00–13:00  14:00–18:00
        Thu 24 Dec 2026   09:00–13:00  14:00–18:00
        Fri 25 Dec 2026   closed: Christmas
        Sat 26 Dec 2026   closed
        Sun 27 Dec 2026   closed
        """,
        run.out());
  }

  @Test
  void previewRefusesANumberOfWeeksThatNobodyReads() {
    Run run = Run.of("", "preview", "samples/karachi-desk.json", "--weeks", "0");
    assertEquals(1, run.exitCode());
    assertEquals("--weeks must be from 1 to 520, but was 0.\n", run.err());
  }
}
