// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @Test
  void writesElementsAttributesAndText() {
    Html html = new Html();
    html.start("p").attr("id", "a").text("one").start("br").text("two").end();
    assertEquals("<!DOCTYPE html>\n<p id=\"a\">one<br>two</p>\n", html.page());
  }

  @Test
  void textNeverBecomesMarkup() {
    String page = new Html().element("p", "<img src=x onerror=\"a('b')\"> & more").page();
    assertTrue(
        page.contains("<p>&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; more</p>"),
        page);
  }

  @Test
  void valuesOfAttributesCannotEndThem() {
    String page = new Html().start("p").attr("title", "\"><script>'").end().page();
    assertTrue(page.contains("title=\"&quot;&gt;&lt;script&gt;&#39;\""), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        ""
      })
  void linksLeadNowhereElse(String link) {
    Html html = new Html().start("a");
    assertThrows(IllegalArgumentException.class, () -> html.attr("href", link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/support", "/support?lang=ur", "#question", "tel:+44", "mailto:a@b.cd"})
  void linksLeadWithinTheSiteOrToThePhone(String link) {
    assertTrue(new Html().start("a").attr("href", link).end().page().contains(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "style", "srcdoc", "ONCLICK", "a b", "a>"})
  void attributesThatHoldCodeAreNeverWritten(String name) {
    Html html = new Html().start("p");
    assertThrows(IllegalArgumentException.class, () -> html.attr(name, "x"));
  }

  @Test
  void aPageWithAnOpenElementIsNotGivenOut() {
    assertThrows(IllegalStateException.class, () -> new Html().start("p").page());
  }
}
