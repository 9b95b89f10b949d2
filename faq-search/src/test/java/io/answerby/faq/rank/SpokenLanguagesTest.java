// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static io.answerby.faq.text.Language.BENGALI;
import static io.answerby.faq.text.Language.ENGLISH;
import static io.answerby.faq.text.Language.HINDI;
import static io.answerby.faq.text.Language.LATVIAN;
import static io.answerby.faq.text.Language.URDU;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.faq.text.Language;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpokenLanguagesTest {

  private final SpokenLanguages spoken = new SpokenLanguages();

  @Test
  void doNotCountASingleEnglishNameAmongHindiQuestions() {
    for (int faq = 0; faq < 20; faq++) {
      spoken.add(faq, List.of(HINDI, HINDI, faq == 7 ? ENGLISH : HINDI));
    }
    assertEquals(Collections.nCopies(20, Set.of(HINDI)), spoken.byFaq());
  }

  @Test
  void countEveryLanguageOfAFaqThatIsAskedInAllOfThem() {
    List<Language> all = List.of(ENGLISH, HINDI, URDU, BENGALI, LATVIAN);
    spoken.add(0, all);
    spoken.add(1, all);
    assertEquals(List.of(Set.copyOf(all), Set.copyOf(all)), spoken.byFaq());
  }

  @Test
  void countTheVersionsOfAFaqHoweverRareTheirLanguage() {
    for (int faq = 0; faq < 50; faq++) {
      spoken.add(faq, List.of(ENGLISH, ENGLISH, ENGLISH));
    }
    spoken.add(49, List.of(URDU));
    assertEquals(Set.of(ENGLISH), spoken.byFaq().get(0));
    assertEquals(Set.of(ENGLISH, URDU), spoken.byFaq().get(49));
  }
}
