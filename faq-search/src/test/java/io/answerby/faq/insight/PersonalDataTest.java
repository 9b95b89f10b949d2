// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to ali.khan+shop@example.co.uk please | write to [email] please",
        "ALI@EXAMPLE.COM | [email]",
        "mail:ali@example.com, thanks | [email] thanks",
        "ali @ example.com | [email]",
        "ali(at)example.com | [email]",
        "ali [at] example.com | [email]",
        "ali at example dot com please | [email] please",
        "ali＠example．com | [email]",
        "علی@مثال.پاک سے | [email] سے",
        "ali@okbank | [email]"
      })
  void removesEmailAddresses(String text, String removed) {
    assertEquals(removed, PersonalData.remove(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call +92 300 1234567 now | call [phone] now",
        "call 0300-1234567 | call [phone]",
        "call (0044) 20 7946.0958 | call ([phone]",
        "کال ۰۳۰۰۱۲۳۴۵۶۷ کریں | کال [phone] کریں",
        "کال ٠٣٠٠ ١٢٣٤٥٦٧ کریں | کال [phone] کریں",
        "फ़ोन ०९८७६५४३२१० पर | फ़ोन [phone] पर",
        "ফোন ০১৭১২-৩৪৫৬৭৮ এ | ফোন [phone] এ",
        "call 0 3 0 0 1 2 3 4 5 6 7 | call [phone]",
        "zvaniet +371 2612 3456 | zvaniet [phone]"
      })
  void removesPhoneNumbersInEveryScript(String text, String removed) {
    assertEquals(removed, PersonalData.remove(text));
  }

  @Test
  void removesNumbersThroughInvisibleCharactersAndEmoji() {
    assertEquals("call [phone]", PersonalData.remove("call 0300\u200b12\u202e34\u2066567"));
    assertEquals(
        "[number]", PersonalData.remove("1\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35"));
    assertEquals("[number]", PersonalData.remove("①②③④⑤"));
    assertEquals("[card]", PersonalData.remove("𝟜𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "card 4111 1111 1111 1111 failed | card [card] failed",
        "5500-0000-0000-0004 | [card]",
        "4111,1111,1111,1111 | [card]",
        "4111*1111*1111*1111 | [card]",
        "४१११ ११११ ११११ ११११ | [card]",
        "4111 1111 1111 1112 | [number]",
        "378282246310005 | [card]"
      })
  void removesCardNumbersByTheirLuhnDigit(String text, String removed) {
    assertEquals(removed, PersonalData.remove(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to DE89 3704 0044 0532 0130 00 please | to [iban] please",
        "GB82WEST12345698765432 | [iban]",
        "pk36scbl0000001123456702 | [iban]",
        "LV80BANK0000435195001 | [iban]",
        "DE88 3704 0044 0532 0130 00 | [number]"
      })
  void removesAccountNumbersByTheirChecksum(String text, String removed) {
    assertEquals(removed, PersonalData.remove(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where is order 4711? | where is order [number]?",
        "where is my order no. 4711 | where is my order no. [number]",
        "order number is 815 | order number is [number]",
        "#4711 is late | [number] is late",
        "PK-2026-00123 is late | [number] is late",
        "1Z999AA10123456784 | [number]",
        "A1B2C3D4E5 | [number]",
        "آرڈر ۴۷۱۱ کہاں ہے | آرڈر [number] کہاں ہے",
        "ऑर्डर नंबर ४७११ कहाँ है | ऑर्डर नंबर [number] कहाँ है",
        "অর্ডার ৪৭১১ কোথায় | অর্ডার [number] কোথায়",
        "kur ir pasūtījums AB-815 | kur ir pasūtījums [number]",
        "4711 آرڈر کہاں ہے | [number] آرڈر کہاں ہے",
        "https://shop.example/orders?token=abc see | [link] see",
        "www.shop.example/u/ali | [link]"
      })
  void removesOrderNumbersAndLinks(String text, String removed) {
    assertEquals(removed, PersonalData.remove(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "where is my parcel?",
        "can I pay Rs 1500 for 2 shirts in 3 days",
        "is it Rs. 12,500?",
        "open 10:30 to 18:00?",
        "iPhone 15 128gb in 2026?",
        "do you sell size 42, 44 and 46",
        "meet @ 5?",
        "میرا آرڈر کہاں ہے؟",
        "is 24/7 help there"
      })
  void leavesOrdinaryQuestionsAlone(String text) {
    assertEquals(text, PersonalData.remove(text));
  }

  @Test
  void removesWhatReadsAsAnAddressOnlyOnceANumberIsGone() {
    String removed = PersonalData.remove("order @ 4711 4711no.");
    assertEquals(removed, PersonalData.remove(removed));
  }
}
