// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import java.time.Duration;

/** Amounts of time: how much can be promised, and how a person reads it, as {@code 1 h 30 m}. */
final class Amounts {

  /** A hundred years: more is a slip of the pen. */
  static final Duration LONGEST = Duration.ofDays(36_525);

  private Amounts() {}

  static String inWords(Duration amount) {
    if (amount.isNegative()) {
      return "-" + inWords(amount.negated());
    }
    var words = new StringBuilder();
    append(words, amount.toHours(), "h");
    append(words, amount.toMinutesPart(), "m");
    if (amount.toNanosPart() == 0) {
      append(words, amount.toSecondsPart(), "s");
    } else {
      String nanos = String.valueOf(1_000_000_000L + amount.toNanosPart()).substring(1);
      append(words, amount.toSecondsPart() + "." + nanos.replaceFirst("0+$", ""), "s");
    }
    return words.isEmpty() ? "0 s" : words.toString();
  }

  private static void append(StringBuilder words, long number, String unit) {
    if (number != 0) {
      append(words, String.valueOf(number), unit);
    }
  }

  private static void append(StringBuilder words, String number, String unit) {
    words.append(words.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
  }
}
