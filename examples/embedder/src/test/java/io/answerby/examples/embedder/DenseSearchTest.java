// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.embedder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.faq.Embedder;
import io.answerby.faq.FaqEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseSearchTest {

  /** East for parcels, north for money, long or short; in between for what speaks of both. */
  private static final Embedder DIRECTIONS =
      text ->
          switch (text) {
            case "Where is my parcel?" -> new float[] {100, 0};
            case "When do I get my money?" -> new float[] {0, 1};
            case "parcel came back, money?" -> new float[] {1, 2};
            case "parcel, and a little money" -> new float[] {3, 1};
            default -> new float[] {1, 3};
          };

  private final DenseSearch search =
      new DenseSearch(
          DIRECTIONS,
          List.of(
              FaqEntry.define("parcel", "en", faq -> faq.question("Where is my parcel?")),
              FaqEntry.define("refund", "en", faq -> faq.question("When do I get my money?")),
              FaqEntry.define(
                  "returned",
                  "en",
                  faq ->
                      faq.question("Where is my parcel?").variants("parcel came back, money?"))));

  @Test
  void findsTheNearestDirectionWhateverTheLengthOfTheVectors() {
    assertEquals("parcel", search.first("parcel, and a little money"));
    assertEquals("refund", search.first("When do I get my money?"));
  }

  @Test
  void findsAnEntryByAVariantToo() {
    assertEquals("returned", search.first("something between, nearer to money"));
  }

  @Test
  void findsNothingAmongNoEntries() {
    assertEquals("", new DenseSearch(DIRECTIONS, List.of()).first("Where is my parcel?"));
  }
}
