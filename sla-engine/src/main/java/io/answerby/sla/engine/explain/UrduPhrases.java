// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import io.answerby.sla.Metric;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Urdu, written from right to left. */
final class UrduPhrases extends Phrases {

  private static final List<String> WEEKDAYS =
      List.of("پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار");
  private static final List<String> MONTHS =
      List.of(
          "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر",
          "نومبر", "دسمبر");

  @Override
  String sentence(
      Metric metric, String date, String time, String zone, String promise, String ceiling) {
    String deed =
        switch (Deed.of(metric)) {
          case BE_WITH_YOU -> "ہمارا نمائندہ آپ سے بات کرے گا";
          case REPLY -> "ہم جواب دیں گے";
          case TELL -> "ہم آپ کو صورتِ حال بتائیں گے";
          case SOLVE -> "ہم یہ مسئلہ حل کر دیں گے";
        };
    String end = ceiling.isEmpty() ? "۔" : "، اور " + ceiling + "۔";
    return date + "، " + time + " تک (" + zone + ") " + deed + ": " + promise + end;
  }

  @Override
  String date(LocalDate date) {
    return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1)
        + "، "
        + date.getDayOfMonth()
        + " "
        + MONTHS.get(date.getMonthValue() - 1)
        + " "
        + date.getYear();
  }

  @Override
  String time(int hour, int minute) {
    return partOfDay(hour) + " " + clock12(hour, minute) + " بجے";
  }

  private static String partOfDay(int hour) {
    if (hour < 4 || hour >= 20) {
      return "رات";
    }
    if (hour < 12) {
      return "صبح";
    }
    if (hour < 16) {
      return "دوپہر";
    }
    return hour < 18 ? "سہ پہر" : "شام";
  }

  @Override
  String withinOpen(Duration amount) {
    return "اوقاتِ کار کے " + amount(amount, UrduPhrases::unit) + " کے اندر";
  }

  @Override
  String within(Duration amount) {
    return amount(amount, UrduPhrases::unit) + " کے اندر";
  }

  @Override
  String withinBusinessDays(int days) {
    return days + (days == 1 ? " کاروباری دن کے اندر" : " کاروباری دنوں کے اندر");
  }

  @Override
  String onTheDay() {
    return "اسی کاروباری دن جس دن آپ کا پیغام ملے";
  }

  @Override
  String ceiling(Duration amount) {
    return "ہر حال میں آپ کے پیغام کے بعد " + amount(amount, UrduPhrases::unit) + " کے اندر";
  }

  @Override
  char zero() {
    return '\u06F0';
  }

  private static String unit(Unit unit, long number) {
    return switch (unit) {
      case HOUR -> number == 1 ? "گھنٹے" : "گھنٹوں";
      case MINUTE -> number == 1 ? "منٹ" : "منٹوں";
      case SECOND -> number == 1 ? "سیکنڈ" : "سیکنڈوں";
    };
  }
}
