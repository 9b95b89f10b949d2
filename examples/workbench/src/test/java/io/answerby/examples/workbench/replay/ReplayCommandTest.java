// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.examples.workbench.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the files that ship beside it. */
class ReplayCommandTest {

  private static final String LOG = "samples/incident-log.csv";
  private static final String MAPPING = "samples/incident-log-mapping.json";
  private static final String STANDARDS = "samples/incident-log-standards.json";

  @TempDir private Path folder = Path.of(".");

  private static Run replay(String log, String mapping, String standards, String... more) {
    String[] args = new String[7 + more.length];
    System.arraycopy(
        new String[] {"replay", "--log", log, "--mapping", mapping, "--standards", standards},
        0,
        args,
        0,
        7);
    System.arraycopy(more, 0, args, 7, more.length);
    return Run.of("", args);
  }

  @Test
  void judgesTheSampleLog() {
    Run run = replay(LOG, MAPPING, STANDARDS);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(7, run.lines().size(), run.out());
    assertEquals(
        "{\"ticket\":\"INC1\",\"metric\":\"taken-up\",\"cycle\":1,\"state\":\"stopped\","
            + "\"verdict\":\"met\",\"breached\":false,\"startedAt\":\"2026-11-23T09:10:00Z\","
            + "\"dueAt\":\"2026-11-23T13:10:00Z\",\"stoppedAt\":\"2026-11-23T10:40:00Z\","
            + "\"countedSeconds\":5400,\"pausedSeconds\":0,\"wallSeconds\":5400,"
            + "\"standards\":\"incident-desk version 1\",\"rule\":\"otherwise\","
            + "\"ending\":\"completed\"}",
        run.lines().get(0));
    assertTrue(
        run.out().contains("\"budget\":[{\"where\":\"unassigned\",\"seconds\":4500}]"), run.out());
    assertTrue(run.out().contains("{\"line\":13,\"why\":\"incident_state must be one of New,"));
    assertTrue(run.err().contains("2 tickets of 12 rows"), run.err());
  }

  @Test
  void judgesOpenTicketsAsOfTheInstantThatIsAskedFor() {
    Run run = replay(LOG, MAPPING, STANDARDS, "--as-of", "2026-11-23T09:30:00Z");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.lines().get(0).contains("\"state\":\"running\""), run.out());
  }

  @Test
  void saysInASentenceWhatCannotBeUsed() throws IOException {
    assertEquals(
        new Run(1, "", "There is no file nowhere.csv.\n"),
        replay("nowhere.csv", MAPPING, STANDARDS));
    Path faulty =
        Files.writeString(folder.resolve("standards.json"), "{\"form\": 1, \"id\": \"X!\"}");
    Run run = replay(LOG, MAPPING, faulty.toString());
    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith(faulty + " cannot be used:"), run.err());
    assertTrue(run.err().contains("/id must "), run.err());
    Path misspelt = Files.writeString(folder.resolve("misspelt.json"), "{\"from\": 1}");
    assertTrue(
        replay(LOG, MAPPING, misspelt.toString())
            .err()
            .contains("/from must be a member that is known, but was 'from'"));
  }
}
