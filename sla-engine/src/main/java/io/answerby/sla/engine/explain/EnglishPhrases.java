// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.Metric;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** English. */
final class EnglishPhrases extends Phrases {

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  EnglishPhrases() {
    super(WEEKDAYS, MONTHS);
  }

  @Override
  String sentence(
      Metric metric, String date, String time, String zone, String promise, String ceiling) {
    String start =
        switch (Deed.of(metric)) {
          case BE_WITH_YOU -> "A person will be with you by ";
          case REPLY -> "We will reply by ";
          case TELL -> "You will hear from us by ";
          case SOLVE -> "We will have this solved by ";
        };
    String end = ceiling.isEmpty() ? "." : ", and " + ceiling + ".";
    return start + date + ", " + time + " (" + zone + "): " + promise + end;
  }

  @Override
  String date(LocalDate date) {
    return weekday(date) + ", " + dayMonthYear(date);
  }

  @Override
  String time(int hour, int minute) {
    return clock12(hour, minute) + (hour < 12 ? " am" : " pm");
  }

  @Override
  String withinOpen(Duration amount) {
    return within(amount) + " of opening time";
  }

  @Override
  String within(Duration amount) {
    return "within " + amount(amount, EnglishPhrases::unit);
  }

  @Override
  String withinBusinessDays(int days) {
    return "within " + days + (days == 1 ? " business day" : " business days");
  }

  @Override
  String onTheDay() {
    return "on the business day on which your message arrives";
  }

  @Override
  String ceiling(Duration amount) {
    return "never later than " + amount(amount, EnglishPhrases::unit) + " after your message";
  }

  @Override
  char zero() {
    return '0';
  }

  private static String unit(Unit unit, long number) {
    String one =
        switch (unit) {
          case HOUR -> "hour";
          case MINUTE -> "minute";
          case SECOND -> "second";
        };
    return number == 1 ? one : one + "s";
  }
}
