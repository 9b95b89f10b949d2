// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.FaqEntry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueLintTest {

  private static final FaqEntry GOOD =
      FaqEntry.define(
          "parcel",
          "en",
          faq -> faq.question("Where is my parcel?").variants("track it").answer("In the van."));

  @Test
  void findsNothingWhereAllIsWell() {
    assertEquals(List.of(), lint(GOOD).findings());
    assertEquals(List.of(), CatalogueLint.of(FaqCatalogue.of(List.of())).findings());
  }

  @Test
  void findsFaqsThatAskNearlyTheSame() {
    FaqEntry other =
        FaqEntry.define(
            "tracking",
            "en",
            faq -> faq.question("May I see it?").variants("where is my parcell").answer("Yes."));
    FaqEntry otherLanguage =
        FaqEntry.define(
            "elsewhere",
            "en-GB",
            faq -> faq.question("Where is my parcel?").variants("track").answer("Yes."));
    assertEquals(
        List.of(
            "faq 'tracking' (en): asks in 'where is my parcell' nearly the same as faq 'parcel'"
                + " (en) in 'Where is my parcel?'"),
        lint(GOOD, other, otherLanguage).findings().stream()
            .filter(finding -> finding.rule() == LintRule.NEAR_DUPLICATE)
            .map(LintFinding::toString)
            .toList());
  }

  @Test
  void findsWhatAnEntryLacks() {
    FaqEntry bare = FaqEntry.of("returns", "en", "Our returns policy", "");
    assertEquals(
        List.of(
            new LintFinding(LintRule.NO_VARIANTS, "faq 'returns' (en)", "has no variants"),
            new LintFinding(
                LintRule.NOT_A_QUESTION,
                "faq 'returns' (en)",
                "has neither a question mark nor a question word in 'Our returns policy'"),
            new LintFinding(
                LintRule.NO_ANSWER, "faq 'returns' (en)", "has neither an answer nor a link")),
        lint(bare).findings());
  }

  @Test
  void findsFaqsThatAreMissingInALanguage() {
    FaqEntry urdu =
        FaqEntry.define(
            "parcel",
            "ur",
            faq -> faq.question("میرا پارسل کہاں ہے؟").variants("ٹریک").answer("راستے میں۔"));
    FaqEntry onlyEnglish =
        FaqEntry.define(
            "card",
            "en",
            faq -> faq.question("Do you take cards?").variants("visa").answer("Yes."));
    assertEquals(
        List.of("faq 'card' (en): is there in en, but not in ur"),
        lint(GOOD, urdu, onlyEnglish).findings().stream().map(LintFinding::toString).toList());
    assertEquals(
        List.of(
            "faq 'parcel' (en): is there in en, ur, but not in bn",
            "faq 'card' (en): is there in en, but not in bn"),
        lint(GOOD, urdu, onlyEnglish).inLanguages("en", "bn").findings().stream()
            .map(LintFinding::toString)
            .toList());
  }

  @Test
  void asksTheShopAboutEachLinkOnce() {
    List<String> asked = new ArrayList<>();
    List<LintFinding> findings =
        lint(linked("a", "/gone"), linked("b", "/gone"), linked("c", "/lost"), linked("d", "/ok"))
            .checkingLinks(
                link -> {
                  asked.add(link);
                  if (link.equals("/lost")) {
                    throw new IOException("timed out");
                  }
                  return link.equals("/ok");
                })
            .findings();
    assertEquals(
        List.of(
            "faq 'a' (en): leads to '/gone', where there is nothing",
            "faq 'b' (en): leads to '/gone', where there is nothing",
            "faq 'c' (en): leads to '/lost', which could not be checked: timed out"),
        findings.stream()
            .filter(finding -> finding.rule() == LintRule.DEAD_LINK)
            .map(LintFinding::toString)
            .toList());
    assertEquals(List.of("/gone", "/lost", "/ok"), asked);
  }

  @Test
  void saysWhatHappenedWhereALinkCouldNotBeCheckedForNoStatedReason() {
    LinkCheck silent =
        link -> {
          throw new InterruptedIOException();
        };
    assertEquals(
        "leads to '/x', which could not be checked: java.io.InterruptedIOException",
        lint(linked("a", "/x")).checkingLinks(silent).findings().stream()
            .filter(finding -> finding.rule() == LintRule.DEAD_LINK)
            .map(LintFinding::advice)
            .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @CsvSource({
    "en,how to return it,true",
    "en,Returns,false",
    "en,Returns?,true",
    "ur,واپسی کیسے ہوگی,true",
    "ur,واپسی کی پالیسی,false",
    "ur,واپسی؟,true",
    "hi,ऑर्डर कहाँ है,true",
    "hi,वापसी नीति,false",
    "bn,অর্ডার কোথায়,true",
    "bn,ফেরত নীতি,false",
    "lv,Kur ir mana paka,true",
    "lv,Par atgriešanu,false",
    "hi-Latn,mera order kab aayega,true",
    "ur-Latn,wapsi,false",
    "lv-Latn,Kur ir mana paka,true",
    "sr-Latn,kis je padala,false",
    "de,Wo ist mein Paket?,true",
    "de,Wo ist mein Paket,false"
  })
  void tellsAQuestionByItsMarkOrAWordThatAsks(String language, String text, boolean asks) {
    assertEquals(asks, QuestionWords.asks(text, language));
  }

  @Test
  void looksThroughALargeCatalogue() {
    List<FaqEntry> entries =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    FaqEntry.define(
                        "faq-" + i,
                        "en",
                        faq ->
                            faq.question("How do I " + name(i) + " my " + name(i * 31 + 7) + "?")
                                .variants(name(i) + " " + name(i + 1), name(i * 7) + " help")
                                .answer("So.")))
            .toList();
    List<LintFinding> findings = CatalogueLint.of(FaqCatalogue.of(entries)).findings();
    assertTrue(findings.stream().allMatch(f -> f.rule() == LintRule.NEAR_DUPLICATE));
    assertFalse(findings.size() > 200, "found " + findings.size());
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number * 7919 + 104729; rest > 0; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.append(name.length()).reverse().toString();
  }

  private static FaqEntry linked(String id, String link) {
    return FaqEntry.define(id, "en", faq -> faq.question("Why " + id + "?").link(link));
  }

  private static CatalogueLint lint(FaqEntry... entries) {
    return CatalogueLint.of(FaqCatalogue.of(List.of(entries)));
  }
}
