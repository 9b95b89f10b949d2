// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class FormBodyProperties {

  @Property(seed = "20261121")
  void readsBackWhatTheJdkEncodes(@ForAll @Size(max = 8) Map<String, String> written) {
    Map<String, String> fields = new LinkedHashMap<>();
    written.forEach((name, value) -> fields.put(whole(name), whole(value)));
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    assertEquals(fields, FormBody.parse(body.toString()));
  }

  @Property(seed = "20261121")
  void readsOrRefusesAnyTextAndNothingElse(@ForAll String body) {
    try {
      FormBody.parse(body);
    } catch (RefusedException e) {
      assertEquals(400, e.status());
    }
  }

  /** Without halves of characters, which no browser sends. */
  private static String whole(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
