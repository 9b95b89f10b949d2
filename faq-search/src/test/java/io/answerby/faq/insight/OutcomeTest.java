// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void keepsNoPersonalDataOfAQuestion() {
    Outcome.Suggested suggested = suggested("call 0300 1234567, ali@example.com", "", "");
    assertEquals("call [phone], [email]", suggested.question());
    assertFalse(suggested.toString().contains("call"));
  }

  @Test
  void cutsALongQuestionAtAWholeCharacter() {
    String question = suggested("😀".repeat(501), "", "").question();
    assertEquals("😀".repeat(500), question);
  }

  @Test
  void aQuestionCutAtASpaceIsTheSameAfterItWasStored() {
    Outcome.Suggested cut = suggested("a".repeat(499) + " where", "", "");
    assertEquals("a".repeat(499), cut.question());
    assertEquals(cut, OutcomeForm.read(OutcomeForm.write(cut)));
  }

  @Test
  void refusesALanguageAsLongAsAMessage() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Outcome.Suggested(
                    "s", TEN, "q", "x".repeat(201), List.of(), "", 0, false, "", ""));
    assertEquals("language must be at most 200 characters, but was 201", refusal.getMessage());
  }

  @Test
  void refusesAnAddressAsAKeyWithoutRepeatingIt() {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> suggested("q", "ali@example.com", ""));
    assertEquals(
        "asker must be an unreadable key, but holds '@' as an address does", refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Outcome.TicketCreated("s", TEN, "ali@example.com"));
  }

  @Test
  void refusesBlankIds() {
    assertThrows(IllegalArgumentException.class, () -> new Outcome.Opened(" ", TEN, "f"));
    assertThrows(IllegalArgumentException.class, () -> new Outcome.Answered("s", TEN, ""));
    assertThrows(IllegalArgumentException.class, () -> new Outcome.TicketCreated("", TEN, ""));
  }

  @Test
  void logInMemoryKeepsTheNewestAndAnswersForHalfOpenRanges() {
    OutcomeLog log = OutcomeLog.inMemory(2);
    log.append(new Outcome.StillNeedsHelp("s", TEN));
    log.append(new Outcome.StillNeedsHelp("s", TEN.plusSeconds(1)));
    log.append(new Outcome.StillNeedsHelp("s", TEN.plusSeconds(2)));
    assertEquals(
        List.of(new Outcome.StillNeedsHelp("s", TEN.plusSeconds(1))),
        log.between(TEN, TEN.plusSeconds(2)));
    assertThrows(IllegalArgumentException.class, () -> OutcomeLog.inMemory(0));
  }

  private static Outcome.Suggested suggested(String question, String asker, String account) {
    return new Outcome.Suggested(
        "s", TEN, question, "en", List.of("returns"), "en", 0.8, false, asker, account);
  }
}
