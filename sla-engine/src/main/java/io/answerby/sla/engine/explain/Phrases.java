// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.Metric;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The words of one language that a customer's sentence is made of. */
abstract class Phrases {

  /** A unit of time with its plural forms, as the language's rules choose them. */
  enum Unit {
    HOUR,
    MINUTE,
    SECOND
  }

  private final List<String> weekdays;
  private final List<String> months;

  /**
   * A language.
   *
   * @param weekdays the seven days from Monday, as a date has them
   * @param months the twelve months from January, as a date has them
   */
  Phrases(List<String> weekdays, List<String> months) {
    this.weekdays = weekdays;
    this.months = months;
  }

  /** The whole sentence; the ceiling is empty where there is none. */
  abstract String sentence(
      Metric metric, String date, String time, String zone, String promise, String ceiling);

  abstract String date(LocalDate date);

  abstract String time(int hour, int minute);

  /** Within that much opening time. */
  abstract String withinOpen(Duration amount);

  /** Within that much time. */
  abstract String within(Duration amount);

  abstract String withinBusinessDays(int days);

  /** On the business day on which the message arrives. */
  abstract String onTheDay();

  /** Never later than that after the message. */
  abstract String ceiling(Duration amount);

  /** The zero of the language's own digits. */
  abstract char zero();

  final String weekday(LocalDate date) {
    return weekdays.get(date.getDayOfWeek().getValue() - 1);
  }

  final String month(LocalDate date) {
    return months.get(date.getMonthValue() - 1);
  }

  /** Day, month and year, as most languages order them. */
  final String dayMonthYear(LocalDate date) {
    return date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
  }

  final String nativeDigits(String text) {
    var changed = new StringBuilder(text);
    boolean isolated = false;
    for (int i = 0; i < changed.length(); i++) {
      char c = changed.charAt(i);
      isolated = c == '\u2068' || (isolated && c != '\u2069');
      // the name of the zone stays as it is known everywhere
      if (!isolated && c >= '0' && c <= '9') {
        changed.setCharAt(i, (char) (c - '0' + zero()));
      }
    }
    return changed.toString();
  }

  /**
   * An amount with the word that the number asks for: hours, minutes and seconds that are not 0.
   */
  final String amount(Duration amount, UnitWord words) {
    List<String> parts = new ArrayList<>();
    add(parts, amount.toHours(), Unit.HOUR, words);
    add(parts, amount.toMinutesPart(), Unit.MINUTE, words);
    add(parts, amount.toSecondsPart(), Unit.SECOND, words);
    return parts.isEmpty() ? "0 " + words.of(Unit.SECOND, 0) : String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, Unit unit, UnitWord words) {
    if (number != 0) {
      parts.add(number + " " + words.of(unit, number));
    }
  }

  /** Chooses the form of a unit that goes with a number. */
  interface UnitWord {
    String of(Unit unit, long number);
  }

  static String clock12(int hour, int minute) {
    return (hour % 12 == 0 ? 12 : hour % 12) + ":" + twoDigits(minute);
  }

  static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** What a metric promises to do. */
  enum Deed {
    BE_WITH_YOU,
    REPLY,
    TELL,
    SOLVE;

    static Deed of(Metric metric) {
      return switch (metric) {
        case ANSWER -> BE_WITH_YOU;
        case FIRST_RESPONSE, NEXT_RESPONSE, REQUESTER_WAIT -> REPLY;
        case PERIODIC_UPDATE -> TELL;
        case FIRST_RESOLUTION, TOTAL_RESOLUTION, AGENT_WORK, OWNERSHIP -> SOLVE;
      };
    }
  }
}
