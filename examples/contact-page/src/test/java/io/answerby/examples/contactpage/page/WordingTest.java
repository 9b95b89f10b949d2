// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String LATVIAN_ONLY = "answers.found.zero";

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsMissingAndNoneIsLeftOver(Language language) {
    Set<String> expected = new TreeSet<>(Wording.in(Language.ENGLISH).keys());
    if (language == Language.LATVIAN) {
      expected.add(LATVIAN_ONLY);
    }
    assertEquals(expected, Wording.in(language).keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextSaysSomethingAndFillsInTheSameValues(Language language) {
    Wording words = Wording.in(language);
    for (String key : words.keys()) {
      assertFalse(words.text(key).isBlank(), key);
      String same = key.equals(LATVIAN_ONLY) ? "answers.found.other" : key;
      assertEquals(
          placeholders(Wording.in(Language.ENGLISH).text(same)),
          placeholders(words.text(key)),
          key);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void translationsAreNotTheEnglishTexts(Language language) {
    Wording english = Wording.in(Language.ENGLISH);
    Wording words = Wording.in(language);
    List<String> same =
        words.keys().stream()
            .filter(key -> !key.equals("moment") && !key.equals(LATVIAN_ONLY))
            .filter(key -> words.text(key).equals(english.text(key)))
            .toList();
    assertEquals(language == Language.ENGLISH ? same : List.of(), same);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 'Monday 23 November, 09:05'",
    "URDU, 'پیر 23 نومبر، 09:05'",
    "HINDI, 'सोमवार 23 नवंबर, 09:05'",
    "LATVIAN, 'pirmdien, 23. novembrī, plkst. 09:05'",
    "BENGALI, 'সোমবার 23 নভেম্বর, 09:05'"
  })
  void namesDayDateAndTimeInTheShopsZone(Language language, String expected) {
    Instant instant = Instant.parse("2026-11-23T09:05:00Z");
    assertEquals(expected, Wording.in(language).moment(instant, LONDON));
  }

  @Test
  void timesInSummerAreSummerTimes() {
    Instant instant = Instant.parse("2027-06-01T08:00:00Z");
    assertEquals("Tuesday 1 June, 09:00", Wording.in(Language.ENGLISH).moment(instant, LONDON));
  }

  @ParameterizedTest
  @CsvSource({
    "0, Atrastas 0 atbildes",
    "1, Atrasta 1 atbilde",
    "2, Atrastas 2 atbildes",
    "10, Atrastas 10 atbildes",
    "11, Atrastas 11 atbildes",
    "21, Atrasta 21 atbilde",
    "101, Atrasta 101 atbilde",
    "111, Atrastas 111 atbildes"
  })
  void countsAsLatvianDoes(int number, String expected) {
    assertEquals(expected, Wording.in(Language.LATVIAN).count("answers.found", number));
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, 1 answer found, 3 answers found", "URDU, 1 جواب ملا, 3 جوابات ملے"})
  void countsOneAndMany(Language language, String one, String many) {
    assertEquals(one, Wording.in(language).count("answers.found", 1));
    assertEquals(many, Wording.in(language).count("answers.found", 3));
  }

  @Test
  void anUnknownTextIsNamed() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> Wording.in(Language.URDU).text("no.such"));
    assertEquals("no text 'no.such' in ur", thrown.getMessage());
  }

  private static List<String> placeholders(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(result -> result.group())
        .sorted()
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ur-PK, URDU",
    "'lv;q=0.4, bn;q=0.9', BENGALI",
    "'fr, de;q=0.9, hi-IN;q=0.2', HINDI",
    "'ur;q=0, en', ENGLISH"
  })
  void prefersWhatTheBrowserPrefers(String header, Language expected) {
    assertEquals(expected, Language.preferredIn(header).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"fr", "''", "'%%%;;q=x'", "'*'"})
  void hasNoPreferenceWhereTheBrowserNamesNoneItSpeaks(String header) {
    assertFalse(Language.preferredIn(header).isPresent());
    assertFalse(Language.preferredIn("ur, ".repeat(100)).isPresent());
  }

  @Test
  void everyDayAndMonthHasANameOfItsOwn() {
    for (Language language : Language.values()) {
      Wording words = Wording.in(language);
      for (String[] part : new String[][] {{"day.", "7"}, {"month.", "12"}}) {
        int count = Integer.parseInt(part[1]);
        String[] names = new String[count];
        Arrays.setAll(names, i -> words.text(part[0] + (i + 1)));
        assertEquals(count, Set.of(names).size());
      }
    }
  }
}
