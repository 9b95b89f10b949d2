// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import io.answerby.faq.FaqEntry;

/** What names an entry: the FAQ's id and the language. */
record EntryName(String id, String language) {

  static EntryName of(FaqEntry entry) {
    return new EntryName(entry.id(), entry.language());
  }

  @Override
  public String toString() {
    return "faq '" + id + "' (" + language + ")";
  }
}
