// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.InputFile;
import io.answerby.examples.workbench.console.JsonFault;
import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqFaultsException;
import io.answerby.faq.catalogue.FaqCatalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads catalogues and labelled questions from JSON lines. */
final class LabelledData {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int MOST_FAULTS_SHOWN = 5;

  private LabelledData() {}

  static List<FaqEntry> faqs(Path file) throws IOException {
    try {
      return FaqCatalogue.readJsonLines(InputFile.of(file)).entries();
    } catch (FaqFaultsException e) {
      throw new CommandFailure("The catalogue " + file + " has faults: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the questions of a split.
   *
   * @param split empty for all
   */
  static List<LabelledQuestion> questions(Path file, String split, List<FaqEntry> faqs)
      throws IOException {
    Set<String> ids = new HashSet<>();
    faqs.forEach(faq -> ids.add(faq.id()));
    List<LabelledQuestion> questions = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (BufferedReader lines =
        Files.newBufferedReader(InputFile.of(file), StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          LabelledQuestion question =
              question(number == 1 ? InputFile.withoutByteOrderMark(line) : line);
          question.expected().stream()
              .filter(id -> !ids.contains(id))
              .map(id -> "expects '" + id + "', which is not in the catalogue")
              .map(fault(number)::concat)
              .forEach(faults::add);
          if (split.isEmpty() || split.equals(question.split())) {
            questions.add(question);
          }
        } catch (JsonProcessingException e) {
          faults.add(fault(number) + "is no JSON object: " + JsonFault.reason(e));
        } catch (IllegalArgumentException e) {
          faults.add(fault(number) + e.getMessage());
        }
      }
    } catch (CharacterCodingException e) {
      throw new CommandFailure(
          "The questions in " + file + " must be UTF-8, but have bytes that are not.", e);
    }
    if (!faults.isEmpty()) {
      String more =
          faults.size() > MOST_FAULTS_SHOWN
              ? "; and " + (faults.size() - MOST_FAULTS_SHOWN) + " more"
              : "";
      throw new CommandFailure(
          "The questions in "
              + file
              + " cannot be used: "
              + String.join("; ", faults.subList(0, Math.min(MOST_FAULTS_SHOWN, faults.size())))
              + more
              + ".");
    }
    if (questions.isEmpty()) {
      throw new CommandFailure(
          "There is no question in "
              + file
              + (split.isEmpty() ? "" : " of split '" + split + "'")
              + ".");
    }
    return questions;
  }

  private static String fault(int line) {
    return "line " + line + " ";
  }

  private static LabelledQuestion question(String line) throws IOException {
    String query = "";
    String split = "";
    List<String> expected = null;
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("must be a JSON object");
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String member = json.currentName();
        json.nextToken();
        switch (member) {
          case "query" -> query = text("query", json);
          case "split" -> split = text("split", json);
          case "expected" -> expected = texts("expected", json);
          default -> json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("must be one JSON object, but more follows it");
      }
    }
    if (query.isBlank()) {
      throw new IllegalArgumentException("must have a 'query' with text");
    }
    if (expected == null) {
      throw new IllegalArgumentException("must have 'expected', a list of ids, perhaps empty");
    }
    return new LabelledQuestion(query, expected, split);
  }

  private static String text(String member, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new IllegalArgumentException("must have text as '" + member + "'");
    }
    return json.getText();
  }

  private static List<String> texts(String member, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException("must have a list as '" + member + "'");
    }
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(text(member, json));
    }
    return texts;
  }
}
