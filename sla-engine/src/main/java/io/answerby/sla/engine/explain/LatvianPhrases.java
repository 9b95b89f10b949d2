// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.Metric;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Latvian, whose numbers have three forms: 0, 10–20, 30, 40 … take one, 1, 21, 31 … another, and
 * all others the third.
 */
final class LatvianPhrases extends Phrases {

  // in the dative, as "līdz" asks for
  private static final List<String> WEEKDAYS =
      List.of(
          "pirmdienai",
          "otrdienai",
          "trešdienai",
          "ceturtdienai",
          "piektdienai",
          "sestdienai",
          "svētdienai");
  private static final List<String> MONTHS =
      List.of(
          "janvārim",
          "februārim",
          "martam",
          "aprīlim",
          "maijam",
          "jūnijam",
          "jūlijam",
          "augustam",
          "septembrim",
          "oktobrim",
          "novembrim",
          "decembrim");

  LatvianPhrases() {
    super(WEEKDAYS, MONTHS);
  }

  @Override
  String sentence(
      Metric metric, String date, String time, String zone, String promise, String ceiling) {
    String start =
        switch (Deed.of(metric)) {
          case BE_WITH_YOU -> "Mūsu darbinieks Jums pievērsīsies līdz ";
          case REPLY -> "Mēs atbildēsim līdz ";
          case TELL -> "Mēs Jums sniegsim ziņu līdz ";
          case SOLVE -> "Mēs to atrisināsim līdz ";
        };
    String end = ceiling.isEmpty() ? "." : " un " + ceiling + ".";
    return start + date + ", " + time + " (" + zone + "): " + promise + end;
  }

  @Override
  String date(LocalDate date) {
    return weekday(date)
        + ", "
        + date.getYear()
        + ". gada "
        + date.getDayOfMonth()
        + ". "
        + month(date);
  }

  @Override
  String time(int hour, int minute) {
    return "plkst. " + twoDigits(hour) + "." + twoDigits(minute);
  }

  @Override
  String withinOpen(Duration amount) {
    return amount(amount, LatvianPhrases::genitive) + " darba laika ietvaros";
  }

  @Override
  String within(Duration amount) {
    return amount(amount, LatvianPhrases::genitive) + " laikā";
  }

  @Override
  String withinBusinessDays(int days) {
    return days + (form(days) == Form.ONE ? " darbdienas laikā" : " darbdienu laikā");
  }

  @Override
  String onTheDay() {
    return "tajā darbdienā, kurā saņemta Jūsu ziņa";
  }

  @Override
  String ceiling(Duration amount) {
    return "ne vēlāk kā " + amount(amount, LatvianPhrases::accusative) + " pēc Jūsu ziņas";
  }

  @Override
  char zero() {
    return '0';
  }

  private enum Form {
    ZERO,
    ONE,
    OTHER
  }

  private static Form form(long number) {
    long lastTwo = number % 100;
    if (number % 10 == 0 || (lastTwo >= 11 && lastTwo <= 19)) {
      return Form.ZERO;
    }
    return number % 10 == 1 ? Form.ONE : Form.OTHER;
  }

  private static String genitive(Unit unit, long number) {
    boolean one = form(number) == Form.ONE;
    return switch (unit) {
      case HOUR -> one ? "stundas" : "stundu";
      case MINUTE -> one ? "minūtes" : "minūšu";
      case SECOND -> one ? "sekundes" : "sekunžu";
    };
  }

  private static String accusative(Unit unit, long number) {
    return switch (unit) {
      case HOUR -> choose(number, "stundu", "stundu", "stundas");
      case MINUTE -> choose(number, "minūšu", "minūti", "minūtes");
      case SECOND -> choose(number, "sekunžu", "sekundi", "sekundes");
    };
  }

  private static String choose(long number, String zero, String one, String other) {
    return switch (form(number)) {
      case ZERO -> zero;
      case ONE -> one;
      case OTHER -> other;
    };
  }
}
