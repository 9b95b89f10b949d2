// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeFormTest {

  private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

  private static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Suggested(
              "s-1",
              TEN,
              "واپسی \"کیسے\"؟",
              "ur",
              List.of("returns", "refund"),
              "ur",
              0.8125,
              false,
              "a7",
              "k9"),
          new Outcome.Suggested("s-2", TEN, "", "en", List.of(), "", 0, true, "", ""),
          new Outcome.Opened("s-1", TEN.plusSeconds(5), "returns"),
          new Outcome.Answered("s-1", TEN.plusMillis(9_001), "returns"),
          new Outcome.TakenBack("s-1", TEN.plusSeconds(12), "returns"),
          new Outcome.NotAnswered("s-1", TEN.plusSeconds(13), "returns"),
          new Outcome.StillNeedsHelp("s-1", TEN.plusSeconds(14)),
          new Outcome.TicketCreated("s-1", TEN.plusSeconds(60), "k9"),
          new Outcome.TicketCreated("", TEN.plusSeconds(61), "k9"));

  @Test
  void formTwoIsReadAndWrittenForEver() throws IOException {
    List<String> golden = golden(2);
    assertEquals(golden, OUTCOMES.stream().map(OutcomeForm::write).toList());
    assertEquals(OUTCOMES, golden.stream().map(OutcomeForm::read).toList());
  }

  @Test
  void formOneIsReadForEverAndKnewNoConfidence() throws IOException {
    List<Outcome> read = golden(1).stream().map(OutcomeForm::read).toList();
    assertEquals(
        new Outcome.Suggested(
            "s-1",
            TEN,
            "واپسی \"کیسے\"؟",
            "ur",
            List.of("returns", "refund"),
            "",
            0,
            false,
            "a7",
            "k9"),
        read.get(0));
    assertEquals(OUTCOMES.subList(1, OUTCOMES.size()), read.subList(1, read.size()));
  }

  private List<String> golden(int form) throws IOException {
    String name = "outcomes-form-" + form + ".jsonl";
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ali@example.com",
        "[]",
        "{}",
        "{\"form\":3,\"kind\":\"opened\"}",
        "{\"form\":\"x\"}",
        "{\"form\":1,\"kind\":\"ali@example.com\",\"suggestion\":\"s\",\"at\":\"2026-11-21T10:00:00Z\"}",
        "{\"form\":1,\"kind\":\"opened\",\"suggestion\":\"s\",\"at\":\"ali@example.com\",\"faq\":\"f\"}",
        "{\"form\":1,\"kind\":\"opened\",\"suggestion\":\"s\",\"at\":\"2026-11-21T10:00:00Z\"}",
        "{\"form\":1,\"kind\":\"still-needs-help\",\"suggestion\":\"s\",\"at\":\"2026-11-21T10:00:00Z\"} ali@example.com"
      })
  void refusesWhatItDidNotWriteAndTellsNothingOfIt(String line) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> OutcomeForm.read(line));
    assertFalse(refusal.toString().contains("ali@"), refusal.toString());
    assertEquals(null, refusal.getCause());
  }

  @Test
  void readsOrRefusesDamagedLines() {
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder(OutcomeForm.write(OUTCOMES.get(i % OUTCOMES.size())));
      line.setCharAt(random.nextInt(line.length()), (char) random.nextInt(256));
      try {
        assertTrue(OutcomeForm.read(line.toString()).suggestionId().length() <= 200);
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertTrue(refused > 1_000, "refused " + refused);
  }

  @Test
  void passesOverMembersThatALaterVersionMayAdd() {
    assertEquals(
        new Outcome.StillNeedsHelp("s", TEN),
        OutcomeForm.read(
            "{\"form\":1,\"new\":{\"x\":[1]},\"kind\":\"still-needs-help\",\"suggestion\":\"s\","
                + "\"at\":\"2026-11-21T10:00:00Z\",\"list\":[1,2]}"));
  }
}
