// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.examples.workbench.TempFiles;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.faq.FaqEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions with the FAQs that answer them, as somebody labelled them. */
class LabelledDataFuzzTest {

  private static final List<FaqEntry> FAQS =
      List.of(FaqEntry.define("returns", "en", faq -> faq.question("How do I send it back?")));

  static Stream<Arguments> labelled() {
    Stream<byte[]> texts =
        Stream.of(
                """
            {"query":"send back","expected":["returns"],"split":"test"}

            {"query":"weather","expected":[]}
            """,
                "{\"query\":1,\"expected\":{},\"split\":[]}\n[]\nnull\n{\"query\":\"\"",
                "{\"query\":\"x\",\"expected\":[[]],\"y\":{\"z\":[1]}} {}\n{\"expected\":[\"gone\"]}")
            .map(text -> text.getBytes(UTF_8));
    return Stream.concat(texts, Stream.of(new byte[] {'{', -1}))
        .map(bytes -> Arguments.of((Object) bytes));
  }

  @MethodSource("labelled")
  @FuzzTest
  void questionsAreReadOrRefusedInASentence(byte @NotNull [] bytes) throws IOException {
    Path file = Path.of(TempFiles.holding("questions.jsonl", bytes));
    try {
      assertFalse(LabelledData.questions(file, "", FAQS).isEmpty());
    } catch (CommandFailure refused) {
      assertTrue(refused.toString().contains(file.toString()), refused::toString);
    }
  }
}
