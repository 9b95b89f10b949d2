// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Ledger;
import io.answerby.sla.Metric;
import io.answerby.sla.Target;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerSentenceTest {

  private static final String ZONE = "\u2068Asia/Karachi, UTC+05:00\u2069";

  private static Ledger ledger(Metric metric, Function<TargetKind, TargetStep> writing) {
    Target target = Target.define(metric, writing);
    Instant from = Instant.parse("2026-12-24T11:30:00Z");
    Instant due = Instant.parse("2026-12-25T11:30:00Z");
    ZoneId karachi = ZoneId.of("Asia/Karachi");
    return target.kind().countsDays()
        ? Ledger.ofDays(target, "desk", karachi, from, List.of(), due)
        : Ledger.ofStretches(
            target,
            "desk",
            karachi,
            from,
            List.of(new Ledger.Stretch(from, due, Ledger.Use.COUNTED, "")),
            due);
  }

  private static final Ledger EMAIL =
      ledger(
          Metric.FIRST_RESPONSE,
          t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(24)));

  @Test
  void isWrittenInFiveLanguages() {
    assertEquals(
        "We will reply by Friday, 25 December 2026, 4:30 pm ("
            + ZONE
            + "): within 4 hours of opening time, and never later than 24 hours after your"
            + " message.",
        CustomerSentence.in("en").of(EMAIL));
    assertEquals(
        "جمعہ، 25 دسمبر 2026، سہ پہر 4:30 بجے تک ("
            + ZONE
            + ") ہم جواب دیں گے: اوقاتِ کار کے 4 گھنٹوں کے اندر، اور ہر حال میں آپ کے پیغام کے"
            + " بعد 24 گھنٹوں کے اندر۔",
        CustomerSentence.in("ur").of(EMAIL));
    assertEquals(
        "शुक्रवार, 25 दिसंबर 2026, शाम 4:30 बजे तक ("
            + ZONE
            + ") हम जवाब देंगे: कार्य-समय के 4 घंटों के भीतर, और हर हाल में आपके संदेश के बाद"
            + " 24 घंटों के भीतर।",
        CustomerSentence.in("hi").of(EMAIL));
    assertEquals(
        "শুক্রবার, 25 ডিসেম্বর 2026, বিকাল 4:30-এর মধ্যে ("
            + ZONE
            + ") আমরা উত্তর দেব: কর্মসময়ের 4 ঘণ্টার মধ্যে, এবং কোনোভাবেই আপনার বার্তার 24"
            + " ঘণ্টার বেশি পরে নয়।",
        CustomerSentence.in("bn").of(EMAIL));
    assertEquals(
        "Mēs atbildēsim līdz piektdienai, 2026. gada 25. decembrim, plkst. 16.30 ("
            + ZONE
            + "): 4 stundu darba laika ietvaros un ne vēlāk kā 24 stundas pēc Jūsu ziņas.",
        CustomerSentence.in("lv").of(EMAIL));
  }

  @Test
  void takesNativeDigitsButLeavesTheZoneAsItIsKnown() {
    assertTrue(
        CustomerSentence.in("ur").withNativeNumerals().of(EMAIL).startsWith("جمعہ، ۲۵ دسمبر ۲۰۲۶"));
    String hindi = CustomerSentence.in("hi").withNativeNumerals().of(EMAIL);
    assertTrue(hindi.startsWith("शुक्रवार, २५ दिसंबर २०२६, शाम ४:३०"), hindi);
    assertTrue(hindi.contains(ZONE), hindi);
    assertTrue(CustomerSentence.in("bn").withNativeNumerals().of(EMAIL).contains("২৪ ঘণ্টার"));
    assertEquals(
        CustomerSentence.in("lv").of(EMAIL),
        CustomerSentence.in("lv").withNativeNumerals().of(EMAIL));
  }

  @ParameterizedTest
  @CsvSource({
    "1, ne vēlāk kā 1 stundu pēc",
    "2, ne vēlāk kā 2 stundas pēc",
    "10, ne vēlāk kā 10 stundu pēc",
    "11, ne vēlāk kā 11 stundu pēc",
    "20, ne vēlāk kā 20 stundu pēc",
    "21, ne vēlāk kā 21 stundu pēc",
    "22, ne vēlāk kā 22 stundas pēc",
    "100, ne vēlāk kā 100 stundu pēc",
    "101, ne vēlāk kā 101 stundu pēc",
    "111, ne vēlāk kā 111 stundu pēc"
  })
  void latvianHasThreePlurals(int hours, String part) {
    String sentence =
        CustomerSentence.in("lv")
            .of(
                ledger(
                    Metric.FIRST_RESPONSE,
                    t -> t.within(Duration.ofHours(4)).neverLaterThan(Duration.ofHours(hours))));
    assertTrue(sentence.contains(part), sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "1, within 1 minute.",
    "61, within 1 hour 1 minute.",
    "90, within 1 hour 30 minutes.",
    "120, within 2 hours."
  })
  void namesHoursAndMinutes(int minutes, String end) {
    String sentence =
        CustomerSentence.in("en")
            .of(ledger(Metric.ANSWER, t -> t.withinElapsed(Duration.ofMinutes(minutes))));
    assertTrue(sentence.startsWith("A person will be with you by Friday"), sentence);
    assertTrue(sentence.endsWith(end), sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ur", "hi", "bn", "lv"})
  void promisesEveryMetricAndKind(String language) {
    CustomerSentence sentences = CustomerSentence.in(language);
    for (Metric metric : Metric.values()) {
      String elapsed = sentences.of(ledger(metric, t -> t.withinElapsed(Duration.ofSeconds(90))));
      assertTrue(elapsed.contains("2026"), elapsed);
    }
    for (int days : new int[] {1, 2, 21}) {
      String counted =
          sentences.of(ledger(Metric.FIRST_RESOLUTION, t -> t.withinBusinessDays(days)));
      assertTrue(counted.contains(String.valueOf(days)), counted);
    }
    String sameDay = sentences.of(ledger(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0)));
    assertTrue(sameDay.contains(ZONE), sameDay);
  }

  @ParameterizedTest
  @CsvSource({
    // what a quarter past that hour is called
    "00, 12:15 am, رات 12:15, रात 12:15, রাত 12:15, plkst. 00.15",
    "03, 3:15 am, رات 3:15, रात 3:15, রাত 3:15, plkst. 03.15",
    "04, 4:15 am, صبح 4:15, सुबह 4:15, ভোর 4:15, plkst. 04.15",
    "05, 5:15 am, صبح 5:15, सुबह 5:15, ভোর 5:15, plkst. 05.15",
    "06, 6:15 am, صبح 6:15, सुबह 6:15, সকাল 6:15, plkst. 06.15",
    "10, 10:15 am, صبح 10:15, सुबह 10:15, সকাল 10:15, plkst. 10.15",
    "11, 11:15 am, صبح 11:15, सुबह 11:15, সকাল 11:15, plkst. 11.15",
    "12, 12:15 pm, دوپہر 12:15, दोपहर 12:15, দুপুর 12:15, plkst. 12.15",
    "15, 3:15 pm, دوپہر 3:15, दोपहर 3:15, দুপুর 3:15, plkst. 15.15",
    "16, 4:15 pm, سہ پہر 4:15, शाम 4:15, বিকাল 4:15, plkst. 16.15",
    "17, 5:15 pm, سہ پہر 5:15, शाम 5:15, বিকাল 5:15, plkst. 17.15",
    "18, 6:15 pm, شام 6:15, शाम 6:15, সন্ধ্যা 6:15, plkst. 18.15",
    "19, 7:15 pm, شام 7:15, शाम 7:15, সন্ধ্যা 7:15, plkst. 19.15",
    "20, 8:15 pm, رات 8:15, रात 8:15, রাত 8:15, plkst. 20.15",
    "23, 11:15 pm, رات 11:15, रात 11:15, রাত 11:15, plkst. 23.15"
  })
  void callsThePartOfTheDayAsTheLanguageDoes(
      String hour, String en, String ur, String hi, String bn, String lv) {
    Instant due = Instant.parse("2026-12-25T" + hour + ":15:00Z");
    Ledger ledger =
        Ledger.ofDays(
            Target.define(Metric.FIRST_RESPONSE, t -> t.byEndOfBusinessDay(1)),
            "desk",
            ZoneOffset.UTC,
            due,
            List.of(),
            due);
    Map.of("en", en, "ur", ur, "hi", hi, "bn", bn, "lv", lv)
        .forEach(
            (language, time) -> {
              String sentence = CustomerSentence.in(language).of(ledger);
              assertTrue(
                  sentence.contains(", " + time) || sentence.contains("، " + time), sentence);
            });
  }

  @Test
  void writesTheFirstTenMinutesOfAnHourWithTwoDigits() {
    Instant due = Instant.parse("2026-12-25T09:09:59Z");
    Ledger ledger =
        Ledger.ofDays(
            Target.define(Metric.FIRST_RESPONSE, t -> t.byEndOfBusinessDay(1)),
            "desk",
            ZoneOffset.UTC,
            due,
            List.of(),
            due);
    assertEquals(
        "We will reply by Friday, 25 December 2026, 9:09 am (\u2068Z, UTC+00:00\u2069): within 1"
            + " business day.",
        CustomerSentence.in("en").of(ledger));
  }

  @ParameterizedTest
  @CsvSource({
    "en, within 1 hour 2 minutes 1 second.",
    "ur, 1 گھنٹے 2 منٹوں 1 سیکنڈ کے اندر۔",
    "hi, 1 घंटे 2 मिनटों 1 सेकंड के भीतर।",
    "bn, 1 ঘণ্টা 2 মিনিট 1 সেকেন্ডের মধ্যে।",
    "lv, 1 stundas 2 minūšu 1 sekundes laikā."
  })
  void countsOneAndManyInEveryUnit(String language, String end) {
    Duration amount = Duration.ofHours(1).plusMinutes(2).plusSeconds(1);
    String sentence =
        CustomerSentence.in(language).of(ledger(Metric.ANSWER, t -> t.withinElapsed(amount)));
    assertTrue(sentence.endsWith(": " + end), sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "en, within 2 hours 1 minute 2 seconds.",
    "ur, 2 گھنٹوں 1 منٹ 2 سیکنڈوں کے اندر۔",
    "hi, 2 घंटों 1 मिनट 2 सेकंडों के भीतर।",
    "bn, 2 ঘণ্টা 1 মিনিট 2 সেকেন্ডের মধ্যে।",
    "lv, 2 stundu 1 minūtes 2 sekunžu laikā."
  })
  void countsManyAndOneInEveryUnit(String language, String end) {
    Duration amount = Duration.ofHours(2).plusMinutes(1).plusSeconds(2);
    String sentence =
        CustomerSentence.in(language).of(ledger(Metric.ANSWER, t -> t.withinElapsed(amount)));
    assertTrue(sentence.endsWith(": " + end), sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "1, ne vēlāk kā 1 minūti 1 sekundi pēc",
    "2, ne vēlāk kā 2 minūtes 2 sekundes pēc",
    "11, ne vēlāk kā 11 minūšu 11 sekunžu pēc",
    "19, ne vēlāk kā 19 minūšu 19 sekunžu pēc",
    "20, ne vēlāk kā 20 minūšu 20 sekunžu pēc"
  })
  void latvianPluralsHoldForMinutesAndSecondsToo(int number, String part) {
    Duration ceiling = Duration.ofMinutes(number).plusSeconds(number);
    String sentence =
        CustomerSentence.in("lv")
            .of(
                ledger(
                    Metric.FIRST_RESPONSE,
                    t -> t.withinElapsed(Duration.ofSeconds(1)).neverLaterThan(ceiling)));
    assertTrue(sentence.contains(part), sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "en, within 1 business day., within 2 business days., on the business day on which your message"
        + " arrives.",
    "ur, 1 کاروباری دن کے اندر۔, 2 کاروباری دنوں کے اندر۔, اسی کاروباری دن جس دن آپ کا پیغام ملے۔",
    "hi, 1 कार्य-दिवस के भीतर।, 2 कार्य-दिवसों के भीतर।, उसी कार्य-दिवस पर जब आपका संदेश मिलता है।",
    "bn, 1 কর্মদিবসের মধ্যে।, 2 কর্মদিবসের মধ্যে।, যে কর্মদিবসে আপনার বার্তা পৌঁছায় সেই দিনেই।",
    "lv, 1 darbdienas laikā., 2 darbdienu laikā., 'tajā darbdienā, kurā saņemta Jūsu ziņa.'"
  })
  void countsBusinessDays(String language, String one, String two, String sameDay) {
    CustomerSentence sentences = CustomerSentence.in(language);
    String first = sentences.of(ledger(Metric.FIRST_RESOLUTION, t -> t.withinBusinessDays(1)));
    assertTrue(first.endsWith(": " + one), first);
    String second = sentences.of(ledger(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(2)));
    assertTrue(second.endsWith(": " + two), second);
    String day = sentences.of(ledger(Metric.FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(0)));
    assertTrue(day.endsWith(": " + sameDay), day);
  }

  @Test
  void neverSaysNothingOfAnAmountBelowASecond() {
    String sentence =
        CustomerSentence.in("en")
            .of(ledger(Metric.ANSWER, t -> t.withinElapsed(Duration.ofMillis(500))));
    assertTrue(sentence.endsWith(": within 0 seconds."), sentence);
  }

  @Test
  void refusesALanguageItDoesNotKnow() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> CustomerSentence.in("de"));
    assertEquals(
        "language must be one of [bn, en, hi, lv, ur], but was 'de'", refusal.getMessage());
  }

  @Test
  void hasEveryDigitOfAScriptThatHasItsOwnAndLeavesTheOthers() {
    Instant due = Instant.parse("2034-07-16T05:28:00Z");
    Ledger ledger =
        Ledger.ofDays(
            Target.define(Metric.FIRST_RESPONSE, t -> t.byEndOfBusinessDay(9)),
            "desk",
            ZoneOffset.UTC,
            due,
            List.of(),
            due);
    String hindi = CustomerSentence.in("hi").withNativeNumerals().of(ledger);
    assertTrue(hindi.startsWith("रविवार, १६ जुलाई २०३४, सुबह ५:२८ बजे"), hindi);
    assertTrue(hindi.endsWith("९ कार्य-दिवसों के भीतर।"), hindi);
    assertEquals(
        CustomerSentence.in("en").of(ledger),
        CustomerSentence.in("en").withNativeNumerals().of(ledger));
  }
}
