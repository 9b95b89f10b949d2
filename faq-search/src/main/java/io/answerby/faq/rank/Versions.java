// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.Word;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The versions of every FAQ by language and words: which suits an asker, and what it shares with a
 * question. Immutable.
 */
final class Versions {

  /** More than any language fits, so that the fit only decides between equals. */
  private static final int FIT_OUTWEIGHS = 4;

  private final Language[][] languages;
  private final long[][][] vocabularies;

  /**
   * Takes the versions.
   *
   * @param vocabularies for each version of each candidate, what {@link #vocabulary} makes of its
   *     questions
   */
  Versions(List<Candidate> candidates, long[][][] vocabularies) {
    this.vocabularies = vocabularies;
    languages = new Language[candidates.size()][];
    Arrays.setAll(
        languages,
        candidate ->
            candidates.get(candidate).versions().stream()
                .map(version -> Language.ofTag(version.language()))
                .toArray(Language[]::new));
  }

  static Versions restore(List<Candidate> candidates, DataInput in) throws IOException {
    long[][][] vocabularies = new long[candidates.size()][][];
    for (int candidate = 0; candidate < vocabularies.length; candidate++) {
      vocabularies[candidate] = new long[candidates.get(candidate).versions().size()][];
      for (int version = 0; version < vocabularies[candidate].length; version++) {
        vocabularies[candidate][version] = ArrayForm.readLongs(in);
      }
    }
    return new Versions(candidates, vocabularies);
  }

  void store(DataOutput out) throws IOException {
    for (long[][] versions : vocabularies) {
      for (long[] words : versions) {
        ArrayForm.write(words, out);
      }
    }
  }

  /** {@return the stems and words of a version as hashes, ascending, each once} */
  static long[] vocabulary(List<Word> words) {
    return words.stream()
        .flatMapToLong(word -> LongStream.of(stem(word), surface(word)))
        .sorted()
        .distinct()
        .toArray();
  }

  private static long stem(Word word) {
    return TextFeatures.hash(Part.STEMS, word.stem());
  }

  private static long surface(Word word) {
    return TextFeatures.hash(Part.WORDS, word.surface());
  }

  /**
   * {@return the place of the version of a candidate that suits the asker}
   *
   * <p>Two words in common count as much as the language does, so that a question whose few words
   * were taken for another language still finds its own.
   */
  int suiting(Asker asker, int candidate) {
    int best = 0;
    int bestSuits = -1;
    int versions = languages[candidate].length;
    for (int version = 0; version < versions && versions > 1; version++) {
      int fits = asker.language.fits(languages[candidate][version]);
      int shared = shared(asker, candidate, version).size();
      int suits = FIT_OUTWEIGHS * (2 * shared + fits) + fits;
      if (suits > bestSuits) {
        best = version;
        bestSuits = suits;
      }
    }
    return best;
  }

  /** {@return the words of the question that a version has too, in the question's order} */
  List<String> shared(Asker asker, int candidate, int version) {
    long[] vocabulary = vocabularies[candidate][version];
    Set<String> shared = new LinkedHashSet<>();
    for (int i = 0; i < asker.stems.length; i++) {
      if (Arrays.binarySearch(vocabulary, asker.stems[i]) >= 0
          || Arrays.binarySearch(vocabulary, asker.surfaces[i]) >= 0) {
        shared.add(asker.words.get(i).surface());
      }
    }
    return List.copyOf(shared);
  }

  /** Who asked, as far as the question tells: in which language, and in which words. */
  static final class Asker {

    private final Language language;
    private final List<Word> words;
    private final long[] stems;
    private final long[] surfaces;

    Asker(Language language, List<Word> words) {
      this.language = language;
      this.words = words;
      stems = words.stream().mapToLong(Versions::stem).toArray();
      surfaces = words.stream().mapToLong(Versions::surface).toArray();
    }
  }
}
