// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Bengali, whose nouns do not change with the number. */
final class BengaliPhrases extends DeedLastPhrases {

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

  private static final NavigableMap<Integer, String> PARTS_OF_DAY =
      new TreeMap<>(
          Map.of(
              0, "রাত", 4, "ভোর", 6, "সকাল", 12, "দুপুর", 16, "বিকাল", 18, "সন্ধ্যা", 20, "রাত"));

  BengaliPhrases() {
    super(WEEKDAYS, MONTHS, new Joints(",", "মধ্যে", "এবং", "।"), PARTS_OF_DAY);
  }

  @Override
  String deed(Deed deed) {
    return switch (deed) {
      case BE_WITH_YOU -> "আমাদের একজন প্রতিনিধি আপনার সঙ্গে কথা বলবেন";
      case REPLY -> "আমরা উত্তর দেব";
      case TELL -> "আমরা আপনাকে অগ্রগতি জানাব";
      case SOLVE -> "আমরা এর সমাধান করব";
    };
  }

  @Override
  String time(int hour, int minute) {
    return partAndClock(hour, minute) + "-এর";
  }

  @Override
  String withinOpen(Duration amount) {
    return "কর্মসময়ের " + within(amount);
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
