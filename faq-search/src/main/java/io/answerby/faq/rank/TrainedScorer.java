// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.text.Language;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores by a logistic regression that was trained on the catalogue's own questions and variants.
 *
 * <p>A question that stands in the catalogue word for word needs no statistics: its FAQ is raised
 * above what training alone would say in a small catalogue.
 *
 * <p>Texts are compared by the cosine of their features, and where the shop brought a model, by the
 * mean of that and the cosine of their meanings. An FAQ that is not written in the language of the
 * question is compared by what two languages can have in common.
 */
final class TrainedScorer implements Scorer {

  private static final int ROUNDS = 15;
  private static final float MEANING = 0.5f;
  private static final float SAME = 0.97f;
  private static final float WORD_FOR_WORD = 5;

  /** A little less than their parts allow: words of two languages seldom mean quite the same. */
  private static final float ACROSS_LANGUAGES = (float) (0.92 / Part.shareAcrossLanguages());

  private final FeatureSpace space;
  private final VariantIndex index;
  private final int[] classOf;
  private final int classes;
  private final float[] coefficients;
  private final float @Nullable [][] meanings;
  private final List<Set<Language>> languagesOf;
  private final Map<Language, boolean[]> foreignTo;
  private final List<Rehearsed> rehearsed;

  /**
   * Trains on these texts.
   *
   * @param texts every way of asking
   * @param classOf the FAQ of each
   * @param hasLike for each, whether its FAQ is asked in another way in the same language
   * @param languagesOf the languages that each FAQ is written in
   */
  TrainedScorer(
      List<Query> texts, int[] classOf, boolean[] hasLike, List<Set<Language>> languagesOf) {
    int classes = languagesOf.size();
    this.languagesOf = languagesOf;
    foreignTo = foreignTo(languagesOf);
    this.classOf = classOf;
    this.classes = classes;
    List<TextFeatures> features = texts.stream().map(Query::features).toList();
    space = FeatureSpace.of(features);
    List<SparseVector> vectors = features.stream().map(space::vector).toList();
    index = new VariantIndex(vectors, space.size());
    meanings = meanings(texts);
    float[][] kernel = new float[texts.size()][];
    for (int text = 0; text < kernel.length; text++) {
      kernel[text] = withMeaning(index.cosines(vectors.get(text)), texts.get(text).meaning());
    }
    LogisticRegression model = new LogisticRegression(kernel, classOf, classes);
    model.train(ROUNDS);
    rehearsed = Rehearsal.of(model, classOf, hasLike, classes);
    coefficients = new float[kernel.length * classes];
    for (int text = 0; text < kernel.length; text++) {
      System.arraycopy(model.coefficients()[text], 0, coefficients, text * classes, classes);
    }
  }

  private TrainedScorer(
      FeatureSpace space,
      VariantIndex index,
      int[] classOf,
      int classes,
      float[] coefficients,
      float @Nullable [][] meanings,
      List<Set<Language>> languagesOf,
      List<Rehearsed> rehearsed) {
    this.space = space;
    this.index = index;
    this.classOf = classOf;
    this.classes = classes;
    this.coefficients = coefficients;
    this.meanings = meanings;
    this.languagesOf = languagesOf;
    foreignTo = foreignTo(languagesOf);
    this.rehearsed = rehearsed;
  }

  private static Map<Language, boolean[]> foreignTo(List<Set<Language>> languagesOf) {
    Map<Language, boolean[]> foreignTo = new EnumMap<>(Language.class);
    for (Language asked : Language.values()) {
      boolean[] foreign = new boolean[languagesOf.size()];
      for (int c = 0; c < foreign.length; c++) {
        foreign[c] = languagesOf.get(c).stream().noneMatch(asked::sharesWordsWith);
      }
      foreignTo.put(asked, foreign);
    }
    return foreignTo;
  }

  /**
   * Takes up what was stored.
   *
   * @param withMeanings whether the shop has a model now; one that has come or gone since does not
   *     go with what was trained
   */
  static TrainedScorer restore(DataInput in, boolean withMeanings) throws IOException {
    FeatureSpace space = FeatureSpace.restore(in);
    VariantIndex index = VariantIndex.restore(in);
    int[] classOf = ArrayForm.readInts(in);
    int classes = in.readInt();
    float[] coefficients = ArrayForm.readFloats(in);
    if (in.readBoolean() != withMeanings) {
      throw new IOException("the index was kept with another model of meanings, or with none");
    }
    float[][] meanings = null;
    if (withMeanings) {
      meanings = new float[classOf.length][];
      for (int text = 0; text < meanings.length; text++) {
        meanings[text] = ArrayForm.readFloats(in);
      }
    }
    List<Set<Language>> languagesOf = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      Set<Language> languages = EnumSet.noneOf(Language.class);
      for (int left = in.readInt(); left > 0; left--) {
        languages.add(Language.ofTag(in.readUTF()));
      }
      languagesOf.add(languages);
    }
    return new TrainedScorer(
        space, index, classOf, classes, coefficients, meanings, languagesOf, Rehearsed.restore(in));
  }

  @Override
  public void store(DataOutput out) throws IOException {
    space.store(out);
    index.store(out);
    ArrayForm.write(classOf, out);
    out.writeInt(classes);
    ArrayForm.write(coefficients, out);
    out.writeBoolean(meanings != null);
    if (meanings != null) {
      for (float[] meaning : meanings) {
        ArrayForm.write(meaning, out);
      }
    }
    for (Set<Language> languages : languagesOf) {
      out.writeInt(languages.size());
      for (Language language : languages) {
        out.writeUTF(language.tag());
      }
    }
    Rehearsed.store(rehearsed, out);
  }

  private static float @Nullable [][] meanings(List<Query> texts) {
    List<float[]> meanings = new ArrayList<>();
    for (Query text : texts) {
      float[] meaning = text.meaning();
      if (meaning != null) {
        meanings.add(meaning);
      }
    }
    return meanings.size() == texts.size() && !texts.isEmpty()
        ? meanings.toArray(new float[0][])
        : null;
  }

  @Override
  public float[] scores(Query query) {
    float[] cosines = index.cosines(space.vector(query.features()));
    reachAcrossLanguages(cosines, query.language());
    float[] likeness = withMeaning(cosines, query.meaning());
    float[] scores = new float[classes];
    for (int text = 0; text < likeness.length; text++) {
      float alike = likeness[text];
      if (alike != 0) {
        int row = text * classes;
        for (int c = 0; c < classes; c++) {
          scores[c] += alike * coefficients[row + c];
        }
      }
    }
    for (int text = 0; text < likeness.length; text++) {
      if (likeness[text] > SAME && !(scores[classOf[text]] >= WORD_FOR_WORD)) {
        scores[classOf[text]] += WORD_FOR_WORD;
      }
    }
    return scores;
  }

  private void reachAcrossLanguages(float[] cosines, Language asked) {
    boolean[] foreign = requireNonNull(foreignTo.get(asked));
    for (int text = 0; text < cosines.length; text++) {
      if (foreign[classOf[text]]) {
        cosines[text] = Math.min(1, ACROSS_LANGUAGES * cosines[text]);
      }
    }
  }

  private float[] withMeaning(float[] cosines, float @Nullable [] meaning) {
    if (meanings != null && meaning != null) {
      for (int text = 0; text < cosines.length; text++) {
        cosines[text] = (1 - MEANING) * cosines[text] + MEANING * dot(meanings[text], meaning);
      }
    }
    return cosines;
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public List<Rehearsed> rehearsed() {
    return rehearsed;
  }
}
