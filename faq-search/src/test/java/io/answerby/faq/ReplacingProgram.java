// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Replaces the entries of an index in a directory for ever, telling each number when it is done.
 */
final class ReplacingProgram {

  static final int ENTRIES = 100;
  private static final int ANSWER_LENGTH = 60_000;

  private ReplacingProgram() {}

  /**
   * Runs until it is killed.
   *
   * @param args the directory
   */
  public static void main(String[] args) throws IOException {
    try (FaqIndex faqs =
        FaqIndex.builder()
            .open(Path.of(args[0]), () -> NumberedEntries.of(1, ENTRIES, ANSWER_LENGTH))) {
      for (int i = NumberedEntries.generationOf(faqs.entries().get(0)); ; ) {
        System.out.println(i);
        i++;
        faqs.replace(NumberedEntries.of(i, ENTRIES, ANSWER_LENGTH));
      }
    }
  }
}
