// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.answerby.faq.insight.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What visitors say of an answer, and what the shop records of it. */
@ExtendWith(Chromium.class)
class VerdictTest {

  private static final String FAQ = "I forgot my password. How do I reset it?";

  @Test
  void thatItHelpedIsThankedForAndCanBeTakenBack(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      open(visit);
      assertEquals("Did this answer your question?", words(visit));
      visit.say("answered");
      assertEquals("Good to know. Thank you.", words(visit));
      assertEquals("Take that back", focused(visit));
      visit.picture("verdict-yes-en");
      visit.say("taken-back");
      assertEquals("Did this answer your question?", words(visit));
      assertEquals("Yes", focused(visit));
      assertEquals("forgot my password", visit.question().inputValue());
      assertEquals(List.of("Opened", "Answered", "TakenBack"), kinds(visit));
    }
  }

  @Test
  void thatItDidNotHelpLeadsBackToTheQuestionAndToAPerson(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      open(visit);
      visit.say("not-answered");
      assertTrue(words(visit).contains("a person reads it"), words(visit));
      assertEquals("question", visit.page.evaluate("document.activeElement.id"));
      assertTrue(visit.answer(FAQ).isVisible());
      visit.picture("verdict-no-en");
      visit.page.locator("#email").fill("asma@example.com");
      visit.send().click();
      visit.page.locator(".answer-by").waitFor();
      assertEquals(List.of("Opened", "NotAnswered", "TicketCreated"), kinds(visit));
      Outcome.Suggested last = suggested(visit).get(suggested(visit).size() - 1);
      assertEquals("forgot my password", last.question());
      assertEquals(last.suggestionId(), others(visit).get(2).suggestionId());
    }
  }

  @Test
  void isAskedForInThePagesLanguageBelowAnAnswerInAnother(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("en").typeUntil("میرا آرڈر کہاں ہے", "میرا آرڈر کہاں ہے؟");
      visit.answer("میرا آرڈر کہاں ہے؟").click();
      Locator verdict = visit.page.locator(".verdict:visible");
      assertEquals("en ltr", verdict.getAttribute("lang") + " " + verdict.getAttribute("dir"));
      assertEquals("Did this answer your question?", words(visit));
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, ur", "320, ur", "320, en", "320, hi", "320, lv", "320, bn"})
  void fitsTheScreen(int width, String language, Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN, it -> it.setViewportSize(width, 900))) {
      visit.contact(language).type("password");
      visit.answers().first().click();
      visit.picture("verdict-" + language + "-" + width);
      visit.assertNotWiderThanTheScreen();
      visit.say("answered");
      visit.assertNotWiderThanTheScreen();
    }
  }

  @Test
  void ofAVisitorWhoTypesOnCountsForOneQuestion(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      open(visit);
      List<String> askers = suggested(visit).stream().map(Outcome.Suggested::asker).toList();
      assertTrue(askers.get(0).matches("[0-9a-f]{32}"), askers::toString);
      assertEquals(1, askers.stream().distinct().count());
    }
  }

  @Test
  void staysWithTheVisitorWhereTheShopCannotTakeIt(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.page.route("**/support/outcomes", Route::abort);
      visit.contact("en").typeUntil("forgot my password", FAQ);
      visit.answer(FAQ).click();
      visit.page.locator("[data-says=answered]:visible").click();
      assertEquals("Good to know. Thank you.", words(visit));
      assertTrue(visit.send().isEnabled());
      // the browser itself writes a line for each failed request
      visit.expectComplaint("net::ERR_FAILED");
    }
  }

  private static void open(Visit visit) {
    visit.contact("en").typeUntil("forgot my password", FAQ);
    visit.page.waitForResponse("**/support/outcomes", () -> visit.answer(FAQ).click());
  }

  private static String words(Visit visit) {
    return visit.page.locator(".verdict:visible [role=status]").textContent();
  }

  private static Object focused(Visit visit) {
    return visit.page.evaluate("document.activeElement.textContent");
  }

  private static List<String> kinds(Visit visit) {
    return others(visit).stream().map(outcome -> outcome.getClass().getSimpleName()).toList();
  }

  private static List<Outcome> others(Visit visit) {
    return outcomes(visit).stream().filter(it -> !(it instanceof Outcome.Suggested)).toList();
  }

  private static List<Outcome.Suggested> suggested(Visit visit) {
    return outcomes(visit).stream()
        .filter(Outcome.Suggested.class::isInstance)
        .map(Outcome.Suggested.class::cast)
        .toList();
  }

  private static List<Outcome> outcomes(Visit visit) {
    Instant start = Instant.parse(Visit.OPEN);
    return visit.site.outcomes().between(start, start.plus(Duration.ofDays(1)));
  }
}
