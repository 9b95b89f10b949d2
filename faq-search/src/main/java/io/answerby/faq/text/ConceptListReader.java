// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the thesaurus's list of a language.
 *
 * <p>Each line of a list is a concept and its words, {@code refund: refund refunded money_back};
 * {@code _} joins the two words of a phrase, {@code =} begins a topic, {@code #} a comment.
 */
final class ConceptListReader {

  private static final Map<Language, String> NAMES =
      Map.of(
          Language.ENGLISH, "en",
          Language.LATVIAN, "lv",
          Language.ROMAN_URDU_OR_HINDI, "roman",
          Language.URDU, "ur",
          Language.HINDI, "hi",
          Language.BENGALI, "bn");

  private final Language language;
  private final ConceptList.Builder list;
  private String topic = "";

  private ConceptListReader(Language language) {
    this.language = language;
    list = new ConceptList.Builder(language == Language.ROMAN_URDU_OR_HINDI);
  }

  /** {@return the language's list, an empty one if there is none} */
  static ConceptList read(Language language) {
    String name = NAMES.get(language);
    return name == null ? ConceptList.NONE : read(language, "thesaurus/" + name + ".txt");
  }

  private static ConceptList read(Language language, String resource) {
    ConceptListReader reader = new ConceptListReader(language);
    try (InputStream in = ConceptListReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " must be in the jar, but was missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(reader::readLine);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " must be readable, but was not", e);
    }
    return reader.list.build();
  }

  private void readLine(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("=")) {
      topic = line.substring(1).strip();
    } else if (!line.startsWith("#") && colon > 0) {
      Concept concept = new Concept(line.substring(0, colon), topic);
      for (String entry : line.substring(colon + 1).strip().split(" ", -1)) {
        readEntry(entry, concept);
      }
    }
  }

  private void readEntry(String entry, Concept concept) {
    List<Word> words = new ArrayList<>();
    for (String part : entry.split("_", -1)) {
      Word word = TextReader.word(Folding.lowered(part), language);
      if (word != null) {
        words.add(word);
      }
    }
    if (words.size() == 1) {
      list.word(words.get(0), concept);
    } else if (words.size() == 2) {
      list.phrase(words.get(0), words.get(1), concept);
    }
  }
}
