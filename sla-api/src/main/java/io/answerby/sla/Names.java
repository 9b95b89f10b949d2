// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of things: those a shop gives, and those of constants in stored forms. */
final class Names {

  static final String RULE =
      "be lower-case letters, digits and inner hyphens, at most 64 characters";

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 64;

  private Names() {}

  static boolean isName(String text) {
    return text.length() <= LONGEST && NAME.matcher(text).matches();
  }

  /** {@return the name of a constant in stored forms and messages: {@code first-response}} */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
