// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.embedder;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.answerby.faq.Embedder;

/**
 * The English sentence model all-MiniLM-L6-v2, quantized, from a jar on Maven Central: 384 numbers
 * a text, computed on the calling thread in some milliseconds, without any network.
 *
 * <p>Starts two threads at most for as long as a text needs them; safe for use by several threads.
 */
final class MiniLmEmbedder implements Embedder {

  /** A model without words has nothing to say about an empty text, and refuses it. */
  private static final String WITHOUT_WORDS = "-";

  private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);

  @Override
  public float[] embed(String text) {
    return model.embed(text.isBlank() ? WITHOUT_WORDS : text).content().vector();
  }
}
