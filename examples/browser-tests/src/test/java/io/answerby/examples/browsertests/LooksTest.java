// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Chromium.class)
class LooksTest {

  @ParameterizedTest
  @CsvSource({
    "en, where is my order, Where is my order?",
    "ur, میرا آرڈر کہاں ہے, میرا آرڈر کہاں ہے؟",
    "hi, मेरा ऑर्डर कहाँ है, मेरा ऑर्डर कहाँ है?",
    "lv, kur ir mans pasūtījums, Kur ir mans pasūtījums?",
    "bn, আমার অর্ডার কোথায়, আমার অর্ডার কোথায়?"
  })
  void fitsADesktopAndAPhoneInEveryLanguage(
      String language, String typed, String answered, Browser browser) {
    try (Visit desktop = Visit.to(browser, Visit.OPEN, it -> it.setViewportSize(1280, 900))) {
      desktop.contact(language).typeUntil(typed, answered);
      desktop.assertNotWiderThanTheScreen();
      desktop.picture("desktop-" + language);
    }
    try (Visit phone = Visit.to(browser, Visit.CLOSED, it -> it.setViewportSize(320, 640))) {
      phone.contact(language).typeUntil(typed, answered);
      phone.answer(answered).click();
      phone.assertNotWiderThanTheScreen();
      phone.picture("phone-" + language);
      phone.open("/support/faq?lang=" + language);
      phone.assertNotWiderThanTheScreen();
      phone.picture("faq-phone-" + language);
    }
  }

  @Test
  void isDarkWhereTheVisitorLikesItDark(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN, it -> it.setColorScheme(ColorScheme.DARK))) {
      visit.contact("en").typeUntil("where is my parcel", "Where is my order?");
      visit.answer("Where is my order?").click();
      assertEquals(
          "rgb(23, 22, 20)",
          visit.page.evaluate("getComputedStyle(document.documentElement).backgroundColor"));
      visit.picture("dark-en");
      visit.contact("ur");
      visit.picture("dark-ur");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ur, Noto Nastaliq Urdu",
    "hi, Noto Sans Devanagari",
    "bn, Noto Sans Bengali",
    "lv, Noto Sans"
  })
  void writesEachScriptInAFontThatHasIt(String language, String font, Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact(language);
      Set<String> fonts = fontsOf(visit, "h1");
      assertTrue(fonts.contains(font), () -> "fonts of the heading: " + fonts);
    }
  }

  @Test
  void keepsThePhoneNumberTheRightWayRoundInUrdu(Browser browser) {
    try (Visit visit = Visit.to(browser, Visit.OPEN)) {
      visit.contact("ur");
      Object plusIsFirst =
          visit.page.evaluate(
              """
              () => {
                const text = document.querySelector('.number').firstChild;
                const left = (index) => {
                  const range = document.createRange();
                  range.setStart(text, index);
                  range.setEnd(text, index + 1);
                  return range.getBoundingClientRect().left;
                };
                return left(0) < left(1) && left(1) < left(text.length - 1);
              }
              """);
      assertEquals(true, plusIsFirst);
    }
  }

  private static Set<String> fontsOf(Visit visit, String selector) {
    CDPSession cdp = visit.context.newCDPSession(visit.page);
    cdp.send("DOM.enable");
    cdp.send("CSS.enable");
    JsonObject document = cdp.send("DOM.getDocument").getAsJsonObject("root");
    JsonObject query = new JsonObject();
    query.add("nodeId", document.get("nodeId"));
    query.addProperty("selector", selector);
    JsonObject node = new JsonObject();
    node.add("nodeId", cdp.send("DOM.querySelector", query).get("nodeId"));
    JsonArray fonts = cdp.send("CSS.getPlatformFontsForNode", node).getAsJsonArray("fonts");
    Set<String> names = new TreeSet<>();
    fonts.forEach(font -> names.add(font.getAsJsonObject().get("familyName").getAsString()));
    return names;
  }
}
