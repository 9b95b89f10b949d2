// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.answerby.examples.workbench.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions about deadlines, line for line: each has an answer, whatever the line. */
class DeadlineLinesFuzzTest {

  static Stream<Arguments> lines() {
    return Stream.of(
            """
            {"zone":"Europe/London","hours":{"mon":[["09:00","17:00"]],"fri":[["22:00","02:00"]]},\
            "holidays":["2026-12-25"],"dated":{"2026-12-24":[["09:00","12:00"]]},\
            "breaks":{"2026-12-23":[["12:00","13:00"]]},"op":"add",\
            "start":"2026-12-23T16:30:00Z","seconds":14400}
            {"zone":"UTC","hours":{"mon":[["00:00","24:00"]]},"op":"elapsed",\
            "start":"1900-01-01T00:00:00Z","end":"2200-01-01T00:00:00Z"}
            {"zone":"+05:45","hours":{"sun":[["09:00:30","17:00"]]},"op":"open",\
            "start":"2026-12-20T03:15:30.5Z"}
            """,
            "{\"zone\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\",\"17:00\"]]},\"op\":\"add\","
                + "\"start\":\"2026-12-20T03:15:30Z\",\"seconds\":-9223372036854775808}",
            "{\"zone\":\"UTC\",\"hours\":{},\"op\":\"add\",\"start\":\"+1000000000-12-31T00:00:00Z\","
                + "\"seconds\":1e9999}\n\n[]\n{\"op\":{\"a\":[1]},\"start\":[],\"zone\":1}",
            "{\"zone\":\"\\u0055TC\",\"zone\":null,\"hours\":{\"mon\":[],\"mon\":[[1],[[]]]}}\r\n\"\u00e9",
            "{\"x\":" + "[".repeat(200),
            "\0\0\1\0{}\n{\0\"\0x\0\"\n\uFEFF{}")
        .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
  }

  @MethodSource("lines")
  @FuzzTest
  void everyLineHasAnAnswerOrAnErrorOfItsOwn(byte @NotNull [] input) throws IOException {
    int lines = 0;
    for (int i = 0; i < input.length; i++) {
      lines += input[i] == '\n' || i == input.length - 1 ? 1 : 0;
    }
    check(lines, Run.of(input, "deadline"));
    check(lines, Run.of(input, "deadline", "--explain"));
  }

  private static void check(int lines, Run run) throws IOException {
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(lines, run.lines().size());
    for (String line : run.lines()) {
      JsonNode answer = new JsonMapper().readTree(line);
      assertTrue(answer.has("result") ^ answer.has("error"), line);
    }
  }
}
