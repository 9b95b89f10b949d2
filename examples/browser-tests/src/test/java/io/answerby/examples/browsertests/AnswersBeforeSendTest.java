// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Chromium.class)
class AnswersBeforeSendTest {

  private static final String ANSWERS = "**/support/answers";

  @ParameterizedTest
  @CsvSource({
    "en, forgot my password, I forgot my password. How do I reset it?, en, ltr",
    "ur, میرا آرڈر کہاں ہے, میرا آرڈر کہاں ہے؟, ur, rtl",
    "en, میرا آرڈر کہاں ہے, میرا آرڈر کہاں ہے؟, ur, rtl"
  })
  void appearWhileTheVisitorTypes(
      String page, String typed, String answered, String lang, String dir, Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact(page).typeUntil(typed, answered);
      Locator item = visit.page.locator("#answers-room li", having(answered));
      assertEquals(lang + " " + dir, item.getAttribute("lang") + " " + item.getAttribute("dir"));
      visit.answer(answered).click();
      assertTrue(item.locator(".answer-text").isVisible());
      assertEquals(typed, visit.question().inputValue());
      assertEquals(List.of(), visit.site.tickets());
    }
  }

  @Test
  void openAndCloseByKeyboardInTheOrderOfThePage(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("en").typeUntil("forgot my password", "I forgot my password");
      List<String> order = new ArrayList<>();
      int answers = visit.answers().count();
      for (int i = 0; i < answers + 4; i++) {
        visit.page.keyboard().press("Tab");
        order.add(
            (String)
                visit.page.evaluate(
                    "(({id, className, textContent}) => id || className || textContent)"
                        + "(document.activeElement)"));
        if (i == 0) {
          visit.page.keyboard().press("Enter");
          assertEquals("true", visit.answers().first().getAttribute("aria-expanded"));
          visit.page.keyboard().press("Space");
          assertEquals("false", visit.answers().first().getAttribute("aria-expanded"));
        }
      }
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < answers; i++) {
        expected.add("question");
      }
      expected.addAll(List.of("All answers", "email", "order", "send"));
      assertEquals(expected, order);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1280, en, forgot my password",
    "320, en, forgot my password",
    "1280, ur, میرا آرڈر کہاں ہے",
    "320, ur, میرا آرڈر کہاں ہے",
    "320, lv, kur ir mans pasūtījums",
    "1280, en, میرا آرڈر کہاں ہے",
    "320, en, میرا آرڈر کہاں ہے",
    "320, lv, मेरा ऑर्डर कहाँ है",
    "1280, ur, delivery cost"
  })
  void moveNothingWhenTheyCome(int width, String language, String typed, Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN, it -> it.setViewportSize(width, 1600))) {
      visit.contact(language);
      visit.question().scrollIntoViewIfNeeded();
      visit.page.evaluate(
          """
          () => {
            window.shifts = 0;
            new PerformanceObserver((list) => (window.shifts += list.getEntries().length))
              .observe({ type: 'layout-shift' });
          }
          """);
      double before = visit.send().boundingBox().y;
      visit.type(typed);
      visit.page.waitForCondition(() -> questions(visit).contains(typed));
      List<Request> asked = visit.questionsAsked();
      asked.get(asked.size() - 1).response().finished();
      visit.answers().first().waitFor();
      assertEquals(before, visit.send().boundingBox().y);
      visit.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))");
      assertEquals(0, visit.page.evaluate("window.shifts"), "layout shifts");
    }
  }

  @Test
  void ofALateReplyNeverReplaceThoseOfANewerOne(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      // with abort out of the way only the sequence guards the list
      visit.page.addInitScript("AbortController.prototype.abort = () => {}");
      List<Route> held = new ArrayList<>();
      visit.page.route(
          ANSWERS,
          route -> {
            if (held.isEmpty()) {
              held.add(route);
            } else {
              route.fulfill(reply("newer"));
            }
          });
      visit.contact("en");
      visit.question().fill("first question");
      visit.page.waitForCondition(() -> !held.isEmpty());
      visit.question().fill("second question");
      visit.answer("newer").waitFor();
      held.get(0).fulfill(reply("older"));
      visit.page.waitForResponse(ANSWERS, () -> visit.question().fill("third question"));
      assertEquals(List.of("newer"), visit.answers().allTextContents());
    }
  }

  @Test
  void stayAsTheyAreWhileSomebodyReadsThem(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      List<String> replies = new ArrayList<>(List.of("one", "two"));
      visit.page.route(ANSWERS, route -> route.fulfill(reply(replies.remove(0))));
      takeWhatBecomesOfThem(visit);
      visit.contact("en");
      visit.question().fill("first question");
      visit.answer("one").click();
      visit.page.waitForResponse(ANSWERS, () -> visit.question().fill("second question"));
      Locator newer = visit.page.locator("#answers-newer");
      PlaywrightAssertions.assertThat(newer).isVisible();
      assertEquals(List.of("one"), visit.answers().allTextContents());
      assertEquals("question", visit.page.evaluate("document.activeElement.id"));
      newer.click();
      assertEquals(List.of("two"), visit.answers().allTextContents());
      assertFalse(newer.isVisible());
      assertEquals("answers-heading", visit.page.evaluate("document.activeElement.id"));
    }
  }

  @Test
  void stayWhileTheFocusIsAmongThemAndGiveWayWhenItLeaves(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      List<Route> held = new ArrayList<>();
      visit.page.route(ANSWERS, held::add);
      visit.contact("en");
      visit.question().fill("first question");
      visit.page.waitForCondition(() -> held.size() == 1);
      held.get(0).fulfill(reply("one"));
      visit.answer("one").waitFor();
      visit.question().fill("second question");
      visit.page.waitForCondition(() -> held.size() == 2);
      visit.page.keyboard().press("Tab");
      held.get(1).fulfill(reply("two"));
      PlaywrightAssertions.assertThat(visit.page.locator("#answers-newer")).isVisible();
      assertEquals(List.of("one"), visit.answers().allTextContents());
      assertEquals("question", visit.page.evaluate("document.activeElement.className"));
      visit.page.locator("#email").focus();
      visit.answer("two").waitFor();
      assertEquals(List.of("two"), visit.answers().allTextContents());
      assertEquals("email", visit.page.evaluate("document.activeElement.id"));
    }
  }

  @Test
  void areAskedForOnceAfterAComposition(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.page.clock().install();
      visit.contact("hi").question().focus();
      CDPSession cdp = visit.context.newCDPSession(visit.page);
      for (String part : List.of("ऑ", "ऑर", "ऑर्", "ऑर्ड", "ऑर्डर")) {
        compose(cdp, part);
      }
      JsonObject done = new JsonObject();
      done.addProperty("text", "ऑर्डर");
      cdp.send("Input.insertText", done);
      visit.page.waitForResponse(ANSWERS, () -> visit.page.clock().runFor(300));
      visit.page.clock().runFor(3_000);
      assertEquals(List.of("ऑर्डर"), questions(visit));
    }
  }

  @Test
  void areAskedForDuringACompositionThatNeverEnds(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("en").question().focus();
      CDPSession cdp = visit.context.newCDPSession(visit.page);
      visit.page.waitForResponse(ANSWERS, () -> compose(cdp, "password"));
      assertEquals(List.of("password"), questions(visit));
    }
  }

  @Test
  void areAskedForSeldomAndTheCountIsTold(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.page.clock().install();
      visit.contact("en");
      visit.page.evaluate(
          """
          () => {
            window.told = [];
            const status = document.getElementById('answers-status');
            new MutationObserver(() => window.told.push(status.textContent))
              .observe(status, { childList: true, characterData: true, subtree: true });
          }
          """);
      visit.question().focus();
      String typed = "I forgot my password. How do I reset it? I forgot my password";
      // without a pause for more than two and a half seconds
      for (int i = 0; i < typed.length(); i++) {
        visit.page.keyboard().insertText(typed.substring(i, i + 1));
        visit.page.clock().runFor(40);
      }
      visit.page.waitForResponse(
          reply -> reply.request().postData() != null && reply.request().postData().contains(typed),
          () -> visit.page.clock().runFor(300));
      visit.answers().first().waitFor();
      assertEquals(2, questions(visit).size(), () -> "" + questions(visit));
      assertEquals(List.of(), visit.page.evaluate("window.told"));
      visit.page.clock().runFor(1_100);
      String told = visit.page.locator("#answers-status").textContent();
      assertTrue(told.matches("[123] answers? found"), told);
      assertEquals(List.of(told), visit.page.evaluate("window.told"));
    }
  }

  @Test
  void areAskedForOnceAfterALongPaste(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.page.clock().install();
      visit.contact("ur");
      visit.page.waitForResponse(
          ANSWERS,
          () -> {
            visit.question().fill("آرڈر کہاں ہے ".repeat(400));
            visit.page.clock().runFor(300);
          });
      visit.page.clock().runFor(3_000);
      List<String> asked = questions(visit);
      assertEquals(1, asked.size());
      assertTrue(asked.get(0).codePointCount(0, asked.get(0).length()) <= 1_000);
    }
  }

  @Test
  void comeAgainForTheTextThatTheBackButtonBrings(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("en").question().fill("I forgot my password");
      visit.answer("I forgot my password").waitFor();
      visit.open("/support/faq?lang=en");
      visit.page.goBack();
      visit.answer("I forgot my password").waitFor();
    }
  }

  @Test
  void failSilentlyAndNeverStandInTheWayOfSend(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      int[] calls = {0};
      visit.page.clock().install();
      visit.page.route(
          ANSWERS,
          route -> {
            calls[0]++;
            route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("no"));
          });
      visit.contact("en");
      for (String text : List.of("one one", "two two", "three three")) {
        visit.page.waitForResponse(
            ANSWERS,
            () -> {
              visit.question().fill(text);
              visit.page.clock().runFor(300);
            });
        // a round trip later the page has taken note of the failure
        visit.page.evaluate("() => fetch('/support/channels').then((reply) => reply.text())");
      }
      visit.question().fill("four four");
      visit.page.clock().runFor(60_000);
      assertEquals(3, calls[0], "it stops asking after three failures in a row");
      assertEquals(0, visit.answers().count());
      assertTrue(visit.send().isEnabled());
      // the browser itself writes a line for each failed request
      visit.expectComplaint("status of 500");
    }
  }

  @Test
  void areSilentWhereNothingFits(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("en").type("zxqv wrtk plmgh");
      visit.page.getByText("We have no ready answer to this yet.").waitFor();
      assertEquals("", visit.page.locator("#answers-status").textContent());
    }
  }

  @Test
  void areTextWhateverTheyHold(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      String hostile = "<img src=x onerror=alert(1)>";
      visit.page.route(ANSWERS, route -> route.fulfill(reply(hostile)));
      takeWhatBecomesOfThem(visit);
      visit.contact("en").question().fill("anything");
      visit.answer(hostile).click();
      assertEquals(0, visit.page.locator("#answers img").count());
      assertEquals(hostile, visit.page.locator(".answer-text > p").textContent());
    }
  }

  @Test
  void leaveNothingBehind(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("en").typeUntil("forgot my password", "I forgot my password");
      assertEquals(List.of(), visit.context.cookies());
      assertEquals(0, visit.page.evaluate("localStorage.length + sessionStorage.length"));
      List<String> urls = visit.requests.stream().map(Request::url).toList();
      assertTrue(urls.stream().noneMatch(url -> url.contains("password")), urls::toString);
      assertTrue(
          visit.questionsAsked().stream()
              .allMatch(request -> !request.allHeaders().containsKey("referer")));
    }
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Route.FulfillOptions reply(String question) {
    JsonObject item = new JsonObject();
    item.addProperty("id", question);
    item.addProperty("lang", "en");
    item.addProperty("dir", "ltr");
    item.addProperty("question", question);
    JsonArray paragraphs = new JsonArray();
    paragraphs.add(question);
    item.add("paragraphs", paragraphs);
    JsonArray items = new JsonArray();
    items.add(item);
    JsonObject reply = new JsonObject();
    reply.addProperty("suggestion", "made-up");
    reply.addProperty("count", 1);
    reply.addProperty("status", "1 answer found");
    reply.add("items", items);
    return new Route.FulfillOptions().setContentType("application/json").setBody(reply.toString());
  }

  /** The shop itself knows nothing of answers that a test made up. */
  private static void takeWhatBecomesOfThem(Visit visit) {
    visit.page.route(
        "**/support/outcomes", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
  }

  private static void compose(CDPSession cdp, String text) {
    JsonObject composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    cdp.send("Input.imeSetComposition", composition);
  }

  private static List<String> questions(Visit visit) {
    return visit.questionsAsked().stream()
        .map(
            request ->
                JsonParser.parseString(request.postData()).getAsJsonObject().get("q").getAsString())
        .toList();
  }
}
