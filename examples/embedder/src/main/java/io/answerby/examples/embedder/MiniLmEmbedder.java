// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.embedder;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.answerby.faq.Embedder;

/**
 * The English sentence model all-MiniLM-L6-v2, quantized, from a jar on Maven Central: 384 numbers
 * a text, computed on the calling thread in some milliseconds, without any network.
 *
 * <p>Safe for use by several threads; the native code under it may use threads of its own.
 */
final class MiniLmEmbedder implements Embedder {

  /** What is asked in place of a text without letters or digits, which the model would refuse. */
  private static final String WITHOUT_WORDS = "?";

  private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);

  @Override
  public float[] embed(String text) {
    boolean hasWords = text.codePoints().anyMatch(Character::isLetterOrDigit);
    return model.embed(hasWords ? text : WITHOUT_WORDS).content().vector();
  }
}
