// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.util.List;

/**
 * A text as the search compares it.
 *
 * @param language what it seems to be written in
 * @param words its words, in order
 * @param lastWordUnfinished whether the text stops in a word, so that more letters may follow
 */
public record ReadText(Language language, List<Word> words, boolean lastWordUnfinished) {

  public ReadText {
    words = List.copyOf(words);
  }
}
