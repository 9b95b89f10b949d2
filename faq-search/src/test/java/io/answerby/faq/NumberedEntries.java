// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Entries whose answers tell the number of the generation they belong to. */
final class NumberedEntries {

  private static final List<String> THINGS =
      List.of("parcel", "refund", "voucher", "invoice", "jacket", "charger", "sandal", "kettle");
  private static final List<String> DEEDS =
      List.of("return", "track", "exchange", "cancel", "repair", "order", "gift", "insure");

  private NumberedEntries() {}

  /** As many entries of a generation as asked for, with answers of about the given length. */
  static List<FaqEntry> of(int generation, int count, int answerLength) {
    String filling = filling(generation, answerLength);
    return IntStream.range(0, count)
        .mapToObj(
            i -> FaqEntry.of("faq-" + i, "en", question(i), generation + " " + i + " " + filling))
        .toList();
  }

  static String question(int number) {
    return "how do I "
        + DEEDS.get(number % DEEDS.size())
        + " my "
        + THINGS.get(number / DEEDS.size() % THINGS.size())
        + " number"
        + number / (DEEDS.size() * THINGS.size());
  }

  static int generationOf(FaqEntry entry) {
    return Integer.parseInt(entry.answer().split(" ", 2)[0]);
  }

  private static String filling(int seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
