// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides where an answer may send a customer: to a path of the shop's own site, to {@code https:},
 * {@code tel:} or {@code mailto:}, and nowhere else.
 */
final class AllowedLink {

  static final String RULE =
      "be a path that begins with one '/', or an https:, tel: or mailto: link";

  private static final int LONGEST = 2048;
  private static final Pattern PHONE_NUMBER =
      Pattern.compile("\\+?[0-9][0-9().-]{1,30}(;ext=[0-9]{1,10})?");
  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("[^\\s@/?#,]{1,64}@[^\\s@/?#,]{1,255}(\\?[^#\\s]*)?");

  private AllowedLink() {}

  static boolean allows(String link) {
    if (link.isEmpty() || link.length() > LONGEST || !isPlainlyWritten(link)) {
      return false;
    }
    URI uri;
    try {
      uri = new URI(link);
    } catch (URISyntaxException e) {
      return false;
    }
    if (uri.getScheme() == null) {
      return link.charAt(0) == '/' && !link.startsWith("//");
    }
    return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> uri.getHost() != null && uri.getRawUserInfo() == null;
      case "tel" -> PHONE_NUMBER.matcher(uri.getRawSchemeSpecificPart()).matches();
      case "mailto" -> MAIL_ADDRESS.matcher(uri.getRawSchemeSpecificPart()).matches();
      default -> false;
    };
  }

  /** Whether a reader sees what a browser reads: no spaces, backslashes or invisible characters. */
  private static boolean isPlainlyWritten(String link) {
    return link.codePoints()
        .noneMatch(
            c ->
                c == '\\'
                    || Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE);
  }
}
