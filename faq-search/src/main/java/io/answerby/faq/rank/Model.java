// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The shop's own model, if it brought one: turns a text into its meaning, a vector of length one.
 *
 * <p>Safe for use by several threads if the model is.
 */
final class Model {

  /** What a kept index remembers its model by: another model has another vector for it. */
  private static final String PROBE =
      "Where is my parcel? \u0645\u06CC\u0631\u0627 \u067E\u0627\u0631\u0633\u0644";

  /** Of unit vectors, squared; far more than two runs of one model differ by. */
  private static final double OTHER_MODEL = 0.002;

  private static final int UNKNOWN = -1;

  private final @Nullable Function<String, float[]> vectorOf;
  private volatile int dimension = UNKNOWN;

  /** Takes the model, or null if there is none. */
  Model(@Nullable Function<String, float[]> vectorOf) {
    this.vectorOf = vectorOf;
  }

  boolean isThere() {
    return vectorOf != null;
  }

  /** {@return the meaning of a text, null if there is no model} */
  float @Nullable [] meaning(String text) {
    if (vectorOf == null) {
      return null;
    }
    float[] meaning = requireNonNull(vectorOf.apply(text), "the embedder's vector").clone();
    checkDimension(meaning.length);
    double norm = 0;
    for (float x : meaning) {
      norm += x * x;
    }
    if (!Double.isFinite(norm)) {
      throw new IllegalArgumentException(
          "the embedder's vectors must have a finite length, but one was of length " + norm);
    }
    float scale = norm > 0 ? (float) (1 / Math.sqrt(norm)) : 0;
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] *= scale;
    }
    return meaning;
  }

  private void checkDimension(int length) {
    if (dimension == UNKNOWN) {
      dimension = length;
    }
    if (length != dimension) {
      throw new IllegalArgumentException(
          "the embedder's vectors must all be of dimension "
              + dimension
              + ", but one was of "
              + length);
    }
  }

  /** {@return what this model is remembered by; empty if there is none} */
  float[] probe() {
    float[] meaning = meaning(PROBE);
    return meaning == null ? new float[0] : meaning;
  }

  /** {@return whether this is the model that gave a probe} */
  boolean gave(float[] probe) {
    float[] own = probe();
    double distance = 0;
    for (int i = 0; i < Math.min(own.length, probe.length); i++) {
      distance += (own[i] - probe[i]) * (own[i] - probe[i]);
    }
    return own.length == probe.length && distance < OTHER_MODEL;
  }
}
