// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with an FAQ or with a catalogue of them, said so that its author finds
 * it.
 *
 * <p>For example {@code new FaqFault("faqs.jsonl, line 7", "link", "link must …, but was
 * 'javascript:…'")}. Immutable and thread-safe.
 *
 * @param place where it is: a file and line, a row, or the FAQ's id and language
 * @param member which part of the FAQ is at fault, such as {@code question} or {@code variants[2]};
 *     empty if it is the whole
 * @param problem what is wrong, a sentence without a full stop
 */
public record FaqFault(String place, String member, String problem) {

  /** Checks that nothing is missing. */
  public FaqFault {
    requireNonNull(place, "place");
    requireNonNull(member, "member");
    requireNonNull(problem, "problem");
  }

  /** {@return the same fault, found at another place} */
  public FaqFault at(String otherPlace) {
    return new FaqFault(otherPlace, member, problem);
  }

  /** {@return the place and the problem, as in {@code faqs.jsonl, line 7: link must …}} */
  @Override
  public String toString() {
    return place + ": " + problem;
  }
}
