// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

/**
 * Turns a text into a vector whose direction is its meaning: the shop's own model, if it has one.
 *
 * <p>The search works without one. With one, the cosine between a question and an entry becomes a
 * further sign that the gate weighs. The vector's length is of no matter; its dimension must always
 * be the same. It is called once for each question and variant when an index is built, and once for
 * each search, by whichever thread searches: implementations must be safe for several threads.
 */
@FunctionalInterface
public interface Embedder {

  /** {@return the vector of this text; of the same dimension for every text} */
  float[] embed(String text);
}
