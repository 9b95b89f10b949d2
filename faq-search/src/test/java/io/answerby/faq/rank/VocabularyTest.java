// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.TextReader;
import io.answerby.faq.text.Word;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  private final Vocabulary vocabulary =
      Vocabulary.of(
          TextReader.read(
                  "where is my parcel when will the parcel come partner delivery return a order",
                  Language.ENGLISH)
              .words());

  private String mended(String question) {
    return vocabulary.mended(TextReader.read(question, Language.ENGLISH)).stream()
        .map(Word::surface)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "where is my pracel now?, where is my parcel now",
    "where is my parcl now?, where is my parcel now",
    "where is my paarcel now?, where is my parcel now",
    "where is my parcfl now?, where is my parcel now",
    "the delviery!, the delivery",
    "the dleivrey!, the delivery",
    "the eelivery!, the delivery",
    "'ab is my own?', ab is my own",
    "'cat paarcal?', cat paarcal",
  })
  void mendsOneSlipFromFourLettersAndTwoFromEight(String typed, String meant) {
    assertEquals(meant, mended(typed));
  }

  @Test
  void finishesTheLastWordWithTheCommonestThatBeginsLikeIt() {
    assertEquals("where is my parcel", mended("where is my par"));
    assertEquals("where is my partner", mended("where is my part"));
    assertEquals("where is my par", mended("where is my par "));
    assertEquals("where is my p", mended("where is my p"));
  }

  @Test
  void leavesKnownWordsAlone() {
    assertEquals("my order a return", mended("my order a return"));
  }

  @Test
  void leavesWordsAloneThatAreSpelledRightAndOnlyMissingInTheCatalogue() {
    assertEquals("refund now", mended("refund now!"));
    assertEquals("my parents now", mended("my parents now!"));
  }

  @Test
  void mendsWordsThatTheCatalogueDoesNotHaveByTheThesaurus() {
    assertEquals("my refund now", mended("my refnud now!"));
    assertEquals(mended("मौसम!"), mended("मौसन!"));
  }

  @ParameterizedTest
  @CsvSource({
    "parcel, parcel, 0",
    "parcel, pracel, 1",
    "parcel, prcel, 1",
    "ab, ba, 1",
    "abc, '', 3"
  })
  void countsSlips(String one, String other, int slips) {
    assertEquals(slips, new Slips(one, 3).to(other));
    assertEquals(slips, new Slips(other, 3).to(one));
  }
}
