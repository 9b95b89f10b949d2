// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.faq.FaqFaultsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Catalogues of JSON lines, as somebody's export wrote them. */
class JsonLinesFuzzTest {

  private static final Pattern PLACE = Pattern.compile("faqs\\.jsonl, line [1-9][0-9]*");

  static Stream<Arguments> exported() {
    return Stream.of(
            """
            {"id":"returns","lang":"en","question":"How do I send something back?","answer":"By post.",\
            "variants":["return policy","wrong size"],"link":"/returns"}

            {"id":"returns","lang":"ur","question":"چیز واپس کیسے کروں؟","link":null,"tags":[{"a":[1]}]}
            """,
            "\uFEFF{\"id\":\"a\",\"lang\":\"UR-pk\",\"question\":\"\\ud83d\\u0000 \\ud800?\"}",
            "{\"id\":\"a\",\"lang\":\"en\",\"question\":\"q?\"}\n"
                + "{\"id\":\"a\",\"lang\":\"en\",\"question\":\"q?\"}",
            "{\"id\":1,\"lang\":[],\"question\":{},\"variants\":[null,\"\",[[]]],\"varients\":\"x\"}",
            "{\"id\":\"a\",\"id\":\"b\"} {}\r\n[]\nnull\n\"text\"\n{\"id\"",
            "[".repeat(2_000),
            "{\"x\":" + "{\"x\":".repeat(40))
        .map(text -> arguments((Object) text.getBytes(UTF_8)));
  }

  @MethodSource("exported")
  @FuzzTest
  void linesAreReadAsACatalogueThatIsReadAgainOrEveryFaultHasItsLine(byte @NotNull [] bytes)
      throws IOException {
    FaqCatalogue catalogue;
    try {
      catalogue = read(bytes);
    } catch (FaqFaultsException refused) {
      refused
          .faults()
          .forEach(fault -> assertTrue(PLACE.matcher(fault.place()).matches(), fault::place));
      return;
    }
    var written = new ByteArrayOutputStream();
    catalogue.writeJsonLines(written);
    assertEquals(catalogue.entries(), read(written.toByteArray()).entries());
  }

  private static FaqCatalogue read(byte[] bytes) throws IOException {
    return FaqCatalogue.readJsonLines(new ByteArrayInputStream(bytes), "faqs.jsonl");
  }
}
