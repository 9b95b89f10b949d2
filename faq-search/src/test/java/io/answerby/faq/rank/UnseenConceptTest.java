// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.TextReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnseenConceptTest {

  private static TextFeatures features(String text) {
    return TextFeatures.of(TextReader.read(text, Language.ENGLISH).words());
  }

  @Test
  void shortensAVectorMoreThanAnUnseenName() {
    FeatureSpace space =
        FeatureSpace.of(List.of(features("when will my refund come"), features("pay by card")));
    double name = space.vector(features("refund xqzvtk")).known;
    double weather = space.vector(features("refund weather")).known;
    assertTrue(weather < name, weather + " and " + name);
  }

  @Test
  void isToldFromAWordThatStandsForItself() {
    for (long hash : features("refund").of(Part.CONCEPTS)) {
      assertTrue(TextFeatures.isConcept(hash));
    }
    for (long hash : features("xqzvtk").of(Part.CONCEPTS)) {
      assertTrue(!TextFeatures.isConcept(hash));
    }
  }
}
