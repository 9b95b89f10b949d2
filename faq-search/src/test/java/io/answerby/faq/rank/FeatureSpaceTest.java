// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.TextReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSpaceTest {

  private static TextFeatures features(String text) {
    return TextFeatures.of(TextReader.read(text, Language.ENGLISH).words());
  }

  private final List<TextFeatures> texts =
      List.of(features("where is my parcel"), features("how do I return an item"));
  private final FeatureSpace space = FeatureSpace.of(texts);
  private final VariantIndex index =
      new VariantIndex(texts.stream().map(space::vector).toList(), space.size());

  @Test
  void aKnownTextIsAUnitVectorAndItsOwnNearest() {
    float[] cosines = index.cosines(space.vector(texts.get(0)));
    assertEquals(1, cosines[0], 1e-5);
    assertTrue(cosines[1] < 0.2);
    assertEquals(1, space.vector(texts.get(0)).known, 1e-9);
  }

  @Test
  void whatIsUnknownMakesAVectorShorter() {
    double known = index.cosines(space.vector(features("where is my parcel")))[0];
    double half = index.cosines(space.vector(features("where is my purple elephant")))[0];
    double none = index.cosines(space.vector(features("zzz qqq")))[0];
    assertTrue(known > half && half > none);
    assertEquals(0, none);
  }

  @Test
  void comparesAcrossScripts() {
    List<TextFeatures> urdu =
        List.of(features("میرا آرڈر کہاں ہے"), features("رقم واپس کب ملے گی"));
    FeatureSpace space = FeatureSpace.of(urdu);
    VariantIndex index = new VariantIndex(urdu.stream().map(space::vector).toList(), space.size());
    float[] cosines = index.cosines(space.vector(features("mera order kahan hai")));
    assertTrue(cosines[0] > 0.05 && cosines[0] > 3 * cosines[1], cosines[0] + " " + cosines[1]);
  }
}
