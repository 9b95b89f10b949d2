// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.answerby.sla.engine.SlaClock;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what a replay found: a JSON line for each clock, one with the summary, and a few words.
 */
final class ReplayWriter implements AutoCloseable {

  private static final int SHOWN_IN_WORDS = 10;

  private final JsonGenerator json;
  private final PrintStream words;

  ReplayWriter(OutputStream out, PrintStream words) throws IOException {
    this.words = words;
    json =
        new JsonFactory()
            .createGenerator(new BufferedOutputStream(out, 1 << 16))
            .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  void clock(SlaClock clock, String metric, List<Budget.Part> budget) throws IOException {
    json.writeStartObject();
    json.writeStringField("ticket", clock.ticket());
    json.writeStringField("metric", metric);
    json.writeNumberField("cycle", clock.cycle());
    json.writeStringField("state", word(clock.state()));
    json.writeStringField("verdict", word(clock.verdict()));
    json.writeBooleanField("breached", clock.isBreached());
    write("startedAt", clock.startedAt());
    write("dueAt", clock.dueAt());
    write("stoppedAt", clock.stoppedAt());
    write("countedSeconds", clock.counted());
    write("pausedSeconds", clock.paused());
    write("wallSeconds", clock.elapsed());
    json.writeStringField("standards", clock.standards().toString());
    json.writeStringField("rule", clock.rule());
    if (clock.ending().isPresent()) {
      json.writeStringField("ending", word(clock.ending().get()));
    }
    if (clock.team().isPresent()) {
      json.writeStringField("team", clock.team().get());
    }
    if (!budget.isEmpty()) {
      write("budget", budget);
    }
    json.writeEndObject();
  }

  void summary(Replay replay) throws IOException {
    Log log = replay.log();
    json.writeStartObject();
    json.writeObjectFieldStart("summary");
    json.writeStringField("standards", replay.standards().toString());
    json.writeStringField("asOf", replay.asOf().toString());
    json.writeNumberField("rows", log.rows());
    json.writeNumberField("skippedRows", log.skipped().size());
    json.writeNumberField("tickets", log.tickets().size());
    json.writeNumberField("ticketsWithoutPromise", replay.unpromised());
    json.writeNumberField("events", replay.events());
    json.writeArrayFieldStart("metrics");
    for (Map.Entry<String, Tally> metric : replay.tallies().entrySet()) {
      Tally tally = metric.getValue();
      json.writeStartObject();
      json.writeStringField("metric", metric.getKey());
      json.writeNumberField("met", tally.met());
      json.writeNumberField("breached", tally.breached());
      json.writeNumberField("open", tally.open());
      json.writeNumberField("leftOut", tally.leftOut());
      json.writeNumberField("notStarted", tally.notStarted());
      Optional<BigDecimal> percent = tally.attainmentPercent();
      if (percent.isPresent()) {
        json.writeNumberField("attainmentPercent", percent.get());
      } else {
        json.writeNullField("attainmentPercent");
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("firstResponse", replay.firstResponse());
    json.writeNumberField("misses", replay.misses());
    write("missesBudget", replay.spentOnMisses());
    json.writeArrayFieldStart("skipped");
    for (Skipped skipped : log.skipped()) {
      json.writeStartObject();
      json.writeNumberField("line", skipped.line());
      json.writeStringField("why", skipped.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
    inWords(replay);
  }

  /** Ends the last line. */
  @Override
  public void close() throws IOException {
    json.close();
  }

  private void inWords(Replay replay) {
    Log log = replay.log();
    say(
        "%s of %s, judged by %s as of %s",
        count(log.tickets().size(), "ticket"),
        count(log.rows(), "row"),
        replay.standards(),
        replay.asOf());
    replay
        .tallies()
        .forEach(
            (metric, tally) ->
                say(
                    "  %-18s met %,d of %,d%s%s%s",
                    metric,
                    tally.met(),
                    tally.judged(),
                    tally.attainmentPercent().map(p -> " (" + p + " %)").orElse(""),
                    tally.open() == 0 ? "" : ", " + tally.open() + " open",
                    tally.leftOut() == 0 ? "" : ", " + tally.leftOut() + " left out"));
    if (!replay.judgesFirstResponse()) {
      say("  first responses are not judged: the log shows no replies");
    }
    if (replay.misses() > 0) {
      say("Where the time of %s went:", count(replay.misses(), "missed clock"));
      replay.spentOnMisses().stream()
          .limit(SHOWN_IN_WORDS)
          .forEach(part -> say("  %,8d h  %s", part.time().toHours(), part.where()));
    }
    if (!log.skipped().isEmpty()) {
      say("Left out, since they make no sense: %s", count(log.skipped().size(), "row"));
      log.skipped().stream()
          .limit(SHOWN_IN_WORDS)
          .forEach(skipped -> say("  line %d: %s", skipped.line(), skipped.why()));
      if (log.skipped().size() > SHOWN_IN_WORDS) {
        say("  and %,d more; the summary lists all", log.skipped().size() - SHOWN_IN_WORDS);
      }
    }
  }

  private static String count(long number, String what) {
    return String.format(Locale.ROOT, number == 1 ? "%,d %s" : "%,d %ss", number, what);
  }

  private void say(String format, Object... values) {
    words.println(String.format(Locale.ROOT, format, values));
  }

  private void write(String name, Optional<Instant> at) throws IOException {
    if (at.isPresent()) {
      json.writeStringField(name, at.get().toString());
    } else {
      json.writeNullField(name);
    }
  }

  private void write(String name, Duration time) throws IOException {
    json.writeFieldName(name);
    writeSeconds(time);
  }

  private void write(String name, List<Budget.Part> parts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Budget.Part part : parts) {
      json.writeStartObject();
      json.writeStringField("where", part.where());
      json.writeFieldName("seconds");
      writeSeconds(part.time());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSeconds(Duration time) throws IOException {
    if (time.toNanosPart() == 0) {
      json.writeNumber(time.toSeconds());
    } else {
      json.writeNumber(
          BigDecimal.valueOf(time.toSeconds())
              .add(BigDecimal.valueOf(time.toNanosPart(), 9))
              .stripTrailingZeros());
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
