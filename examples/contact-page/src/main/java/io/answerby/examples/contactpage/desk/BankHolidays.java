// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The bank holidays of England that are dated so far. */
final class BankHolidays {

  private static final String NEW_YEAR = "New Year's Day";
  private static final String GOOD_FRIDAY = "Good Friday";
  private static final String EASTER = "Easter Monday";
  private static final String EARLY_MAY = "Early May bank holiday";
  private static final String SPRING = "Spring bank holiday";
  private static final String SUMMER = "Summer bank holiday";
  private static final String CHRISTMAS = "Christmas Day";
  private static final String BOXING_DAY = "Boxing Day";

  static final Map<LocalDate, String> DATED = new TreeMap<>();

  static {
    add(2026, 12, 25, CHRISTMAS);
    add(2026, 12, 26, BOXING_DAY);
    add(2026, 12, 28, BOXING_DAY + " (substitute)");
    add(2027, 1, 1, NEW_YEAR);
    add(2027, 3, 26, GOOD_FRIDAY);
    add(2027, 3, 29, EASTER);
    add(2027, 5, 3, EARLY_MAY);
    add(2027, 5, 31, SPRING);
    add(2027, 8, 30, SUMMER);
    add(2027, 12, 25, CHRISTMAS);
    add(2027, 12, 27, CHRISTMAS + " (substitute)");
    add(2027, 12, 28, BOXING_DAY + " (substitute)");
    add(2028, 1, 1, NEW_YEAR);
    add(2028, 1, 3, NEW_YEAR + " (substitute)");
    add(2028, 4, 14, GOOD_FRIDAY);
    add(2028, 4, 17, EASTER);
    add(2028, 5, 1, EARLY_MAY);
    add(2028, 5, 29, SPRING);
    add(2028, 8, 28, SUMMER);
    add(2028, 12, 25, CHRISTMAS);
    add(2028, 12, 26, BOXING_DAY);
  }

  private BankHolidays() {}

  private static void add(int year, int month, int day, String name) {
    DATED.put(LocalDate.of(year, month, day), name);
  }
}
