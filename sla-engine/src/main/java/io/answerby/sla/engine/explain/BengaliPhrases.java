// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.Metric;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Bengali, whose nouns do not change with the number. */
final class BengaliPhrases extends Phrases {

  private static final List<String> WEEKDAYS =
      List.of("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার");
  private static final List<String> MONTHS =
      List.of(
          "জানুয়ারি",
          "ফেব্রুয়ারি",
          "মার্চ",
          "এপ্রিল",
          "মে",
          "জুন",
          "জুলাই",
          "আগস্ট",
          "সেপ্টেম্বর",
          "অক্টোবর",
          "নভেম্বর",
          "ডিসেম্বর");

  @Override
  String sentence(
      Metric metric, String date, String time, String zone, String promise, String ceiling) {
    String deed =
        switch (Deed.of(metric)) {
          case BE_WITH_YOU -> "আমাদের একজন প্রতিনিধি আপনার সঙ্গে কথা বলবেন";
          case REPLY -> "আমরা উত্তর দেব";
          case TELL -> "আমরা আপনাকে অগ্রগতি জানাব";
          case SOLVE -> "আমরা এর সমাধান করব";
        };
    String end = ceiling.isEmpty() ? "।" : ", এবং " + ceiling + "।";
    return date + ", " + time + " মধ্যে (" + zone + ") " + deed + ": " + promise + end;
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
    return partOfDay(hour) + " " + clock12(hour, minute) + "-এর";
  }

  private static String partOfDay(int hour) {
    if (hour < 4 || hour >= 20) {
      return "রাত";
    }
    if (hour < 6) {
      return "ভোর";
    }
    if (hour < 12) {
      return "সকাল";
    }
    if (hour < 16) {
      return "দুপুর";
    }
    return hour < 18 ? "বিকাল" : "সন্ধ্যা";
  }

  @Override
  String withinOpen(Duration amount) {
    return "কর্মসময়ের " + genitive(amount) + " মধ্যে";
  }

  @Override
  String within(Duration amount) {
    return genitive(amount) + " মধ্যে";
  }

  @Override
  String withinBusinessDays(int days) {
    return days + " কর্মদিবসের মধ্যে";
  }

  @Override
  String onTheDay() {
    return "যে কর্মদিবসে আপনার বার্তা পৌঁছায় সেই দিনেই";
  }

  @Override
  String ceiling(Duration amount) {
    return "কোনোভাবেই আপনার বার্তার " + genitive(amount) + " বেশি পরে নয়";
  }

  @Override
  char zero() {
    return '\u09E6';
  }

  private String genitive(Duration amount) {
    String words = amount(amount, BengaliPhrases::unit);
    return words.endsWith("া") ? words + "র" : words + "ের";
  }

  private static String unit(Unit unit, long number) {
    return switch (unit) {
      case HOUR -> "ঘণ্টা";
      case MINUTE -> "মিনিট";
      case SECOND -> "সেকেন্ড";
    };
  }
}
