// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import java.util.Optional;

/** What a ticket takes as a word of the shop: a priority, a team, the name of a state. */
final class ShopWord {

  private static final int LONGEST = 200;

  private ShopWord() {}

  /** {@return what is wrong with it as a word, beginning with "must"; empty if nothing is} */
  static Optional<String> fault(String word) {
    if (word.length() > LONGEST) {
      return Optional.of("must have at most " + LONGEST + " characters, but had " + word.length());
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.isISOControl(word.charAt(i))) {
        return Optional.of("must have no control characters, but had one at position " + i);
      }
    }
    return Optional.empty();
  }
}
