// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.examples.workbench.standards.StoredFiles;
import io.answerby.sla.ResponseStandards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges a help desk's log by standards. */
@Command(
    name = "replay",
    header = "Judge a help desk's own log by your standards.",
    description = {
      "Reads a CSV log, makes tickets of it as the mapping says, and writes a JSON line for each"
          + " clock: ticket, metric, cycle, state, verdict, startedAt, dueAt, stoppedAt,"
          + " countedSeconds, pausedSeconds, wallSeconds, standards; for each miss also where the"
          + " time went: closed hours, unassigned, which team, waiting for the customer. The last"
          + " line is a summary with every row that made no sense and was left out.",
      "",
      "The log has a row for each change of a ticket, or a row for each ticket with nothing but"
          + " timestamps. A first response is only judged where the log shows replies; where it"
          + " only shows that somebody took the ticket up, the metric is called taken-up, and the"
          + " standards must say reply-or-taken-up.",
      "",
      "Mappings, standards and a log to try them on lie in examples/workbench/samples."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class ReplayCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(names = "--log", required = true, paramLabel = "CSV", description = "The log.")
  private Path log;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "JSON",
      description = "What the log's columns and states mean, and in which zone its clock hung.")
  private Path mapping;

  @Option(
      names = "--standards",
      required = true,
      paramLabel = "JSON",
      description = "The standards to judge by, in their stored form.")
  private Path standards;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "As of when open tickets are judged, such as 2026-12-24T16:30:00Z. Without it, the last"
              + " instant of the log.")
  private @Nullable Instant asOf;

  /** Makes the command for these streams. */
  public ReplayCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Mapping read = MappingReader.read(mapping);
    ResponseStandards judging = StoredFiles.standards(standards);
    try (ReplayWriter writer = new ReplayWriter(streams.out(), streams.err())) {
      new Replay(LogReader.read(log, read, streams), read, judging, Optional.ofNullable(asOf))
          .run(writer, streams);
    } catch (IllegalStateException e) {
      throw new CommandFailure("The log cannot be judged: " + e.getMessage() + ".", e);
    }
    return 0;
  }
}
