// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.answers;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqIndex;
import io.answerby.faq.GateEvidence;
import io.answerby.faq.Suggestion;
import io.answerby.faq.Suggestions;
import io.answerby.faq.catalogue.FaqCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shop's FAQs, to browse and to search. Thread-safe; questions are not logged. */
public final class Answers implements AutoCloseable {

  private static final String FOLDER = "/io/answerby/examples/contactpage/faqs/";
  private static final int LONGEST_SEARCHED = 1_000;

  private final Map<String, List<FaqEntry>> byLanguage;
  private final Map<String, Map<String, FaqEntry>> byId = new HashMap<>();
  private final FaqIndex index;

  private Answers(Map<String, List<FaqEntry>> byLanguage) {
    this.byLanguage = byLanguage;
    List<FaqEntry> all = byLanguage.values().stream().flatMap(Collection::stream).toList();
    all.forEach(
        entry ->
            byId.computeIfAbsent(entry.id(), id -> new LinkedHashMap<>())
                .put(entry.language(), entry));
    this.index = FaqIndex.of(all);
  }

  /** {@return the shop's FAQs in these languages} */
  public static Answers in(List<String> languages) {
    Map<String, List<FaqEntry>> byLanguage = new LinkedHashMap<>();
    for (String language : languages) {
      byLanguage.put(language, read(language));
    }
    return new Answers(byLanguage);
  }

  /** {@return the FAQs of a language by topic, in the order written; none if it has none} */
  public Map<String, List<FaqEntry>> topics(String language) {
    Map<String, List<FaqEntry>> topics = new LinkedHashMap<>();
    for (FaqEntry entry : byLanguage.getOrDefault(language, List.of())) {
      topics.computeIfAbsent(topicOf(entry), topic -> new ArrayList<>()).add(entry);
    }
    return topics;
  }

  /** {@return whether there is a version of this FAQ in the language} */
  public boolean has(String id, String language) {
    return byId.getOrDefault(id, Map.of()).containsKey(language);
  }

  /** {@return whether there is a FAQ of this id, in whatever language} */
  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /**
   * {@return what may answer a question}
   *
   * <p>A FAQ is given once, in a language that the visitor reads: that of the page, unless the
   * question is written in another script that the FAQ speaks. So a question in Urdu letters is
   * answered in Urdu on any page, and romanised Urdu in the language of the page.
   *
   * @param question any text; of a long one the beginning is searched
   * @param pageLanguage the language of the page
   */
  public Found to(String question, String pageLanguage) {
    Script script = Script.of(question, Script.ofLanguage(pageLanguage));
    Suggestions suggestions = index.suggest(beginningOf(question));
    Map<String, FaqEntry> shown = new LinkedHashMap<>();
    for (Suggestion suggestion : suggestions.shown()) {
      FaqEntry entry = suggestion.entry();
      shown.putIfAbsent(entry.id(), readable(entry, script, pageLanguage));
    }
    return new Found(List.copyOf(shown.values()), suggestions);
  }

  /** Corrects how sure the search is by what visitors said of its answers. */
  public void refine(Collection<GateEvidence> evidence) {
    index.refine(evidence);
  }

  private FaqEntry readable(FaqEntry found, Script script, String pageLanguage) {
    Map<String, FaqEntry> versions = byId.getOrDefault(found.id(), Map.of());
    List<FaqEntry> wished = new ArrayList<>();
    if (script != Script.LATIN && script != Script.ofLanguage(pageLanguage)) {
      wished.addAll(
          versions.values().stream()
              .filter(entry -> Script.ofLanguage(entry.language()) == script)
              .toList());
    }
    for (String language : List.of(pageLanguage, "en")) {
      FaqEntry version = versions.get(language);
      if (version != null) {
        wished.add(version);
      }
    }
    return wished.isEmpty() ? found : wished.get(0);
  }

  /** {@return the topic of an entry: the first word of its id} */
  public static String topicOf(FaqEntry entry) {
    return entry.id().split("-", 2)[0];
  }

  @Override
  public void close() {
    index.close();
  }

  private static List<FaqEntry> read(String language) {
    String name = language + ".jsonl";
    try (InputStream in = Answers.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource '" + FOLDER + name + "'");
      }
      return FaqCatalogue.readJsonLines(in, name).entries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String beginningOf(String question) {
    return question.codePointCount(0, question.length()) <= LONGEST_SEARCHED
        ? question
        : question.substring(0, question.offsetByCodePoints(0, LONGEST_SEARCHED));
  }
}
