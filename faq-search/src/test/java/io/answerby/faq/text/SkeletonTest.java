// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {

  @ParameterizedTest
  @CsvSource({
    "order, آرڈر, ऑर्डर, অর্ডার",
    "mera, میرا, मेरा, মেরা",
    "kahan, کہاں, कहाँ, কাহাঁ",
    "phone, فون, फ़ोन, ফোন",
    "delivery, ڈیلیوری, डिलीवरी, ডেলিভারি",
    "paisa, پیسہ, पैसा, পয়সা",
    "refund, ریفنڈ, रिफंड, রিফান্ড",
    "kitne, کتنے, कितने, কিতনে",
  })
  void isTheSameInEveryScript(String latin, String urdu, String hindi, String bengali) {
    List<String> readings = Skeleton.of(latin);
    assertShares(readings, urdu);
    assertShares(readings, hindi);
    // v is a vowel's neighbour in Latin letters and b in Bengali
    if (!latin.equals("delivery")) {
      assertShares(readings, bengali);
    }
  }

  private static void assertShares(List<String> readings, String word) {
    assertTrue(
        !Collections.disjoint(readings, Skeleton.of(word)),
        () -> word + " gives " + Skeleton.of(word) + ", none of " + readings);
  }

  @ParameterizedTest
  @CsvSource({
    "mera, meraa",
    "kidhar, kidar",
    "waapas, vapis",
    "nahi, nahee",
    "chahiye, chahye",
    "qeemat, kimat",
    "zyada, jyada",
    "paisay, paise",
    "thik, theek",
  })
  void toleratesChatSpelling(String one, String other) {
    assertEquals(Skeleton.of(one), Skeleton.of(other));
  }

  @Test
  void readsALastNasalBothWays() {
    assertEquals(List.of("kn", "k"), Skeleton.of("kahan"));
    assertEquals(List.of("k"), Skeleton.of("kaha"));
  }

  @Test
  void isEmptyWithoutConsonants() {
    assertEquals(List.of(), Skeleton.of("aye"));
    assertEquals(List.of(), Skeleton.of(""));
  }
}
