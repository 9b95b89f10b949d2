// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes as they were kept, by this version or another, or changed by somebody's hand. */
class OutcomeFormFuzzTest {

  private static final String SECRET = "my wedding dress";

  @ValueSource(
      strings = {
        "{\"form\":2,\"kind\":\"suggested\",\"suggestion\":\"s-1\",\"at\":\"2026-11-21T10:00:00Z\","
            + "\"question\":\"my wedding dress\",\"lang\":\"en\",\"faqs\":[\"returns\",\"refund\"],"
            + "\"faqLang\":\"en\",\"confidence\":0.8125,\"heldOut\":false,\"asker\":\"a7\","
            + "\"account\":\"k9\"}",
        "{\"form\":1,\"kind\":\"suggested\",\"suggestion\":\"s-1\",\"at\":\"2026-11-21T10:00:00Z\","
            + "\"question\":\"\",\"lang\":\"en\",\"faqs\":[],\"heldOut\":true,\"asker\":\"\","
            + "\"account\":\"\"}",
        "{\"form\":2,\"kind\":\"answered\",\"suggestion\":\"s\",\"at\":\"2026-11-21T10:00:00.5Z\","
            + "\"faq\":\"returns\"}",
        "{\"form\":2,\"kind\":\"ticket-created\",\"suggestion\":\"\","
            + "\"at\":\"2026-11-21T10:01:00Z\",\"account\":\"k9\"}",
        "{\"form\":3,\"kind\":\"my wedding dress\",\"suggestion\":null,\"at\":\"tomorrow\"}",
        "{\"form\":2.5,\"kind\":{\"my wedding dress\":[]},\"faqs\":[[{}],1,\"x\"],\"faqs\":1} {}",
        "{\"form\":\"2\",\"kind\":\"opened\",\"suggestion\":\" \",\"at\":\"2026-11-21T10:00:00Z\","
            + "\"faq\":\"my wedding dress\",\"confidence\":NaN",
        "[\"my wedding dress\"]"
      })
  @FuzzTest
  void aLineIsReadAsTheOutcomeThatIsWrittenAgainOrRefusedWithoutItsWords(@NotNull String line) {
    Outcome outcome;
    try {
      outcome = OutcomeForm.read(line);
    } catch (IllegalArgumentException refused) {
      for (Throwable each = refused; each != null; each = each.getCause()) {
        assertFalse(each.toString().contains(SECRET), "shows the customer's words");
      }
      return;
    }
    assertEquals(outcome, OutcomeForm.read(OutcomeForm.write(outcome)));
  }
}
