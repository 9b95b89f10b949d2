// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.answerby.faq.rank.Candidate;
import io.answerby.faq.rank.Ranked;
import io.answerby.faq.rank.Retriever;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One catalogue and all that was derived from it, the cached answers included: a search sees one
 * generation, whole, and a new generation begins with an empty cache.
 */
final class Generation {

  /** Of the stored entries; what the search stores of its own has its own number. */
  private static final int FORM = 1;

  private static final int MOST_RANKED = 10;

  /** A pasted message is unlikely to come again; what is kept in memory stays small. */
  private static final int LONGEST_CACHED_QUESTION = 256;

  private final Settings settings;
  private final List<List<FaqEntry>> faqs;
  private final Retriever retriever;
  private final Refinement refinement;
  private final Map<String, Double> neededByLanguage;
  private final @Nullable Cache<String, Suggestions> cache;

  private Generation(
      Settings settings, List<List<FaqEntry>> faqs, Retriever retriever, Refinement refinement) {
    this.settings = settings;
    this.faqs = faqs;
    this.retriever = retriever;
    this.refinement = refinement;
    this.neededByLanguage =
        entries().stream()
            .map(FaqEntry::language)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(language -> language, this::needed));
    this.cache =
        settings.cachedQuestions() == 0
            ? null
            : Caffeine.newBuilder()
                .maximumSize(settings.cachedQuestions())
                .executor(Runnable::run)
                .build();
  }

  /** Indexes the entries; takes as long as that takes. */
  static Generation build(Settings settings, Collection<FaqEntry> entries, Refinement refinement) {
    List<List<FaqEntry>> faqs = byId(entries);
    Retriever retriever = new Retriever(candidates(faqs), settings.outOfScope(), settings.model());
    return new Generation(settings, faqs, retriever, refinement);
  }

  /** {@return the same catalogue, its confidences refined in this way instead} */
  Generation refined(Refinement by) {
    return new Generation(settings, faqs, retriever, by);
  }

  /**
   * Takes up what {@link #store} wrote, without building anything anew.
   *
   * @return empty if it was written by another version of the search
   */
  static Optional<Generation> restore(Settings settings, Refinement refinement, DataInputStream in)
      throws IOException {
    if (in.readInt() != FORM || in.readInt() != Retriever.FORM) {
      return Optional.empty();
    }
    List<List<FaqEntry>> faqs = byId(EntryForm.read(in));
    Retriever retriever =
        Retriever.restore(candidates(faqs), settings.outOfScope(), settings.model(), in);
    return Optional.of(new Generation(settings, faqs, retriever, refinement));
  }

  void store(DataOutputStream out) throws IOException {
    out.writeInt(FORM);
    out.writeInt(Retriever.FORM);
    EntryForm.write(entries(), out);
    retriever.store(out);
  }

  Suggestions suggest(String question) {
    if (cache == null || question.length() > LONGEST_CACHED_QUESTION) {
      return search(question);
    }
    return cache.get(question, this::search);
  }

  boolean holds(List<FaqEntry> wanted) {
    return entries().size() == wanted.size() && faqs.equals(byId(wanted));
  }

  List<FaqEntry> entries() {
    return faqs.stream().flatMap(List::stream).toList();
  }

  int size() {
    return faqs.size();
  }

  private Suggestions search(String question) {
    List<Suggestion> found = new ArrayList<>();
    double left = 1;
    for (Ranked ranked : retriever.rank(question, MOST_RANKED)) {
      FaqEntry entry = faqs.get(ranked.candidate()).get(ranked.version());
      double confidence = left * ranked.confidence();
      if (found.isEmpty()) {
        confidence = refinement.of(entry.language(), ranked.confidence());
        left = left(ranked.confidence(), confidence);
      }
      double needed = neededByLanguage.getOrDefault(entry.language(), 1.0);
      Why why = new Why(ranked.matchedWords(), confidence, ranked.confidence(), needed);
      found.add(new Suggestion(entry, confidence, why));
    }
    return new Suggestions(found);
  }

  /**
   * The share of their confidence that the others keep when the first's is refined: what the first
   * gives up may well be out of scope, what it gains is taken from them.
   */
  private static double left(double unrefined, double refined) {
    if (refined == unrefined || unrefined == 0) {
      return 1;
    }
    return Math.min(refined / unrefined, unrefined < 1 ? (1 - refined) / (1 - unrefined) : 0);
  }

  private double needed(String language) {
    return retriever.needed(
        settings.precisionPercentOf(language), unrefined -> refinement.of(language, unrefined));
  }

  private static List<List<FaqEntry>> byId(Collection<FaqEntry> entries) {
    SortedMap<String, SortedMap<String, FaqEntry>> byId = new TreeMap<>();
    List<FaqFault> twice = new ArrayList<>();
    for (FaqEntry entry : entries) {
      SortedMap<String, FaqEntry> versions =
          byId.computeIfAbsent(entry.id(), id -> new TreeMap<>());
      if (versions.putIfAbsent(entry.language(), entry) != null) {
        twice.add(
            new FaqFault(
                "faq '" + entry.id() + "' (" + entry.language() + ")",
                "id",
                "entries must differ in id or language, but this one is there more than once"));
      }
    }
    if (!twice.isEmpty()) {
      throw new FaqFaultsException(twice);
    }
    return byId.values().stream().map(versions -> List.copyOf(versions.values())).toList();
  }

  private static List<Candidate> candidates(List<List<FaqEntry>> faqs) {
    return faqs.stream()
        .map(versions -> new Candidate(versions.stream().map(Generation::version).toList()))
        .toList();
  }

  private static Candidate.Version version(FaqEntry entry) {
    List<String> questions = new ArrayList<>();
    questions.add(entry.question());
    questions.addAll(entry.variants());
    return new Candidate.Version(entry.language(), questions, entry.answer());
  }
}
