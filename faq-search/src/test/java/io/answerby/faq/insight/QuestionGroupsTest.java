// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionGroupsTest {

  private static final Instant NOON = Instant.parse("2026-11-17T12:00:00Z");

  private static List<Integer> sizes(String... questions) {
    List<Episode> episodes = new ArrayList<>();
    for (String question : questions) {
      String id = "s" + episodes.size();
      episodes.add(
          new Episode(
              new Outcome.Suggested(
                  id, NOON, question, "en", List.of(), "", 0, false, "asker-" + id, "")));
    }
    return QuestionGroups.of(episodes).stream().map(group -> group.episodes().size()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "میرا آرڈر کہاں ہے, mera order kahan hai",
    "میرا پارسل کب آئے گا, mera parcel kab aayega",
    "آرڈر کیسے منسوخ کروں, order kaise mansookh karoon",
    "मेरा ऑर्डर कहाँ है, mera order kahan hai",
    "मुझे अपना पैसा वापस चाहिए, mujhe apna paisa wapas chahiye",
    "میرا آرڈر کہاں ہے, मेरा ऑर्डर कहाँ है",
  })
  void aQuestionIsOneInWhateverLettersItIsTyped(String one, String other) {
    assertEquals(List.of(2), sizes(one, other));
    assertEquals(List.of(3), sizes(other, one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "میرا آرڈر کہاں ہے, mera order cancel karna hai",
    "میرا پارسل کہاں ہے, mera order kab aayega",
    "मेरा ऑर्डर कहाँ है, how do I return an item",
    "میرا آرڈر کہاں ہے, my order is here",
    "واپسی, wapsi", // too short to be sure
    "कब, kab",
  })
  void differentQuestionsStayApart(String one, String other) {
    assertEquals(List.of(1, 1), sizes(one, other));
  }

  @Test
  void lettersOfOneScriptAreStillComparedAsTheyStand() {
    assertEquals(List.of(1, 1), sizes("paid the bill late today", "pad tha bowl lot tidy"));
  }

  @Test
  void theLargestLeadsAndTheOthersJoinIt() {
    assertEquals(
        List.of(4, 1),
        sizes(
            "mera order kahan hai",
            "mera order kahan hai",
            "میرا آرڈر کہاں ہے",
            "मेरा ऑर्डर कहाँ है",
            "میرا آرڈر منسوخ کر دیں"));
  }
}
