// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.GateEvidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FaqInsightsTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
  private static final Instant NEXT_MONDAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-17T12:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

  private final OutcomeLog log = OutcomeLog.inMemory(100_000);
  private int suggestions;

  @Nested
  class DeflectionOf {

    @Test
    void nothingHasNoFigure() {
      Deflection none = insights(LATER).deflection();
      assertEquals(new Share(0, 0), none.deflected());
      assertEquals(Optional.empty(), none.ticketsSaved());
    }

    @Test
    void aQuestionThatWasAnsweredWithoutATicketCounts() {
      answer(ask("where is it", "a", "", "parcel"), NOON);
      ask("where is it", "b", "", "parcel");
      assertEquals(new Share(1, 2), insights(LATER).deflection().deflected());
    }

    @Test
    void leavingThePageAfterReadingDoesNot() {
      String id = ask("where is it", "a", "", "parcel");
      log.append(new Outcome.Opened(id, NOON, "parcel"));
      assertEquals(new Share(0, 1), insights(LATER).deflection().deflected());
    }

    @Test
    void aTicketOfTheSuggestionTakesItBackUntil24HoursAfter() {
      answer(ask("x", "a", "", "parcel"), NOON);
      ticket("s1", "", NOON.plus(DAY));
      answer(ask("x", "b", "", "parcel"), NOON);
      ticket("s2", "", NOON.plus(DAY).plusNanos(1));
      assertEquals(new Share(1, 2), insights(LATER).deflection().deflected());
    }

    @Test
    void aTicketOfTheSameAccountTakesItBackOnWhateverChannel() {
      answer(ask("x", "a", "k1", "parcel"), NOON);
      ticket("", "k1", NOON.plusSeconds(600));
      answer(ask("x", "b", "k2", "parcel"), NOON);
      ticket("", "k3", NOON.plusSeconds(600));
      assertEquals(new Share(1, 2), insights(LATER).deflection().deflected());
    }

    @Test
    void aTicketFromBeforeTheQuestionDoesNot() {
      ticket("", "k1", NOON.minusSeconds(600));
      answer(ask("x", "a", "k1", "parcel"), NOON);
      assertEquals(new Share(1, 1), insights(LATER).deflection().deflected());
    }

    @Test
    void beingTakenBackCountsUnlessSaidAgain() {
      String id = ask("x", "a", "", "parcel");
      answer(id, NOON);
      log.append(new Outcome.TakenBack(id, NOON, "parcel"));
      assertEquals(new Share(0, 1), insights(LATER).deflection().deflected());
      answer(id, NOON.plusSeconds(9));
      assertEquals(new Share(1, 1), insights(LATER).deflection().deflected());
    }

    @Test
    void theLastWordOfAVisitorCounts() {
      String id = ask("x", "a", "", "parcel");
      answer(id, NOON);
      log.append(new Outcome.NotAnswered(id, NOON.plusSeconds(5), "parcel"));
      assertEquals(new Share(0, 1), insights(LATER).deflection().deflected());
      answer(id, NOON.plusSeconds(9));
      assertEquals(new Share(1, 1), insights(LATER).deflection().deflected());
    }

    @Test
    void theSameOutcomeToldTwiceCountsOnceInWhateverOrder() {
      String id = "s9";
      answer(id, NOON.plusSeconds(2));
      answer(id, NOON.plusSeconds(2));
      Outcome asked =
          new Outcome.Suggested(id, NOON, "x", "en", List.of("parcel"), "en", 0.8, false, "a", "");
      log.append(asked);
      log.append(asked);
      assertEquals(new Share(1, 1), insights(LATER).deflection().deflected());
    }

    @Test
    void aQuestionIsImmatureUntil24HoursAfterItsLastSign() {
      answer(ask("x", "a", "", "parcel"), NOON.plusSeconds(60));
      Instant mature = NOON.plusSeconds(60).plus(DAY);
      Deflection before = insights(mature.minusNanos(1)).deflection();
      assertEquals(new Share(0, 0), before.deflected());
      assertEquals(1, before.immature());
      assertEquals(new Share(1, 1), insights(mature).deflection().deflected());
      assertEquals(0, insights(mature).deflection().immature());
    }

    @Test
    void whatWasShownIsComparedWithWhatWasHeldOut() {
      for (int i = 0; i < 90; i++) {
        String id = ask("x", "a" + i, "", "parcel");
        if (i < 18) {
          ticket(id, "", NOON.plusSeconds(60));
        }
      }
      for (int i = 0; i < 10; i++) {
        String id = "h" + i;
        log.append(
            new Outcome.Suggested(
                id, NOON, "x", "en", List.of("parcel"), "en", 0.8, true, "h" + i, ""));
        if (i < 8) {
          ticket(id, "", NOON.plusSeconds(60));
        }
      }
      Deflection deflection = insights(LATER).deflection();
      assertEquals(new Share(0, 90), deflection.deflected());
      assertEquals(new Share(10, 100), deflection.heldOut());
      assertEquals(new Share(18, 90), deflection.ticketsWhenShown());
      assertEquals(new Share(8, 10), deflection.ticketsWhenHeldOut());
      assertTrue(deflection.ticketsSaved().orElseThrow().low() > 0.2);
    }

    @Test
    void questionsOfOtherPeriodsAreLeftOut() {
      log.append(suggested("early", MONDAY.minusNanos(1), "a"));
      log.append(suggested("first", MONDAY, "b"));
      log.append(suggested("last", NEXT_MONDAY.minusNanos(1), "c"));
      log.append(suggested("late", NEXT_MONDAY, "d"));
      answer("last", NEXT_MONDAY.plusSeconds(5));
      answer("late", NEXT_MONDAY.plusSeconds(5));
      assertEquals(new Share(1, 2), insights(LATER).deflection().deflected());
    }

    @Test
    void aQuestionThatWasTypedOnIsOneQuestion() {
      log.append(typed("t1", NOON, "where"));
      log.append(typed("t2", NOON.plusSeconds(1), "where is my"));
      log.append(typed("t3", NOON.plusSeconds(2), "Where is my parcel?"));
      log.append(typed("t4", NOON.plusSeconds(200), "where is my parcel now"));
      assertEquals(new Share(0, 2), insights(LATER).deflection().deflected());
    }

    @Test
    void aQuestionThatWasTypedOnAfterATicketCameOfItIsAQuestionOfItsOwn() {
      log.append(typed("t1", NOON, "where"));
      ticket("t1", "", NOON.plusSeconds(1));
      log.append(typed("t2", NOON.plusSeconds(2), "where is my parcel"));
      assertEquals(new Share(1, 2), insights(LATER).deflection().ticketsWhenShown());
    }

    @Test
    void aPeriodWithoutEndIsReadUntilTheInstantAsOfWhichIsLooked() {
      answer(ask("x", "a", "", "parcel"), NOON);
      FaqInsights all = FaqInsights.of(log, Instant.MIN, Instant.MAX, LATER);
      assertEquals(new Share(1, 1), all.deflection().deflected());
      FaqInsights before = FaqInsights.of(log, Instant.MIN, Instant.MAX, NOON.minusSeconds(61));
      assertEquals(new Share(0, 0), before.deflection().deflected());
    }
  }

  @Nested
  class Questions {

    @Test
    void nearDuplicatesAreGroupedUnderTheWordsMostWrote() {
      askers("Where is my parcel?", 4, "parcel");
      askers("where is my parcell", 2, "parcel");
      askers("do you ship to Norway", 5, "norway");
      List<AskedQuestion> top = insights(LATER).topQuestions(10);
      assertEquals(
          List.of(
              new AskedQuestion("Where is my …", 6, 6, 0, 0, List.of("parcel")),
              new AskedQuestion("do you ship to Norway", 5, 5, 0, 0, List.of("norway"))),
          top);
      assertEquals(
          "Where is my parcel?",
          insights(LATER).withLeastAskers(4).topQuestions(1).get(0).phrase());
    }

    @Test
    void aQuestionOfTooFewAskersIsNotShownHoweverOftenItWasAsked() {
      for (int i = 0; i < 50; i++) {
        String id = "n" + i;
        log.append(
            new Outcome.Suggested(
                id,
                NOON.plusSeconds(i * 600L),
                "it is Ali",
                "en",
                List.of(),
                "",
                0,
                false,
                "a" + i % 4,
                ""));
      }
      assertEquals(List.of(), insights(LATER).topQuestions(10));
      assertEquals(List.of(), insights(LATER).gaps(10));
    }

    @Test
    void askersWhoseKeyIsUnknownCountAsOne() {
      for (int i = 0; i < 9; i++) {
        ask("where is my parcel", "", "", "parcel");
      }
      assertEquals(List.of(), insights(LATER).topQuestions(10));
    }

    @Test
    void wordsThatFewAskersWroteAreHidden() {
      for (String name : List.of("Ali", "Bea", "Cem", "Dan", "Eva")) {
        ask("Hi, I am " + name + ", where is my parcel?", name, "", "parcel");
      }
      assertEquals(
          "Hi, I am … where is my parcel?", insights(LATER).topQuestions(1).get(0).phrase());
    }

    @Test
    void gapsAreWhatNoFaqAnswers() {
      askers("do you repair shoes", 6);
      askers("where is my parcel", 20, "parcel");
      for (int i = 0; i < 5; i++) {
        String id = ask("can I pay by cheque", "c" + i, "", "cards");
        log.append(new Outcome.NotAnswered(id, NOON, "cards"));
      }
      for (int i = 0; i < 7; i++) {
        answer(ask("how do I wash silk", "w" + i, "", "silk"), NOON);
      }
      assertEquals(
          List.of("do you repair shoes", "can I pay by cheque"),
          insights(LATER).gaps(10).stream().map(AskedQuestion::phrase).toList());
      assertEquals(1, insights(LATER).gaps(1).size());
      assertEquals(
          new AskedQuestion("how do I wash silk", 7, 7, 7, 0, List.of("silk")),
          insights(LATER).topQuestions(2).get(1));
    }

    @Test
    void marksAloneAreNoPhrase() {
      for (String word : List.of("refund", "refunda", "refundb", "refundc", "refundd")) {
        ask(word + " ?", word, "", "refund");
      }
      assertEquals(List.of(), insights(LATER).topQuestions(10));
    }

    @Test
    void refusesALimitBelowNought() {
      var refusal =
          assertThrows(IllegalArgumentException.class, () -> insights(LATER).topQuestions(-1));
      assertEquals("limit must be at least 0, but was -1", refusal.getMessage());
      assertEquals(List.of(), insights(LATER).gaps(0));
    }

    @Test
    void refusesToShowWordsOfASingleAsker() {
      assertThrows(IllegalArgumentException.class, () -> insights(LATER).withLeastAskers(1));
    }
  }

  @Nested
  class Faqs {

    @Test
    void thatMisleadWereOpenedBeforeATicket() {
      for (int i = 0; i < 10; i++) {
        String good = ask("x" + i, "g" + i, "", "good");
        log.append(new Outcome.Opened(good, NOON, "good"));
        String bad = ask("y" + i, "b" + i, "k" + i, "bad", "good");
        log.append(new Outcome.Opened(bad, NOON, "bad"));
        if (i < 6) {
          ticket("", "k" + i, NOON.plusSeconds(3_600));
        }
      }
      assertEquals(
          List.of(new MisleadingFaq("bad", new Share(6, 10))), insights(LATER).misleading());
      assertEquals(List.of(), insights(NOON.plusSeconds(7_200)).misleading());
    }

    @Test
    void thatCompeteAreChosenNowTheOneNowTheOther() {
      for (int i = 0; i < 12; i++) {
        String id = ask("x" + i, "a" + i, "", "refund", "returns", "never");
        log.append(new Outcome.Opened(id, NOON, i % 3 == 0 ? "refund" : "returns"));
      }
      assertEquals(
          List.of(new CompetingFaqs("returns", "refund", 12, 8, 4)), insights(LATER).competing());
    }
  }

  @Nested
  class Variants {

    private final FaqEntry parcel =
        FaqEntry.define("parcel", "en", faq -> faq.question("Where is my parcel?"));

    @Test
    void areQuestionsThatSeveralCustomersConfirmed() {
      confirmed("has the courier left", 5);
      confirmed("where is my parcel??", 5);
      confirmed("is Ali here", 4);
      List<VariantCandidate> candidates = insights(LATER).variantCandidates(List.of(parcel));
      assertEquals(
          List.of(new VariantCandidate("parcel", "en", "has the courier left", 5)), candidates);
      assertEquals(
          List.of("has the courier left"),
          candidates.get(0).acceptedInto(List.of(parcel)).get(0).variants());
    }

    @Test
    void areForTheEntryInTheLanguageOfThePageWhateverItsCountry() {
      FaqEntry latvian = FaqEntry.define("parcel", "lv", faq -> faq.question("Kur ir mana paka?"));
      FaqEntry british =
          FaqEntry.define("parcel", "en-GB", faq -> faq.question("Where is my parcel?"));
      confirmed("has the courier left", 5); // on pages in "en"
      assertEquals(
          List.of(new VariantCandidate("parcel", "en-GB", "has the courier left", 5)),
          insights(LATER).variantCandidates(List.of(latvian, british)));
      assertEquals(
          List.of(new VariantCandidate("parcel", "en", "has the courier left", 5)),
          insights(LATER).variantCandidates(List.of(latvian, british, parcel)));
    }

    @Test
    void areNoneWhenTicketsCame() {
      confirmed("has the courier left", 5);
      ticket("s3", "", NOON.plusSeconds(60));
      assertEquals(List.of(), insights(LATER).variantCandidates(List.of(parcel)));
    }

    @Test
    void cannotBeAcceptedIntoOtherEntries() {
      var candidate = new VariantCandidate("gone", "en", "x", 5);
      assertThrows(IllegalArgumentException.class, () -> candidate.acceptedInto(List.of(parcel)));
    }

    private void confirmed(String question, int askers) {
      for (int i = 0; i < askers; i++) {
        answer(ask(question, "a" + i, "", "parcel"), NOON.plusSeconds(i));
      }
    }
  }

  @Nested
  class GateEvidenceOf {

    private final GateEvidence right = new GateEvidence("en", 0.8, true);
    private final GateEvidence wrong = new GateEvidence("en", 0.8, false);

    @Test
    void anAnswerThatStandsIsRight() {
      answer(ask("x", "a", "", "parcel", "returns"), NOON);
      assertEquals(List.of(right), insights(LATER).gateEvidence());
      assertEquals(List.of(), insights(NOON.plus(DAY).minusNanos(1)).gateEvidence());
    }

    @Test
    void aDenialIsWrongUntilSaidOtherwise() {
      String id = ask("x", "a", "", "parcel");
      log.append(new Outcome.NotAnswered(id, NOON, "parcel"));
      assertEquals(List.of(wrong), insights(LATER).gateEvidence());
      answer(id, NOON.plusSeconds(5));
      assertEquals(List.of(right), insights(LATER).gateEvidence());
    }

    @Test
    void theFirstIsWrongWhereAnotherAnswered() {
      answer(ask("x", "a", "", "returns", "parcel"), NOON);
      assertEquals(List.of(wrong), insights(LATER).gateEvidence());
    }

    @Test
    void readingItAndThenNeedingAPersonIsWrong() {
      String id = ask("x", "a", "", "parcel");
      log.append(new Outcome.Opened(id, NOON, "parcel"));
      log.append(new Outcome.StillNeedsHelp(id, NOON.plusSeconds(30)));
      String other = ask("x", "b", "", "parcel");
      log.append(new Outcome.Opened(other, NOON, "parcel"));
      ticket(other, "", NOON.plusSeconds(30));
      assertEquals(List.of(wrong, wrong), insights(LATER).gateEvidence());
    }

    @Test
    void anAnswerAndThenATicketIsWrong() {
      answer(ask("x", "a", "k1", "parcel"), NOON);
      ticket("", "k1", NOON.plusSeconds(600));
      assertEquals(List.of(wrong), insights(LATER).gateEvidence());
    }

    @Test
    void passingItOverSaysNothing() {
      ask("x", "a", "", "parcel");
      String unread = ask("x", "b", "", "parcel");
      log.append(new Outcome.StillNeedsHelp(unread, NOON));
      String otherRead = ask("x", "c", "", "parcel", "returns");
      log.append(new Outcome.Opened(otherRead, NOON, "returns"));
      ticket(otherRead, "", NOON.plusSeconds(30));
      assertEquals(List.of(), insights(LATER).gateEvidence());
    }

    @Test
    void nothingIsKnownOfWhatWasHeldOutOrHadNoConfidence() {
      log.append(
          new Outcome.Suggested("h", NOON, "x", "en", List.of("parcel"), "en", 0.8, true, "a", ""));
      answer("h", NOON);
      log.append(
          new Outcome.Suggested("old", NOON, "x", "en", List.of("parcel"), "", 0, false, "a", ""));
      answer("old", NOON);
      assertEquals(List.of(), insights(LATER).gateEvidence());
    }

    @Test
    void nobodyVotesTwiceOnAFaq() {
      for (int i = 0; i < 50; i++) {
        log.append(
            new Outcome.NotAnswered(ask("words " + i, "spoiler", "", "parcel"), NOON, "parcel"));
      }
      assertEquals(List.of(wrong), insights(LATER).gateEvidence());
      answer(ask("x", "", "", "parcel"), NOON);
      answer(ask("y", "", "", "parcel"), NOON);
      assertEquals(List.of(wrong, right, right), insights(LATER).gateEvidence());
    }
  }

  private FaqInsights insights(Instant asOf) {
    return FaqInsights.of(log, MONDAY, NEXT_MONDAY, asOf);
  }

  private void askers(String question, int count, String... faqIds) {
    for (int i = 0; i < count; i++) {
      ask(question, question + i, "", faqIds);
    }
  }

  /** Records a question a minute before noon and returns its suggestion's id: s1, s2, … */
  private String ask(String question, String asker, String account, String... faqIds) {
    String id = "s" + ++suggestions;
    log.append(
        new Outcome.Suggested(
            id,
            NOON.minusSeconds(60),
            question,
            "en",
            List.of(faqIds),
            "en",
            0.8,
            false,
            asker,
            account));
    return id;
  }

  private void answer(String suggestionId, Instant at) {
    log.append(new Outcome.Answered(suggestionId, at, "parcel"));
  }

  private void ticket(String suggestionId, String account, Instant at) {
    log.append(new Outcome.TicketCreated(suggestionId, at, account));
  }

  private static Outcome suggested(String id, Instant at, String asker) {
    return new Outcome.Suggested(id, at, "x", "en", List.of("parcel"), "en", 0.8, false, asker, "");
  }

  private static Outcome typed(String id, Instant at, String question) {
    return new Outcome.Suggested(
        id, at, question, "en", List.of("parcel"), "en", 0.8, false, "typist", "");
  }
}
