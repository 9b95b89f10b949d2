// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.catalogue.FaqCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the search finds in a small shop's catalogue, question by question, in {@code
 * quality-golden.txt}: {@code question -> id (language), shown} or {@code nothing shown}. A change
 * of the ranking shows there, line by line; whoever makes one looks at each line before taking it.
 */
class SearchQualityTest {

  private static final List<FaqEntry> ENTRIES = entries();

  private static List<FaqEntry> entries() {
    try (InputStream in = resource("quality-catalogue.jsonl")) {
      return FaqCatalogue.readJsonLines(in, "quality-catalogue.jsonl").entries();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(SearchQualityTest.class.getResourceAsStream(name), name);
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = resource("quality-golden.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  private static String line(String question, Suggestions found) {
    String best =
        found.ranked().isEmpty()
            ? "nothing"
            : found.ranked().get(0).entry().id()
                + " ("
                + found.ranked().get(0).entry().language()
                + ")";
    return question + " -> " + best + (found.best().isPresent() ? ", shown" : "");
  }

  @Test
  void findsWhatTheGoldenFileSays() throws IOException {
    List<String> now = new ArrayList<>();
    try (FaqIndex faqs = FaqIndex.of(ENTRIES)) {
      for (String line : golden()) {
        String question = line.substring(0, line.indexOf(" -> "));
        now.add(line(question, faqs.suggest(question)));
      }
    }
    assertEquals(String.join("\n", golden()), String.join("\n", now));
  }

  @Test
  void answersTheSameWhateverTheOrderOfTheEntries() throws IOException {
    List<FaqEntry> shuffled = new ArrayList<>(ENTRIES);
    Collections.shuffle(shuffled, new Random(42));
    try (FaqIndex faqs = FaqIndex.of(ENTRIES);
        FaqIndex others = FaqIndex.of(shuffled)) {
      for (String line : golden()) {
        String question = line.substring(0, line.indexOf(" -> "));
        assertEquals(faqs.suggest(question).ranked(), others.suggest(question).ranked(), question);
      }
    }
  }

  @Test
  void saysTheSameAfterItWasKeptInADirectory(@TempDir java.nio.file.Path directory)
      throws IOException {
    try (FaqIndex built = FaqIndex.builder().open(directory, () -> ENTRIES);
        FaqIndex kept = FaqIndex.builder().open(directory, List::of)) {
      for (String line : golden()) {
        String question = line.substring(0, line.indexOf(" -> "));
        assertEquals(built.suggest(question).ranked(), kept.suggest(question).ranked(), question);
      }
    }
  }

  @Test
  void suggestsTheVersionInTheLanguageOfTheQuestion() {
    try (FaqIndex faqs = FaqIndex.of(ENTRIES)) {
      assertEquals("lv", faqs.suggest("kur ir mans sutijums").ranked().get(0).entry().language());
      assertEquals("ur", faqs.suggest("میرا پارسل کہاں ہے").ranked().get(0).entry().language());
      assertEquals("en", faqs.suggest("where is my parcel").ranked().get(0).entry().language());
    }
  }

  @Test
  void orderedConfidencesAreProbabilitiesOfOneRightAnswer() throws IOException {
    try (FaqIndex faqs = FaqIndex.of(ENTRIES)) {
      for (String line : golden()) {
        double before = 1;
        double sum = 0;
        for (Suggestion suggestion :
            faqs.suggest(line.substring(0, line.indexOf(" -> "))).ranked()) {
          assertTrue(suggestion.confidence() <= before, line);
          before = suggestion.confidence();
          sum += suggestion.confidence();
        }
        assertTrue(sum <= 1 + 1e-6, line + ": " + sum);
      }
    }
  }

  @Test
  void showsLessWhenMorePrecisionIsWanted() throws IOException {
    try (FaqIndex bold = FaqIndex.builder().precisionPercent(40).build(ENTRIES);
        FaqIndex shy = FaqIndex.builder().precisionPercent(97).build(ENTRIES)) {
      int shown = 0;
      int shownByTheShy = 0;
      for (String line : golden()) {
        String question = line.substring(0, line.indexOf(" -> "));
        shown += bold.suggest(question).best().isPresent() ? 1 : 0;
        shownByTheShy += shy.suggest(question).best().isPresent() ? 1 : 0;
      }
      assertTrue(shown > shownByTheShy, shown + " and " + shownByTheShy);
    }
  }

  @Test
  void takesTheMeaningOfAnEmbedderIntoAccount() {
    // a model that knows one thing: that these words are about getting money back
    Embedder embedder =
        text ->
            text.contains("money") || text.contains("refund") || text.contains("moolah")
                ? new float[] {1, 0}
                : new float[] {0, 1};
    try (FaqIndex plain = FaqIndex.of(ENTRIES);
        FaqIndex meaning = FaqIndex.builder().embedder(embedder).build(ENTRIES)) {
      String question = "moolah";
      assertTrue(
          plain.suggest(question).ranked().isEmpty()
              || !plain.suggest(question).ranked().get(0).entry().id().equals("refund"));
      assertEquals("refund", meaning.suggest(question).ranked().get(0).entry().id());
    }
  }

  @Test
  void refusesAnEmbedderThatChangesItsDimension() {
    Embedder growing = text -> new float[1 + text.length() % 2];
    Embedder shrunk = text -> new float[text.equals("where is it") ? 1 : 2];
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> FaqIndex.builder().embedder(growing).build(ENTRIES));
    assertTrue(
        String.valueOf(refusal.getMessage())
            .startsWith("the embedder's vectors must all be of dimension "),
        refusal.getMessage());
    try (FaqIndex faqs = FaqIndex.builder().embedder(shrunk).build(ENTRIES)) {
      assertThrows(IllegalArgumentException.class, () -> faqs.suggest("where is it"));
      assertTrue(faqs.suggest("where is my parcel").best().isPresent());
    }
  }

  @Test
  void refusesAnEmbedderWhoseVectorsAreNoNumbers() {
    Embedder broken = text -> new float[] {Float.NaN};
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> FaqIndex.builder().embedder(broken).build(ENTRIES));
    assertEquals(
        "the embedder's vectors must have a finite length, but one was of length NaN",
        refusal.getMessage());
  }

  @Test
  void findsTheAnswerAskedInOtherWordsAndInAnotherLanguage() {
    try (FaqIndex faqs =
        FaqIndex.of(ENTRIES.stream().filter(entry -> entry.language().equals("en")).toList())) {
      for (String question :
          List.of(
              "reimbursement please",
              "reimburse me",
              "paise kab wapas milenge",
              "रिफंड कब मिलेगा",
              "ریفنڈ کب ملے گا",
              "kad būs naudas atmaksa",
              "টাকা ফেরত কবে পাব")) {
        assertEquals("refund", faqs.suggest(question).ranked().get(0).entry().id(), question);
      }
    }
  }

  @Test
  void isAsSureOfAnAnswerInAnotherLanguageAsWhatTheyShareAllows() {
    try (FaqIndex english =
        FaqIndex.of(ENTRIES.stream().filter(entry -> entry.language().equals("en")).toList())) {
      double inEnglish = english.suggest("refund not received").ranked().get(0).confidence();
      Suggestion inHindi = english.suggest("रिफंड नहीं मिला").ranked().get(0);
      assertEquals("refund", inHindi.entry().id());
      assertTrue(inHindi.confidence() > 0.4, inHindi.toString());
      assertTrue(inHindi.confidence() < inEnglish, inHindi + " and " + inEnglish);
    }
  }

  @Test
  void saysWhyWithoutRepeatingTheQuestion() {
    try (FaqIndex faqs = FaqIndex.of(ENTRIES)) {
      Suggestion best = faqs.suggest("secretword where is my parcel").ranked().get(0);
      assertEquals(List.of("where", "is", "my", "parcel"), best.why().matchedWords());
      assertTrue(best.why().toString().startsWith("4 matched words, confidence 0."));
      assertTrue(!best.toString().contains("secretword"));
    }
  }
}
