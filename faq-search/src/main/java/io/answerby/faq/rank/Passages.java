// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a longer message that may be the question in it. */
final class Passages {

  private static final int SHORTEST_MESSAGE = 150;
  private static final int LONGEST_END = 1_500;
  private static final int SHORTEST_SENTENCE = 12;
  private static final int MOST_SENTENCES = 4;
  private static final Pattern END_OF_SENTENCE =
      Pattern.compile("(?<=[.!?\u0964\u06D4\u061F])\\s+|\\R+");

  private Passages() {}

  /** {@return the last sentences of a message of several, the last first; none of a short one} */
  static List<String> lastSentences(String message) {
    if (message.length() < SHORTEST_MESSAGE) {
      return List.of();
    }
    String end = message.substring(Math.max(0, message.length() - LONGEST_END));
    String[] sentences = END_OF_SENTENCE.split(end, -1);
    List<String> last = new ArrayList<>();
    for (int i = sentences.length - 1; i >= 0 && last.size() < MOST_SENTENCES; i--) {
      if (sentences[i].length() >= SHORTEST_SENTENCE && sentences.length > 1) {
        last.add(sentences[i]);
      }
    }
    return last;
  }
}
