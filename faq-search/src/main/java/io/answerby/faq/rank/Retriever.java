// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.ReadText;
import io.answerby.faq.text.TextReader;
import io.answerby.faq.text.Word;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds FAQs for a question, and knows how sure that is.
 *
 * <p>Everything is derived from the candidates when it is built, on the calling thread; the same
 * candidates always give the same answers. Immutable, safe for use by several threads.
 */
public final class Retriever {

  /** What {@link #store} writes; to be counted up with every change to it or to the ranking. */
  public static final int FORM = 9;

  /** Beyond this many multiplications a round, training would take more than some seconds. */
  private static final double MOST_TRAINING = 2e9;

  private static final int MOST_TRAINED_TEXTS = 4_000;
  private static final float ANSWER_WEIGHT = 1.2f;

  private final List<Candidate> candidates;
  private final Language usualLatin;
  private final Scorer scorer;
  private final @Nullable LexicalIndex answers;
  private final Gate gate;
  private final Versions versions;
  private final Vocabulary vocabulary;
  private final Model model;

  /**
   * Builds a retriever.
   *
   * @param outOfScope the share of all questions that no candidate answers, above 0 and below 1
   * @param model turns a text into its meaning, if the shop brought such a model
   */
  public Retriever(
      List<Candidate> candidates, double outOfScope, @Nullable Function<String, float[]> model) {
    this.candidates = List.copyOf(candidates);
    this.model = new Model(model);
    usualLatin = usualLatin(candidates);
    List<Query> texts = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    List<Word> all = new ArrayList<>();
    SpokenLanguages spoken = new SpokenLanguages();
    long[][][] vocabularies = new long[candidates.size()][][];
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      List<long[]> ofVersions = new ArrayList<>();
      for (Candidate.Version version : candidates.get(candidate).versions()) {
        List<Word> words = new ArrayList<>();
        List<Language> written = new ArrayList<>();
        for (String question : version.questions()) {
          ReadText read = TextReader.read(question, Language.ofTag(version.language()));
          words.addAll(read.words());
          written.add(read.language());
          TextFeatures features = TextFeatures.of(read.words());
          texts.add(new Query(features, read.language(), this.model.meaning(question)));
          asked.add(new Asked(candidate, read.language()));
        }
        spoken.add(candidate, written);
        ofVersions.add(Versions.vocabulary(words));
        all.addAll(words);
      }
      vocabularies[candidate] = ofVersions.toArray(new long[0][]);
    }
    versions = new Versions(candidates, vocabularies);
    vocabulary = Vocabulary.of(all);
    Map<Asked, Long> ways =
        asked.stream().collect(Collectors.groupingBy(ask -> ask, Collectors.counting()));
    int[] ownerOf = asked.stream().mapToInt(Asked::candidate).toArray();
    boolean[] hasLike = new boolean[ownerOf.length];
    for (int text = 0; text < hasLike.length; text++) {
      hasLike[text] = requireNonNull(ways.get(asked.get(text))) > 1;
    }
    scorer = scorer(texts, ownerOf, hasLike, spoken.byFaq());
    answers = answers(candidates);
    double waysOfAsking = ways.isEmpty() ? 1 : (double) texts.size() / ways.size();
    gate = new Gate(scorer.rehearsed(), waysOfAsking, outOfScope);
  }

  private Retriever(
      List<Candidate> candidates,
      Model model,
      Scorer scorer,
      @Nullable LexicalIndex answers,
      Gate gate,
      Versions versions,
      Vocabulary vocabulary) {
    this.candidates = List.copyOf(candidates);
    this.model = model;
    this.usualLatin = usualLatin(candidates);
    this.scorer = scorer;
    this.answers = answers;
    this.gate = gate;
    this.versions = versions;
    this.vocabulary = vocabulary;
  }

  /**
   * Takes up what {@link #store} wrote of the same candidates.
   *
   * @throws IOException if it is no such index, or was built with another model than there is now,
   *     or with one and there is none, or the other way round
   */
  public static Retriever restore(
      List<Candidate> candidates,
      double outOfScope,
      @Nullable Function<String, float[]> model,
      DataInput in)
      throws IOException {
    Model asked = new Model(model);
    if (!asked.gave(ArrayForm.readFloats(in))) {
      throw new IOException("the index was kept with another embedder, or with none");
    }
    Scorer scorer =
        in.readBoolean() ? TrainedScorer.restore(in, asked.isThere()) : LargeScorer.restore(in);
    LexicalIndex answers = in.readBoolean() ? LexicalIndex.restore(in) : null;
    Gate gate = new Gate(scorer.rehearsed(), in.readDouble(), outOfScope);
    Versions versions = Versions.restore(candidates, in);
    return new Retriever(
        candidates, asked, scorer, answers, gate, versions, Vocabulary.restore(in));
  }

  /**
   * Writes all that was built, so that it need not be built again.
   *
   * @throws IOException if {@code out} fails
   */
  public void store(DataOutput out) throws IOException {
    ArrayForm.write(model.probe(), out);
    out.writeBoolean(scorer instanceof TrainedScorer);
    scorer.store(out);
    out.writeBoolean(answers != null);
    if (answers != null) {
      answers.store(out);
    }
    out.writeDouble(gate.waysOfAsking());
    versions.store(out);
    vocabulary.store(out);
  }

  /** That a candidate is asked for in a language. */
  private record Asked(int candidate, Language language) {}

  private static Scorer scorer(
      List<Query> texts, int[] ownerOf, boolean[] hasLike, List<Set<Language>> languagesOf) {
    int candidates = languagesOf.size();
    double oneRound = (double) texts.size() * texts.size() * candidates;
    return texts.size() <= MOST_TRAINED_TEXTS && oneRound <= MOST_TRAINING
        ? new TrainedScorer(texts, ownerOf, hasLike, languagesOf)
        : new LargeScorer(texts, ownerOf, hasLike, candidates);
  }

  /**
   * {@return the least confidence at which the wanted share of all that is shown is right}
   *
   * @param precisionPercent 1 to 99
   * @param refinement what is made of the confidence afterwards; grows with it
   */
  public double needed(int precisionPercent, DoubleUnaryOperator refinement) {
    return gate.needed(precisionPercent, refinement);
  }

  /**
   * Returns the FAQs that share something with the question, surest first.
   *
   * <p>Of a longer message its last sentences are also asked by themselves, since the question is
   * often only one of them; what finds the surest answer counts.
   */
  public List<Ranked> rank(String question, int limit) {
    requireNonNull(question, "question");
    List<Ranked> best = rankPassage(question, limit);
    for (String sentence : Passages.lastSentences(question)) {
      List<Ranked> found = rankPassage(sentence, limit);
      if (!found.isEmpty()
          && (best.isEmpty() || found.get(0).confidence() > best.get(0).confidence())) {
        best = found;
      }
    }
    return best;
  }

  private List<Ranked> rankPassage(String question, int limit) {
    ReadText read = TextReader.read(question, usualLatin);
    List<Word> words = vocabulary.mended(read);
    TextFeatures features = TextFeatures.of(words);
    if (features.isEmpty() || candidates.isEmpty()) {
      return List.of();
    }
    Query query = new Query(features, read.language(), model.meaning(question));
    float[] scores = scorer.scores(query);
    if (answers != null) {
      float[] ofAnswers = answers.scores(features, ANSWER_WEIGHT);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += ofAnswers[i];
      }
    }
    return ranked(scores, new Versions.Asker(read.language(), words), limit);
  }

  private List<Ranked> ranked(float[] scores, Versions.Asker asker, int limit) {
    int[] best = best(scores, limit);
    if (scores[best[0]] == 0) {
      return List.of();
    }
    float[] shares = new float[scores.length];
    LogisticRegression.softmax(
        scores, new boolean[scores.length], LogisticRegression.strangers(scores.length), shares);
    double topShare = shares[best[0]];
    double top = gate.confidence(topShare);
    // what the first answer leaves is divided among the others as their shares are
    double others = Math.min(top / topShare, topShare < 1 ? (1 - top) / (1 - topShare) : 0);
    List<Ranked> ranked = new ArrayList<>();
    for (int candidate : best) {
      double confidence = ranked.isEmpty() ? top : Math.min(top, shares[candidate] * others);
      int version = versions.suiting(asker, candidate);
      ranked.add(
          new Ranked(candidate, version, confidence, versions.shared(asker, candidate, version)));
    }
    return List.copyOf(ranked);
  }

  /** The places of the highest scores in order; of equal ones the earlier candidate first. */
  static int[] best(float[] scores, int limit) {
    int[] best = new int[Math.min(limit, scores.length)];
    int filled = 0;
    for (int candidate = 0; candidate < scores.length; candidate++) {
      if (filled < best.length || scores[candidate] > scores[best[filled - 1]]) {
        int place = filled < best.length ? filled++ : filled - 1;
        while (place > 0 && scores[candidate] > scores[best[place - 1]]) {
          best[place] = best[place - 1];
          place--;
        }
        best[place] = candidate;
      }
    }
    return best;
  }

  private static Language usualLatin(List<Candidate> candidates) {
    Map<Language, Integer> versions = new EnumMap<>(Language.class);
    for (Candidate candidate : candidates) {
      for (Candidate.Version version : candidate.versions()) {
        Language language = Language.ofTag(version.language());
        if (language.isLatin()) {
          versions.merge(language, 1, Integer::sum);
        }
      }
    }
    return versions.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Language.OTHER);
  }

  private static @Nullable LexicalIndex answers(List<Candidate> candidates) {
    List<TextFeatures> texts = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      for (Candidate.Version version : candidates.get(candidate).versions()) {
        if (!version.answer().isBlank()) {
          Language language = Language.ofTag(version.language());
          texts.add(TextFeatures.of(TextReader.read(version.answer(), language).words()));
          owners.add(candidate);
        }
      }
    }
    int[] ownerOf = owners.stream().mapToInt(Integer::intValue).toArray();
    return texts.isEmpty() ? null : new LexicalIndex(texts, ownerOf, candidates.size());
  }
}
