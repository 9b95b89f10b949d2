// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.standards;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.engine.audit.Audit;
import io.answerby.sla.engine.audit.Finding;
import io.answerby.sla.engine.audit.Wait;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong, impossible or surprising in standards. */
@Command(
    name = "audit",
    header = "Say what is wrong, impossible or slow in response standards.",
    description = {
      "Tries contacts over a year and prints what was found, each with a contact that shows it, and"
          + " how long each promise lets a customer wait, typically and at worst."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class AuditCommand implements Callable<Integer> {

  private final Streams streams;
  private final InstantSource time;

  @Parameters(paramLabel = "STANDARDS.json", description = "The standards, in their stored form.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description =
          "The start of the year that is looked at, such as 2026-12-01T00:00:00Z; now"
              + " unless given.")
  private @Nullable Instant from;

  @Option(names = "--json", description = "Print a line of JSON for each finding and each wait.")
  private boolean json;

  /** Makes the command for these streams. */
  public AuditCommand(Streams streams, InstantSource time) {
    this.streams = streams;
    this.time = time;
  }

  @Override
  public Integer call() throws IOException {
    Instant start = from == null ? time.instant().truncatedTo(ChronoUnit.MINUTES) : from;
    Audit audit = audit(StoredFiles.standards(file), start);
    PrintWriter out = streams.printer();
    if (json) {
      for (Finding finding : audit.findings()) {
        out.println(line(finding));
      }
      for (Wait wait : audit.waits()) {
        out.println(line(wait));
      }
    } else {
      out.println(audit);
    }
    out.flush();
    return 0;
  }

  private static Audit audit(ResponseStandards standards, Instant from) {
    try {
      return Audit.of(standards, from);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("--" + e.getMessage() + ".", e);
    }
  }

  private static String line(Finding finding) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator line = new JsonFactory().createGenerator(text)) {
      line.writeStartObject();
      line.writeStringField("finding", finding.kind().name());
      line.writeStringField("severity", finding.severity().name());
      line.writeStringField("rule", finding.rule());
      if (finding.metric().isPresent()) {
        line.writeStringField("metric", finding.metric().get().word());
      }
      write(line, "contact", finding.contact());
      line.writeStringField("sentence", finding.sentence());
      line.writeEndObject();
    }
    return text.toString();
  }

  private static String line(Wait wait) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator line = new JsonFactory().createGenerator(text)) {
      line.writeStartObject();
      line.writeStringField("wait", wait.metric().word());
      line.writeStringField("rule", wait.rule());
      line.writeStringField("calendar", wait.calendar());
      line.writeNumberField("typicalSeconds", wait.typical().toSeconds());
      line.writeNumberField("worstSeconds", wait.worst().toSeconds());
      line.writeNumberField("worstUncappedSeconds", wait.worstUncapped().toSeconds());
      write(line, "sufferer", wait.sufferer());
      line.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator line, String name, Contact contact) throws IOException {
    line.writeObjectFieldStart(name);
    line.writeStringField("channel", contact.channel().name());
    line.writeStringField("at", contact.at().toString());
    if (contact.priority().isPresent()) {
      line.writeStringField("priority", contact.priority().get());
    }
    if (contact.tier().isPresent()) {
      line.writeStringField("tier", contact.tier().get());
    }
    if (!contact.attributes().isEmpty()) {
      line.writeObjectFieldStart("attributes");
      for (var attribute : contact.attributes().entrySet()) {
        line.writeStringField(attribute.getKey(), attribute.getValue());
      }
      line.writeEndObject();
    }
    if (contact.calendar().isPresent()) {
      line.writeStringField("calendar", contact.calendar().get());
    }
    if (contact.zone().isPresent()) {
      line.writeStringField("zone", contact.zone().get().getId());
    }
    line.writeEndObject();
  }
}
