// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.embedder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderEvalTest {

  @TempDir private Path folder;
  private String faqs = "";
  private String queries = "";

  @BeforeEach
  void writesACatalogueAndItsQuestions() throws IOException {
    faqs =
        Files.writeString(
                folder.resolve("faqs.jsonl"),
                """
                {"id":"parcel","lang":"en","question":"Where is my parcel?","answer":"On its way."}
                {"id":"cards","lang":"en","question":"Which cards do you take?","answer":"Most."}
                """)
            .toString();
    queries =
        Files.writeString(
                folder.resolve("queries.jsonl"),
                """
                {"query":"the courier has not brought my package","expected":["parcel"],"split":"test"}
                {"query":"which cards","expected":["cards"],"split":"test","lang":"en"}
                {"query":"tell me a joke","expected":[],"split":"test"}
                {"query":"where is my parcel","expected":["cards"],"split":"dev"}
                """)
            .toString();
  }

  @Test
  void countsOnlyQuestionsInScopeOfTheSplit() throws IOException {
    String told = run(faqs, queries, "test");
    assertEquals("{\"in_scope\":2,", told.substring(0, 14), told);
    assertEquals("\"p_at_1_dense_alone\":1.0000}", told.substring(told.lastIndexOf(',') + 1));
    assertEquals("{\"in_scope\":3,", run(faqs, queries).substring(0, 14));
  }

  @Test
  void refusesASplitWithoutQuestionsAndFewerArguments() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EmbedderEval.main(new String[] {faqs, queries, "train"}));
    assertThrows(IllegalArgumentException.class, () -> EmbedderEval.main(new String[] {faqs}));
  }

  private static String run(String... args) throws IOException {
    var text = new ByteArrayOutputStream();
    EmbedderEval.measure(args, new PrintStream(text, true, StandardCharsets.UTF_8));
    return text.toString(StandardCharsets.UTF_8).strip();
  }
}
