// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static java.util.Objects.requireNonNull;

/**
 * Something about an FAQ that could be better. Immutable and thread-safe.
 *
 * @param rule what was looked for
 * @param place where the FAQ is written
 * @param advice what is the matter, a sentence without a full stop
 */
public record LintFinding(LintRule rule, String place, String advice) {

  /** Checks that nothing is missing. */
  public LintFinding {
    requireNonNull(rule, "rule");
    requireNonNull(place, "place");
    requireNonNull(advice, "advice");
  }

  /** {@return the place and the advice} */
  @Override
  public String toString() {
    return place + ": " + advice;
  }
}
