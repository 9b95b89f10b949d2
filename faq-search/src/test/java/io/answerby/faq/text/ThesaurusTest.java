// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThesaurusTest {

  private static Set<String> concepts(String text, Language language) {
    Set<String> names = new LinkedHashSet<>();
    List<Word> words = TextReader.read(text, language).words();
    for (int i = 0; i < words.size(); i++) {
      Thesaurus.of(words.get(i)).forEach(concept -> names.add(concept.name()));
      if (i > 0) {
        Thesaurus.ofPhrase(words.get(i - 1), words.get(i))
            .forEach(concept -> names.add(concept.name()));
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource({
    "reimburse, ENGLISH, refund",
    "REFUNDING, ENGLISH, refund",
    "atmaksas, LATVIAN, refund",
    "atmaksu, LATVIAN, refund",
    "piegade, LATVIAN, deliver",
    "रिफंड, HINDI, refund",
    "कीमतें, HINDI, price",
    "ریفنڈ, URDU, refund",
    "منسوخ, URDU, cancel",
    "রিফান্ড, BENGALI, refund",
    "দামের, BENGALI, price",
    "qeemat, ROMAN_URDU_OR_HINDI, price",
    "radd, ROMAN_URDU_OR_HINDI, cancel",
  })
  void knowsTheConceptOfAWordInEveryLanguage(String word, Language language, String concept) {
    assertTrue(concepts(word, language).contains(concept), () -> concepts(word, language) + "");
  }

  @Test
  void readsUrduTypedOnAnArabicKeyboardAsUrdu() {
    assertEquals(concepts("کینسل", Language.URDU), concepts("كينسل", Language.URDU));
    assertTrue(concepts("كينسل", Language.URDU).contains("cancel"));
  }

  @Test
  void takesRomanSpellingsThatSoundAlikeForOneWord() {
    for (String spelling : List.of("qeemat", "keemat", "qimat", "qeematt")) {
      Set<String> found = concepts(spelling, Language.ROMAN_URDU_OR_HINDI);
      assertTrue(found.contains("price"), () -> spelling + ": " + found);
    }
  }

  @Test
  void looksUpEnglishWordsInRomanUrduAndHindi() {
    assertTrue(concepts("mera refund kab milega", Language.OTHER).contains("refund"));
    assertTrue(concepts("mera parcel kab milega", Language.OTHER).contains("parcel"));
  }

  @Test
  void looksUpEnglishWordsInUrduAndHindi() {
    assertTrue(concepts("मेरा refund कब मिलेगा", Language.OTHER).contains("refund"));
  }

  @Test
  void doesNotTakeSmallRomanWordsForEnglishOnes() {
    // "me" is "in", "to" is "so", "us" is "that"
    Set<String> found =
        concepts("us dukan me to mera order nahi hai", Language.ROMAN_URDU_OR_HINDI);
    assertTrue(!found.contains("worldplace"), found::toString);
  }

  @Test
  void knowsPhrasesOfTwoWords() {
    assertTrue(concepts("please turn off the light", Language.ENGLISH).contains("turn-off"));
    assertTrue(!concepts("turn the light", Language.ENGLISH).contains("turn-off"));
  }

  @ParameterizedTest
  @CsvSource({
    "mera order kab tak aayega, how-long", // as the list has it
    "mera order kab takk aayega, how-long", // as it sounds
    "light turn off karo na, turn-off", // an English phrase
  })
  void knowsRomanPhrases(String text, String concept) {
    Set<String> found = concepts(text, Language.ROMAN_URDU_OR_HINDI);
    assertTrue(found.contains(concept), found::toString);
  }

  @Test
  void takesNoPhraseAcrossLanguages() {
    Word kab = TextReader.read("mera kab hai", Language.OTHER).words().get(1);
    Word tak = TextReader.read("how tak", Language.ENGLISH).words().get(1);
    assertEquals(List.of(), Thesaurus.ofPhrase(kab, tak));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "1205", "৩০", "۳۰"})
  void takesDigitsOfAnyScriptForANumber(String digits) {
    assertEquals(
        List.of(new Concept("number", "numbers")),
        Thesaurus.of(TextReader.read(digits, Language.ENGLISH).words().get(0)));
  }

  @Test
  void knowsNothingOfNamesAndOfOtherLanguages() {
    assertEquals(Set.of(), concepts("xylotherm", Language.ENGLISH));
    assertEquals(Set.of(), concepts("Rückerstattung", Language.OTHER));
  }

  @Test
  void understandsTheSameQuestionInFiveLanguages() {
    Set<String> asked = Set.of("how-much", "price", "deliver");
    Map<String, Language> questions = new LinkedHashMap<>();
    questions.put("how much does delivery cost", Language.ENGLISH);
    questions.put("cik maksā piegāde", Language.LATVIAN);
    questions.put("डिलीवरी की कीमत कितनी है", Language.HINDI);
    questions.put("ڈیلیوری کی قیمت کتنی ہے", Language.URDU);
    questions.put("ডেলিভারির দাম কত", Language.BENGALI);
    questions.forEach(
        (question, language) ->
            assertTrue(
                concepts(question, language).containsAll(asked),
                () -> question + ": " + concepts(question, language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi", "ur", "bn", "lv", "roman"})
  void everyListIsWellFormedAndSharesTheNamesOfTheEnglishOne(String list) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines("en")) {
      if (line.contains(":")) {
        names.add(line.substring(0, line.indexOf(':')));
      }
    }
    List<String> faults = new ArrayList<>();
    Map<String, Integer> conceptsOf = new HashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String line : lines(list)) {
      if (line.startsWith("#") || line.startsWith("= ") || line.isEmpty()) {
        continue;
      }
      int colon = line.indexOf(": ");
      String name = colon < 0 ? line : line.substring(0, colon);
      if (colon < 0 || !names.contains(name) || !seen.add(name)) {
        faults.add("a name of its own, or twice: " + name);
        continue;
      }
      List<String> words = Arrays.asList(line.substring(colon + 2).split(" ", -1));
      if (Set.copyOf(words).size() != words.size()) {
        faults.add("a word twice in " + name);
      }
      for (String word : words) {
        conceptsOf.merge(word, 1, Integer::sum);
        boolean invisible =
            word.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT);
        if (word.isBlank()
            || invisible
            || word.split("_", -1).length > 2
            || !Normalizer.isNormalized(word, Normalizer.Form.NFC)) {
          faults.add("no word or phrase of two words: " + word + " in " + name);
        }
      }
    }
    conceptsOf.forEach(
        (word, concepts) -> {
          if (concepts > 2) {
            faults.add("more than two concepts: " + word);
          }
        });
    assertEquals(List.of(), faults);
    assertTrue(seen.size() > 400, seen.size() + " concepts");
  }

  private static List<String> lines(String list) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Thesaurus.class.getResourceAsStream("thesaurus/" + list + ".txt"), list)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
