// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PersonalDataProperties {

  // the zeros of ASCII, Arabic, Eastern Arabic, Devanagari, Bengali and fullwidth digits
  private static final List<Integer> ZEROS = List.of(0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10);

  private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);

  @Property(seed = "20261121")
  void leavesNothingToRemove(@ForAll("messages") String message) {
    String removed = PersonalData.remove(message);
    assertEquals(removed, PersonalData.remove(removed));
  }

  @Property(seed = "20261121")
  void leavesNoFiveDigitsTogetherInAnyScript(@ForAll("messages") String message) {
    int run = 0;
    for (int c : PersonalData.remove(message).codePoints().toArray()) {
      run = Character.isDigit(c) ? run + 1 : 0;
      assertTrue(run < 5, message);
    }
  }

  @Property(seed = "20261121")
  void takesAnyText(@ForAll String text) {
    assertEquals(PersonalData.remove(text), PersonalData.remove(PersonalData.remove(text)));
  }

  @Property(seed = "20261121")
  void findsEveryCardNumberInEveryScriptAndGrouping(
      @ForAll @LongRange(min = 100_000_000_000L, max = 999_999_999_999_999_999L) long body,
      @ForAll @IntRange(max = 5) int script,
      @ForAll("gaps") String gap) {
    String digits = String.valueOf(body) + luhnDigit(String.valueOf(body));
    String shown =
        String.join(
            gap,
            digits.chars().mapToObj(c -> Character.toString(ZEROS.get(script) + c - '0')).toList());
    assertEquals("pay [card] now", PersonalData.remove("pay " + shown + " now"));
  }

  @Property(seed = "20261121")
  void findsEveryIban(@ForAll("accounts") String account) {
    int check =
        IntStream.range(2, 99).filter(c -> isIban("DE" + two(c) + account)).findFirst().orElse(98);
    String iban = "DE" + two(check) + account;
    assertEquals("to [iban].", PersonalData.remove("to " + iban + "."));
    assertEquals(
        "to [iban].", PersonalData.remove("to " + iban.replaceAll("(.{4})(?=.)", "$1 ") + "."));
  }

  @Property(seed = "20261121", tries = 20)
  void endsSoonHoweverLongTheText(@ForAll("tokens") String token) {
    String message = token.repeat(50_000);
    assertTimeoutPreemptively(
        FAR_TOO_LONG, () -> assertFalse(PersonalData.remove(message).isEmpty()));
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.of(
        "a",
        "1",
        "@",
        " @",
        "a@",
        "1 ",
        "1,",
        "www.",
        "a at ",
        "(at)",
        "de89",
        "#",
        "order ",
        "order 12 ",
        "\u200b",
        "\u0301",
        "-",
        "a://",
        "dot ",
        "٣",
        "]",
        "[");
  }

  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.of(
            "order", "no.", "4711", "0300", "1234567", "+92", "a", "@", " @ ", "b.c", "(at)",
            " at ", " dot ", "com", " ", "  ", "-", "#", "AB12", "DE89", "3704", "۱۲۳", "१२३", "১২",
            "[", "]", "\u200b", "www.x", "://", "12,345", "آرڈر", "नंबर", "?", ".", "/", "½", "①",
            "\ud83d", "]")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of("", " ", "-", ".", " - ", ",", "\u200b", "\u00a0");
  }

  @Provide
  Arbitrary<String> accounts() {
    return Combinators.combine(
            Arbitraries.strings().numeric().ofLength(8),
            Arbitraries.strings().numeric().ofLength(10))
        .as((bank, number) -> bank + number);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** The checksum by the book, on one big number. */
  private static boolean isIban(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  private static int luhnDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
    }
    return (10 - sum % 10) % 10;
  }
}
