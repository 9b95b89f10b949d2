// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

/**
 * Turns a text into a vector whose direction is its meaning: the shop's own model, if it has one.
 *
 * <p>The search works without one. With one, the cosine between a question and an entry becomes a
 * further sign that the gate weighs. The vector's length is of no matter; its dimension must always
 * be the same.
 *
 * <pre>{@code
 * FaqIndex faqs = FaqIndex.builder().embedder(text -> model.vectorOf(text)).build(entries);
 * }</pre>
 *
 * <p>It is called once for each question and variant when an index is built, once for each search
 * and up to four times more for a message of several sentences, by whichever thread searches, and
 * once or twice when an index is kept or opened, to tell one model from another: implementations
 * must be safe for several threads. What it throws, whoever builds or searches gets. A catalogue of
 * 10,000 FAQs with five variants each keeps some 27 MB of vectors of 384 numbers.
 */
@FunctionalInterface
public interface Embedder {

  /**
   * Returns the vector of a text.
   *
   * @param text an entry's question or variant, or what a customer wrote, as it was written and
   *     however long; never null, perhaps empty
   * @return a new array or a shared one, which is not changed; of the same dimension for every text
   */
  float[] embed(String text);
}
