// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of an FAQ, language tags and links among them. */
class FaqEntryFuzzTest {

  static Stream<Arguments> parts() {
    return Stream.of(
        arguments(
            "returns", "en", "How do I send it back?", "return policy", "By post.", "/returns"),
        arguments("r", "hi-Latn", "wapas?", "vapsi", "", "https://shop.example/a?b=c#d"),
        arguments("r", "ur-PK-u-nu-arabext", "واپس؟", "\u200f", "\u0000", "tel:+92-300;ext=5"),
        arguments("r", "zh-Hans", "?", "?", "?", "mailto:desk@shop.example?subject=x"),
        arguments("- ", "english", "", "", "\ud800", "//shop.example/x"),
        arguments("a\nb", "x-private", "q", "q", "a", "java\u00adscript:alert(1)"),
        arguments("r", "i-klingon", "q", "q", "a", "https://shop.example@evil.example/"),
        arguments("r", "eng", "q", "q", "a", "HTTPS://[::1]:80/%00"),
        arguments("r", "en-ZZ", "q", "q", "a", "/\\evil.example"),
        arguments("r", "e\u0131", "q", "q", "a", "data:text/html,x"));
  }

  @MethodSource("parts")
  @FuzzTest
  void anEntryIsTheOneThatIsKeptAndReadAgainOrEveryFaultIsNamed(
      @NotNull String id,
      @NotNull String language,
      @NotNull String question,
      @NotNull String variant,
      @NotNull String answer,
      @NotNull String link)
      throws IOException {
    FaqEntry entry;
    try {
      entry =
          FaqEntry.define(
              id,
              language,
              faq -> faq.question(question).variants(List.of(variant)).answer(answer).link(link));
    } catch (FaqFaultsException refused) {
      assertFalse(refused.faults().isEmpty());
      return;
    }
    assertEquals(entry.language(), LanguageTag.canonical(entry.language()));
    String scheme = entry.link().orElseThrow().toLowerCase(Locale.ROOT);
    assertTrue(Stream.of("/", "https:", "tel:", "mailto:").anyMatch(scheme::startsWith), scheme);
    assertFalse(scheme.startsWith("//"), scheme);
    var kept = new ByteArrayOutputStream();
    EntryForm.write(List.of(entry), new DataOutputStream(kept));
    assertEquals(
        List.of(entry),
        EntryForm.read(new DataInputStream(new ByteArrayInputStream(kept.toByteArray()))));
  }
}
