// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By axe, with the rules of WCAG 2.2 AA and its best practices. People must still try it. */
@ExtendWith(Chromium.class)
class AccessibilityTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ur", "hi", "lv", "bn"})
  void theEmptyPageIsCleanInEveryLanguage(String language, Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact(language).assertAccessible();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, LIGHT, 1280, forgot my password, I forgot my password",
    "en, DARK, 1280, forgot my password, I forgot my password",
    "en, DARK, 320, forgot my password, I forgot my password",
    "ur, LIGHT, 1280, میرا آرڈر کہاں ہے, میرا آرڈر کہاں ہے؟",
    "ur, DARK, 320, میرا آرڈر کہاں ہے, میرا آرڈر کہاں ہے؟"
  })
  void answersAreCleanClosedAndOpen(
      String language,
      ColorScheme colors,
      int width,
      String typed,
      String answered,
      Browser browser) {
    try (Visit visit =
        Visit.to(
            browser, Visit.CLOSED, it -> it.setColorScheme(colors).setViewportSize(width, 800))) {
      visit.contact(language).typeUntil(typed, answered);
      visit.assertAccessible();
      visit.answer(answered).click();
      visit.assertAccessible();
      visit.say("answered");
      visit.assertAccessible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/support/faq?lang=en", "/support/faq?lang=ur", "/support/nowhere"})
  void theOtherPagesAreClean(String path, Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN, it -> it.setColorScheme(ColorScheme.DARK))) {
      visit.open(path).assertAccessible();
      visit.expectComplaint("status of 404");
    }
  }

  @Test
  void theAnswersPageWithoutScriptIsClean(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("en");
      visit.question().fill("I forgot my password");
      visit.page.evaluate(
          """
          () => {
            const form = document.getElementById('contact-form');
            form.action = '/support/check';
            form.submit();
          }
          """);
      visit.page.locator("article").first().waitFor();
      visit.assertAccessible();
    }
  }

  @Test
  void nothingIsLostWhereTheVisitorForcesColours(Browser browser) {
    try (Visit visit =
        Visit.to(browser, Visit.OPEN, it -> it.setForcedColors(ForcedColors.ACTIVE))) {
      visit.contact("en").typeUntil("forgot my password", "I forgot my password");
      visit.assertAccessible();
      visit.picture("forced-colours-en");
    }
  }

  @Test
  void textSpacedOutByTheVisitorIsNotCutOff(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN, it -> it.setViewportSize(320, 800))) {
      visit.contact("en").typeUntil("forgot my password", "I forgot my password");
      visit.page.evaluate(
          """
          () => {
            const sheet = new CSSStyleSheet();
            sheet.insertRule(
              `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                   word-spacing: 0.16em !important; }`);
            document.adoptedStyleSheets = [sheet];
          }
          """);
      visit.assertNotWiderThanTheScreen();
    }
  }
}
