// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

  @Test
  void readsWhatFormsWrite() {
    assertEquals(
        Map.of("question", "کہاں ہے & why?", "email", "", "lang", "ur"),
        FormBody.parse(
            "question=" + URLEncoder.encode("کہاں ہے & why?", UTF_8) + "&email=&lang=ur"));
  }

  @Test
  void anEmptyBodyHasNoFields() {
    assertEquals(Map.of(), FormBody.parse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%C3%28", "a=%ED%A0%80", "a=é", "a=1&a=2"})
  void refusesWhatIsNotWellFormed(String body) {
    RefusedException refused = assertThrows(RefusedException.class, () -> FormBody.parse(body));
    assertEquals(400, refused.status());
  }

  @Test
  void refusesForestsOfFields() {
    String body = "a=1&".repeat(100);
    assertThrows(RefusedException.class, () -> FormBody.parse(body));
    StringBuilder different = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      different.append("f").append(i).append("=1&");
    }
    assertThrows(RefusedException.class, () -> FormBody.parse(different.toString()));
  }
}
