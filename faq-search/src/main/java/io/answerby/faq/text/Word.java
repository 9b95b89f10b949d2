// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

import java.util.List;

/**
 * A word as the search compares it.
 *
 * @param surface lower case, with digits, diacritics and keyboards folded
 * @param stem the surface without the endings of its language
 * @param skeletons its consonants in Latin letters, the same for every script: one reading or two,
 *     none for a word without consonants
 * @param language what it was read as
 */
public record Word(String surface, String stem, List<String> skeletons, Language language) {

  public Word {
    skeletons = List.copyOf(skeletons);
  }
}
