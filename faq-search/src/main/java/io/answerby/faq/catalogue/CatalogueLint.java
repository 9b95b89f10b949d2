// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.similar.SimilarPhrases;
import io.answerby.faq.similar.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a catalogue for what is allowed but could be better.
 *
 * <pre>{@code
 * for (LintFinding finding : CatalogueLint.of(catalogue).inLanguages("en", "ur").findings()) {
 *   System.out.println(finding);
 *   // refund.md: asks in 'get my money back' nearly the same as returns.md in 'get money back'
 * }
 * }</pre>
 *
 * <p>Findings come in the order of the catalogue and of {@link LintRule}. Immutable and
 * thread-safe.
 */
public final class CatalogueLint {

  private static final double NEARLY_THE_SAME = 0.75;

  private final FaqCatalogue catalogue;
  private final SortedSet<String> languages;
  private final @Nullable LinkCheck links;

  private CatalogueLint(
      FaqCatalogue catalogue, SortedSet<String> languages, @Nullable LinkCheck links) {
    this.catalogue = catalogue;
    this.languages = languages;
    this.links = links;
  }

  /** Returns a lint that expects every FAQ in every language of the catalogue. */
  public static CatalogueLint of(FaqCatalogue catalogue) {
    SortedSet<String> languages = new TreeSet<>();
    catalogue.entries().forEach(entry -> languages.add(entry.language()));
    return new CatalogueLint(catalogue, languages, null);
  }

  /**
   * Returns a lint that expects every FAQ in these languages.
   *
   * @param tags as {@link FaqEntry#language()} has them
   */
  public CatalogueLint inLanguages(String... tags) {
    return new CatalogueLint(catalogue, new TreeSet<>(Arrays.asList(tags)), links);
  }

  /** {@return a lint that asks the shop about each link, once; without this, none is checked} */
  public CatalogueLint checkingLinks(LinkCheck check) {
    return new CatalogueLint(catalogue, languages, requireNonNull(check, "check"));
  }

  /** {@return all that could be better, nothing if all is well} */
  public List<LintFinding> findings() {
    Map<EntryName, List<LintFinding>> byEntry = new LinkedHashMap<>();
    catalogue.entries().forEach(entry -> byEntry.put(EntryName.of(entry), new ArrayList<>()));
    findNearDuplicates(byEntry);
    Map<String, Optional<String>> askedLinks = new HashMap<>();
    for (FaqEntry entry : catalogue.entries()) {
      Consumer<LintFinding> found = finding -> add(entry, finding, byEntry);
      if (entry.variants().isEmpty()) {
        found.accept(finding(LintRule.NO_VARIANTS, entry, "has no variants"));
      }
      if (!QuestionWords.asks(entry.question(), entry.language())) {
        String advice =
            "has neither a question mark nor a question word in '" + entry.question() + "'";
        found.accept(finding(LintRule.NOT_A_QUESTION, entry, advice));
      }
      if (entry.answer().isEmpty() && entry.link().isEmpty()) {
        found.accept(finding(LintRule.NO_ANSWER, entry, "has neither an answer nor a link"));
      }
      entry
          .link()
          .flatMap(link -> askedLinks.computeIfAbsent(link, this::deadness))
          .ifPresent(advice -> found.accept(finding(LintRule.DEAD_LINK, entry, advice)));
    }
    findMissingLanguages(byEntry);
    return byEntry.values().stream().flatMap(List::stream).toList();
  }

  private void findNearDuplicates(Map<EntryName, List<LintFinding>> byEntry) {
    List<FaqEntry> owners = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (FaqEntry entry : catalogue.entries()) {
      owners.add(entry);
      texts.add(entry.question());
      for (String variant : entry.variants()) {
        owners.add(entry);
        texts.add(variant);
      }
    }
    List<List<String>> phrases = texts.stream().map(Words::of).toList();
    Set<Set<EntryName>> reported = new HashSet<>();
    for (SimilarPhrases.Pair pair : SimilarPhrases.pairs(phrases, NEARLY_THE_SAME)) {
      FaqEntry first = owners.get(pair.first());
      FaqEntry second = owners.get(pair.second());
      boolean areTwoFaqs =
          !first.id().equals(second.id()) && first.language().equals(second.language());
      if (areTwoFaqs && reported.add(Set.of(EntryName.of(first), EntryName.of(second)))) {
        String advice =
            "asks in '"
                + texts.get(pair.second())
                + "' nearly the same as "
                + catalogue.placeOf(first)
                + " in '"
                + texts.get(pair.first())
                + "'";
        add(second, finding(LintRule.NEAR_DUPLICATE, second, advice), byEntry);
      }
    }
  }

  private void findMissingLanguages(Map<EntryName, List<LintFinding>> byEntry) {
    Map<String, List<FaqEntry>> families = new LinkedHashMap<>();
    catalogue
        .entries()
        .forEach(e -> families.computeIfAbsent(e.id(), id -> new ArrayList<>()).add(e));
    for (List<FaqEntry> family : families.values()) {
      SortedSet<String> missing = new TreeSet<>(languages);
      SortedSet<String> present = new TreeSet<>();
      family.forEach(entry -> present.add(entry.language()));
      missing.removeAll(present);
      if (!missing.isEmpty()) {
        FaqEntry first = family.get(0);
        String advice =
            "is there in "
                + String.join(", ", present)
                + ", but not in "
                + String.join(", ", missing);
        add(first, finding(LintRule.MISSING_LANGUAGE, first, advice), byEntry);
      }
    }
  }

  private Optional<String> deadness(String link) {
    try {
      return links == null || links.isAlive(link)
          ? Optional.empty()
          : Optional.of("leads to '" + link + "', where there is nothing");
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      return Optional.of("leads to '" + link + "', which could not be checked: " + reason);
    }
  }

  private LintFinding finding(LintRule rule, FaqEntry entry, String advice) {
    return new LintFinding(rule, catalogue.placeOf(entry), advice);
  }

  private static void add(
      FaqEntry entry, LintFinding finding, Map<EntryName, List<LintFinding>> byEntry) {
    byEntry.computeIfAbsent(EntryName.of(entry), none -> new ArrayList<>()).add(finding);
  }
}
