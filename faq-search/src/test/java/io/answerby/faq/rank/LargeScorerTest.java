// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.TextReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LargeScorerTest {

  private static final long SEED = 20261122;
  private static final int FAQS = 80;
  private static final int VARIANTS = 6;

  /**
   * FAQs in pairs: both of a pair have the same four words, and one common word tells them apart.
   */
  private final List<TextFeatures> texts = new ArrayList<>();

  private final List<TextFeatures> questions = new ArrayList<>();
  private final int[] classOf = new int[FAQS * VARIANTS];
  private final boolean[] hasLike = new boolean[FAQS * VARIANTS];

  LargeScorerTest() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int faq = 0; faq < FAQS; faq++) {
      for (int variant = 0; variant < VARIANTS; variant++) {
        classOf[texts.size()] = faq;
        hasLike[texts.size()] = true;
        texts.add(features(sentence(faq, random)));
      }
    }
    for (int faq = 0; faq < FAQS; faq++) {
      questions.add(features(sentence(faq, random)));
    }
  }

  private static String sentence(int faq, SplittableRandom random) {
    List<String> words = new ArrayList<>();
    for (int word = 0; word < 4; word++) {
      words.add("shared" + (char) ('a' + random.nextInt(4)) + "x" + faq / 2);
    }
    words.add(faq % 2 == 0 ? "even" : "odd");
    return String.join(" ", words);
  }

  private static TextFeatures features(String text) {
    return TextFeatures.of(TextReader.read(text, Language.ENGLISH).words());
  }

  private static int top(float[] scores) {
    int top = 0;
    for (int faq = 1; faq < scores.length; faq++) {
      top = scores[faq] > scores[top] ? faq : top;
    }
    return top;
  }

  private static List<Query> queries(List<TextFeatures> texts) {
    return texts.stream().map(LargeScorerTest::asked).toList();
  }

  private static Query asked(TextFeatures text) {
    return new Query(text, Language.ENGLISH, null);
  }

  @Test
  void learnsFromTheVariantsWhichWordsTellSiblingsApart() {
    LexicalIndex lexical = new LexicalIndex(texts, classOf, FAQS);
    LargeScorer large = new LargeScorer(queries(texts), classOf, hasLike, FAQS);
    double byWords = 0;
    double learnt = 0;
    for (int faq = 0; faq < FAQS; faq++) {
      byWords += lead(lexical.scores(questions.get(faq), 8.4f), faq);
      learnt += lead(large.scores(asked(questions.get(faq))), faq);
    }
    assertTrue(learnt > 1.5 * byWords, learnt / FAQS + " against " + byWords / FAQS);
  }

  private static double lead(float[] scores, int faq) {
    return scores[faq] - scores[faq % 2 == 0 ? faq + 1 : faq - 1];
  }

  @Test
  void rehearsesWhatItWillBeAsked() {
    LargeScorer large = new LargeScorer(queries(texts), classOf, hasLike, FAQS);
    List<Rehearsed> inScope = large.rehearsed().stream().filter(Rehearsed::inScope).toList();
    assertEquals(texts.size(), inScope.size(), "each variant once, in a small catalogue");
    assertEquals(texts.size(), large.rehearsed().size() - inScope.size());
    double rehearsed = inScope.stream().filter(Rehearsed::right).count() / (double) texts.size();
    double right = 0;
    for (int faq = 0; faq < FAQS; faq++) {
      right += top(large.scores(asked(questions.get(faq)))) == faq ? 1 : 0;
    }
    assertEquals(right / FAQS, rehearsed, 0.12, "seed " + SEED);
    assertTrue(
        large.rehearsed().stream().filter(one -> !one.inScope()).noneMatch(Rehearsed::right));
  }

  @Test
  void staysWithBm25WhereEachQuestionIsAskedInOneWay() {
    LargeScorer large = new LargeScorer(queries(texts), classOf, new boolean[texts.size()], FAQS);
    float[] lexical = new LexicalIndex(texts, classOf, FAQS).scores(questions.get(3), 12);
    assertArrayEquals(lexical, large.scores(asked(questions.get(3))));
    assertEquals(List.of(), large.rehearsed());
  }

  @Test
  void isTheSameEachTimeAndAfterItWasKept() throws IOException {
    LargeScorer large = new LargeScorer(queries(texts), classOf, hasLike, FAQS);
    LargeScorer again = new LargeScorer(queries(texts), classOf, hasLike, FAQS);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    large.store(new DataOutputStream(kept));
    LargeScorer restored =
        LargeScorer.restore(new DataInputStream(new ByteArrayInputStream(kept.toByteArray())));
    assertEquals(large.rehearsed(), restored.rehearsed());
    for (TextFeatures question : questions) {
      float[] scores = large.scores(asked(question));
      assertArrayEquals(scores, again.scores(asked(question)));
      assertArrayEquals(scores, restored.scores(asked(question)));
    }
  }

  @Test
  void reordersOnlyTheFirstFifty() {
    LargeScorer large = new LargeScorer(queries(texts), classOf, hasLike, FAQS);
    float[] lexical = new LexicalIndex(texts, classOf, FAQS).scores(questions.get(0), 8.4f);
    float[] scores = large.scores(asked(questions.get(0)));
    int[] order = Retriever.best(lexical, FAQS);
    int changed = 0;
    for (int place = 0; place < FAQS; place++) {
      changed += scores[order[place]] != lexical[order[place]] ? 1 : 0;
      assertTrue(place < 50 || scores[order[place]] == lexical[order[place]], "place " + place);
    }
    assertTrue(changed > 0, Arrays.toString(scores));
  }

  /** A model that knows the pairs and nothing else. */
  private static Query meant(TextFeatures text, int faq) {
    float[] meaning = new float[FAQS / 2];
    meaning[faq / 2] = 1;
    return new Query(text, Language.ENGLISH, meaning);
  }

  @Test
  void findsWhatSharesNoWordWithTheQuestionByItsMeaning() throws IOException {
    List<Query> known = new ArrayList<>();
    for (int text = 0; text < texts.size(); text++) {
      known.add(meant(texts.get(text), classOf[text]));
    }
    LargeScorer large = new LargeScorer(known, classOf, hasLike, FAQS);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    large.store(new DataOutputStream(kept));
    LargeScorer restored =
        LargeScorer.restore(new DataInputStream(new ByteArrayInputStream(kept.toByteArray())));
    for (int faq = 0; faq < FAQS; faq++) {
      Query question = meant(features("nowhere written"), faq);
      assertEquals(faq / 2, top(large.scores(question)) / 2);
      assertArrayEquals(large.scores(question), restored.scores(question));
    }
  }
}
