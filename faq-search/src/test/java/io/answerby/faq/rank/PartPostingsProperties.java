// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.faq.text.Language;
import io.answerby.faq.text.TextReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The packed postings against BM25 reckoned from the texts, feature by feature. */
class PartPostingsProperties {

  private static final double OFF_BY = 1.0 / 510 + 1e-5;

  private static TextFeatures features(String text) {
    return TextFeatures.of(TextReader.read(text, Language.ofTag("en")).words());
  }

  private static Map<Long, Integer> counts(Part part, List<TextFeatures> texts) {
    Map<Long, Integer> counts = new HashMap<>();
    for (TextFeatures text : texts) {
      Arrays.stream(text.of(part)).forEach(hash -> counts.merge(hash, 1, Integer::sum));
    }
    return counts;
  }

  /** BM25 over the sum of rarities, as the books have it. */
  private static double[] plain(
      Part part, List<List<TextFeatures>> documents, TextFeatures question) {
    List<Map<Long, Integer>> counts = documents.stream().map(d -> counts(part, d)).toList();
    double[] lengths =
        counts.stream()
            .mapToDouble(c -> c.values().stream().mapToInt(Integer::intValue).sum())
            .toArray();
    double mean = Math.max(1, Arrays.stream(lengths).sum()) / documents.size();
    double[] scores = new double[documents.size()];
    double rarities = 0;
    for (long hash : Arrays.stream(question.of(part)).distinct().toArray()) {
      long having = counts.stream().filter(c -> c.containsKey(hash)).count();
      double rarity = Math.log(1 + (documents.size() - having + 0.5) / (having + 0.5));
      rarities += rarity;
      for (int d = 0; d < scores.length; d++) {
        double count = counts.get(d).getOrDefault(hash, 0);
        scores[d] += rarity * count / (count + 1.2 * (0.25 + 0.75 * lengths[d] / mean));
      }
    }
    for (int d = 0; d < scores.length; d++) {
      scores[d] /= Math.max(rarities, 1e-300);
    }
    return scores;
  }

  private static PartPostings packed(Part part, List<List<TextFeatures>> documents) {
    List<TextFeatures> texts = new ArrayList<>();
    int[] starts = new int[documents.size() + 1];
    for (int d = 0; d < documents.size(); d++) {
      texts.addAll(documents.get(d));
      starts[d + 1] = texts.size();
    }
    return new PartPostings(part, texts, starts);
  }

  private static float[] scores(PartPostings postings, int documents, TextFeatures question) {
    float[] scores = new float[documents];
    postings.addScores(question, 1, scores);
    return scores;
  }

  @Property(tries = 200, seed = "20261122")
  void scoreAsTheBooksDo(
      @ForAll("catalogues") List<List<String>> catalogue, @ForAll("texts") String asked)
      throws IOException {
    List<List<TextFeatures>> documents =
        catalogue.stream()
            .map(d -> d.stream().map(PartPostingsProperties::features).toList())
            .toList();
    TextFeatures question = features(asked);
    for (Part part : Part.values()) {
      PartPostings postings = packed(part, documents);
      double[] plain = plain(part, documents, question);
      float[] found = scores(postings, documents.size(), question);
      for (int d = 0; d < plain.length; d++) {
        assertEquals(plain[d], found[d], OFF_BY, part + " of document " + d);
      }
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      postings.store(new DataOutputStream(kept));
      PartPostings restored =
          PartPostings.restore(
              part,
              documents.size(),
              new DataInputStream(new ByteArrayInputStream(kept.toByteArray())));
      float[] again = scores(restored, documents.size(), question);
      assertTrue(Arrays.equals(found, again), part + " as it was kept");
    }
  }

  @Property(tries = 100, seed = "20261122")
  void takeATextBackOutAsIfItsWordsWereBlotted(@ForAll("catalogues") List<List<String>> catalogue) {
    List<List<TextFeatures>> documents =
        catalogue.stream()
            .map(d -> d.stream().map(PartPostingsProperties::features).toList())
            .toList();
    Part part = Part.GRAMS;
    PartPostings postings = packed(part, documents);
    List<TextFeatures> own = documents.get(0);
    int length = counts(part, own).values().stream().mapToInt(Integer::intValue).sum();
    TextFeatures question = own.get(0);
    double whole = postings.scoreIfLeft(question, own, length);
    assertEquals(plain(part, documents, question)[0], whole, 1e-9);
    assertTrue(postings.scoreIfLeft(question, own.subList(1, own.size()), length) <= whole);
    assertEquals(0, postings.scoreIfLeft(question, List.of(), length), 0.0);
  }

  /** More documents than one block holds, so that the last are in another. */
  @Example
  void reachBeyondOneBlock() {
    int count = PostingBlock.MOST_DOCUMENTS + 300;
    List<List<TextFeatures>> documents = new ArrayList<>();
    List<TextFeatures> words =
        List.of(features("parcel"), features("refund"), features("parcel refund"));
    for (int d = 0; d < count; d++) {
      boolean isRare = d % 1_000 == 299;
      documents.add(List.of(isRare ? features("violin") : words.get(d % 3)));
    }
    PartPostings postings = packed(Part.STEMS, documents);
    for (String question : List.of("violin", "parcel", "refund violin parcel")) {
      double[] plain = plain(Part.STEMS, documents, features(question));
      float[] found = scores(postings, count, features(question));
      for (int d : new int[] {0, 1, 2, 299, 65_535, 65_536, 65_537, 65_299, count - 1}) {
        assertEquals(plain[d], found[d], OFF_BY, question + " in document " + d);
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "where", "is", "my", "parcel", "parcels", "refund", "order", "the", "violin", "кот")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<List<List<String>>> catalogues() {
    return texts().list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(12);
  }
}
