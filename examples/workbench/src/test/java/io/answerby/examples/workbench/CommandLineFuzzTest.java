// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.examples.workbench.standards.StoredFiles;
import io.answerby.sla.Channel;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.StoredStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.StoredCalendar;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates, instants and numbers on the command line. */
class CommandLineFuzzTest {

  private static final byte[] SHOP = StoredFiles.json(StoredCalendar.of(shop())).getBytes(UTF_8);

  private static final byte[] DESK =
      StoredFiles.json(
              StoredStandards.of(
                  ResponseStandards.define(
                      "desk",
                      1,
                      s ->
                          s.calendar(shop())
                              .channel(
                                  Channel.EMAIL,
                                  c ->
                                      c.target(
                                          Metric.FIRST_RESPONSE,
                                          t -> t.within(Duration.ofHours(4)))))))
          .getBytes(UTF_8);

  private static BusinessCalendar shop() {
    return BusinessCalendar.named("shop").in("Pacific/Apia").open("Mon-Fri", "22:00-06:00").build();
  }

  static Stream<Arguments> given() {
    return Stream.of(
        arguments("2026-12-21", "4"),
        arguments("1899-12-30", "1"),
        arguments("2199-12-31", "520"),
        arguments("+999999999-12-31", "0"),
        arguments("-999999999-01-01", "-1"),
        arguments("2026-02-30", "99999999999"),
        arguments("2026-12-01T00:00:00Z", "1"),
        arguments("1899-12-31T23:59:59Z", "1"),
        arguments("2199-06-01T00:00:00Z", "1"),
        arguments("+1000000000-12-31T23:59:59.999999999Z", "1"),
        arguments("21.12.2026", "${x}"),
        arguments("\u0662\u0660\u0662\u0666-12-21", "\u0664"));
  }

  @MethodSource("given")
  @FuzzTest
  void aDateAndANumberOfWeeksAreTakenOrRefusedInASentence(
      @NotNull String from, @NotNull String weeks) throws IOException {
    Run run =
        Run.of(
            "",
            "preview",
            TempFiles.holding("shop.json", SHOP),
            "--from=" + from,
            "--weeks=" + weeks);
    check(run);
    check(Run.of("", "audit", TempFiles.holding("desk.json", DESK), "--from=" + from));
  }

  private static void check(Run run) {
    assertNotEquals(Workbench.FAULT, run.exitCode(), run::err);
    assertTrue(run.exitCode() == Workbench.DONE || !run.err().isBlank(), "says nothing");
    assertTrue(run.exitCode() == Workbench.DONE || run.out().isBlank(), "begins to answer");
  }
}
