// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.FaqEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  private static final List<String> LANGUAGES = List.of("en", "ur", "hi", "lv", "bn");

  private static final Answers answers = Answers.in(LANGUAGES);

  @AfterAll
  static void close() {
    answers.close();
  }

  @Test
  void hasFortyFaqsInEnglishAndTenInEachOtherLanguage() {
    assertTrue(entries("en").count() >= 40);
    for (String language : List.of("ur", "hi", "lv", "bn")) {
      assertTrue(entries(language).count() >= 10, language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ur", "hi", "lv", "bn"})
  void everyFaqHasAnAnswerThreeToEightVariantsAndAnEnglishVersion(String language) {
    entries(language)
        .forEach(
            entry -> {
              assertTrue(!entry.answer().isBlank(), entry::toString);
              int variants = entry.variants().size();
              assertTrue(variants >= 3 && variants <= 8, entry::toString);
              assertTrue(answers.has(entry.id(), "en"), entry::toString);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ur", "hi", "lv", "bn"})
  void noTwoFaqsAskTheSame(String language) {
    Set<String> asked = new HashSet<>();
    entries(language)
        .flatMap(entry -> Stream.concat(Stream.of(entry.question()), entry.variants().stream()))
        .forEach(question -> assertTrue(asked.add(question), question));
  }

  @Test
  void everyTopicIsOneThatThePageNames() {
    assertEquals(
        List.of("order", "delivery", "returns", "payment", "warranty", "account", "shop"),
        List.copyOf(answers.topics("en").keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ur", "hi", "lv", "bn"})
  void statesThePricesAndHoursOfTheShopInEveryLanguage(String language) {
    assertContains(language, "delivery-cost", "£3.95", "£40", "£6.95", "£12.95");
    assertContains(language, "returns-how", "30", "£2.95");
    assertContains(language, "returns-refund-time", "5", "2", "3");
    assertContains(language, "delivery-time", "2", "4", "14:00", "5", "8");
    assertContains(language, "account-password", "30");
    assertContains(language, "warranty-claim", "10");
    assertContains(
        language,
        "shop-hours",
        "14 Cable Row",
        "09:00",
        "18:00",
        "10:00",
        "16:00",
        "08:00",
        "20:00",
        "25",
        "14:00");
  }

  @ParameterizedTest
  @CsvSource({
    "Can I cancel my order?, en, order-cancel, en",
    "میرا آرڈر کہاں ہے, ur, order-status, ur",
    "मेरा ऑर्डर कहाँ है, hi, order-status, hi",
    "kur ir mans pasūtījums, lv, order-status, lv",
    "আমার অর্ডার কোথায়, bn, order-status, bn"
  })
  void findsTheAnswerInTheLanguageOfThePage(
      String question, String page, String id, String language) {
    FaqEntry best = answers.to(question, page).entries().get(0);
    assertEquals(id + " " + language, best.id() + " " + best.language());
  }

  @Test
  void answersInTheScriptOfTheQuestionOnAPageInAnother() {
    FaqEntry best = answers.to("میرا آرڈر کہاں ہے", "en").entries().get(0);
    assertEquals("order-status ur", best.id() + " " + best.language());
  }

  @Test
  void answersRomanisedUrduInTheLanguageOfThePage() {
    List<FaqEntry> found = answers.to("mera order kahan hai", "en").entries();
    assertTrue(found.stream().anyMatch(entry -> entry.id().equals("order-status")));
    for (FaqEntry entry : found) {
      assertEquals("en", entry.language());
    }
  }

  @Test
  void givesEachFaqOnce() {
    List<String> ids = ids("order cancel", "en");
    assertEquals(Set.copyOf(ids).size(), ids.size());
  }

  @Test
  void keepsQuietWhereNothingFits() {
    assertEquals(List.of(), ids("zxqv wrtk plmgh", "en"));
    assertEquals(List.of(), ids("", "en"));
    assertEquals(List.of(), ids("🙂🙂🙂", "ur"));
  }

  private static List<String> ids(String question, String page) {
    return answers.to(question, page).entries().stream().map(FaqEntry::id).toList();
  }

  private void assertContains(String language, String id, String... facts) {
    FaqEntry entry = entries(language).filter(faq -> faq.id().equals(id)).findFirst().orElseThrow();
    for (String fact : facts) {
      assertTrue(entry.answer().contains(fact), () -> entry + " must say " + fact);
    }
  }

  private Stream<FaqEntry> entries(String language) {
    return answers.topics(language).values().stream().flatMap(Collection::stream);
  }
}
