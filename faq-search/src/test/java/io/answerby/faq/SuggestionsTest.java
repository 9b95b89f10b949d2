// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static Suggestions of(double needed, double... confidences) {
    List<Suggestion> ranked = new ArrayList<>();
    for (double confidence : confidences) {
      FaqEntry entry = FaqEntry.of("faq-" + ranked.size(), "en", "Where is it?", "Here.");
      Why why = new Why(List.of(), confidence, confidence, needed);
      ranked.add(new Suggestion(entry, confidence, why));
    }
    return new Suggestions(ranked);
  }

  private static List<String> shown(double needed, double... confidences) {
    return of(needed, confidences).shown().stream().map(s -> s.entry().id()).toList();
  }

  @Test
  void showsNothingBelowWhatIsNeeded() {
    assertEquals(List.of(), shown(0.55, 0.54, 0.4));
    assertTrue(of(0.55, 0.54).best().isEmpty());
    assertEquals(1, of(0.55, 0.54).ranked().size());
    assertEquals(List.of(), shown(0.55));
  }

  @Test
  void showsAlternativesThatAreRightInOneOfTenCases() {
    assertEquals(List.of("faq-0", "faq-1"), shown(0.55, 0.6, 0.1, 0.09));
    assertEquals(List.of("faq-0", "faq-1", "faq-2"), shown(0.55, 0.55, 0.2, 0.15, 0.1));
  }

  @Test
  void leavesASureAnswerAlone() {
    assertEquals(List.of("faq-0"), shown(0.55, 0.95, 0.05));
    assertEquals("faq-0", of(0.55, 0.95, 0.05).best().orElseThrow().entry().id());
  }

  @Test
  void showsTheFirstHoweverLittleTheShopWants() {
    assertEquals(List.of("faq-0"), shown(0.01, 0.05, 0.04));
  }

  @Test
  void namesWhatIsShownAndNothingOfTheQuestion() {
    assertEquals("shown ['faq-0', 'faq-1']", of(0.5, 0.6, 0.2).toString());
    assertEquals("nothing to show of 1 ranked", of(0.5, 0.4).toString());
  }
}
