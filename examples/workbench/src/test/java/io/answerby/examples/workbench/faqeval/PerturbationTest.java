// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PerturbationTest {

  private static List<LabelledQuestion> questions(String... queries) {
    return Arrays.stream(queries)
        .map(query -> new LabelledQuestion(query, List.of("a"), "test"))
        .toList();
  }

  private static List<String> changed(Perturbation how, long seed, String... queries) {
    return how.of(questions(queries), seed).stream().map(pair -> pair.changed().query()).toList();
  }

  @Test
  void keepsWhatIsKnownOfAQuestion() {
    Perturbation.Pair pair =
        Perturbation.HALF_TYPED
            .of(List.of(new LabelledQuestion("where is it", List.of("a", "b"), "dev")), 1)
            .get(0);
    assertEquals("where is it", pair.intact().query());
    assertEquals(new LabelledQuestion("where i", List.of("a", "b"), "dev"), pair.changed());
  }

  @Test
  void cutsAfterSixtyPercentOfTheCharactersRoundedUp() {
    assertEquals(
        List.of("123456", "1234567", "😀😀", "a"),
        changed(Perturbation.HALF_TYPED, 1, "1234567890", "12345678901", "😀😀😀", "a"));
  }

  @Test
  void slipsOnceInALongWordOfALongQuestion() {
    String question = "is my parcel in it";
    Set<String> seen = new HashSet<>();
    for (int seed = 0; seed < 3_000; seed++) {
      String changed = changed(Perturbation.TYPO, seed, question).get(0);
      assertTrue(changed.startsWith("is my ") && changed.endsWith(" in it"), changed);
      assertTrue(slipsOfOne("parcel", changed.substring(6, changed.length() - 6)), changed);
      seen.add(changed);
    }
    assertTrue(seen.contains("is my parce in it"), "left out");
    assertTrue(seen.contains("is my paprcel in it"), "put in");
    assertTrue(seen.contains("is my pmrcel in it"), "replaced");
    assertTrue(seen.contains("is my aprcel in it"), "exchanged");
  }

  private static boolean slipsOfOne(String word, String slipped) {
    if (slipped.length() != word.length()) {
      String longer = slipped.length() > word.length() ? slipped : word;
      String shorter = slipped.length() > word.length() ? word : slipped;
      for (int i = 0; i < longer.length(); i++) {
        if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
          return true;
        }
      }
      return false;
    }
    List<Integer> differing = new java.util.ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != slipped.charAt(i)) {
        differing.add(i);
      }
    }
    return differing.size() == 1
        || (differing.size() == 2
            && differing.get(1) == differing.get(0) + 1
            && word.charAt(differing.get(0)) == slipped.charAt(differing.get(1))
            && word.charAt(differing.get(1)) == slipped.charAt(differing.get(0)));
  }

  @Test
  void leavesOutWhatHasNoRoomForASlip() {
    assertEquals(
        List.of(), changed(Perturbation.TYPO, 1, "my parcel", "is it on the way", "🙂 🙂 🙂"));
    assertEquals(1, changed(Perturbation.TYPO, 1, "aaaa aaaa aaaa").size());
  }

  @Test
  void takesLettersOfTheScriptOfTheWord() {
    for (int seed = 0; seed < 100; seed++) {
      String changed =
          changed(Perturbation.TYPO, seed, "मेरा पार्सल कहाँ", "where is my parcel").get(0);
      assertTrue(changed.codePoints().noneMatch(c -> c < 128 && Character.isLetter(c)), changed);
    }
  }

  @Test
  void mixesUrduKeyboardsAndDropsMarks() {
    assertEquals(
        List.of(),
        changed(Perturbation.URDU_KEYBOARD, 1, "where is my parcel", "मेरा पार्सल कहाँ"));
    Set<String> seen = new HashSet<>();
    for (int seed = 0; seed < 100; seed++) {
      seen.add(changed(Perturbation.URDU_KEYBOARD, seed, "کہ۱").get(0));
    }
    assertEquals(Set.of("کہ۱", "كہ۱", "که۱", "كه۱", "کہ1", "كہ1", "که1", "كه1"), seen);
    assertEquals(
        List.of("ااو"), changed(Perturbation.URDU_KEYBOARD, 1, "\u0622\u0627\u064E\u0624\u0651"));
  }

  @Test
  void changesTheSameWayByTheSameSeed() {
    String[] queries = {"where is my parcel", "when does the shop close", "کیا یہ کھلا ہے"};
    for (Perturbation how : Perturbation.values()) {
      assertEquals(changed(how, 7, queries), changed(how, 7, queries));
    }
    assertNotEquals(changed(Perturbation.TYPO, 1, queries), changed(Perturbation.TYPO, 2, queries));
  }
}
