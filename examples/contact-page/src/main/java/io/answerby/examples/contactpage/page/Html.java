// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a page. Everything goes through {@link #attr} and {@link #text}, which escape; there is no
 * way to write markup from text. Not safe for several threads.
 */
final class Html {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr");
  private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction");
  private static final Pattern ALLOWED_LINK =
      Pattern.compile("/(?![/\\\\]).*|#.*|tel:.*|mailto:.*", Pattern.DOTALL);

  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  /** Begins an element; attributes may follow. */
  Html start(String element) {
    checkName(element);
    closeTag();
    out.append('<').append(element);
    inTag = true;
    if (!VOID.contains(element)) {
      open.push(element);
    }
    return this;
  }

  /** Adds an attribute to the element just begun. */
  Html attr(String name, String value) {
    checkName(name);
    if (!inTag) {
      throw new IllegalStateException(
          "attribute '" + name + "' must follow the start of an element");
    }
    if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
      throw new IllegalArgumentException("attribute '" + name + "' is never written");
    }
    if (LINKS.contains(name) && !ALLOWED_LINK.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a link must be a path of this site, a phone number or a mail address");
    }
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
    return this;
  }

  /** Adds an attribute without a value to the element just begun. */
  Html flag(String name) {
    return attr(name, "");
  }

  /** Writes text. */
  Html text(String text) {
    closeTag();
    escape(text);
    return this;
  }

  /** Ends the innermost open element. */
  Html end() {
    closeTag();
    out.append("</").append(open.pop()).append(">");
    return this;
  }

  /** Writes an element that holds only text. */
  Html element(String name, String text) {
    return start(name).text(text).end();
  }

  /** {@return the page} */
  String page() {
    closeTag();
    if (!open.isEmpty()) {
      throw new IllegalStateException("element '" + open.peek() + "' must be ended");
    }
    return out.append('\n').toString();
  }

  private void closeTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name of an element or attribute must be lower-case letters, digits and hyphens");
    }
  }
}
