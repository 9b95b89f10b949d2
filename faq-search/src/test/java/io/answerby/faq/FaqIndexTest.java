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
  void refusesToSearchOnceClosed() {
    FaqIndex faqs = FaqIndex.of(List.of(PARCEL));
    faqs.close();
    faqs.close();
    assertThrows(IllegalStateException.class, () -> faqs.suggest("where is my parcel"));
  }
}
