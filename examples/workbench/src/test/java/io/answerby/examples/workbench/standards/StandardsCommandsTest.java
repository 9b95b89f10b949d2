// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.examples.workbench.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardsCommandsTest {

  @TempDir private Path folder = Path.of(".");

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
  void bothPrintOfTheSamplesWhatTheReadmeShows() throws IOException {
    String readme = Files.readString(Path.of("README.md"), UTF_8);
    int commands = 0;
    for (String shown : readme.split("\n\n", -1)) {
      Matcher command = Pattern.compile("jar ((?:audit|preview) .*)").matcher(shown);
      if (shown.startsWith("    $ ") && command.find()) {
        commands++;
        List<String> lines = shown.lines().map(String::strip).skip(1).toList();
        List<String> printed = Run.of("", command.group(1).split(" ", -1)).lines();
        for (String line : lines) {
          assertTrue(line.equals("…") || printed.contains(line), line);
        }
      }
    }
    assertEquals(2, commands);
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
  void previewShowsACalendarMadeOfOthersInUtcAndWhatMayStillMove() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("either.json"),
            """
            {"id": "either", "composition": "any-of", "parts": [
              {"id": "karachi", "zone": "Asia/Karachi", "hours": {"mon": ["09:00-17:00"]},
               "dates": [{"date": "2026-12-21", "reason": "feast", "tentative": true}]},
              {"id": "riga", "zone": "Europe/Riga", "hours": {"tue": ["09:00-17:00"]}}]}
            """,
            UTF_8);
    Run run = Run.of("", "preview", file.toString(), "--from", "2026-12-20", "--weeks", "1");
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(
        List.of(
            "either, local times of UTC",
            "Sun 20 Dec 2026   closed: feast (tentative)",
            "Mon 21 Dec 2026   closed: feast (tentative)",
            "Tue 22 Dec 2026   07:00–15:00"),
        run.lines().subList(0, 4));
  }

  @Test
  void auditShowsStandardsThatAnEngineWouldRefuse() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sale.json"),
            """
            {"form": 1, "id": "shop", "version": 1, "calendar": "sale",
             "calendars": [{"id": "sale", "zone": "Asia/Karachi",
               "dates": [{"date": "2026-12-24", "hours": ["09:00-17:00"], "reason": "sale"}]}],
             "channels": [{"channel": "email",
               "targets": [{"metric": "first-response", "within": "PT9H"}]}]}
            """,
            UTF_8);
    Run run = Run.of("", "audit", file.toString(), "--from", "2026-12-01T00:00:00Z");
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(
        "ERROR email, rule otherwise, first-response: A contact by email on Tue 1 Dec 2026 05:00"
            + " can have no deadline: calendar 'sale' holds PT8H of open time between"
            + " 2026-12-01T00:00:00Z and 2200-01-01T00:00:00Z, but PT9H were asked for",
        run.lines().get(1));
  }

  @Test
  void previewRefusesANumberOfWeeksThatNobodyReads() {
    Run run = Run.of("", "preview", "samples/karachi-desk.json", "--weeks", "0");
    assertEquals(1, run.exitCode());
    assertEquals("--weeks must be from 1 to 520, but was 0.\n", run.err());
  }

  @Test
  void datesThatCannotBeCountedAreRefusedInASentence() {
    Run preview = Run.of("", "preview", "samples/karachi-desk.json", "--from", "1899-12-30");
    assertEquals(1, preview.exitCode());
    assertEquals(
        "The weeks must lie between 1900-01-02 and 2199-12-31, but began on 1899-12-30 and were 4.",
        preview.err().strip());
    Run audit = Run.of("", "audit", "samples/web-shop.json", "--from", "2199-06-01T00:00:00Z");
    assertEquals(1, audit.exitCode());
    assertEquals(
        "--from must be from 1900-01-01T00:00:00Z to 2198-12-31T00:00:00Z, but was"
            + " 2199-06-01T00:00:00Z.",
        audit.err().strip());
  }

  @Test
  void aFileThatIsNestedTooDeeplyIsRefusedInASentence() throws IOException {
    Path deep = Files.writeString(folder.resolve("deep.json"), "{\"parts\":[".repeat(700));
    Run run = Run.of("", "audit", deep.toString());
    assertEquals(1, run.exitCode());
    assertEquals(
        deep
            + " is beyond what can be read: Document nesting depth (49) exceeds the maximum allowed"
            + " (48)",
        run.err().strip());
  }

  @Test
  void aFolderIsNoFile() {
    Run run = Run.of("", "audit", folder.toString());
    assertEquals(1, run.exitCode());
    assertEquals(folder + " must be a file, but is a folder.", run.err().strip());
  }

  @Test
  void aFileMayBeginWithAByteOrderMark() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("marked.json"),
            "\uFEFF" + Files.readString(Path.of("samples/karachi-desk.json"), UTF_8),
            UTF_8);
    assertEquals(0, Run.of("", "preview", file.toString()).exitCode());
  }

  @Test
  void aFileThatEndsTooSoonIsRefusedInASentence() throws IOException {
    Path file = Files.writeString(folder.resolve("half.json"), "{\"id\": \"shop\"", UTF_8);
    Run run = Run.of("", "audit", file.toString());
    assertEquals(
        file
            + " is no JSON: line 1, column 14: Unexpected end-of-input: expected close marker for"
            + " Object",
        run.err().strip());
  }

  @Test
  void auditKeepsAttributesApartInItsJson() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("attributes.json"),
            """
            {"form": 1, "id": "shop", "version": 1, "calendar": "desk",
             "calendars": [{"id": "desk", "zone": "Asia/Karachi", "hours": {"mon": ["09:00-17:00"]}}],
             "channels": [{"channel": "email", "rules": [{"name": "late",
               "attributes": {"at": ["night"]},
               "targets": [{"metric": "first-response", "within": "PT4H"}]}],
               "targets": [{"metric": "first-response", "within": "PT8H"}]}]}
            """,
            UTF_8);
    Run run = Run.of("", "audit", file.toString(), "--from", "2026-12-01T00:00:00Z", "--json");
    assertEquals(0, run.exitCode(), run::err);
    assertTrue(run.out().contains("\"attributes\":{\"at\":\"night\"}"), run::out);
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedInASentence() throws IOException {
    Path file = Files.write(folder.resolve("latin.json"), new byte[] {'{', -1});
    Run run = Run.of("", "preview", file.toString());
    assertEquals(1, run.exitCode());
    assertEquals(file + " must be UTF-8, but has bytes that are not.", run.err().strip());
  }
}
