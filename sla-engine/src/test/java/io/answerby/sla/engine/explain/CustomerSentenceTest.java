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
import java.util.List;
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

  @Test
  void refusesALanguageItDoesNotKnow() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> CustomerSentence.in("de"));
    assertEquals(
        "language must be one of [bn, en, hi, lv, ur], but was 'de'", refusal.getMessage());
  }
}
