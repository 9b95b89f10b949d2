// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import io.answerby.faq.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which languages each FAQ may be asked in its own words: those that most of a version's
 * questions are written in, and any of its questions' own languages that the catalogue as a whole
 * speaks. A single English brand name among Hindi questions makes no English FAQ; an FAQ whose
 * variants are in seven languages speaks all seven.
 */
final class SpokenLanguages {

  /** A language in which less than one question in twelve is asked was met by chance. */
  private static final int RARE = 12;

  private final List<Set<Language>> mostly = new ArrayList<>();
  private final List<Set<Language>> atAll = new ArrayList<>();
  private final Map<Language, Integer> counts = new EnumMap<>(Language.class);
  private int questions;

  /**
   * Counts one version of an FAQ.
   *
   * @param faq its place, all versions of one before the next
   * @param written the language of each of its questions
   */
  void add(int faq, List<Language> written) {
    while (mostly.size() <= faq) {
      mostly.add(EnumSet.noneOf(Language.class));
      atAll.add(EnumSet.noneOf(Language.class));
    }
    Map<Language, Integer> here = new EnumMap<>(Language.class);
    written.forEach(language -> here.merge(language, 1, Integer::sum));
    here.forEach((language, count) -> counts.merge(language, count, Integer::sum));
    here.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(most -> mostly.get(faq).add(most.getKey()));
    atAll.get(faq).addAll(here.keySet());
    questions += written.size();
  }

  /** {@return the languages of each FAQ, in order} */
  List<Set<Language>> byFaq() {
    List<Set<Language>> byFaq = new ArrayList<>();
    for (int faq = 0; faq < mostly.size(); faq++) {
      Set<Language> languages = EnumSet.copyOf(atAll.get(faq));
      languages.removeIf(language -> RARE * counts.getOrDefault(language, 0) < questions);
      languages.addAll(mostly.get(faq));
      byFaq.add(languages);
    }
    return byFaq;
  }
}
