// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.examples.workbench.Run;
import io.answerby.examples.workbench.TempFiles;
import io.answerby.examples.workbench.standards.StoredFiles;
import io.answerby.sla.StoredStandards;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs of any help desk, and what somebody wrote of their columns. */
class ReplayFuzzTest {

  private static final byte[] STANDARDS =
      StoredFiles.json(StoredStandards.of(DeskStandards.ofTakingUp())).getBytes(UTF_8);

  private static final String HISTORY =
      """
      {"format": 1, "zone": "UTC", "timestamps": "dd-MM-yyyy HH:mm", "missing": ["?"],
       "ticket": "id", "channel": {"column": "via", "values": {"Phone": "phone"}},
       "priority": {"column": "prio", "values": {"1": "critical", "2": "high"}},
       "opened": "opened",
       "history": {"at": "at", "state": "state", "team": "team", "agent": "agent",
         "meanings": {"New": "new", "Working": "active", "Asked": "waiting-for-customer",
                      "Done": "resolved", "Filed": "closed", "Void": "cancelled"}}}
      """;

  private static final String MOMENTS =
      """
      {"format": 1, "zone": "Europe/Riga", "timestamps": "iso", "ticket": "id", "channel": "email",
       "delimiter": ";", "charset": "UTF-16", "attributes": {"country": "land"},
       "opened": "created", "moments": {"firstReply": "replied", "resolved": "resolved"}}
      """;

  static Stream<Arguments> logs() {
    return Stream.of(
        arguments(
            HISTORY,
            """
            id,via,prio,opened,at,state,team,agent
            A,Phone,3,23-11-2026 09:00,23-11-2026 09:00,New,Front,?
            A,Phone,3,23-11-2026 09:00,23-11-2026 10:30,Working,Front,Asma
            A,Phone,1,23-11-2026 09:00,23-11-2026 11:00,Asked,Front,Asma
            A,Phone,1,23-11-2026 09:00,24-11-2026 11:00,Done,Front,Asma
            B,Phone,?,23-11-2026 09:00,22-11-2026 11:00,Filed,"Fr
            ont",Asma
            B,Post,?,30-02-2026 09:00,,Void
            """),
        arguments(
            HISTORY.replace("\"New\"", "\"\""),
            """
            id,via,prio,opened,at,state,team,agent
            A\b,Phone,3,23-11-2026 09:00,23-11-2026 09:00,Working,Front,?
            A,Phone,3,23-11-2026 09:00,23-11-2026 10:30,,"Fr\u0000nt",Asma
            """),
        arguments(
            MOMENTS.replace(";", "\\t").replace("UTF-16", "UTF-8"),
            """
            \uFEFFid\tcreated\treplied\tresolved\tland
            1\t2026-11-23T09:00:00Z\t2026-11-23T10:00:00+02:00\t\tPK
            1\t2026-11-23T09:00:00\t2026-11-22T10:00:00\t\t"PK
            """),
        arguments(MOMENTS, "id;created\n"),
        arguments(
            "{\"format\":2,\"zone\":\"Mars\",\"charset\":\"no\",\"delimiter\":\"\\n\",\"timestamps\":"
                + "\"yyyy[[[\",\"history\":{},\"moments\":[],\"channel\":{\"column\":1},\"x\":1}",
            ",,\n"),
        arguments("[".repeat(1_100), "\"a\"b\n"));
  }

  @MethodSource("logs")
  @FuzzTest
  void aLogIsJudgedOrRefusedInASentence(@NotNull String mapping, @NotNull String log)
      throws IOException {
    Run run =
        Run.of(
            "",
            "replay",
            "--log=" + TempFiles.holding("log.csv", log.getBytes(UTF_8)),
            "--mapping=" + TempFiles.holding("mapping.json", mapping.getBytes(UTF_8)),
            "--standards=" + TempFiles.holding("standards.json", STANDARDS));
    assertTrue(run.exitCode() == 0 || run.exitCode() == 1, run::err);
    assertTrue(run.exitCode() == 0 || !run.err().isBlank(), "says nothing");
    if (run.exitCode() == 0) {
      assertTrue(run.lines().get(run.lines().size() - 1).startsWith("{\"summary\""), run::out);
    }
  }
}
