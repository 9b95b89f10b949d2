// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaqEntryTest {

  private static final FaqEntry PARCEL =
      FaqEntry.define(
          "parcel",
          "en",
          faq ->
              faq.question(" Where is my parcel? ")
                  .variants("track my order", "Where is my parcel?", "track my order")
                  .answer("Open \"My orders\".\nEach parcel shows where it is.")
                  .link("/orders"));

  @Test
  void holdsItsPartsWithoutTheSpaceAroundThemAndEachVariantOnce() {
    assertEquals("parcel", PARCEL.id());
    assertEquals("en", PARCEL.language());
    assertEquals("Where is my parcel?", PARCEL.question());
    assertEquals(List.of("track my order"), PARCEL.variants());
    assertEquals("Open \"My orders\".\nEach parcel shows where it is.", PARCEL.answer());
    assertEquals(Optional.of("/orders"), PARCEL.link());
    assertEquals("parcel (en): Where is my parcel?", PARCEL.toString());
  }

  @Test
  void isComparedByValue() {
    FaqEntry same =
        FaqEntry.define(
            "parcel",
            "EN",
            faq ->
                faq.question("Where is my parcel?")
                    .variants("track my order")
                    .answer("Open \"My orders\".\nEach parcel shows where it is.")
                    .link("/orders"));
    assertEquals(PARCEL, same);
    assertEquals(PARCEL.hashCode(), same.hashCode());
    assertNotEquals(PARCEL, PARCEL.withVariant("has it been sent"));
    assertEquals(PARCEL, PARCEL.withVariant("track my order"));
    assertEquals(
        List.of("track my order", "has it been sent"),
        PARCEL.withVariant("has it been sent").variants());
  }

  @Test
  void reportsAllFaultsAtOnce() {
    var refusal =
        assertThrows(
            FaqFaultsException.class,
            () ->
                FaqEntry.define(
                    "par\ncel",
                    "english",
                    faq -> faq.question("  ").variants("good", "").link("javascript:alert(1)")));
    assertEquals(
        """
        5 faults:
        - faq 'par\uFFFDcel' (english): id must not hold control characters, but was 'par\uFFFDcel'
        - faq 'par\uFFFDcel' (english): language must be a known language, but was 'english'
        - faq 'par\uFFFDcel' (english): question must hold text, but was '  '
        - faq 'par\uFFFDcel' (english): variants[1] must hold text, but was ''
        - faq 'par\uFFFDcel' (english): link must be a path that begins with one '/', or an \
        https:, tel: or mailto: link, but was 'javascript:alert(1)'""",
        refusal.getMessage());
    assertEquals(
        List.of("id", "language", "question", "variants[1]", "link"),
        refusal.faults().stream().map(FaqFault::member).toList());
  }

  @Test
  void shortensALongValueInAMessage() {
    var refusal =
        assertThrows(
            FaqFaultsException.class, () -> FaqEntry.of("x".repeat(100_000), "en", "why?", ""));
    assertTrue(refusal.toString().length() < 350, refusal.toString());
  }

  @Test
  void refusesHalfASurrogatePair() {
    var refusal =
        assertThrows(FaqFaultsException.class, () -> FaqEntry.of("a", "en", "why \ud83d?", ""));
    assertEquals(
        "faq 'a' (en): question must be valid Unicode, but holds half of a surrogate pair",
        refusal.getMessage());
  }

  @Nested
  class Language {

    @ParameterizedTest
    @CsvSource({
      "en,en",
      "UR,ur",
      "ur-pk,ur-PK",
      "hi-latn,hi-Latn",
      "ur-Aran,ur-Aran",
      "zh-Hant-TW,zh-Hant-TW",
      "es-419,es-419",
      "pnb,pnb",
      "mul,mul",
      "he,he",
      "de-CH-1996,de-CH-1996"
    })
    void isKeptInCanonicalForm(String tag, String canonical) {
      assertEquals(canonical, FaqEntry.of("a", tag, "why?", "").language());
    }

    @ParameterizedTest
    @CsvSource({
      "'',be a BCP 47 tag such as 'ur' or 'hi-Latn'",
      "en_US,be a BCP 47 tag such as 'ur' or 'hi-Latn'",
      "e,be a BCP 47 tag such as 'ur' or 'hi-Latn'",
      "x-shop,be a BCP 47 tag such as 'ur' or 'hi-Latn'",
      "qq,be a known language",
      "english,be a known language",
      "urd,use the shortest code 'ur'",
      "hi-Latm,have a known script",
      "en-UX,have a known country"
    })
    void isRefusedWhenItNamesNothingKnown(String tag, String rule) {
      var refusal = assertThrows(FaqFaultsException.class, () -> FaqEntry.of("a", tag, "why?", ""));
      assertEquals(
          "faq 'a' (" + tag + "): language must " + rule + ", but was '" + tag + "'",
          refusal.getMessage());
    }
  }

  @Nested
  class Link {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/orders",
          "/orders?tab=open#last",
          "/مدد/آرڈر",
          "https://example.com",
          "HTTPS://example.com/a",
          "tel:+442079460958",
          "tel:+44-20-7946-0958",
          "mailto:help@example.com",
          "mailto:help@example.com?subject=Order"
        })
    void isTaken(String link) {
      assertTrue(AllowedLink.allows(link), link);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "orders",
          "//example.com",
          "/\\example.com",
          "\\\\example.com",
          "http://example.com",
          "https:",
          "https:///path",
          "https:example.com",
          "https://shop.example@evil.example/",
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          " javascript:alert(1)",
          "java\tscript:alert(1)",
          "/\t/example.com",
          "data:text/html,hi",
          "vbscript:x",
          "file:///etc/passwd",
          "ftp://example.com",
          "tel:",
          "tel:call-me",
          "mailto:",
          "mailto:nobody",
          "mailto:a@b.example,c@d.example",
          "/a\u202Eb",
          "/a\u200Bb",
          "/\ud83d",
          "/a b",
          "/a\u00A0b",
          "/100%",
          "https://exa mple.com"
        })
    void isRefused(String link) {
      assertFalse(AllowedLink.allows(link), link);
    }
  }
}
