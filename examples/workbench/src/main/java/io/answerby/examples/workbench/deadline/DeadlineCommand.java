// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import static java.util.Objects.requireNonNull;

import io.answerby.examples.workbench.console.Streams;
import io.answerby.sla.Ledger.Stretch;
import io.answerby.sla.engine.explain.Explainer;
import io.answerby.sla.engine.opentime.OpenTime;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers questions about open time, line for line. */
@Command(
    name = "deadline",
    header = "Add, subtract or measure open time, or ask whether it is open.",
    description = {
      "Reads JSON lines and answers each with one line, in order:",
      "",
      "  {\"zone\":\"Europe/London\",",
      "   \"hours\":{\"mon\":[[\"09:00\",\"17:00\"]],\"fri\":[[\"22:00\",\"02:00\"]]},",
      "   \"holidays\":[\"2026-12-25\"],",
      "   \"dated\":{\"2026-12-24\":[[\"09:00\",\"12:00\"]]},",
      "   \"breaks\":{\"2026-12-23\":[[\"12:00\",\"13:00\"]]},",
      "   \"op\":\"add\",\"start\":\"2026-12-23T16:30:00Z\",\"seconds\":14400}",
      "",
      "(on one line) gives {\"result\":\"2026-12-28T10:00:00Z\"}, or {\"error\":\"…\"} with all that is"
          + " wrong with the line; the lines after it are answered all the same.",
      "",
      "op is \"add\" (start, seconds; negative seconds subtract), \"elapsed\" (start, end; gives"
          + " seconds, negative if end is before start) or \"open\" (start; gives true or false).",
      "",
      "Hours that end before they start run past midnight; \"24:00\" is the end of the day. Hours in"
          + " \"dated\" replace those of the week and beat \"holidays\", an empty list closes the date;"
          + " \"breaks\" are taken away last. Members with other names are ignored. A blank line is"
          + " answered with an error, so that line numbers agree."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class DeadlineCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--explain",
      description = {
        "Give the ledger too: each stretch between start and result (or end) with its seconds, and"
            + " whether it was counted or closed, and why. For \"open\" it is the stretch until the"
            + " answer changes."
      })
  private boolean explain;

  private final CompiledCalendar.Cached calendars = new CompiledCalendar.Cached();

  /** Makes the command for these streams. */
  public DeadlineCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Answer answer = new Answer(streams.out());
    LineReader lines = new LineReader(streams.in(), Json.LONGEST_LINE, answer::flush);
    Question question = new Question();
    while (lines.next()) {
      if (lines.isTooLong()) {
        question.readTooLong();
      } else {
        question.read(lines.buffer(), lines.start(), lines.end());
      }
      answer(question, answer);
    }
    answer.flush();
    return 0;
  }

  private void answer(Question question, Answer answer) throws IOException {
    if (!question.isReadable()) {
      answer.isError(question.faults().toString());
      return;
    }
    CompiledCalendar calendar = calendars.get(question.calendar());
    if (!calendar.faults().isEmpty() || !question.faults().isEmpty()) {
      Faults all = new Faults();
      all.addAll(calendar.faults());
      all.addAll(question.faults());
      answer.isError(all.toString());
      return;
    }
    try {
      answer(calendar.openTime(), question, answer);
    } catch (DateTimeException | ArithmeticException e) {
      answer.isError(String.valueOf(e.getMessage()));
    }
  }

  private void answer(OpenTime openTime, Question question, Answer answer) throws IOException {
    Instant start = requireNonNull(question.start());
    switch (requireNonNull(question.operation())) {
      case ADD -> {
        Duration amount = Duration.ofSeconds(question.seconds());
        Instant result =
            amount.isNegative()
                ? openTime.minus(start, amount.negated())
                : openTime.plus(start, amount);
        answer.is(result, ledger(openTime, start, result));
      }
      case ELAPSED -> {
        Instant end = requireNonNull(question.end());
        answer.is(openTime.between(start, end), ledger(openTime, start, end));
      }
      case OPEN -> {
        boolean open = openTime.isOpen(start);
        Optional<Instant> change =
            explain
                ? open ? openTime.nextClosing(start) : openTime.nextOpening(start)
                : Optional.empty();
        answer.is(open, ledger(openTime, start, change.orElse(start)));
      }
    }
  }

  private List<Stretch> ledger(OpenTime openTime, Instant one, Instant other) {
    if (!explain) {
      return List.of();
    }
    return one.isBefore(other)
        ? Explainer.openStretches(openTime, one, other, List.of())
        : Explainer.openStretches(openTime, other, one, List.of());
  }
}
