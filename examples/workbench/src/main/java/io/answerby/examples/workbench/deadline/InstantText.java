// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import java.time.Instant;

/**
 * Reads instants as {@link Instant#parse} does; the common form {@code 2026-12-24T16:30:00Z} in a
 * tenth of the time.
 */
final class InstantText {

  private static final int LENGTH = "2026-12-24T16:30:00Z".length();
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
  };
  private static final int[] DAYS_OF_MONTH = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private InstantText() {}

  /**
   * Reads an instant.
   *
   * @throws java.time.format.DateTimeParseException if the text is none
   */
  static Instant parse(String text) {
    if (text.length() == LENGTH
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(19) == 'Z') {
      int century = twoDigits(text, 0);
      int year = 100 * century + twoDigits(text, 2);
      int month = twoDigits(text, 5);
      int day = twoDigits(text, 8);
      int hour = twoDigits(text, 11);
      int minute = twoDigits(text, 14);
      int second = twoDigits(text, 17);
      if (isDate(century, year, month, day)
          && isBelow(hour, 24)
          && isBelow(minute, 60)
          && isBelow(second, 60)) {
        return Instant.ofEpochSecond(
            86_400L * epochDay(year, month, day) + 3600L * hour + 60L * minute + second);
      }
    }
    return Instant.parse(text);
  }

  // years from 1000 on: the rest, and whatever is not a date, is left to java.time
  private static boolean isDate(int century, int year, int month, int day) {
    return century >= 10
        && year >= 1000
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= DAYS_OF_MONTH[month] + (month == 2 && isLeap(year) ? 1 : 0);
  }

  private static long epochDay(int year, int month, int day) {
    int before = year - 1;
    long days = 365L * before + before / 4 - before / 100 + before / 400;
    int leap = month > 2 && isLeap(year) ? 1 : 0;
    return days + DAYS_BEFORE_MONTH[month] + leap + day - 1 - 719_162;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static boolean isBelow(int value, int limit) {
    return value >= 0 && value < limit;
  }

  // a value that fails every check if either is not a digit
  private static int twoDigits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return (tens | ones) < 0 || tens > 9 || ones > 9 ? -10_000 : 10 * tens + ones;
  }
}
