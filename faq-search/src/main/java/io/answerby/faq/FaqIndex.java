// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.rank.Candidate;
import io.answerby.faq.rank.Ranked;
import io.answerby.faq.rank.Retriever;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The shop's FAQs, searched by what a customer writes.
 *
 * <pre>{@code
 * try (FaqIndex faqs = FaqIndex.of(entries)) {
 *   Suggestions found = faqs.suggest("where is my parcel");
 *   found.best();  // empty when nothing fits
 * }
 * }</pre>
 *
 * <p>The index lives in memory and starts no thread. It may be used by several threads at once.
 * Questions are never logged or kept.
 */
public final class FaqIndex implements AutoCloseable {

  private static final int MOST_RANKED = 10;

  private final Builder settings;
  private volatile @Nullable Generation generation;

  private FaqIndex(Builder settings, List<FaqEntry> entries) {
    this.settings = settings;
    this.generation = Generation.of(entries);
  }

  /**
   * Builds an index with the default settings.
   *
   * @throws IllegalArgumentException if two entries have the same id and language
   */
  public static FaqIndex of(Collection<FaqEntry> entries) {
    return builder().build(entries);
  }

  /** {@return a builder with the default settings} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Searches for entries that answer a question.
   *
   * <p>The question may be unfinished, misspelt, or a whole pasted message. Text without any word
   * finds nothing; no text makes this method fail.
   *
   * @param question what the customer wrote, in any language
   * @throws IllegalStateException if the index is closed
   */
  public Suggestions suggest(String question) {
    requireNonNull(question, "question");
    Generation current = current();
    List<Suggestion> found = new ArrayList<>();
    for (Ranked ranked : current.retriever().rank(question, MOST_RANKED)) {
      FaqEntry entry = current.entry(ranked);
      Why why =
          new Why(ranked.matchedWords(), ranked.confidence(), settings.needed(entry.language()));
      found.add(new Suggestion(entry, ranked.confidence(), why));
    }
    return new Suggestions(found);
  }

  /**
   * {@return the number of FAQs; one that is written in several languages counts once}
   *
   * @throws IllegalStateException if the index is closed
   */
  public int size() {
    return current().faqs().size();
  }

  /** Frees the index. A search after this fails; closing twice does nothing. */
  @Override
  public void close() {
    Generation last = generation;
    generation = null;
    if (last != null) {
      last.retriever().close();
    }
  }

  private Generation current() {
    Generation current = generation;
    if (current == null) {
      throw new IllegalStateException("index is closed");
    }
    return current;
  }

  /** One catalogue and all that was derived from it; a search sees one generation, whole. */
  private record Generation(List<List<FaqEntry>> faqs, Retriever retriever) {

    static Generation of(Collection<FaqEntry> entries) {
      SortedMap<String, SortedMap<String, FaqEntry>> byId = new TreeMap<>();
      List<String> twice = new ArrayList<>();
      for (FaqEntry entry : entries) {
        SortedMap<String, FaqEntry> versions =
            byId.computeIfAbsent(entry.id(), id -> new TreeMap<>());
        if (versions.putIfAbsent(entry.language(), entry) != null) {
          twice.add("'" + entry.id() + "' (" + entry.language() + ")");
        }
      }
      if (!twice.isEmpty()) {
        throw new IllegalArgumentException(
            "entries must differ in id or language, but there is more than one "
                + String.join(", ", twice));
      }
      List<List<FaqEntry>> faqs = new ArrayList<>();
      byId.values().forEach(versions -> faqs.add(List.copyOf(versions.values())));
      return new Generation(faqs, new Retriever(faqs.stream().map(Generation::candidate).toList()));
    }

    private static Candidate candidate(List<FaqEntry> versions) {
      return new Candidate(versions.stream().map(Generation::version).toList());
    }

    private static Candidate.Version version(FaqEntry entry) {
      List<String> questions = new ArrayList<>();
      questions.add(entry.question());
      questions.addAll(entry.variants());
      return new Candidate.Version(entry.language(), questions, entry.answer());
    }

    FaqEntry entry(Ranked ranked) {
      return faqs.get(ranked.candidate()).get(ranked.version());
    }
  }

  /** How sure the index must be before it speaks. Not safe for several threads. */
  public static final class Builder {

    private int precisionPercent = 80;
    private final Map<String, Integer> precisionPercentByLanguage = new HashMap<>();

    private Builder() {}

    /**
     * Sets the share of shown suggestions that should be right; 80 unless set.
     *
     * @throws IllegalArgumentException if {@code percent} is not 1 to 99
     */
    public Builder precisionPercent(int percent) {
      precisionPercent = checked("precisionPercent", percent);
      return this;
    }

    /**
     * Sets the wanted precision for the entries of one language.
     *
     * @param language a BCP 47 tag such as {@code ur}
     * @throws IllegalArgumentException if {@code percent} is not 1 to 99
     */
    public Builder precisionPercent(String language, int percent) {
      requireNonNull(language, "language");
      precisionPercentByLanguage.put(
          language.toLowerCase(Locale.ROOT),
          checked("precisionPercent for '" + language + "'", percent));
      return this;
    }

    /**
     * Builds an index of these entries; none is legal and finds nothing.
     *
     * @throws IllegalArgumentException if two entries have the same id and language
     */
    public FaqIndex build(Collection<FaqEntry> entries) {
      Builder settings = new Builder();
      settings.precisionPercent = precisionPercent;
      settings.precisionPercentByLanguage.putAll(precisionPercentByLanguage);
      return new FaqIndex(settings, List.copyOf(entries));
    }

    private double needed(String language) {
      int wanted =
          precisionPercentByLanguage.getOrDefault(
              language.toLowerCase(Locale.ROOT), precisionPercent);
      return wanted / 200.0;
    }

    private static int checked(String name, int percent) {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException(name + " must be 1 to 99, but was " + percent);
      }
      return percent;
    }
  }
}
