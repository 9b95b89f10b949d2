// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Urdu, written from right to left. */
final class UrduPhrases extends DeedLastPhrases {

  private static final List<String> WEEKDAYS =
      List.of("پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار");
  private static final List<String> MONTHS =
      List.of(
          "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر",
          "نومبر", "دسمبر");

  private static final NavigableMap<Integer, String> PARTS_OF_DAY =
      new TreeMap<>(Map.of(0, "رات", 4, "صبح", 12, "دوپہر", 16, "سہ پہر", 18, "شام", 20, "رات"));

  UrduPhrases() {
    super(WEEKDAYS, MONTHS, new Joints("،", "تک", "اور", "۔"), PARTS_OF_DAY);
  }

  @Override
  String deed(Deed deed) {
    return switch (deed) {
      case BE_WITH_YOU -> "ہمارا نمائندہ آپ سے بات کرے گا";
      case REPLY -> "ہم جواب دیں گے";
      case TELL -> "ہم آپ کو صورتِ حال بتائیں گے";
      case SOLVE -> "ہم یہ مسئلہ حل کر دیں گے";
    };
  }

  @Override
  String time(int hour, int minute) {
    return partAndClock(hour, minute) + " بجے";
  }

  @Override
  String withinOpen(Duration amount) {
    return "اوقاتِ کار کے " + within(amount);
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
    return "ہر حال میں آپ کے پیغام کے بعد " + within(amount);
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
