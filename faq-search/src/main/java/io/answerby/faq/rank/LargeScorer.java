// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Scores catalogues that are too large for {@link TrainedScorer}: by BM25, and the first fifty also
 * by a model that was trained on the catalogue's own questions and variants.
 *
 * <p>Where the shop brought a model, the fifty FAQs nearest in meaning are candidates too, and the
 * nearest way of asking of each candidate counts.
 *
 * <p>Its rehearsal leaves out a fifth of the variants, and a fifth of the FAQs, trains anew, and
 * asks what was left out; a question's own words are taken back out of the BM25 of its FAQ. A
 * catalogue that asks each question in one way only has nothing to train on and stays with BM25.
 */
final class LargeScorer implements Scorer {

  private static final float SHARPNESS_ALONE = 12;
  private static final float SHARPNESS = 8.4f;
  private static final float LEARNT = 0.5f;
  private static final float MEANING = 18;
  private static final int CANDIDATES = 50;
  private static final int RIVALS = 20;
  private static final int FOLDS = 5;
  private static final int WANTED_REHEARSED = 2_000;

  private final LexicalIndex lexical;
  private final HashedCounts counts;
  private final @Nullable HashedModel model;
  private final @Nullable Meanings meanings;
  private final List<Rehearsed> rehearsed;

  /**
   * Indexes and trains.
   *
   * @param texts every way of asking, those of one FAQ after each other
   * @param classOf the FAQ of each
   * @param hasLike for each, whether its FAQ is asked in another way in the same language
   */
  LargeScorer(List<Query> texts, int[] classOf, boolean[] hasLike, int classes) {
    List<TextFeatures> features = texts.stream().map(Query::features).toList();
    lexical = new LexicalIndex(features, classOf, classes);
    counts = HashedCounts.of(features);
    meanings = Meanings.of(texts, LexicalIndex.starts(classOf, classes));
    Training training = new Training(texts, classOf, hasLike, classes);
    model = training.canBeTrained() ? training.train(text -> false) : null;
    rehearsed = model == null ? List.of() : training.rehearse();
  }

  private LargeScorer(
      LexicalIndex lexical,
      HashedCounts counts,
      @Nullable HashedModel model,
      @Nullable Meanings meanings,
      List<Rehearsed> rehearsed) {
    this.lexical = lexical;
    this.counts = counts;
    this.model = model;
    this.meanings = meanings;
    this.rehearsed = rehearsed;
  }

  static LargeScorer restore(DataInput in) throws IOException {
    LexicalIndex lexical = LexicalIndex.restore(in);
    HashedCounts counts = HashedCounts.restore(in);
    HashedModel model = in.readBoolean() ? HashedModel.restore(in) : null;
    Meanings meanings = in.readBoolean() ? Meanings.restore(in) : null;
    return new LargeScorer(lexical, counts, model, meanings, Rehearsed.restore(in));
  }

  @Override
  public void store(DataOutput out) throws IOException {
    lexical.store(out);
    counts.store(out);
    out.writeBoolean(model != null);
    if (model != null) {
      model.store(out);
    }
    out.writeBoolean(meanings != null);
    if (meanings != null) {
      meanings.store(out);
    }
    Rehearsed.store(rehearsed, out);
  }

  @Override
  public float[] scores(Query query) {
    float sharpness = model == null ? SHARPNESS_ALONE : SHARPNESS;
    float[] scores = lexical.scores(query.features(), sharpness);
    rescore(query, HashedVector.of(query.features(), counts), model, Meanings.NONE, scores);
    return scores;
  }

  /** Adds to the candidates' scores what was learnt, and what they mean. */
  private void rescore(
      Query query, HashedVector words, @Nullable HashedModel learnt, int without, float[] scores) {
    float[] meaning = query.meaning();
    int[] first = Retriever.best(scores, CANDIDATES);
    if (learnt != null) {
      for (int faq : first) {
        scores[faq] += scores[faq] > 0 ? LEARNT * learnt.score(words, faq) : 0;
      }
    }
    if (meanings != null && meaning != null) {
      BitSet candidates = new BitSet();
      Arrays.stream(first).forEach(candidates::set);
      Arrays.stream(meanings.nearest(meaning, CANDIDATES)).forEach(candidates::set);
      candidates.stream()
          .forEach(faq -> scores[faq] += MEANING * meanings.likeness(meaning, faq, without));
    }
  }

  @Override
  public List<Rehearsed> rehearsed() {
    return rehearsed;
  }

  /** What is only needed while the catalogue is learnt. */
  private final class Training {

    private final List<Query> queries;
    private final List<TextFeatures> texts;
    private final int[] classOf;
    private final boolean[] hasLike;
    private final int[] starts;
    private final int classes;
    private final HashedVector[] vectors;
    private final int[][] rivals;

    Training(List<Query> queries, int[] classOf, boolean[] hasLike, int classes) {
      this.queries = queries;
      this.texts = queries.stream().map(Query::features).toList();
      this.classOf = classOf;
      this.hasLike = hasLike;
      this.classes = classes;
      starts = LexicalIndex.starts(classOf, classes);
      vectors = new HashedVector[texts.size()];
      rivals = new int[texts.size()][];
      for (int text = 0; text < vectors.length && canBeTrained(); text++) {
        vectors[text] = HashedVector.of(texts.get(text), counts);
        rivals[text] = Retriever.best(lexical.scoresByWords(texts.get(text)), RIVALS);
      }
    }

    boolean canBeTrained() {
      for (boolean some : hasLike) {
        if (some) {
          return true;
        }
      }
      return false;
    }

    HashedModel train(IntPredicate leftOut) {
      return HashedModel.train(vectors, classOf, rivals, leftOut);
    }

    List<Rehearsed> rehearse() {
      List<Rehearsed> asked = new ArrayList<>();
      int inFold = Math.max(1, texts.size() / FOLDS);
      int folds = Math.min(FOLDS, Math.max(1, WANTED_REHEARSED / inFold));
      int step = Math.max(1, inFold * folds / WANTED_REHEARSED);
      for (int fold = 0; fold < folds; fold++) {
        int out = fold;
        // spread over the folds, so that small FAQs do not all lose their first question at once
        ask(text -> hasLike[text] && (text + classOf[text]) % FOLDS == out, step, true, asked);
        ask(text -> classOf[text] % FOLDS == out, step, false, asked);
      }
      return List.copyOf(asked);
    }

    private void ask(IntPredicate leftOut, int step, boolean inScope, List<Rehearsed> asked) {
      HashedModel less = train(leftOut);
      boolean[] out = new boolean[classes];
      int left = 0;
      for (int text = 0; text < classOf.length; text++) {
        out[classOf[text]] |= !inScope && leftOut.test(text);
      }
      for (int text = 0; text < classOf.length; text++) {
        if (leftOut.test(text) && hasLike[text] && left++ % step == 0) {
          asked.add(ask(text, less, out, inScope));
        }
      }
    }

    private Rehearsed ask(int text, HashedModel less, boolean[] out, boolean inScope) {
      int own = classOf[text];
      TextFeatures question = texts.get(text);
      float[] scores = lexical.scores(question, SHARPNESS);
      List<TextFeatures> ofOwn = texts.subList(starts[own], starts[own + 1]);
      scores[own] = lexical.scoreWithoutItself(question, ofOwn, SHARPNESS);
      for (int faq = 0; faq < classes; faq++) {
        scores[faq] = out[faq] ? 0 : scores[faq];
      }
      rescore(queries.get(text), vectors[text], less, text, scores);
      float[] shares = new float[classes];
      LogisticRegression.softmax(scores, out, LogisticRegression.strangers(classes), shares);
      int top = 0;
      for (int faq = 1; faq < classes; faq++) {
        top = shares[faq] > shares[top] ? faq : top;
      }
      return new Rehearsed(LogOdds.of(shares[top]), inScope && top == own, inScope);
    }
  }
}
