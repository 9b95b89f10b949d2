// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.io.IOException;
import java.util.Collection;

/**
 * Where an index in a directory gets its entries from when the directory holds none that are whole.
 *
 * <p>For example {@code () -> FaqCatalogue.readMarkdown(Path.of("faq")).entries()}.
 */
@FunctionalInterface
public interface FaqSource {

  /**
   * Reads all entries from where the shop keeps them.
   *
   * @throws IOException if they cannot be read
   */
  Collection<FaqEntry> read() throws IOException;
}
