// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqIndex;
import io.answerby.faq.GateEvidence;
import io.answerby.faq.similar.SimilarPhrases;
import io.answerby.faq.similar.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a shop learns from the outcomes of a period.
 *
 * <pre>{@code
 * Instant monday = Instant.parse("2026-11-16T00:00:00Z"); // and what had become of it by Thursday
 * FaqInsights week = FaqInsights.of(
 *     log, monday, monday.plus(Duration.ofDays(7)), Instant.parse("2026-11-26T09:00:00Z"));
 * week.topQuestions(10);            // what customers ask most
 * week.gaps(10);                    // what they ask and no FAQ answers
 * week.deflection().deflected();    // 41 of 118, 35 % (27 to 44 %)
 * }</pre>
 *
 * <p>A question belongs to the period in which it was asked; what became of it counts until the
 * instant as of which is looked. Outcomes that were told twice count once. Where the page asks
 * while the visitor types, a question that the same asker went on typing within two minutes, and of
 * which nothing came, is left out. No phrase is shown that does not consist of words of several
 * different askers, 5 unless set. Immutable and thread-safe.
 */
public final class FaqInsights {

  private static final int LEAST_ASKERS = 5;
  private static final double COMPETING_SHARE = 0.25;
  private static final double NEARLY_THE_SAME = 0.75;

  private final List<Episode> episodes;
  private final Instant asOf;
  private final int leastAskers;

  private FaqInsights(List<Episode> episodes, Instant asOf, int leastAskers) {
    this.episodes = episodes;
    this.asOf = asOf;
    this.leastAskers = leastAskers;
  }

  /**
   * Reads the outcomes of a period, and those of the two days after it that belong to its
   * questions.
   *
   * @param startInclusive {@link Instant#MIN} for all that there is
   * @param endExclusive {@link Instant#MAX} for all that there is
   * @param asOf the instant as of which is looked, usually now; what happened after it is not known
   * @throws IllegalArgumentException if the period ends before it starts
   */
  public static FaqInsights of(
      OutcomeLog log, Instant startInclusive, Instant endExclusive, Instant asOf) {
    if (endExclusive.isBefore(startInclusive)) {
      throw new IllegalArgumentException(
          "endExclusive must not be before " + startInclusive + ", but was " + endExclusive);
    }
    requireNonNull(asOf, "asOf");
    Instant twoDaysAfter = Episode.windowAfter(Episode.windowAfter(endExclusive));
    Instant lastThatMayMatter = twoDaysAfter.isBefore(asOf) ? twoDaysAfter : asOf;
    List<Outcome> outcomes =
        lastThatMayMatter.isBefore(startInclusive)
            ? List.of()
            : log.between(startInclusive, justAfter(lastThatMayMatter));
    return new FaqInsights(
        Episodes.of(outcomes, startInclusive, endExclusive, asOf), asOf, LEAST_ASKERS);
  }

  private static Instant justAfter(Instant at) {
    return at.equals(Instant.MAX) ? at : at.plusNanos(1);
  }

  /**
   * {@return the same insights, phrases shown from this many different askers on}
   *
   * @throws IllegalArgumentException if {@code askers} is less than 2
   */
  public FaqInsights withLeastAskers(int askers) {
    if (askers < 2) {
      throw new IllegalArgumentException("askers must be at least 2, but was " + askers);
    }
    return new FaqInsights(episodes, asOf, askers);
  }

  /**
   * {@return the questions asked most often, near-duplicates together, at most so many}
   *
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public List<AskedQuestion> topQuestions(int limit) {
    return questions(question -> true, Comparator.comparingInt(AskedQuestion::asked), limit);
  }

  /**
   * {@return the questions that most often went unanswered, of those that did at least every second
   * time; at most so many}
   *
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public List<AskedQuestion> gaps(int limit) {
    return questions(
        question -> question.unanswered() * 2 >= question.asked(),
        Comparator.comparingInt(AskedQuestion::unanswered),
        limit);
  }

  private List<AskedQuestion> questions(
      Predicate<AskedQuestion> wanted, Comparator<AskedQuestion> order, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must be at least 0, but was " + limit);
    }
    List<AskedQuestion> questions = new ArrayList<>();
    for (QuestionGroups.Group group : QuestionGroups.of(episodes)) {
      if (group.askers() >= leastAskers) {
        QuestionGroups.phrase(group, leastAskers)
            .map(phrase -> question(phrase, group))
            .filter(wanted)
            .ifPresent(questions::add);
      }
    }
    return questions.stream().sorted(order.reversed()).limit(limit).toList();
  }

  private static AskedQuestion question(String phrase, QuestionGroups.Group group) {
    Map<String, Integer> found = new TreeMap<>();
    int answered = 0;
    int unanswered = 0;
    for (Episode episode : group.episodes()) {
      episode.suggested().faqIds().forEach(id -> found.merge(id, 1, Integer::sum));
      answered += episode.answeringFaqs().isEmpty() ? 0 : 1;
      unanswered += episode.isUnanswered() ? 1 : 0;
    }
    List<String> faqIds =
        found.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    return new AskedQuestion(
        phrase, group.episodes().size(), group.askers(), answered, unanswered, faqIds);
  }

  /** {@return how many questions the FAQs answered so that no ticket came} */
  public Deflection deflection() {
    List<Episode> shown = episodes.stream().filter(e -> e.suggested().isShown()).toList();
    List<Episode> heldOut =
        episodes.stream()
            .filter(e -> e.suggested().heldOut() && !e.suggested().faqIds().isEmpty())
            .toList();
    List<Episode> mature = shown.stream().filter(e -> e.isMature(asOf)).toList();
    return new Deflection(
        share(mature, e -> !e.answeringFaqs().isEmpty()),
        shown.size() - mature.size(),
        new Share(heldOut.size(), heldOut.size() + shown.size()),
        ticketsOf(shown),
        ticketsOf(heldOut));
  }

  private Share ticketsOf(List<Episode> arm) {
    List<Episode> mature =
        arm.stream().filter(e -> !Episode.windowAfter(e.suggested().at()).isAfter(asOf)).toList();
    return share(mature, e -> e.hasTicketBy(Episode.windowAfter(e.suggested().at())));
  }

  /**
   * {@return the FAQs that were opened before a ticket came, surest first: by the lower end of the
   * share's interval; only FAQs opened at least as often as phrases need askers}
   */
  public List<MisleadingFaq> misleading() {
    Map<String, List<Episode>> byFaq = new TreeMap<>();
    for (Episode episode : episodes) {
      for (String faqId : episode.openedFaqs()) {
        if (!Episode.windowAfter(episode.openedAt(faqId)).isAfter(asOf)) {
          byFaq.computeIfAbsent(faqId, none -> new ArrayList<>()).add(episode);
        }
      }
    }
    List<MisleadingFaq> misleading = new ArrayList<>();
    byFaq.forEach(
        (faqId, readers) -> {
          Share tickets =
              share(readers, e -> e.hasTicketBy(Episode.windowAfter(e.openedAt(faqId))));
          if (tickets.part() > 0 && tickets.whole() >= leastAskers) {
            misleading.add(new MisleadingFaq(faqId, tickets));
          }
        });
    return misleading.stream()
        .sorted(
            Comparator.comparingDouble(
                    (MisleadingFaq faq) ->
                        faq.ticketsAfterReading().interval().map(Interval::low).orElse(0.0))
                .reversed())
        .toList();
  }

  /**
   * {@return the pairs of FAQs of which visitors, when both were shown, opened now only the one and
   * now only the other: each at least every fourth time, and together at least as often as phrases
   * need askers; most often shown together first}
   */
  public List<CompetingFaqs> competing() {
    Map<List<String>, int[]> pairs = new HashMap<>();
    for (Episode episode : episodes) {
      List<String> ids =
          episode.suggested().isShown()
              ? episode.suggested().faqIds().stream().sorted().toList()
              : List.of();
      for (int i = 0; i < ids.size(); i++) {
        for (int j = i + 1; j < ids.size(); j++) {
          int[] counts = pairs.computeIfAbsent(List.of(ids.get(i), ids.get(j)), none -> new int[3]);
          boolean first = episode.openedFaqs().contains(ids.get(i));
          boolean second = episode.openedFaqs().contains(ids.get(j));
          counts[0]++;
          counts[1] += first && !second ? 1 : 0;
          counts[2] += second && !first ? 1 : 0;
        }
      }
    }
    return pairs.entrySet().stream()
        .filter(pair -> compete(pair.getValue()))
        .map(pair -> competing(pair.getKey(), pair.getValue()))
        .sorted(
            Comparator.comparingInt(CompetingFaqs::together)
                .reversed()
                .thenComparing(CompetingFaqs::firstId)
                .thenComparing(CompetingFaqs::secondId))
        .toList();
  }

  private boolean compete(int[] counts) {
    int chosen = counts[1] + counts[2];
    return chosen >= leastAskers && Math.min(counts[1], counts[2]) >= COMPETING_SHARE * chosen;
  }

  private static CompetingFaqs competing(List<String> ids, int[] counts) {
    return counts[1] >= counts[2]
        ? new CompetingFaqs(ids.get(0), ids.get(1), counts[0], counts[1], counts[2])
        : new CompetingFaqs(ids.get(1), ids.get(0), counts[0], counts[2], counts[1]);
  }

  /**
   * Returns what the visitors' verdicts say of the gate, for {@link FaqIndex#refine}.
   *
   * <p>There is a verdict on what was shown first where the visitor said that it answered, that it
   * did not, or that another did; or read it and then asked for a person or opened a ticket. A
   * suggestion that was passed over, or withheld on purpose, says nothing. Only questions count
   * whose last sign is 24 hours old, and of which the outcome holds the catalogue's confidence. Of
   * a visitor whose key is known the last verdict on an FAQ counts, so that nobody can vote twice.
   */
  public List<GateEvidence> gateEvidence() {
    Map<List<String>, GateEvidence> verdicts = new LinkedHashMap<>();
    for (Episode episode : episodes) {
      Outcome.Suggested suggested = episode.suggested();
      Optional<Boolean> right = episode.firstWasRight();
      if (right.isPresent() && suggested.confidence() > 0 && episode.isMature(asOf)) {
        String voter =
            suggested.asker().isEmpty()
                ? "suggestion " + suggested.suggestionId()
                : "asker " + suggested.asker();
        verdicts.put(
            List.of(voter, suggested.faqIds().get(0)),
            new GateEvidence(suggested.faqLanguage(), suggested.confidence(), right.get()));
      }
    }
    return List.copyOf(verdicts.values());
  }

  /**
   * Returns questions that an FAQ answered, in words that it does not have yet.
   *
   * <p>They are for a person to review. Each was asked, in nearly the same words, by as many
   * different askers as a phrase needs, all of whom said that this FAQ answered and opened no
   * ticket; nothing in it is hidden; and it is not nearly the same as what any of the entries asks.
   */
  public List<VariantCandidate> variantCandidates(Collection<FaqEntry> entries) {
    Map<String, List<Episode>> byFaq = new TreeMap<>();
    for (Episode episode : episodes) {
      for (String faqId : episode.answeringFaqs()) {
        byFaq.computeIfAbsent(faqId, none -> new ArrayList<>()).add(episode);
      }
    }
    List<VariantCandidate> candidates = new ArrayList<>();
    byFaq.forEach(
        (faqId, answered) -> {
          for (QuestionGroups.Group group : QuestionGroups.of(answered)) {
            candidate(faqId, group, entries).ifPresent(candidates::add);
          }
        });
    return withoutKnown(candidates, entries);
  }

  private Optional<VariantCandidate> candidate(
      String faqId, QuestionGroups.Group group, Collection<FaqEntry> entries) {
    String language = group.episodes().get(0).suggested().language();
    Optional<FaqEntry> entry =
        entries.stream()
            .filter(e -> e.id().equals(faqId))
            .max(
                Comparator.comparing((FaqEntry e) -> e.language().equals(language))
                    .thenComparing(e -> spoken(e.language()).equals(spoken(language))));
    if (group.askers() < leastAskers || entry.isEmpty()) {
      return Optional.empty();
    }
    return QuestionGroups.phrase(group, leastAskers)
        .filter(QuestionGroups::isWhole)
        .map(phrase -> new VariantCandidate(faqId, entry.get().language(), phrase, group.askers()));
  }

  /** {@return the language of a tag, whatever its script and country} */
  private static String spoken(String languageTag) {
    return Locale.forLanguageTag(languageTag).getLanguage();
  }

  private static List<VariantCandidate> withoutKnown(
      List<VariantCandidate> candidates, Collection<FaqEntry> entries) {
    List<List<String>> phrases = new ArrayList<>();
    for (FaqEntry entry : entries) {
      phrases.add(Words.of(entry.question()));
      entry.variants().forEach(variant -> phrases.add(Words.of(variant)));
    }
    int known = phrases.size();
    candidates.forEach(candidate -> phrases.add(Words.of(candidate.phrase())));
    Set<Integer> nearlyKnown = new HashSet<>();
    for (SimilarPhrases.Pair pair : SimilarPhrases.pairs(phrases, NEARLY_THE_SAME)) {
      if (pair.first() < known) {
        nearlyKnown.add(pair.second() - known);
      }
    }
    return IntStream.range(0, candidates.size())
        .filter(i -> !nearlyKnown.contains(i))
        .mapToObj(candidates::get)
        .toList();
  }

  private static Share share(List<Episode> of, Predicate<Episode> counted) {
    return new Share((int) of.stream().filter(counted).count(), of.size());
  }
}
