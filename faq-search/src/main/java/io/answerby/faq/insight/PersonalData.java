// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes from a customer's words what points to the customer.
 *
 * <p>Email addresses become {@code [email]}, web addresses {@code [link]}, card numbers (by their
 * Luhn digit) {@code [card]}, account numbers (by their IBAN checksum) {@code [iban]}, phone
 * numbers {@code [phone]}, and every other number of five digits or more, with or without letters
 * in it, {@code [number]}; near a word such as "order" three digits are enough. Digits count in
 * every script (۰۳۰۰, ०९८, ০১৭) and through spaces, dots, dashes, brackets and invisible
 * characters.
 *
 * <pre>{@code
 * PersonalData.remove("where is order 4711? call +92 300 1234567")
 *     // where is order [number]? call [phone]
 * }</pre>
 *
 * <p>Names, streets and numbers written out in words cannot be told from other words: therefore
 * insights show a phrase only when several different customers wrote it. More is removed than need
 * be (a date, a price of five digits) rather than less. Takes time in proportion to the text; what
 * has been removed once leaves nothing to remove. Safe for use by several threads.
 */
public final class PersonalData {

  private static final String EMAIL = "[email]";
  private static final String PHONE = "[phone]";
  private static final String CARD = "[card]";
  private static final String ACCOUNT = "[iban]";
  private static final String NUMBER = "[number]";

  private static final Pattern LINK = Pattern.compile("(?:[a-z]{2,12}://|www\\.)[^ ]++");
  private static final Pattern EMAIL_SIGN = Pattern.compile("@|\\(at\\)|\\[at\\[");
  private static final Pattern SPELT_EMAIL =
      Pattern.compile("(?<![^ ])[^ ]++ at [a-z0-9-]++(?: dot [a-z0-9-]++)++");
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9_#/-]++");
  private static final Pattern WORD = Pattern.compile("[^ ]++");

  private static final int DIGITS_OF_A_NUMBER = 5;
  // spaces divide numbers ("iPhone 15 128gb"), commas prices and lists: only long ones count there
  private static final int DIGITS_OF_A_SPACED_NUMBER = 7;
  private static final int DIGITS_OF_A_DIVIDED_NUMBER = 9;
  private static final int DIGITS_OF_AN_ORDER = 3;
  private static final int MOST_SIGNS_BETWEEN_DIGITS = 3;
  private static final String SIGNS_WITHIN_A_WORD = "./()_-" + FoldedText.INVISIBLE;
  private static final String SIGNS_WITHIN_A_NUMBER = SIGNS_WITHIN_A_WORD + " ";
  private static final String ANY_SIGNS = "";
  private static final int SHORTEST_IBAN = 15;
  private static final int LONGEST_IBAN = 34;

  private static final int WORDS_AFTER_AN_ORDER_WORD = 3;
  private static final Set<String> ORDER_WORDS =
      Stream.of(
              "order",
              "invoice",
              "ticket",
              "parcel",
              "tracking",
              "customer",
              "account",
              "bill",
              "receipt",
              "booking",
              "number",
              "no.",
              "nr.",
              "nr",
              "آرڈر",
              "نمبر",
              "بل",
              "رسید",
              "ऑर्डर",
              "आर्डर",
              "नंबर",
              "बिल",
              "অর্ডার",
              "নম্বর",
              "বিল",
              "pasūtījums",
              "pasūtījuma",
              "pasūtījumu",
              "rēķins",
              "rēķina",
              "rēķinu",
              "numurs",
              "numuru")
          .map(word -> new FoldedText(word).folded())
          .collect(Collectors.toUnmodifiableSet());

  private PersonalData() {}

  /** {@return the text with a label in place of each thing that points to a person} */
  public static String remove(String text) {
    String before = requireNonNull(text, "text");
    String after = removeOnce(before);
    // what is removed may bring together what was apart: "order @ 12345." reads as an address then
    while (!after.equals(before)) {
      before = after;
      after = removeOnce(before);
    }
    return after;
  }

  private static String removeOnce(String text) {
    FoldedText addresses = new FoldedText(text);
    coverAll(LINK, addresses, "[link]");
    coverEmails(addresses);
    coverAll(SPELT_EMAIL, addresses, EMAIL);

    FoldedText numbers = new FoldedText(addresses.withLabels());
    coverIbans(numbers);
    coverNumbers(numbers, ANY_SIGNS, DIGITS_OF_A_DIVIDED_NUMBER);
    coverNumbers(numbers, SIGNS_WITHIN_A_NUMBER, DIGITS_OF_A_SPACED_NUMBER);
    coverNumbers(numbers, SIGNS_WITHIN_A_WORD, DIGITS_OF_A_NUMBER);
    coverMixedTokens(numbers);

    FoldedText orders = new FoldedText(numbers.withLabels());
    coverOrders(orders);
    return orders.withLabels();
  }

  private static void coverAll(Pattern pattern, FoldedText text, String label) {
    Matcher found = pattern.matcher(text.folded());
    while (found.find()) {
      text.cover(found.start(), found.end(), label);
    }
  }

  private static void coverEmails(FoldedText text) {
    Matcher sign = EMAIL_SIGN.matcher(text.folded());
    int from = 0;
    while (sign.find()) {
      if (sign.start() < from) {
        continue; // within the address just found
      }
      boolean spaced = text.isSpaceAt(sign.start() - 1) || text.isSpaceAt(sign.end());
      int nameEnd = text.isSpaceAt(sign.start() - 1) ? sign.start() - 1 : sign.start();
      int start = nameEnd;
      while (start > from && !text.isSpaceAt(start - 1)) {
        start--;
      }
      int hostStart = text.isSpaceAt(sign.end()) ? sign.end() + 1 : sign.end();
      int end = hostStart;
      boolean hasDot = false;
      while (end < text.length() && !text.isSpaceAt(end)) {
        hasDot |= text.at(end) == '.';
        end++;
      }
      boolean named = start < nameEnd && !text.endsWithLabel(start, nameEnd);
      if (named && end > hostStart && (hasDot || !spaced)) {
        text.cover(start, end, EMAIL);
        from = end;
      }
    }
  }

  private static void coverIbans(FoldedText text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.isLatinLetterAt(i)
          && text.isLatinLetterAt(i + 1)
          && text.isDigitAt(i + 2)
          && text.isDigitAt(i + 3)
          && !isLatinOrDigit(text, i - 1)) {
        int end = endOfIban(text, i);
        if (end > 0) {
          text.cover(i, end, ACCOUNT);
          i = end - 1;
        }
      }
    }
  }

  /** Where the longest account number that begins there ends, or -1. */
  private static int endOfIban(FoldedText text, int start) {
    StringBuilder signs = new StringBuilder(LONGEST_IBAN);
    int end = -1;
    for (int i = start; signs.length() < LONGEST_IBAN; i++) {
      if (isLatinOrDigit(text, i)) {
        signs.append(text.at(i));
        if (signs.length() >= SHORTEST_IBAN && isIban(signs)) {
          end = i + 1;
        }
      } else if (SIGNS_WITHIN_A_NUMBER.indexOf(text.at(i)) < 0 || !isLatinOrDigit(text, i + 1)) {
        break;
      }
    }
    return end;
  }

  /** ISO 13616: with the first four signs moved to the end and letters as 10-35, 1 modulo 97. */
  private static boolean isIban(CharSequence signs) {
    int remainder = 0;
    for (int i = 0; i < signs.length(); i++) {
      int value = Character.digit(signs.charAt((i + 4) % signs.length()), 36);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
    return remainder == 1;
  }

  private static void coverNumbers(FoldedText text, String signsWithin, int least) {
    for (int i = 0; i < text.length(); i++) {
      if (text.isDigitAt(i)) {
        StringBuilder digits = new StringBuilder();
        int end = endOfNumber(text, i, signsWithin, digits);
        if (digits.length() >= least) {
          String label = label(digits, text.at(i - 1) == '+');
          int start = i;
          while (isPartOfToken(text, start - 1)) {
            start--;
          }
          while (isPartOfToken(text, end)) {
            end++;
          }
          text.cover(start, end, label);
        }
        i = end - 1;
      }
    }
  }

  private static int endOfNumber(
      FoldedText text, int start, String signsWithin, StringBuilder digits) {
    int end = start;
    int signs = 0;
    for (int i = start; i < text.length() && signs <= MOST_SIGNS_BETWEEN_DIGITS; i++) {
      if (text.isDigitAt(i)) {
        digits.append(text.at(i));
        end = i + 1;
        signs = 0;
      } else if (signsWithin.equals(ANY_SIGNS)
          ? text.isLetterAt(i)
          : signsWithin.indexOf(text.at(i)) < 0) {
        break;
      } else {
        signs++;
      }
    }
    return end;
  }

  private static String label(CharSequence digits, boolean plusBefore) {
    int length = digits.length();
    if (length >= 13 && length <= 19 && isLuhn(digits)) {
      return CARD;
    }
    boolean dialled = plusBefore || digits.charAt(0) == '0';
    return dialled && length >= 7 && length <= 17 ? PHONE : NUMBER;
  }

  /** ISO 7812: every second digit from the right doubled, the digits' sum is 0 modulo 10. */
  private static boolean isLuhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  private static void coverMixedTokens(FoldedText text) {
    Matcher token = TOKEN.matcher(text.folded());
    while (token.find()) {
      if (digitsIn(text, token.start(), token.end()) >= DIGITS_OF_A_NUMBER) {
        text.cover(token.start(), token.end(), NUMBER);
      }
    }
  }

  private static void coverOrders(FoldedText text) {
    List<int[]> words =
        WORD.matcher(text.folded())
            .results()
            .map(word -> trimmed(text, word.start(), word.end()))
            .toList();
    String folded = text.folded();
    int wordsSinceOrder = Integer.MAX_VALUE;
    for (int i = 0; i < words.size(); i++) {
      int start = words.get(i)[0];
      int end = words.get(i)[1];
      int digits = digitsIn(text, start, end);
      if (isOrderWord(folded, words.get(i))) {
        wordsSinceOrder = 0;
      } else if (digits >= DIGITS_OF_AN_ORDER
          && (wordsSinceOrder <= WORDS_AFTER_AN_ORDER_WORD
              || folded.charAt(start) == '#'
              || (i + 1 < words.size() && isOrderWord(folded, words.get(i + 1))))) {
        text.cover(start, end, NUMBER);
      } else if (digits == 0 && folded.charAt(start) != '[') {
        wordsSinceOrder =
            wordsSinceOrder == Integer.MAX_VALUE ? wordsSinceOrder : wordsSinceOrder + 1;
      }
    }
  }

  private static boolean isOrderWord(String folded, int[] word) {
    boolean dotted = word[1] < folded.length() && folded.charAt(word[1]) == '.';
    String plain = folded.substring(word[0], word[1]);
    return ORDER_WORDS.contains(plain) || (dotted && ORDER_WORDS.contains(plain + "."));
  }

  /** The word without the marks around it, but with a {@code #} or {@code [} before it. */
  private static int[] trimmed(FoldedText text, int startInclusive, int endExclusive) {
    int start = startInclusive;
    int end = endExclusive;
    while (end > start + 1 && !isWordSign(text.at(end - 1))) {
      end--;
    }
    while (start < end - 1
        && !isWordSign(text.at(start))
        && text.at(start) != '#'
        && text.at(start) != '[') {
      start++;
    }
    return new int[] {start, end};
  }

  private static boolean isWordSign(char c) {
    return Character.isLetterOrDigit(c) || c == FoldedText.INVISIBLE;
  }

  private static int digitsIn(FoldedText text, int startInclusive, int endExclusive) {
    int digits = 0;
    for (int i = startInclusive; i < endExclusive; i++) {
      digits += text.isDigitAt(i) ? 1 : 0;
    }
    return digits;
  }

  private static boolean isPartOfToken(FoldedText text, int position) {
    return isLatinOrDigit(text, position) || "+#_-".indexOf(text.at(position)) >= 0;
  }

  private static boolean isLatinOrDigit(FoldedText text, int position) {
    return text.isLatinLetterAt(position) || text.isDigitAt(position);
  }
}
