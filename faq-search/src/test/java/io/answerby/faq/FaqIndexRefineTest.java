// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.catalogue.FaqCatalogue;
import io.answerby.faq.insight.FaqInsights;
import io.answerby.faq.insight.Outcome;
import io.answerby.faq.insight.OutcomeLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaqIndexRefineTest {

  private static final String QUESTION = "where is my parcel now";

  private static List<FaqEntry> catalogue() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            FaqIndexRefineTest.class.getResourceAsStream("quality-catalogue.jsonl"))) {
      return FaqCatalogue.readJsonLines(in, "quality-catalogue.jsonl").entries();
    }
  }

  private static List<GateEvidence> said(int times, boolean right, Suggestion of) {
    return Collections.nCopies(
        times, new GateEvidence(of.entry().language(), of.why().unrefined(), right));
  }

  @Test
  void showsNoMoreOfWhatManyCustomersDenied() throws IOException {
    try (FaqIndex faqs = FaqIndex.of(catalogue())) {
      Suggestion before = faqs.suggest(QUESTION).best().orElseThrow();
      assertEquals(before.confidence(), before.why().unrefined(), 0.0);
      faqs.refine(said(3, false, before));
      Suggestion few = faqs.suggest(QUESTION).best().orElseThrow();
      assertEquals(before.confidence(), few.confidence(), 0.05);
      faqs.refine(said(1_000, false, before));
      Suggestions after = faqs.suggest(QUESTION);
      assertTrue(after.best().isEmpty(), after.ranked().get(0).why()::toString);
      assertEquals(before.entry(), after.ranked().get(0).entry());
      assertEquals(before.confidence(), after.ranked().get(0).why().unrefined(), 0.0);
      faqs.refine(List.of());
      assertEquals(before, faqs.suggest(QUESTION).best().orElseThrow());
    }
  }

  @Test
  void keepsWhatItLearntWhenTheEntriesAreReplaced() throws IOException {
    List<FaqEntry> entries = catalogue();
    try (FaqIndex faqs = FaqIndex.of(entries)) {
      List<GateEvidence> praise = said(500, true, faqs.suggest(QUESTION).ranked().get(0));
      faqs.refine(praise);
      Suggestions refined = faqs.suggest(QUESTION);
      faqs.replace(entries.subList(0, entries.size() - 1));
      Suggestion after = faqs.suggest(QUESTION).ranked().get(0);
      assertTrue(after.confidence() > after.why().unrefined(), after.why()::toString);
      faqs.replace(entries);
      assertEquals(refined.ranked(), faqs.suggest(QUESTION).ranked());
    }
  }

  @Test
  void refinesFromTheStartWhatIsBuiltOrOpened(@TempDir Path directory) throws IOException {
    List<FaqEntry> entries = catalogue();
    Suggestion plain;
    List<GateEvidence> evidence;
    try (FaqIndex faqs = FaqIndex.builder().open(directory, () -> entries)) {
      plain = faqs.suggest(QUESTION).ranked().get(0);
      evidence = said(400, false, plain);
    }
    try (FaqIndex built = FaqIndex.builder().evidence(evidence).build(entries);
        FaqIndex opened = FaqIndex.builder().evidence(evidence).open(directory, List::of);
        FaqIndex without = FaqIndex.builder().open(directory, List::of)) {
      assertTrue(built.suggest(QUESTION).ranked().get(0).confidence() < plain.confidence());
      assertEquals(built.suggest(QUESTION).ranked(), opened.suggest(QUESTION).ranked());
      assertEquals(plain, without.suggest(QUESTION).ranked().get(0), "evidence is not kept there");
    }
  }

  @Test
  void confidencesStayInOrderAndNeverAddUpToMoreThanOne() throws IOException {
    try (FaqIndex faqs = FaqIndex.of(catalogue())) {
      Suggestion first = faqs.suggest(QUESTION).ranked().get(0);
      for (boolean right : new boolean[] {true, false}) {
        faqs.refine(said(3_000, right, first));
        List<Suggestion> ranked = faqs.suggest(QUESTION).ranked();
        double sum = ranked.stream().mapToDouble(Suggestion::confidence).sum();
        assertTrue(sum <= 1 + 1e-9, "sum " + sum);
        for (int i = 1; i < ranked.size(); i++) {
          assertTrue(ranked.get(i).confidence() <= ranked.get(i - 1).confidence());
        }
      }
    }
  }

  @Test
  void learnsFromRecordedOutcomesOnceADay() throws IOException {
    Instant asked = Instant.parse("2026-11-17T12:00:00Z");
    OutcomeLog log = OutcomeLog.inMemory(10_000);
    try (FaqIndex faqs = FaqIndex.of(catalogue())) {
      Suggestions found = faqs.suggest(QUESTION);
      String shown = found.best().orElseThrow().entry().id();
      for (int i = 0; i < 300; i++) {
        String id = "s" + i;
        log.append(Outcome.Suggested.of(id, asked, QUESTION, "en", found, false, "a" + i, ""));
        log.append(new Outcome.NotAnswered(id, asked.plusSeconds(20), shown));
      }
      Instant now = asked.plus(Duration.ofDays(2));
      FaqInsights days = FaqInsights.of(log, now.minus(Duration.ofDays(90)), now, now);
      assertEquals(said(300, false, found.ranked().get(0)), days.gateEvidence());
      faqs.refine(days.gateEvidence());
      double after = faqs.suggest(QUESTION).ranked().get(0).confidence();
      assertTrue(after < found.ranked().get(0).confidence() - 0.1, "now " + after);
    }
  }

  @Test
  void refusesToLearnOnceClosed() throws IOException {
    FaqIndex faqs = FaqIndex.of(catalogue());
    faqs.close();
    assertThrows(IllegalStateException.class, () -> faqs.refine(List.of()));
  }
}
