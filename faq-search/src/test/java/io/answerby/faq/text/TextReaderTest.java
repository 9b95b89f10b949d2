// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

  private static List<String> surfaces(String text) {
    return read(text).words().stream().map(Word::surface).toList();
  }

  private static List<String> stems(String text) {
    return read(text).words().stream().map(Word::stem).toList();
  }

  private static ReadText read(String text) {
    return TextReader.read(text, Language.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "where is my parcel, ENGLISH",
    "kur ir mans sūtījums, LATVIAN",
    "kur ir mans sutijums, LATVIAN",
    "mera order kab aayega, ROMAN_URDU_OR_HINDI",
    "میرا آرڈر کہاں ہے, URDU",
    "मेरा ऑर्डर कहाँ है, HINDI",
    "আমার অর্ডার কোথায়, BENGALI",
    "где мой заказ, OTHER",
    "parcel status, OTHER",
    "12345, OTHER",
  })
  void tellsTheLanguageByScriptAndSmallWords(String text, Language language) {
    assertEquals(language, read(text).language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"मेरा \u093C ऑर्डर", "\u093C", "আমার \u200D\u09CD", "\u064B", "\u0301"})
  void aMarkThatMeansNothingAloneIsNoWord(String text) {
    assertTrue(surfaces(text).stream().noneMatch(String::isEmpty), () -> surfaces(text) + "");
  }

  @Test
  void takesTheLanguageOfTheCatalogueWhenLatinLettersLeaveItOpen() {
    assertEquals(Language.LATVIAN, TextReader.read("iPhone 15", Language.LATVIAN).language());
  }

  @ParameterizedTest
  @CsvSource({
    "كيا, کیا", // Arabic kaf and yeh
    "کيا, کیا",
    "ہے, هے", // Arabic heh
    "آرڈر, ارڈر", // alef with madda
    "آرڈر, آرڈر", // the madda as a mark of its own
    "گئے, گیے", // hamza on yeh
    "ۓ, ے",
    "مِیرا, میرا", // zer
    "مـــیرا, میرا", // tatweel
    "۱۲۳, 123",
    "١٢٣, 123",
    "میں, مین", // noon ghunna
  })
  void readsUrduAlikeFromEveryKeyboard(String typed, String other) {
    assertEquals(surfaces(other), surfaces(typed));
  }

  @Test
  void ignoresTheJoinersOfUrdu() {
    assertEquals(List.of("بھیجگئ".replace('ئ', 'ی')), surfaces("بھیج\u200Cگئ"));
    assertEquals(surfaces("آرڈر"), surfaces("\u200Fآرڈر\u200E"));
  }

  @Test
  void readsLatvianWithAndWithoutDiacritics() {
    assertEquals(surfaces("kur ir pasutijums"), surfaces("kur ir pasūtījums"));
    assertEquals(List.of("pasutijum"), stems("pasūtījums kur ir").subList(0, 1));
    assertEquals(stems("kad ir piegāde").get(2), stems("kad ir piegādes").get(2));
  }

  @Test
  void readsHindiInEitherSpelling() {
    assertEquals(surfaces("फोन"), surfaces("फ़ोन"));
    assertEquals(surfaces("१२३"), surfaces("123"));
    assertEquals(stems("किताब"), stems("किताबें"));
  }

  @Test
  void readsBengaliEndings() {
    assertEquals(stems("অর্ডার").get(0), stems("অর্ডারের").get(0));
  }

  @Test
  void cutsEnglishAndUrduEndings() {
    assertEquals(stems("where is the parcel").get(3), stems("where are the parcels").get(3));
    assertEquals(stems("پیسہ"), stems("پیسے"));
  }

  @Test
  void keepsStopWords() {
    assertEquals(List.of("is", "it", "the", "same"), surfaces("Is it the same?"));
  }

  @Test
  void keepsApostrophesTogetherAndSplitsAtPunctuation() {
    assertEquals(List.of("whats", "up", "doc"), surfaces("What's up-doc?!"));
  }

  @Test
  void readsEachCharacterOfScriptsWithoutSpaces() {
    assertEquals(List.of("退", "货", "abc"), surfaces("退货abc"));
  }

  @Test
  void knowsWhetherTheLastWordMayGoOn() {
    assertTrue(read("where is my par").lastWordUnfinished());
    assertFalse(read("where is my par ").lastWordUnfinished());
    assertFalse(read("where is my parcel?").lastWordUnfinished());
    assertFalse(read("").lastWordUnfinished());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D",
        "\uDE00x",
        "a\uD83Db",
        "\u202Eabc\u202C",
        "\u0000",
        "+ - && || ! ( ) { } [ ]",
        "field:value^4 \"phrase\"~2 /regex/ *",
        "\u0301\u0301\u0301",
        "\uFEFF",
        "\uFFFF"
      })
  void readsAnythingWithoutFailing(String text) {
    assertTrue(read(text).words().size() <= 8);
  }

  @Test
  void readsBoundedPartsOfEndlessTexts() {
    assertTrue(read("a".repeat(1_000_000)).words().get(0).surface().length() <= 40);
    assertTrue(read("word ".repeat(10_000)).words().size() <= 400);
    assertTrue(read("e" + "\u0301".repeat(100_000)).words().size() <= 1);
  }

  @Test
  void readsTheEndOfALongMessageSinceTheQuestionStandsThere() {
    List<String> words = surfaces("hello ".repeat(5_000) + "where is my parcel");
    assertEquals("parcel", words.get(words.size() - 1));
  }
}
