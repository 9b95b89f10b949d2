// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Hindi. */
final class HindiPhrases extends DeedLastPhrases {

  private static final List<String> WEEKDAYS =
      List.of("सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार");
  private static final List<String> MONTHS =
      List.of(
          "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर",
          "नवंबर", "दिसंबर");

  private static final NavigableMap<Integer, String> PARTS_OF_DAY =
      new TreeMap<>(Map.of(0, "रात", 4, "सुबह", 12, "दोपहर", 16, "शाम", 20, "रात"));

  HindiPhrases() {
    super(WEEKDAYS, MONTHS, new Joints(",", "तक", "और", "।"), PARTS_OF_DAY);
  }

  @Override
  String deed(Deed deed) {
    return switch (deed) {
      case BE_WITH_YOU -> "हमारा प्रतिनिधि आपसे बात करेगा";
      case REPLY -> "हम जवाब देंगे";
      case TELL -> "हम आपको स्थिति बताएँगे";
      case SOLVE -> "हम इसका समाधान कर देंगे";
    };
  }

  @Override
  String time(int hour, int minute) {
    return partAndClock(hour, minute) + " बजे";
  }

  @Override
  String withinOpen(Duration amount) {
    return "कार्य-समय के " + within(amount);
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
    return "हर हाल में आपके संदेश के बाद " + within(amount);
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
