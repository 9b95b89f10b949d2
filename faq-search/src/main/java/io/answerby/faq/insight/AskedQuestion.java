// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import java.util.List;

/**
 * A question that many customers asked, each in words of their own. Immutable and thread-safe.
 *
 * @param phrase what most of them wrote; every word in it was written by several different askers,
 *     and {@code …} stands for what was not
 * @param asked how often
 * @param askers by how many different visitors; those whose key is unknown count as one
 * @param answered in how many cases the visitor said that an FAQ answered it and no ticket came
 * @param unanswered in how many cases nothing was found, or the visitor turned down what was shown
 *     or opened a ticket
 * @param faqIds the FAQs that were found for it, most often first
 */
public record AskedQuestion(
    String phrase, int asked, int askers, int answered, int unanswered, List<String> faqIds) {

  /** Copies the list. */
  public AskedQuestion {
    faqIds = List.copyOf(faqIds);
  }
}
