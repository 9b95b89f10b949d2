// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * A text beside a plainer copy of itself in which numbers and addresses can be found.
 *
 * <p>The copy has exactly one char for each code point of the text: digits of every script as 0-9,
 * letters in lower case, every white space as a space, every dash as a hyphen, and what is
 * invisible as {@link #INVISIBLE}. Parts that were found are covered with a label and no longer
 * looked at.
 */
final class FoldedText {

  static final char INVISIBLE = '\u200B';
  private static final char COVERED = ']';
  private static final Pattern LABEL_AT_END =
      Pattern.compile("\\[(?:email|link|card|iban|phone|number)\\[$");
  private static final char OTHER = '\uFFFC';

  private final int[] codePoints;
  private final char[] folded;
  private final String[] labels;
  private final BitSet labelStarts = new BitSet();

  FoldedText(String text) {
    codePoints = text.codePoints().toArray();
    folded = new char[codePoints.length];
    labels = new String[codePoints.length];
    for (int i = 0; i < codePoints.length; i++) {
      folded[i] = fold(codePoints[i]);
    }
  }

  int length() {
    return folded.length;
  }

  char at(int position) {
    return position < 0 || position >= folded.length ? ' ' : folded[position];
  }

  boolean isSpaceAt(int position) {
    return at(position) == ' ';
  }

  boolean isDigitAt(int position) {
    char c = at(position);
    return c >= '0' && c <= '9';
  }

  /** Whether a letter of any script stands there, or something covered. */
  boolean isLetterAt(int position) {
    char c = at(position);
    return c == COVERED || c == OTHER || Character.isLetter(c);
  }

  boolean isLatinLetterAt(int position) {
    char c = at(position);
    return c >= 'a' && c <= 'z';
  }

  String folded() {
    return String.valueOf(folded);
  }

  /** Whether something that was found ends just before the position, in this copy or before. */
  boolean endsWithLabel(int startInclusive, int endExclusive) {
    if (at(endExclusive - 1) == COVERED) {
      return true;
    }
    String part = String.valueOf(folded, startInclusive, endExclusive - startInclusive);
    return LABEL_AT_END.matcher(part).find();
  }

  void cover(int startInclusive, int endExclusive, String label) {
    labelStarts.clear(startInclusive, endExclusive);
    labelStarts.set(startInclusive);
    for (int i = startInclusive; i < endExclusive; i++) {
      labels[i] = label;
      folded[i] = COVERED;
    }
  }

  String withLabels() {
    StringBuilder shown = new StringBuilder(codePoints.length);
    for (int i = 0; i < codePoints.length; i++) {
      if (labels[i] == null) {
        shown.appendCodePoint(codePoints[i]);
      } else if (labelStarts.get(i)) {
        shown.append(labels[i]);
      }
    }
    return shown.toString();
  }

  private static char fold(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + Character.digit(codePoint, 10));
    }
    if (Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || type == Character.CONTROL) {
      return ' ';
    }
    return switch (type) {
      case Character.DASH_PUNCTUATION -> '-';
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> INVISIBLE;
      case Character.OTHER_NUMBER -> circled(codePoint);
      default -> plain(codePoint);
    };
  }

  /** The digit that is circled, raised or lowered, if it is one. */
  private static char circled(int codePoint) {
    String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    return plain.length() == 1 && plain.charAt(0) >= '0' && plain.charAt(0) <= '9'
        ? plain.charAt(0)
        : OTHER;
  }

  private static char plain(int codePoint) {
    // the fullwidth forms of ASCII, which East Asian keyboards type
    int narrow = codePoint >= 0xFF01 && codePoint <= 0xFF5E ? codePoint - 0xFEE0 : codePoint;
    if (narrow == COVERED) {
      return '[';
    }
    int lower = Character.toLowerCase(narrow);
    return Character.isBmpCodePoint(lower) ? (char) lower : OTHER;
  }
}
