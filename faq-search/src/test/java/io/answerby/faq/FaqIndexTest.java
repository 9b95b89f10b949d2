// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaqIndexTest {

  private static final FaqEntry PARCEL =
      FaqEntry.define(
          "parcel",
          "en",
          faq ->
              faq.question("Where is my parcel?")
                  .variants("track my order", "has my order been sent")
                  .answer("Open \"My orders\": each parcel shows where it is."));
  private static final FaqEntry RETURNS =
      FaqEntry.define(
          "returns",
          "en",
          faq ->
              faq.question("How do I send something back?")
                  .variants("return an item", "I want my money back")
                  .answer("You have 30 days."));

  @Test
  void suggestsTheEntryThatAsksTheSame() {
    try (FaqIndex faqs = FaqIndex.of(List.of(PARCEL, RETURNS))) {
      assertEquals("parcel", faqs.suggest("where is my parcel").best().orElseThrow().entry().id());
      assertEquals("returns", faqs.suggest("how to return an item").ranked().get(0).entry().id());
    }
  }

  @Test
  void saysNothingWhenNothingFits() {
    try (FaqIndex faqs = FaqIndex.of(List.of(PARCEL, RETURNS))) {
      assertTrue(faqs.suggest("do you sell violins in Vienna").best().isEmpty());
      assertTrue(faqs.suggest("").ranked().isEmpty());
    }
  }

  @Test
  void findsNothingInAnEmptyCatalogue() {
    try (FaqIndex faqs = FaqIndex.of(List.of())) {
      assertTrue(faqs.suggest("where is my parcel").ranked().isEmpty());
    }
  }

  @Test
  void refusesTwoEntriesOfOneIdAndLanguage() {
    FaqFaultsException refused =
        assertThrows(FaqFaultsException.class, () -> FaqIndex.of(List.of(PARCEL, RETURNS, PARCEL)));
    assertEquals(
        "faq 'parcel' (en): entries must differ in id or language, but this one is there more than"
            + " once",
        refused.getMessage());
  }

  @Test
  void refusesAPrecisionForALanguageThatIsNone() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> FaqIndex.builder().precisionPercent("urdu_pk", 90));
    assertEquals(
        "language must be a BCP 47 tag such as 'ur' or 'hi-Latn', but was 'urdu_pk'",
        refusal.getMessage());
    refusal =
        assertThrows(
            IllegalArgumentException.class, () -> FaqIndex.builder().precisionPercent("ur", 100));
    assertEquals("precisionPercent for 'ur' must be 1 to 99, but was 100", refusal.getMessage());
  }

  @Test
  void takesAPrecisionForALanguageHoweverItsTagIsWritten() {
    List<FaqEntry> entries = List.of(FaqEntry.of("parcel", "ur-PK", "میرا پارسل کہاں ہے؟", ""));
    for (String tag : List.of("ur-PK", "UR-pk")) {
      try (FaqIndex strict = FaqIndex.builder().precisionPercent(tag, 99).build(entries)) {
        assertEquals(0.74, needed(strict), 1e-9, tag);
      }
    }
    try (FaqIndex usual = FaqIndex.builder().precisionPercent("ur", 99).build(entries)) {
      assertEquals(0.55, needed(usual), 1e-9, "of another tag");
    }
  }

  private static double needed(FaqIndex faqs) {
    return faqs.suggest("میرا پارسل کہاں ہے").ranked().get(0).why().needed();
  }

  @Test
  void refusesToSearchOnceClosed() {
    FaqIndex faqs = FaqIndex.of(List.of(PARCEL));
    faqs.close();
    faqs.close();
    assertThrows(IllegalStateException.class, () -> faqs.suggest("where is my parcel"));
  }
}
