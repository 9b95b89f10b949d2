// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.Progress;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqIndex;
import io.answerby.faq.Suggestions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Measures the FAQ search on labelled questions, beside plain BM25. */
@Command(
    name = "faq-eval",
    header = "Measure the FAQ search and its gate on questions whose answers are known.",
    description = {
      "Prints one JSON object: ranking (precision at 1, recall at 5, MRR), how well the top"
          + " confidence tells questions in scope from others (AUROC), the gate (coverage at the"
          + " wanted precision as the best of gates could have it, what its own threshold shows, what"
          + " it shows beside the first, its calibration), and the latency; the same for plain BM25 over one document per FAQ.",
      "",
      "FAQs and questions are JSON lines: {\"id\",\"lang\",\"question\",\"answer\",\"variants\":[…]}"
          + " and {\"query\",\"expected\":[ids, or none],\"split\"}.",
      "",
      "With --perturb the questions are changed first, as customers change them, and only those"
          + " that can be changed are asked; \"intact\" has the figures of the same questions as"
          + " they were, with the ratio of the two P@1 and the points lost."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class FaqEvalCommand implements Callable<Integer> {

  private static final int MOST_RANKED = 10;
  private static final double OUT_OF_SCOPE = 0.2;
  private static final int PRECISION_PERCENT = 80;
  private static final int MOST_WARMING = 2_000;
  private static final JsonFactory JSON = new JsonFactory();

  private final Streams streams;

  @Option(names = "--faqs", required = true, paramLabel = "F", description = "the catalogue")
  private Path faqs = Path.of("");

  @Option(names = "--queries", required = true, paramLabel = "Q", description = "the questions")
  private Path queries = Path.of("");

  @Option(
      names = "--split",
      paramLabel = "S",
      description = "only questions of this split; all unless given")
  private Optional<String> split = Optional.empty();

  @Option(
      names = "--predictions",
      paramLabel = "P",
      description = "write what was found for each question to this file, as JSON lines")
  private Optional<Path> predictions = Optional.empty();

  @Option(
      names = "--perturb",
      paramLabel = "HOW",
      converter = PerturbationName.class,
      completionCandidates = PerturbationName.class,
      description = {
        "change the questions: ${COMPLETION-CANDIDATES}",
        "(typo: one slip in a word of 4 letters or more, in questions of 3 words or more;",
        "urdu-keyboard: Arabic letters and digits in half of the places, no marks;",
        "half-typed: the first 60 %% of the characters)"
      })
  private Optional<Perturbation> perturb = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "for what --perturb leaves to chance; ${DEFAULT-VALUE} unless given")
  private long seed = 1;

  /** Makes the command for these streams. */
  public FaqEvalCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<FaqEntry> entries = LabelledData.faqs(faqs);
    List<LabelledQuestion> all = LabelledData.questions(queries, split.orElse(""), entries);
    List<Perturbation.Pair> pairs = perturb.map(how -> how.of(all, seed)).orElse(List.of());
    if (perturb.isPresent() && pairs.isEmpty()) {
      throw new CommandFailure("There is no question in " + queries + " that can be changed so.");
    }
    List<LabelledQuestion> questions =
        perturb.isEmpty() ? all : pairs.stream().map(Perturbation.Pair::changed).toList();
    List<LabelledQuestion> intact = pairs.stream().map(Perturbation.Pair::intact).toList();
    long start = System.nanoTime();
    try (FaqIndex index =
            FaqIndex.builder()
                .precisionPercent(PRECISION_PERCENT)
                .cachedQuestions(0) // or the second time a question comes would be measured
                .build(entries);
        PlainBm25 plain = new PlainBm25(entries)) {
      double buildMillis = (System.nanoTime() - start) / 1e6;
      List<Prediction> found = ask(questions, "FAQ search", question -> suggest(index, question));
      List<Prediction> baseline = ask(questions, "plain BM25", question -> search(plain, question));
      if (predictions.isPresent()) {
        write(found, predictions.get());
      }
      List<Prediction> before =
          intact.isEmpty()
              ? List.of()
              : ask(intact, "intact", question -> suggest(index, question));
      print(measures(found), measures(before), measures(baseline), buildMillis);
    }
    return 0;
  }

  private static Measures measures(List<Prediction> predictions) {
    return new Measures(predictions, OUT_OF_SCOPE);
  }

  /** A search under measurement. */
  @FunctionalInterface
  private interface Search {
    Prediction of(LabelledQuestion question) throws IOException;
  }

  private List<Prediction> ask(List<LabelledQuestion> questions, String name, Search search)
      throws IOException {
    for (int i = 0; i < MOST_WARMING; i++) {
      search.of(questions.get(i % questions.size()));
    }
    List<Prediction> found = new ArrayList<>(questions.size());
    try (Progress progress = Progress.of(streams, name, questions.size())) {
      for (LabelledQuestion question : questions) {
        found.add(search.of(question));
        progress.at(found.size());
      }
    }
    return found;
  }

  private static Prediction suggest(FaqIndex index, LabelledQuestion question) {
    long start = System.nanoTime();
    Suggestions suggestions = index.suggest(question.query());
    long nanos = System.nanoTime() - start;
    List<Prediction.Hit> ranked =
        suggestions.ranked().stream()
            .map(s -> new Prediction.Hit(s.entry().id(), s.confidence()))
            .toList();
    return new Prediction(question, ranked, suggestions.shown().size(), nanos);
  }

  private static Prediction search(PlainBm25 plain, LabelledQuestion question) throws IOException {
    long start = System.nanoTime();
    List<Prediction.Hit> ranked = plain.search(question.query(), MOST_RANKED);
    return new Prediction(question, ranked, Math.min(1, ranked.size()), System.nanoTime() - start);
  }

  private static void write(List<Prediction> found, Path file) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Prediction prediction : found) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
          json.writeStartObject();
          json.writeStringField("query", prediction.question().query());
          json.writeArrayFieldStart("expected");
          for (String id : prediction.question().expected()) {
            json.writeString(id);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("ranked");
          for (Prediction.Hit hit : prediction.ranked()) {
            json.writeStartObject();
            json.writeStringField("id", hit.id());
            json.writeNumberField("confidence", hit.confidence());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeBooleanField("answered", prediction.answered());
          json.writeEndObject();
        }
        lines.append(line.getBuffer()).append('\n');
      }
    }
  }

  private void print(Measures found, Measures intact, Measures baseline, double buildMillis)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("questions", found.questions());
      json.writeNumberField("in_scope", found.inScope());
      ranking(json, found);
      double wanted = PRECISION_PERCENT / 100.0;
      figure(json, "coverage_at_80_precision", found.coverageAtPrecision(wanted));
      figure(json, "gate_coverage", found.coverageShown());
      figure(json, "gate_precision", found.precisionShown());
      figure(json, "alternatives_per_answer", found.alternativesPerAnswer());
      figure(json, "alternatives_precision", found.alternativesPrecision());
      figure(json, "gate_auroc_right", found.aurocOfRight());
      figure(json, "calibration_error", found.calibrationError());
      figure(json, "brier", found.brier());
      latency(json, found);
      figure(json, "build_ms", buildMillis);
      if (perturb.isPresent()) {
        json.writeObjectFieldStart("intact");
        json.writeStringField("perturb", perturb.get().label());
        json.writeNumberField("seed", seed);
        ranking(json, intact);
        figure(json, "p_at_1_ratio", found.rightWithin(1) / intact.rightWithin(1));
        figure(json, "p_at_1_points_lost", 100 * (intact.rightWithin(1) - found.rightWithin(1)));
        json.writeEndObject();
      }
      json.writeObjectFieldStart("plain_bm25");
      ranking(json, baseline);
      figure(json, "coverage_at_80_precision", baseline.coverageAtPrecision(wanted));
      latency(json, baseline);
      json.writeEndObject();
      json.writeEndObject();
    }
    text.append('\n');
    streams.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
  }

  private static void ranking(JsonGenerator json, Measures measures) throws IOException {
    figure(json, "p_at_1", measures.rightWithin(1));
    figure(json, "r_at_5", measures.rightWithin(5));
    figure(json, "mrr", measures.meanReciprocalRank());
    figure(json, "auroc", measures.aurocOfScope());
  }

  private static void latency(JsonGenerator json, Measures measures) throws IOException {
    figure(json, "latency_p50_us", measures.micros(0.5));
    figure(json, "latency_p99_us", measures.micros(0.99));
  }

  /** What cannot be measured on this data is null. */
  private static void figure(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, Math.round(value * 10_000) / 10_000.0);
    } else {
      json.writeNullField(name);
    }
  }

  /** Reads and lists the names of perturbations. */
  static final class PerturbationName implements ITypeConverter<Perturbation>, Iterable<String> {

    @Override
    public Perturbation convert(String name) {
      return Arrays.stream(Perturbation.values())
          .filter(how -> how.label().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "must be one of " + String.join(", ", this) + ", but was '" + name + "'"));
    }

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Perturbation.values()).map(Perturbation::label).iterator();
    }
  }
}
