// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

/**
 * What a visitor sends.
 *
 * @param question the visitor's words
 * @param email where to answer
 * @param order the order number, or empty
 * @param language the language of the page, a BCP 47 tag
 */
public record Message(String question, String email, String order, String language) {

  /** Without the visitor's words. */
  @Override
  public String toString() {
    return "message in " + language;
  }
}
