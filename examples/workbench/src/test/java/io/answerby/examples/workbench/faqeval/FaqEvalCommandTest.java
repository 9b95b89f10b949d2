// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.examples.workbench.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaqEvalCommandTest {

  @TempDir private Path folder = Path.of("");
  private Path faqs = Path.of("");
  private Path queries = Path.of("");

  @BeforeEach
  void writeData() throws IOException {
    faqs = folder.resolve("faqs.jsonl");
    queries = folder.resolve("queries.jsonl");
    Files.writeString(
        faqs,
        """
        {"id":"parcel","lang":"en","question":"Where is my parcel?","answer":"","variants":["track my order","my package has not come"]}
        {"id":"return","lang":"en","question":"How do I send something back?","answer":"","variants":["return an item","return my shoes"]}
        """);
    Files.writeString(
        queries,
        """
        {"query":"where is my parcel","lang":"en","expected":["parcel"],"split":"dev"}
        {"query":"return the item","lang":"en","expected":["return"],"split":"test"}
        {"query":"sing me a song","lang":"en","expected":[],"split":"test"}
        """);
  }

  private Run run(String... more) {
    String[] args = {"faq-eval", "--faqs", faqs.toString(), "--queries", queries.toString()};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.of("", all);
  }

  @Test
  void printsOneObjectOfFigures() {
    Run run = run();
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    assertEquals(1, run.out().lines().count());
    assertTrue(
        run.out().startsWith("{\"questions\":3,\"in_scope\":2,\"p_at_1\":1.0,\"r_at_5\":1.0,"),
        run.out());
    assertTrue(run.out().contains("\"plain_bm25\":{\"p_at_1\":1.0,"), run.out());
  }

  @Test
  void writesALineForEachQuestion() throws IOException {
    Path predictions = folder.resolve("predictions.jsonl");
    assertEquals(0, run("--predictions", predictions.toString()).exitCode());
    List<String> lines = Files.readAllLines(predictions);
    assertEquals(3, lines.size());
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "{\"query\":\"where is my parcel\",\"expected\":[\"parcel\"],"
                    + "\"ranked\":[{\"id\":\"parcel\",\"confidence\":"),
        lines.get(0));
    assertTrue(lines.get(2).endsWith("\"answered\":false}"), lines.get(2));
  }

  @Test
  void takesOneSplit() {
    assertTrue(run("--split", "test").out().startsWith("{\"questions\":2,\"in_scope\":1,"));
    Run none = run("--split", "tset");
    assertEquals(1, none.exitCode());
    assertEquals("There is no question in " + queries + " of split 'tset'.", none.err().strip());
  }

  @Test
  void setsChangedQuestionsBesideTheSameOnesIntact() {
    Run run = run("--perturb", "half-typed");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out().contains("\"intact\":{\"perturb\":\"half-typed\",\"seed\":1,\"p_at_1\":1.0,"),
        run.out());
    assertTrue(run.out().contains("\"p_at_1_ratio\":1.0,\"p_at_1_points_lost\":0.0}"), run.out());
    Run typo = run("--perturb", "typo", "--seed", "5");
    assertTrue(typo.out().startsWith("{\"questions\":3,\"in_scope\":2,"), typo.out());
    assertTrue(typo.out().contains("\"seed\":5,"), typo.out());
  }

  @Test
  void saysWhatItCannotChange() {
    Run none = run("--perturb", "urdu-keyboard");
    assertEquals(1, none.exitCode());
    assertEquals(
        "There is no question in " + queries + " that can be changed so.", none.err().strip());
    Run unknown = run("--perturb", "tpyo");
    assertEquals(2, unknown.exitCode());
    assertTrue(
        unknown.err().contains("must be one of typo, urdu-keyboard, half-typed, but was 'tpyo'"),
        unknown.err());
  }

  @Test
  void readsQuestionsThatBeginWithAByteOrderMark() throws IOException {
    Files.writeString(queries, "\uFEFF" + Files.readString(queries));
    assertTrue(run().out().startsWith("{\"questions\":3,"), run().err());
  }

  @Test
  void saysWhatIsWrongInTheQuestions() throws IOException {
    Files.writeString(
        queries,
        """
        {"query":"a","expected":["nowhere"]}
        {"query":"","expected":[]}
        {"query":"b"}
        [1]
        {"query":"c","expected":[]} {}
        """);
    Run run = run();
    assertEquals(1, run.exitCode());
    assertEquals(
        "The questions in "
            + queries
            + " cannot be used: line 1 expects 'nowhere', which is not in the catalogue; line 2"
            + " must have a 'query' with text; line 3 must have 'expected', a list of ids, perhaps"
            + " empty; line 4 must be a JSON object; line 5 must be one JSON object, but more follows"
            + " it.",
        run.err().strip());
  }
}
