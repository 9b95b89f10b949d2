// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.answerby.examples.contactpage.ContactSite;
import io.answerby.examples.contactpage.answers.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A visitor at a demo shop of their own. Closing the visit fails if the browser complained of
 * anything, as it does of whatever the content security policy forbids, or if a request left the
 * site.
 */
final class Visit implements AutoCloseable {

  /** Tuesday 24 November 2026, 10:00 in London: the shop is open. */
  static final String OPEN = "2026-11-24T10:00:00Z";

  /** Saturday 21 November 2026, 21:00 in London: the shop is closed until Monday. */
  static final String CLOSED = "2026-11-21T21:00:00Z";

  // built once: every visit has a site of its own, but the answers never change
  private static final Answers ANSWERS = ContactSite.shopAnswers();

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  final SettableTime time;
  final ContactSite site;
  final BrowserContext context;
  final Page page;
  final List<Request> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> expectedComplaints = new ArrayList<>();

  private Visit(Browser browser, String now, UnaryOperator<Browser.NewContextOptions> with) {
    time = new SettableTime(now);
    try {
      site = ContactSite.start(0, time, ANSWERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context = browser.newContext(with.apply(new Browser.NewContextOptions().setLocale("en-GB")));
    context.setDefaultTimeout(15_000);
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.onRequest(requests::add);
  }

  static Visit to(Browser browser, String now) {
    return new Visit(browser, now, options -> options);
  }

  static Visit to(Browser browser, String now, UnaryOperator<Browser.NewContextOptions> with) {
    return new Visit(browser, now, with);
  }

  Visit open(String pathAndQuery) {
    page.navigate(site.address().resolve(pathAndQuery).toString());
    return this;
  }

  /** The contact page in a language. */
  Visit contact(String language) {
    return open("/support?lang=" + language);
  }

  Locator question() {
    return page.locator("#question");
  }

  Locator answers() {
    return page.locator("#answers-room .question");
  }

  Locator send() {
    return page.locator("#send");
  }

  /** Types as a person does, letter by letter. */
  void type(String text) {
    question().pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(15));
  }

  /** Types, and waits until this question is among the answers. */
  void typeUntil(String text, String answered) {
    type(text);
    answer(answered).waitFor();
  }

  Locator answer(String question) {
    return page.locator("#answers-room .question", new Page.LocatorOptions().setHasText(question));
  }

  /** Says of the answer that is open what the button stands for, and waits until the shop knows. */
  void say(String what) {
    page.waitForResponse(
        "**/support/outcomes", () -> page.locator("[data-says=" + what + "]:visible").click());
  }

  List<Request> questionsAsked() {
    return requests.stream().filter(it -> it.url().endsWith("/support/answers")).toList();
  }

  void assertAccessible() {
    var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    List<String> found =
        violations.stream()
            .map(rule -> rule.getId() + " at " + rule.getNodes().get(0).getTarget())
            .toList();
    assertEquals(List.of(), found, "axe, of " + page.title());
  }

  void assertNotWiderThanTheScreen() {
    Object tooWide =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, tooWide, "pixels to scroll sideways on " + page.url());
  }

  /** Keeps a picture for people to look at. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  /**
   * Lets the browser complain of something whenever it does: its line may come as late as the visit
   * ends.
   */
  void expectComplaint(String part) {
    expectedComplaints.add(part);
  }

  @Override
  public void close() {
    context.close();
    site.close();
    complaints.removeIf(line -> expectedComplaints.stream().anyMatch(line::contains));
    assertEquals(List.of(), complaints, "what the browser complained of");
    String own = site.address().resolve("/").toString();
    List<String> elsewhere =
        requests.stream().map(Request::url).filter(url -> !url.startsWith(own)).toList();
    assertEquals(List.of(), elsewhere, "requests to other places");
  }
}
