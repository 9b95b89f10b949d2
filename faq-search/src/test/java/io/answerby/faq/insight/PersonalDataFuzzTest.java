// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.regex.Pattern;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a customer writes, what points to the customer is taken out. */
class PersonalDataFuzzTest {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{5}");
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9]@[A-Za-z0-9]+\\.[A-Za-z]");

  @ValueSource(
      strings = {
        "where is order 4711? call +92 300 1234567 or ada@example.com, please",
        "card 4111 1111 1111 1111, iban LV80 BANK 0000 4351 9500 1",
        "ada (at) example dot com; https://example.com/?id=12345 www.example.com",
        "میرا آرڈر ۴۷۱۱ کہاں ہے؟ ۰۳۰۰-۱۲۳۴۵۶۷",
        "मेरा ऑर्डर ४७११; ফোন ০১৭১২৩৪৫৬৭৮",
        "order\u200b4\u200b7\u200b1\u200b1 (0300)\u00a0123-45-67 [email] [number][phone]",
        "\ud83d\ude001\ud83d\ude00 \ud835\udfd8\ud835\udfd9\ud835\udfda\ud835\udfdb\ud835\udfdc",
        "@@@@ @a at b dot c at d dot e 1-2-3-4-5-6-7-8-9"
      })
  @FuzzTest
  void whatIsRemovedOnceLeavesNothingToRemove(@NotNull String text) {
    String removed = PersonalData.remove(text);
    assertEquals(removed, PersonalData.remove(removed));
    assertFalse(LONG_NUMBER.matcher(removed).find(), "keeps a number of five digits");
    assertFalse(ADDRESS.matcher(removed).find(), "keeps an email address");
  }
}
