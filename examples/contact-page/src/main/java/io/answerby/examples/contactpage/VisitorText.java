// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import io.answerby.examples.contactpage.http.RefusedException;
import java.text.Normalizer;

/** Makes text that visitors sent fit to be kept and shown. */
final class VisitorText {

  private VisitorText() {}

  /**
   * {@return the text in composed form, lines ended by a line feed, without control characters and
   * outer white space; empty if nothing of it can be seen}
   *
   * @throws RefusedException 400 if it holds half a character
   */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.SURROGATE) {
                throw new RefusedException(400, "text must be whole characters");
              }
              if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                kept.appendCodePoint(c);
              }
            });
    if (kept.codePoints().allMatch(VisitorText::isUnseen)) {
      return "";
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** {@return the number of characters, however they are stored} */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
