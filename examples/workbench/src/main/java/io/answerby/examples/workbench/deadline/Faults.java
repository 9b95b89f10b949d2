// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong with one line, each fault with the JSON pointer of its place. Beyond a
 * hundred it only counts.
 */
final class Faults {

  private static final int MOST = 100;
  private static final int LONGEST_VALUE = 60;

  private final List<String> sentences = new ArrayList<>();
  private int count;

  /**
   * Notes a fault.
   *
   * @param place the JSON pointer of what is wrong
   * @param rule what it must be
   * @param value what it was
   */
  void add(String place, String rule, String value) {
    add(place + " must " + rule + ", but was " + shortened(value));
  }

  /** Notes a fault that is a sentence already. */
  void add(String sentence) {
    count++;
    if (count <= MOST) {
      sentences.add(sentence);
    }
  }

  void addAll(Faults others) {
    count += others.count;
    for (String sentence : others.sentences) {
      if (sentences.size() < MOST) {
        sentences.add(sentence);
      }
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  void clear() {
    count = 0;
    sentences.clear();
  }

  /** {@return all faults in one text} */
  @Override
  public String toString() {
    String all = String.join("; ", sentences);
    return count <= MOST ? all : all + "; and " + (count - MOST) + " more";
  }

  /** {@return the text, cut if nobody would want to read all of it} */
  static String shortened(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    int cut =
        Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1))
            ? LONGEST_VALUE - 1
            : LONGEST_VALUE;
    return value.substring(0, cut) + "… (" + value.length() + " characters)";
  }
}
