// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** The years that Answerby calculates in: 1900-01-01Z until 2200-01-01Z, the end excluded. */
final class Horizon {

  static final int FIRST_YEAR = 1900;
  static final int END_YEAR = 2200;
  static final long START = startOf(FIRST_YEAR);
  static final long END = startOf(END_YEAR);

  private Horizon() {}

  /** {@return the epoch second at which that year begins in UTC} */
  static long startOf(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay() * 86_400;
  }

  static int yearOf(long epochSecond) {
    return LocalDate.ofEpochDay(Math.floorDiv(epochSecond, 86_400L)).getYear();
  }

  static Instant instant(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond);
  }

  /**
   * Refuses an instant outside the horizon.
   *
   * @throws DateTimeException if it is outside
   */
  static void require(String calendar, long epochSecond) {
    if (epochSecond < START || epochSecond >= END) {
      throw outside(calendar, epochSecond);
    }
  }

  static DateTimeException outside(String calendar, long epochSecond) {
    String at =
        epochSecond >= Instant.MIN.getEpochSecond() && epochSecond <= Instant.MAX.getEpochSecond()
            ? instant(epochSecond).toString()
            : "epoch second " + epochSecond;
    return new DateTimeException(
        "calendar '"
            + calendar
            + "' is counted between "
            + instant(START)
            + " and "
            + instant(END)
            + ", but was asked about "
            + at);
  }
}
