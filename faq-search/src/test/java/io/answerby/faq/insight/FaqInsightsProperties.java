// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.similar.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FaqInsightsProperties {

  private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");
  private static final Instant END = Instant.parse("2026-11-17T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2026-11-17T12:00:00Z");

  @Property(seed = "20261121", tries = 300)
  void areTheSameInWhateverOrderAndHoweverOftenOutcomesCame(
      @ForAll("outcomes") List<Outcome> outcomes, @ForAll Random random) {
    List<Outcome> mixed = new ArrayList<>(outcomes);
    mixed.addAll(outcomes);
    Collections.shuffle(mixed, random);
    FaqInsights first = insights(outcomes);
    FaqInsights second = insights(mixed);
    assertEquals(first.deflection(), second.deflection());
    assertEquals(first.topQuestions(9), second.topQuestions(9));
    assertEquals(first.gaps(9), second.gaps(9));
    assertEquals(first.misleading(), second.misleading());
    assertEquals(first.competing(), second.competing());
    assertEquals(first.variantCandidates(List.of()), second.variantCandidates(List.of()));
  }

  @Property(seed = "20261121", tries = 300)
  void everyWordShownWasWrittenBySeveralAskers(@ForAll("outcomes") List<Outcome> outcomes) {
    for (AskedQuestion question : insights(outcomes).topQuestions(100)) {
      for (String word : Words.of(question.phrase())) {
        Set<String> askers = new HashSet<>();
        for (Outcome outcome : outcomes) {
          if (outcome instanceof Outcome.Suggested suggested
              && Words.of(suggested.question()).contains(word)) {
            askers.add(suggested.asker());
          }
        }
        assertTrue(askers.size() >= 3, word + " was written by " + askers);
      }
    }
  }

  @Property(seed = "20261121", tries = 300)
  void aTicketNeverRaisesDeflection(@ForAll("outcomes") List<Outcome> outcomes) {
    List<Outcome> more = new ArrayList<>(outcomes);
    more.add(new Outcome.TicketCreated("", START.plusSeconds(40_000), "k1"));
    Share before = insights(outcomes).deflection().deflected();
    Share after = insights(more).deflection().deflected();
    assertEquals(before.whole(), after.whole());
    assertTrue(after.part() <= before.part());
  }

  @Provide
  Arbitrary<List<Outcome>> outcomes() {
    Arbitrary<String> ids = Arbitraries.integers().between(1, 12).map(i -> "s" + i);
    Arbitrary<Instant> times =
        Arbitraries.longs().between(-50_000, 140_000).map(START::plusSeconds);
    Arbitrary<String> faqs = Arbitraries.of("parcel", "refund", "cards");
    Arbitrary<String> accounts = Arbitraries.of("", "k1", "k2");
    Arbitrary<Outcome> suggested =
        Combinators.combine(
                ids,
                times,
                Arbitraries.of("where", "is", "my", "parcel", "parcell", "Ali", "refund")
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(5),
                faqs.list().ofMaxSize(3),
                Arbitraries.of(true, false, false),
                Arbitraries.of("", "a", "b", "c", "d"),
                accounts)
            .as(
                (id, at, words, found, heldOut, asker, account) ->
                    new Outcome.Suggested(
                        id,
                        at,
                        String.join(" ", words),
                        "en",
                        found,
                        "en",
                        0.8,
                        heldOut,
                        asker,
                        account));
    Arbitrary<Outcome> ofFaq =
        Combinators.combine(ids, times, faqs, Arbitraries.integers().between(0, 4))
            .as(FaqInsightsProperties::outcome);
    Arbitrary<Outcome> ticket =
        Combinators.combine(ids, times, accounts)
            .as((id, at, account) -> new Outcome.TicketCreated(id, at, account));
    return Arbitraries.oneOf(suggested, suggested, ofFaq, ofFaq, ticket).list().ofMaxSize(40);
  }

  private static Outcome outcome(String id, Instant at, String faq, int kind) {
    return switch (kind) {
      case 0 -> new Outcome.Opened(id, at, faq);
      case 1 -> new Outcome.TakenBack(id, at, faq);
      case 2 -> new Outcome.NotAnswered(id, at, faq);
      case 3 -> new Outcome.StillNeedsHelp(id, at);
      default -> new Outcome.Answered(id, at, faq);
    };
  }

  private static FaqInsights insights(List<Outcome> outcomes) {
    OutcomeLog log = OutcomeLog.inMemory(1_000);
    outcomes.forEach(log::append);
    return FaqInsights.of(log, START, END, AS_OF).withLeastAskers(3);
  }
}
