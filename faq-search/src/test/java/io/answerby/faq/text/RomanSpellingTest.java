// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanSpellingTest {

  @ParameterizedTest
  @CsvSource({
    "kaise, kese",
    "kaise, kaisay",
    "paisa, pesa",
    "waapas, vapas",
    "qeemat, kimat",
    "zaroori, zaruri",
    "phone, fone",
    "kahaan, kaha",
    "dikhayein, dikhaye",
  })
  void spellsWordsThatSoundAlikeTheSame(String one, String other) {
    assertEquals(RomanSpelling.key(one), RomanSpelling.key(other));
  }

  @ParameterizedTest
  @CsvSource({"kab, kaha", "mera, tera", "na, ne", "do, de"})
  void keepsDifferentWordsApart(String one, String other) {
    assertNotEquals(RomanSpelling.key(one), RomanSpelling.key(other));
  }

  @Test
  void leavesNothingOfNothing() {
    assertEquals("", RomanSpelling.key(""));
  }
}
