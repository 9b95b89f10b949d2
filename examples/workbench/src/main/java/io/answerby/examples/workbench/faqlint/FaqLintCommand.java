// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqlint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.faq.FaqFaultsException;
import io.answerby.faq.catalogue.CatalogueLint;
import io.answerby.faq.catalogue.FaqCatalogue;
import io.answerby.faq.catalogue.LintFinding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what could be better in a catalogue of FAQs. */
@Command(
    name = "faq-lint",
    header = "Say what could be better in a catalogue of FAQs.",
    description = {
      "Finds FAQs that ask nearly the same, that have no variants or no answer, questions that are"
          + " none, languages that are missing and links that lead nowhere; one line each, with the"
          + " place where it is written, and how many of each at the end.",
      "",
      "Files together make one catalogue. One that ends in .jsonl or .json holds JSON lines, a"
          + " folder holds Markdown files with front matter. A catalogue with faults is not"
          + " looked through: all of its faults are printed instead."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class FaqLintCommand implements Callable<Integer> {

  private static final JsonFactory JSON = new JsonFactory();

  private final Streams streams;

  @Parameters(arity = "1..*", paramLabel = "FAQS", description = "The files and folders.")
  private List<Path> sources = List.of();

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "TAG",
      description =
          "The languages that every FAQ should be there in, such as en,ur; all that occur unless"
              + " given.")
  private List<String> languages = List.of();

  @Option(
      names = "--site",
      paramLabel = "FOLDER",
      description =
          "The shop's pages as files: a link such as /returns is alive if FOLDER has returns,"
              + " returns.html or returns/index.html. Links to other hosts are not looked at, and"
              + " without this option none is.")
  private Optional<Path> site = Optional.empty();

  @Option(names = "--json", description = "Print a line of JSON for each finding, nothing else.")
  private boolean json;

  /** Makes the command for these streams. */
  public FaqLintCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    FaqCatalogue catalogue = catalogue();
    CatalogueLint lint = CatalogueLint.of(catalogue);
    if (!languages.isEmpty()) {
      lint = lint.inLanguages(languages.stream().map(FaqLintCommand::tag).toArray(String[]::new));
    }
    if (site.isPresent()) {
      lint = lint.checkingLinks(SiteFolder.of(site.get()));
    }
    List<LintFinding> findings = lint.findings();
    PrintWriter out = streams.printer();
    for (LintFinding finding : findings) {
      out.println(json ? line(finding) : finding.toString());
    }
    if (!json) {
      out.println(summary(catalogue, findings));
    }
    out.flush();
    return 0;
  }

  private FaqCatalogue catalogue() throws IOException {
    try {
      FaqCatalogue all = FaqCatalogue.of(List.of());
      for (Path source : sources) {
        all =
            all.and(
                Files.isDirectory(source)
                    ? FaqCatalogue.readMarkdown(source)
                    : FaqCatalogue.readJsonLines(source));
      }
      if (all.entries().isEmpty()) {
        throw new CommandFailure("There is no FAQ in " + listed(sources) + ".");
      }
      return all;
    } catch (FaqFaultsException e) {
      throw new CommandFailure("The catalogue has faults: " + e.getMessage(), e);
    }
  }

  private static String listed(List<Path> sources) {
    return String.join(", ", sources.stream().map(Path::toString).toList());
  }

  private static String tag(String language) {
    try {
      return new Locale.Builder().setLanguageTag(language.strip()).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new CommandFailure(
          "--languages must be BCP 47 tags such as en,ur, but had '" + language + "'.", e);
    }
  }

  private static String summary(FaqCatalogue catalogue, List<LintFinding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(word(finding), 1, Integer::sum));
    StringBuilder summary = new StringBuilder();
    int entries = catalogue.entries().size();
    summary.append(entries).append(entries == 1 ? " FAQ, " : " FAQs, ").append(findings.size());
    summary.append(findings.size() == 1 ? " finding" : " findings");
    String separator = ": ";
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      summary.append(separator).append(count.getValue()).append(' ').append(count.getKey());
      separator = ", ";
    }
    return summary.toString();
  }

  private static String word(LintFinding finding) {
    return finding.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String line(LintFinding finding) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator line = JSON.createGenerator(text)) {
      line.writeStartObject();
      line.writeStringField("rule", word(finding));
      line.writeStringField("place", finding.place());
      line.writeStringField("advice", finding.advice());
      line.writeEndObject();
    }
    return text.toString();
  }
}
