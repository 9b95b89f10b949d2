// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.embedder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.FaqIndex;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {

  private final MiniLmEmbedder embedder = new MiniLmEmbedder();

  @Test
  void findsTheMeaningBehindOtherWords() {
    float[] asked = embedder.embed("the courier has not brought my package");
    double near = cosine(asked, embedder.embed("where is my parcel"));
    double far = cosine(asked, embedder.embed("which cards do you take"));
    assertTrue(near > far + 0.2, near + " and " + far);
  }

  @Test
  void givesTheSameVectorAgainAndOneForEveryText() {
    assertArrayEquals(embedder.embed("where"), embedder.embed("where"));
    for (String text : new String[] {"", " ", "\ud83d", "کیا", "x".repeat(100_000)}) {
      assertEquals(384, embedder.embed(text).length);
    }
  }

  @Test
  void helpsTheIndexWhereNoWordIsShared() {
    try (FaqIndex faqs = FaqIndex.builder().embedder(embedder).build(EmbedderExample.ENTRIES)) {
      assertEquals(
          "parcel",
          faqs.suggest("the courier still has not delivered the package")
              .ranked()
              .get(0)
              .entry()
              .id());
    }
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double lengthOfA = 0;
    double lengthOfB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      lengthOfA += a[i] * a[i];
      lengthOfB += b[i] * b[i];
    }
    return dot / Math.sqrt(lengthOfA * lengthOfB);
  }
}
