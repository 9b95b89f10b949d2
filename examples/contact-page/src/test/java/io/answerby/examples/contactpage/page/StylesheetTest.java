// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTest {

  @Test
  void namesNoSideOfThePageSoThatItTurnsRoundForUrdu() throws IOException {
    assertEquals(List.of(), found("contact.css", "(?<![\\w-])(left|right)(?![\\w])"));
  }

  @Test
  void theScriptNeverMakesMarkupOfText() throws IOException {
    assertEquals(
        List.of(),
        found(
            "contact.js",
            "innerHTML|outerHTML|insertAdjacentHTML|DOMParser|srcdoc|document\\.write|\\beval\\b"
                + "|new Function|createContextualFragment|setHTML|localStorage|sessionStorage"
                + "|indexedDB|cookie|preventDefault|keydown|keyup|keypress|isComposing"));
  }

  private static List<String> found(String name, String pattern) throws IOException {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), UTF_8);
      return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
    }
  }
}
