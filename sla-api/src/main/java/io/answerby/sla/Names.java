// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import java.util.regex.Pattern;

/** The form of the names a shop gives to its channels, rules and standards. */
final class Names {

  static final String RULE =
      "be lower-case letters, digits and inner hyphens, at most 64 characters";

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 64;

  private Names() {}

  static boolean isName(String text) {
    return text.length() <= LONGEST && NAME.matcher(text).matches();
  }
}
