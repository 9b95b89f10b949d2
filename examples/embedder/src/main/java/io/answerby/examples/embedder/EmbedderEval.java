// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.embedder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.answerby.faq.Embedder;
import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqIndex;
import io.answerby.faq.catalogue.FaqCatalogue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Measures what the model adds: the share of questions in scope whose first answer is right, by the
 * search alone, by the search with the model, and by the model alone.
 *
 * <p>Takes the catalogue, the questions and, if only some of these are meant, the name of their
 * split, in the form that the workbench's {@code faq-eval} reads: {@code mvn -q -Pembedder -pl
 * examples/embedder -am compile exec:java
 * -Dexec.mainClass=io.answerby.examples.embedder.EmbedderEval -Dexec.args="faqs.jsonl queries.jsonl
 * test"}. Prints one line of JSON.
 */
public final class EmbedderEval {

  private EmbedderEval() {}

  /** A question with the ids that answer it, none if it is out of scope. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Labelled(String query, List<String> expected, String split) {}

  /** Prints the three shares. */
  public static void main(String[] args) throws IOException {
    measure(args, System.out);
  }

  static void measure(String[] args, PrintStream out) throws IOException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException(
          "arguments must be a catalogue, its questions and perhaps a split, but were "
              + args.length);
    }
    List<FaqEntry> entries = FaqCatalogue.readJsonLines(Path.of(args[0])).entries();
    List<Labelled> questions = inScope(Path.of(args[1]), args.length == 3 ? args[2] : "");
    Embedder embedder = remembering(new MiniLmEmbedder());
    DenseSearch dense = new DenseSearch(embedder, entries);
    try (FaqIndex plain = FaqIndex.of(entries);
        FaqIndex helped = FaqIndex.builder().embedder(embedder).build(entries)) {
      out.printf(
          Locale.ROOT,
          "{\"in_scope\":%d,\"p_at_1\":%.4f,\"p_at_1_with_embedder\":%.4f,"
              + "\"p_at_1_dense_alone\":%.4f}%n",
          questions.size(),
          rightAtOnce(questions, question -> first(plain, question)),
          rightAtOnce(questions, question -> first(helped, question)),
          rightAtOnce(questions, dense::first));
    }
  }

  private static List<Labelled> inScope(Path file, String split) throws IOException {
    List<Labelled> questions = new ArrayList<>();
    try (MappingIterator<Labelled> lines =
        new JsonMapper().readerFor(Labelled.class).readValues(file.toFile())) {
      while (lines.hasNext()) {
        Labelled question = lines.next();
        if (!question.expected().isEmpty() && (split.isEmpty() || split.equals(question.split()))) {
          questions.add(question);
        }
      }
    }
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("questions must have some in scope, but had none");
    }
    return questions;
  }

  /** Asks the model once for each text, since all three searches need the same vectors. */
  private static Embedder remembering(Embedder model) {
    Map<String, float[]> vectors = new HashMap<>();
    return text -> vectors.computeIfAbsent(text, model::embed);
  }

  private static double rightAtOnce(List<Labelled> questions, Function<String, String> search) {
    return questions.stream()
        .mapToDouble(q -> q.expected().contains(search.apply(q.query())) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /** {@return the id found first, empty if nothing is found} */
  private static String first(FaqIndex faqs, String question) {
    return faqs.suggest(question).ranked().stream()
        .findFirst()
        .map(suggestion -> suggestion.entry().id())
        .orElse("");
  }
}
