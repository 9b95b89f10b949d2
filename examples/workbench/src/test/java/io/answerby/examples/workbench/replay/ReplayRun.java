// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.sla.ResponseStandards;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A replay in this process: its clocks, its summary and its words. */
record ReplayRun(List<JsonNode> clocks, JsonNode summary, String words) {

  static ReplayRun of(Path log, Path mapping, ResponseStandards standards) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    Mapping read = MappingReader.read(mapping);
    try (ReplayWriter writer = new ReplayWriter(out, streams.err())) {
      new Replay(LogReader.read(log, read, streams), read, standards, Optional.empty())
          .run(writer, streams);
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      lines.add(new JsonMapper().readTree(line));
    }
    JsonNode summary = lines.remove(lines.size() - 1).path("summary");
    return new ReplayRun(lines, summary, err.toString(StandardCharsets.UTF_8));
  }

  JsonNode clock(String ticket, String metric) {
    return clocks.stream()
        .filter(c -> c.path("ticket").textValue().equals(ticket))
        .filter(c -> c.path("metric").textValue().equals(metric))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + metric + " of " + ticket + " in " + clocks));
  }
}
