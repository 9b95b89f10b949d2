// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.embedder;

import io.answerby.faq.Embedder;
import io.answerby.faq.FaqEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The model without any search: the entry with the question or variant of the nearest meaning. */
final class DenseSearch {

  private final Embedder embedder;

  /** By the id of an entry, the directions of its texts. */
  private final Map<String, List<float[]>> directions = new LinkedHashMap<>();

  DenseSearch(Embedder embedder, List<FaqEntry> entries) {
    this.embedder = embedder;
    for (FaqEntry entry : entries) {
      List<float[]> texts = directions.computeIfAbsent(entry.id(), id -> new ArrayList<>());
      texts.add(direction(entry.question()));
      entry.variants().forEach(variant -> texts.add(direction(variant)));
    }
  }

  /** {@return the id of the nearest entry, empty if there are no entries} */
  String first(String question) {
    float[] asked = direction(question);
    String nearest = "";
    double highest = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, List<float[]>> entry : directions.entrySet()) {
      for (float[] text : entry.getValue()) {
        double cosine = dot(asked, text);
        if (cosine > highest) {
          highest = cosine;
          nearest = entry.getKey();
        }
      }
    }
    return nearest;
  }

  private float[] direction(String text) {
    float[] vector = embedder.embed(text).clone();
    double length = Math.sqrt(dot(vector, vector));
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
