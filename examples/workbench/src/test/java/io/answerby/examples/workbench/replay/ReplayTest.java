// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.answerby.examples.workbench.console.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final String HISTORY_MAPPING =
      """
      {"format": 1, "zone": "UTC", "timestamps": "dd-MM-yyyy HH:mm", "missing": ["?"],
       "ticket": "id", "channel": {"column": "via", "values": {"Phone": "phone"}},
       "priority": {"column": "prio", "values": {"1": "critical", "2": "high"}},
       "opened": "opened",
       "history": {"at": "at", "state": "state", "team": "team", "agent": "agent",
         "meanings": {"New": "new", "Working": "active", "Asked": "waiting-for-customer",
                      "Done": "resolved", "Filed": "closed", "Void": "cancelled"}}}
      """;
  private static final String MOMENTS_MAPPING =
      """
      {"format": 1, "zone": "Europe/Riga", "timestamps": "iso", "ticket": "id", "channel": "email",
       "opened": "created",
       "moments": {"firstReply": "replied", "resolved": "resolved"}}
      """;
  private static final String HEADER = "id,via,prio,opened,at,state,team,agent\n";

  @TempDir private Path folder = Path.of(".");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private ReplayRun history(String rows) throws IOException {
    return ReplayRun.of(
        file("log.csv", HEADER + rows),
        file("mapping.json", HISTORY_MAPPING),
        DeskStandards.ofTakingUp());
  }

  private ReplayRun moments(String rows) throws IOException {
    return ReplayRun.of(
        file("log.csv", "id,created,replied,resolved\n" + rows),
        file("mapping.json", MOMENTS_MAPPING),
        DeskStandards.ofReplies());
  }

  @Nested
  class AHistory {

    @Test
    void skipsARowOfAnotherMillenniumAndJudgesTheOthers() throws IOException {
      ReplayRun run =
          history(
              """
              A,Phone,3,23-11-0026 09:00,23-11-0026 09:00,New,Front,?
              B,Phone,3,23-11-2026 09:00,23-11-2026 09:00,New,Front,?
              B,Phone,3,23-11-2026 09:00,23-11-2026 10:30,Done,Front,Asma
              """);
      assertEquals(1, run.summary().path("skippedRows").intValue());
      assertEquals(
          "opened must be from 1900 to 2199, but was '23-11-0026 09:00';"
              + " at must be from 1900 to 2199, but was '23-11-0026 09:00'",
          run.summary().path("skipped").get(0).path("why").textValue());
      assertEquals("met", run.clock("B", "first-resolution").path("verdict").textValue());
    }

    @Test
    void judgesTakingUpAndResolution() throws IOException {
      ReplayRun run =
          history(
              """
              A,Phone,3,23-11-2026 09:00,23-11-2026 09:00,New,Front,?
              A,Phone,3,23-11-2026 09:00,23-11-2026 10:30,Working,Front,Asma
              A,Phone,3,23-11-2026 09:00,23-11-2026 11:00,Asked,Front,Asma
              A,Phone,3,23-11-2026 09:00,24-11-2026 11:00,Working,Front,Asma
              A,Phone,3,23-11-2026 09:00,24-11-2026 12:00,Done,Front,Asma
              """);
      JsonNode taken = run.clock("A", "taken-up");
      assertEquals("met", taken.path("verdict").textValue());
      assertEquals(90 * 60, taken.path("countedSeconds").longValue());
      assertEquals("2026-11-23T13:00:00Z", taken.path("dueAt").textValue());
      JsonNode resolution = run.clock("A", "first-resolution");
      assertEquals("stopped", resolution.path("state").textValue());
      assertEquals(3 * 3600, resolution.path("countedSeconds").longValue());
      assertEquals(24 * 3600, resolution.path("pausedSeconds").longValue());
      assertEquals(27 * 3600, resolution.path("wallSeconds").longValue());
      assertEquals("desk version 1", resolution.path("standards").textValue());
    }

    @Test
    void saysWhereTheTimeOfAMissWent() throws IOException {
      ReplayRun run =
          history(
              """
              B,Phone,1,23-11-2026 16:00,23-11-2026 16:00,New,?,?
              B,Phone,1,23-11-2026 16:00,23-11-2026 17:00,Working,Front,Asma
              B,Phone,1,23-11-2026 16:00,24-11-2026 09:00,Working,Back,Juris
              B,Phone,1,23-11-2026 16:00,24-11-2026 10:00,Asked,Back,Juris
              B,Phone,1,23-11-2026 16:00,24-11-2026 13:00,Working,Back,Juris
              B,Phone,1,23-11-2026 16:00,24-11-2026 17:00,Done,Back,Juris
              """);
      JsonNode miss = run.clock("B", "first-resolution");
      assertTrue(miss.path("breached").booleanValue());
      assertEquals(
          List.of(
              "closed hours 50400",
              "team Back 18000",
              "waiting for the customer 10800",
              "team Front 7200",
              "unassigned 3600"),
          StreamSupport.stream(miss.path("budget").spliterator(), false)
              .map(part -> part.path("where").textValue() + " " + part.path("seconds"))
              .toList());
      assertEquals(1, run.summary().path("misses").intValue());
      assertTrue(run.words().contains("Where the time of 1 missed clock went:"), run.words());
    }

    @Test
    void listsRowsThatMakeNoSenseAndJudgesTheRest() throws IOException {
      ReplayRun run =
          history(
              """
              C,Phone,3,23-11-2026 09:00,23-11-2026 09:00,New,Front,?
              C,Phone,3,23-11-2026 09:00,31-11-2026 09:30,Working,Front,Asma
              C,Phone,3,23-11-2026 09:00,23-11-2026 08:59,Working,Front,Asma
              C,Phone,3,23-11-2026 09:00,23-11-2026 09:30,Dreaming,Front,Asma
              C,Fax,3,23-11-2026 09:00,23-11-2026 09:30,Working,Front,Asma
              C,Phone,3
              ,Phone,3,23-11-2026 09:00,?,Working,Front,Asma
              C,Phone,3,22-11-2026 09:00,23-11-2026 09:40,Working,Front,Asma
              C,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Done,"Front
              desk",Asma
              C,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Filed,Front,Asma
              """);
      JsonNode skipped = run.summary().path("skipped");
      assertEquals(10, run.summary().path("rows").intValue());
      assertEquals(7, run.summary().path("skippedRows").intValue());
      List<String> reasons =
          StreamSupport.stream(skipped.spliterator(), false)
              .map(row -> row.path("line") + " " + row.path("why").textValue())
              .toList();
      assertEquals(
          List.of(
              "3 at must be a date and time as the mapping says, but was '31-11-2026 09:30'",
              "4 at must not be before opened 2026-11-23T09:00:00Z, but was 2026-11-23T08:59:00Z",
              "5 state must be one of New, Working, Asked, Done, Filed, Void, but was 'Dreaming'",
              "6 via must be one of Phone, but was 'Fax'",
              "7 row must have 8 columns, but has 3",
              "8 id must name the ticket, but was ''; at must be given, but was '?'",
              "9 opened must be 2026-11-23T09:00:00Z as on line 2, but was 2026-11-22T09:00:00Z"),
          reasons);
      assertEquals(3600, run.clock("C", "first-resolution").path("countedSeconds").longValue());
      assertEquals("left-out", run.clock("C", "taken-up").path("verdict").textValue());
      assertEquals("taken-up", run.summary().path("firstResponse").textValue());
      assertTrue(run.words().contains("line 9: opened must be"), run.words());
    }

    @Test
    void takesRowsInOrderOfTimeWhateverTheirOrderInTheFile() throws IOException {
      ReplayRun run =
          history(
              """
              D,Phone,3,23-11-2026 09:00,23-11-2026 12:00,Done,Front,Asma
              D,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Working,Front,Asma
              """);
      assertEquals(3600, run.clock("D", "taken-up").path("countedSeconds").longValue());
      assertEquals(3 * 3600, run.clock("D", "first-resolution").path("countedSeconds").longValue());
    }

    @Test
    void doesNotMistakeARepeatedStateForAChange() throws IOException {
      ReplayRun run =
          history(
              """
              E,Phone,3,23-11-2026 09:00,23-11-2026 09:00,Asked,Front,Asma
              E,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Asked,Front,Asma
              E,Phone,3,23-11-2026 09:00,23-11-2026 11:00,Working,Front,Asma
              E,Phone,3,23-11-2026 09:00,23-11-2026 12:00,Done,Front,Asma
              """);
      JsonNode resolution = run.clock("E", "first-resolution");
      assertEquals(3600, resolution.path("countedSeconds").longValue());
      assertEquals(7200, resolution.path("pausedSeconds").longValue());
    }

    @Test
    void cancelsWhatTheLogSaysIsVoid() throws IOException {
      ReplayRun run =
          history(
              """
              F,Phone,3,23-11-2026 09:00,23-11-2026 09:00,New,Front,?
              F,Phone,3,23-11-2026 09:00,23-11-2026 09:30,Void,Front,?
              """);
      assertEquals("cancelled", run.clock("F", "first-resolution").path("state").textValue());
      assertEquals("left-out", run.clock("F", "first-resolution").path("verdict").textValue());
    }

    @Test
    void doesNotClaimAFirstResponseThatTheLogDoesNotShow() throws IOException {
      Path log =
          file(
              "log.csv",
              HEADER + "G,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Working,Front,Asma\n");
      ReplayRun run =
          ReplayRun.of(log, file("mapping.json", HISTORY_MAPPING), DeskStandards.ofReplies());
      assertEquals("not-judged", run.summary().path("firstResponse").textValue());
      assertEquals(1, run.clocks().size());
      assertEquals("first-resolution", run.clocks().get(0).path("metric").textValue());
      assertTrue(run.words().contains("the log shows no replies"), run.words());
    }
  }

  @Nested
  class ALogOfMoments {

    @Test
    void judgesFirstResponseAndResolution() throws IOException {
      ReplayRun run =
          moments(
              """
              1,2026-11-23T10:00:00+02:00,2026-11-23T12:00,2026-11-24T11:00
              2,2026-11-23T08:00:00Z,,
              """);
      JsonNode response = run.clock("1", "first-response");
      assertEquals("2026-11-23T08:00:00Z", response.path("startedAt").textValue());
      assertEquals("2026-11-23T10:00:00Z", response.path("stoppedAt").textValue());
      assertEquals("met", response.path("verdict").textValue());
      assertEquals("met", run.clock("1", "first-resolution").path("verdict").textValue());
      assertEquals("2026-11-24T09:00:00Z", run.summary().path("asOf").textValue());
      assertEquals("running", run.clock("2", "first-response").path("state").textValue());
      assertTrue(run.clock("2", "first-response").path("breached").booleanValue());
      assertEquals("judged", run.summary().path("firstResponse").textValue());
      assertEquals("50.0", run.summary().path("metrics").get(1).path("attainmentPercent").asText());
    }

    @Test
    void listsRowsThatMakeNoSense() throws IOException {
      ReplayRun run =
          moments(
              """
              1,2026-11-23T10:00,2026-11-23T12:00,2026-11-24T11:00
              1,2026-11-23T10:00,2026-11-23T12:00,2026-11-24T11:00
              3,2026-11-23T10:00,2026-11-23T09:00,2026-11-22T11:00
              4,soon,,
              5,,,
              """);
      assertEquals(4, run.summary().path("skippedRows").intValue());
      assertEquals(
          "replied must not be before 2026-11-23T08:00:00Z, but was 2026-11-23T07:00:00Z;"
              + " resolved must not be before 2026-11-23T08:00:00Z, but was 2026-11-22T09:00:00Z",
          run.summary().path("skipped").get(1).path("why").textValue());
      assertEquals(
          "id must be on one line only, but '1' is on line 2 too",
          run.summary().path("skipped").get(0).path("why").textValue());
    }
  }

  @Test
  void leavesOutRowsWhoseWordsNoTicketTakes() throws IOException {
    ReplayRun run =
        ReplayRun.of(
            file(
                "log.csv",
                HEADER
                    + "A\u0007B,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Done,Front,Asma\n"
                    + "C,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Done,\"Fr\nont\",Asma\n"
                    + "D,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Done,Front,"
                    + "A".repeat(201)
                    + "\nE,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Done,Front,Asma\n"),
            file("mapping.json", HISTORY_MAPPING),
            DeskStandards.ofTakingUp());
    List<String> why = new ArrayList<>();
    run.summary().path("skipped").forEach(skipped -> why.add(skipped.path("why").textValue()));
    assertEquals(
        List.of(
            "id must have no control characters, but had one at position 1",
            "agent must have at most 200 characters, but had 201"),
        why);
    assertEquals(2, run.summary().path("tickets").intValue(), "a line break is a space");
  }

  @Test
  void readsAStateThatIsLeftEmpty() throws IOException {
    ReplayRun run =
        ReplayRun.of(
            file(
                "log.csv",
                HEADER
                    + "A,Phone,3,23-11-2026 09:00,23-11-2026 09:00,New,Front,?\n"
                    + "A,Phone,3,23-11-2026 09:00,23-11-2026 10:00,,Front,Asma\n"
                    + "B,Phone,3,23-11-2026 09:00,23-11-2026 09:00,,Front,Asma\n"
                    + "B,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Done,Front,Asma\n"),
            file(
                "mapping.json",
                HISTORY_MAPPING.replace("\"New\":", "\"\": \"waiting-for-customer\", \"New\":")),
            DeskStandards.ofTakingUp());
    assertEquals(0, run.summary().path("skippedRows").intValue());
    assertEquals(
        "2026-11-23T10:00:00Z", run.clock("B", "first-resolution").path("stoppedAt").textValue());
  }

  @Nested
  class AFaultyMapping {

    private String refused(String mapping) throws IOException {
      Path log = file("log.csv", HEADER);
      Path read = file("mapping.json", mapping);
      CommandFailure failure =
          assertThrows(
              CommandFailure.class, () -> ReplayRun.of(log, read, DeskStandards.ofReplies()));
      return String.valueOf(failure.getMessage());
    }

    @Test
    void isRefusedWithAllItsFaults() throws IOException {
      String sentence =
          refused(
              """
              {"format": 2, "timestamps": "dd-MM-yyyy", "missing": "?", "colour": "red",
               "channel": {"column": "via", "values": {"Phone": "On The Phone"}},
               "history": {"at": "at", "meanings": {"New": "fresh"}},
               "moments": {"resolved": 7}}
              """);
      for (String fault :
          List.of(
              "/format must be 1, but was 2",
              "/zone must name the zone in which the log's clock hung",
              "/timestamps must be \"iso\" or a pattern with date and time",
              "/missing must be an array, but was \"?\"",
              "/colour must not be there",
              "/ticket must be a text, but was missing",
              "/channel/values/Phone: channel name must be",
              "/history/state must be a text, but was missing",
              "/history/meanings/New must be one of new, active,",
              "/moments/resolved must be a text, but was 7",
              "either /history (a row for each change) or /moments (a row for each ticket), but has both")) {
        assertTrue(sentence.contains(fault), fault + " is not in " + sentence);
      }
    }

    @Test
    void isRefusedWhenItNamesWhatNoTicketTakes() throws IOException {
      String sentence =
          refused(
              """
              {"format": 1, "zone": "UTC", "timestamps": "iso", "ticket": "id", "channel": "phone",
               "opened": "opened", "attributes": {" ": "via", "a\\u0000b": "team"},
               "priority": {"column": "prio", "values": {"1": "hi\\ngh"}},
               "history": {"at": "at", "state": "state", "meanings": {"Do\\tne": "resolved"}}}
              """);
      for (String fault :
          List.of(
              "a name in /attributes must not be blank",
              "a name in /attributes must have no control characters, but had one at position 1",
              "a value in /priority/values must have no control characters, but had one at position"
                  + " 2",
              "a state in /history/meanings must have no control characters, but had one at"
                  + " position 2")) {
        assertTrue(sentence.contains(fault), fault + " is not in " + sentence);
      }
    }

    @Test
    void isRefusedWhenItIsNotJson() throws IOException {
      assertTrue(refused("{").contains("is not JSON: line 1, column"), refused("{"));
      assertTrue(refused("[]").contains("the mapping must be an object"));
    }

    @Test
    void isRefusedWhenTheLogHasOtherColumns() throws IOException {
      String sentence =
          refused(HISTORY_MAPPING.replace("\"team\": \"team\"", "\"team\": \"crew\""));
      assertTrue(
          sentence.contains("has no column crew; its columns are id, via, prio, opened"), sentence);
    }
  }

  @Test
  void theMappingForTimestampsThatShipsCanBeUsed() throws IOException {
    Mapping mapping = MappingReader.read(Path.of("samples", "plain-log-mapping.json"));
    assertTrue(mapping.history().isEmpty());
    assertEquals(
        List.of("ticket", "priority", "created", "first_reply", "resolved", "closed"),
        mapping.columns());
  }

  @Test
  void refusesALogInAnotherCharset() throws IOException {
    Path log = folder.resolve("log.csv");
    Files.write(log, (HEADER + "caf\u00e9,Phone\n").getBytes(StandardCharsets.ISO_8859_1));
    Path mapping = file("mapping.json", HISTORY_MAPPING);
    CommandFailure failure =
        assertThrows(
            CommandFailure.class, () -> ReplayRun.of(log, mapping, DeskStandards.ofReplies()));
    assertTrue(
        String.valueOf(failure.getMessage()).contains("is not written in UTF-8"),
        failure.getMessage());
  }

  @Test
  void readsALogThatBeginsWithAByteOrderMark() throws IOException {
    Path log =
        file(
            "log.csv",
            "\uFEFF" + HEADER + "A,Phone,3,23-11-2026 09:00,23-11-2026 10:00,Done,Front,Asma\n");
    ReplayRun run =
        ReplayRun.of(log, file("mapping.json", HISTORY_MAPPING), DeskStandards.ofTakingUp());
    assertEquals(1, run.summary().path("tickets").intValue());
  }
}
