// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.Metric;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Hindi. */
final class HindiPhrases extends Phrases {

  private static final List<String> WEEKDAYS =
      List.of("सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार");
  private static final List<String> MONTHS =
      List.of(
          "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर",
          "नवंबर", "दिसंबर");

  @Override
  String sentence(
      Metric metric, String date, String time, String zone, String promise, String ceiling) {
    String deed =
        switch (Deed.of(metric)) {
          case BE_WITH_YOU -> "हमारा प्रतिनिधि आपसे बात करेगा";
          case REPLY -> "हम जवाब देंगे";
          case TELL -> "हम आपको स्थिति बताएँगे";
          case SOLVE -> "हम इसका समाधान कर देंगे";
        };
    String end = ceiling.isEmpty() ? "।" : ", और " + ceiling + "।";
    return date + ", " + time + " तक (" + zone + ") " + deed + ": " + promise + end;
  }

  @Override
  String date(LocalDate date) {
    return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1)
        + ", "
        + date.getDayOfMonth()
        + " "
        + MONTHS.get(date.getMonthValue() - 1)
        + " "
        + date.getYear();
  }

  @Override
  String time(int hour, int minute) {
    return partOfDay(hour) + " " + clock12(hour, minute) + " बजे";
  }

  private static String partOfDay(int hour) {
    if (hour < 4 || hour >= 20) {
      return "रात";
    }
    if (hour < 12) {
      return "सुबह";
    }
    return hour < 16 ? "दोपहर" : "शाम";
  }

  @Override
  String withinOpen(Duration amount) {
    return "कार्य-समय के " + amount(amount, HindiPhrases::unit) + " के भीतर";
  }

  @Override
  String within(Duration amount) {
    return amount(amount, HindiPhrases::unit) + " के भीतर";
  }

  @Override
  String withinBusinessDays(int days) {
    return days + (days == 1 ? " कार्य-दिवस के भीतर" : " कार्य-दिवसों के भीतर");
  }

  @Override
  String onTheDay() {
    return "उसी कार्य-दिवस पर जब आपका संदेश मिलता है";
  }

  @Override
  String ceiling(Duration amount) {
    return "हर हाल में आपके संदेश के बाद " + amount(amount, HindiPhrases::unit) + " के भीतर";
  }

  @Override
  char zero() {
    return '\u0966';
  }

  private static String unit(Unit unit, long number) {
    return switch (unit) {
      case HOUR -> number == 1 ? "घंटे" : "घंटों";
      case MINUTE -> number == 1 ? "मिनट" : "मिनटों";
      case SECOND -> number == 1 ? "सेकंड" : "सेकंडों";
    };
  }
}
