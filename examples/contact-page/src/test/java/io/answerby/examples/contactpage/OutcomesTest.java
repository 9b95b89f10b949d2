// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.examples.contactpage.answers.Answers;
import io.answerby.examples.contactpage.answers.Found;
import io.answerby.examples.contactpage.http.RefusedException;
import io.answerby.faq.FaqEntry;
import io.answerby.faq.insight.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String QUESTION = "my password does not work";
  private static final String FAQ = "account-password";
  private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Answers answers = Answers.in(List.of("en"));
  private final Outcomes outcomes = new Outcomes(now::get, answers);

  @AfterEach
  void close() {
    answers.close();
  }

  @Test
  void recordsWhatWasFoundAndNothingThatPointsToAPerson() {
    Found found = answers.to(QUESTION, "en");
    String id =
        outcomes.suggested(QUESTION + ", asma@example.com", "en", found.suggestions(), "form-1");
    Outcome.Suggested recorded = (Outcome.Suggested) recorded().get(0);
    assertEquals(id, recorded.suggestionId());
    assertEquals(FAQ, recorded.faqIds().get(0));
    assertEquals("form-1", recorded.asker());
    assertTrue(recorded.question().startsWith(QUESTION), recorded::question);
    assertFalse(recorded.question().contains("asma"), recorded::question);
  }

  @ParameterizedTest
  @CsvSource({
    "opened, Opened",
    "answered, Answered",
    "taken-back, TakenBack",
    "not-answered, NotAnswered"
  })
  void takesWhatVisitorsDoAndSay(String what, String kind) {
    outcomes.tell(Map.of("suggestion", ID, "faq", FAQ, "what", what));
    Outcome recorded = recorded().get(0);
    assertEquals(kind, recorded.getClass().getSimpleName());
    assertEquals(ID, recorded.suggestionId());
    assertEquals(NOON, recorded.at());
  }

  @ParameterizedTest
  @CsvSource({
    "'', account-password, opened, suggestion must be the id that came with the answers",
    "my name is Asma, account-password, opened, suggestion must be the id that came with the answers",
    "01234567-89ab-cdef-0123-456789abcdef, my name is Asma, opened, faq must be the id of an answer",
    "01234567-89ab-cdef-0123-456789abcdef, account-password, ticket-created,"
        + " 'what must be opened, answered, taken-back or not-answered'"
  })
  void refusesWhatThePageNeverTells(String suggestion, String faq, String what, String why) {
    Map<String, String> told = Map.of("suggestion", suggestion, "faq", faq, "what", what);
    RefusedException refused = assertThrows(RefusedException.class, () -> outcomes.tell(told));
    assertEquals(400, refused.status());
    assertEquals(why, refused.reason());
    assertEquals(List.of(), recorded());
  }

  @Test
  void aTicketIsRecordedOnlyWithTheAnswersItCameFrom() {
    outcomes.ticket("", NOON);
    assertEquals(List.of(), recorded());
    outcomes.ticket(ID, NOON);
    assertEquals(List.of(new Outcome.TicketCreated(ID, NOON, "")), recorded());
  }

  @Test
  void anAnswerThatMisleadsIsShownNoMoreOnceTheVerdictsAreADayOld() {
    assertEquals(FAQ, shown().get(0));
    for (int i = 0; i < 100; i++) {
      Found found = answers.to(QUESTION, "en");
      String id = outcomes.suggested(QUESTION, "en", found.suggestions(), "form-" + i);
      outcomes.tell(Map.of("suggestion", id, "faq", FAQ, "what", "not-answered"));
    }
    now.set(NOON.plus(Duration.ofHours(24)).minusNanos(1));
    outcomes.learn();
    assertEquals(FAQ, shown().get(0), "a visitor may still say otherwise");
    now.set(NOON.plus(Duration.ofHours(24)));
    outcomes.learn();
    assertEquals(List.of(), shown());
    now.set(NOON.plus(Duration.ofDays(91)));
    outcomes.learn();
    assertEquals(FAQ, shown().get(0), "what was said in another quarter is forgotten");
  }

  @Test
  void anAnswerThatHelpsIsShownAsBefore() {
    for (int i = 0; i < 100; i++) {
      Found found = answers.to(QUESTION, "en");
      String id = outcomes.suggested(QUESTION, "en", found.suggestions(), "form-" + i);
      outcomes.tell(Map.of("suggestion", id, "faq", FAQ, "what", "answered"));
    }
    now.set(NOON.plus(Duration.ofHours(25)));
    outcomes.learn();
    assertEquals(FAQ, shown().get(0));
  }

  private List<String> shown() {
    return answers.to(QUESTION, "en").entries().stream().map(FaqEntry::id).toList();
  }

  private List<Outcome> recorded() {
    return outcomes.log().between(NOON, NOON.plusSeconds(1));
  }
}
