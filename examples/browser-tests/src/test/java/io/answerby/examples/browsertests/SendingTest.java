// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.answerby.examples.contactpage.desk.InboxTicket;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Chromium.class)
class SendingTest {

  @ParameterizedTest
  @CsvSource({
    "en, 'Tuesday 24 November, 14:00 (London time)'",
    "ur, 'منگل 24 نومبر، 14:00 (لندن کا وقت)'"
  })
  void endsWithThePromiseThatTheTicketCarries(String language, String by, Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact(language);
      visit.question().fill("My kettle hums a tune. Is that normal?");
      visit.page.locator("#email").fill("asma@example.com");
      visit.send().click();
      assertEquals(by, visit.page.locator(".answer-by").textContent());
      assertEquals(1, visit.site.tickets().size());
      InboxTicket ticket = visit.site.tickets().get(0);
      assertEquals(Instant.parse("2026-11-24T14:00:00Z"), ticket.answerBy());
      assertEquals(language, ticket.message().language());
      visit.assertAccessible();
      visit.picture("thanks-" + language);
    }
  }

  @Test
  void worksWithoutJavaScriptAndOffersAnswersFirst(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN, it -> it.setJavaScriptEnabled(false))) {
      visit.contact("en");
      visit.question().fill("I forgot my password");
      Locator check =
          visit.page.locator("button", new Page.LocatorOptions().setHasText("Check for an answer"));
      visit.picture("without-script-en");
      check.click();
      assertTrue(
          visit.page.locator("article h2").first().textContent().contains("forgot my password"));
      assertEquals("I forgot my password", visit.question().inputValue());
      visit.picture("check-en");
      visit.page.locator("#email").fill("asma@example.com");
      visit.send().click();
      assertEquals("Thank you. We have your message.", visit.page.locator("h1").textContent());
      assertEquals("I forgot my password", visit.site.tickets().get(0).message().question());
    }
  }

  @Test
  void theReturnKeySendsAlsoWithoutJavaScript(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN, it -> it.setJavaScriptEnabled(false))) {
      visit.contact("en");
      visit.question().fill("Hello");
      visit.page.locator("#email").fill("asma@example.com");
      visit.page.locator("#email").press("Enter");
      assertEquals("Thank you. We have your message.", visit.page.locator("h1").textContent());
    }
  }

  @Test
  void saysWhatIsMissingWhereTheVisitorLooksAndKeepsTheText(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("en");
      visit.question().fill("Where is it?");
      visit.send().click();
      Locator summary = visit.page.locator(".errors");
      assertTrue((Boolean) summary.evaluate("box => box === document.activeElement"));
      summary.locator("a").click();
      assertEquals("email", visit.page.evaluate("document.activeElement.id"));
      assertEquals("Where is it?", visit.question().inputValue());
      visit.assertAccessible();
      visit.picture("errors-en");
      // the browser notes that the page came with status 422
      visit.expectComplaint("status of 422");
    }
  }

  @Test
  void showsHostileTextAsText(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      String hostile = "</textarea><img src=x onerror=alert(1)><script>alert(2)</script>";
      visit.contact("en");
      visit.question().fill(hostile);
      visit.page.locator("#email").fill("\"><img src=x>");
      visit.send().click();
      assertEquals(hostile, visit.question().inputValue());
      assertEquals("\"><img src=x>", visit.page.locator("#email").inputValue());
      assertEquals(0, visit.page.locator("img").count());
      visit.expectComplaint("status of 422");
    }
  }

  @Test
  void promisesAndOpeningFollowTheClockWithoutAReload(Browser browser) {
    try (Visit visit = Visit.to(browser, "2026-11-24T08:59:30Z")) {
      visit.page.clock().install();
      visit.contact("en");
      Locator state = visit.page.locator(".state");
      assertEquals(
          "Closed now. Opens Tuesday 24 November, 09:00 (London time)", state.textContent());
      visit.time.set("2026-11-24T09:00:31Z");
      visit.page.waitForResponse(
          "**/support/channels*", () -> visit.page.clock().fastForward(61_000));
      visit.page.getByText("We pick up within 2 min").waitFor();
      assertEquals("Open now, until 18:00 (London time)", state.textContent());
      assertEquals("state open", state.getAttribute("class"));
      assertEquals("2026-11-24T13:05:00Z", visit.page.locator("[name=promised]").inputValue());
    }
  }
}
