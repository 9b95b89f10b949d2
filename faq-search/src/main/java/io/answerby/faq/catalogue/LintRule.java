// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

/** What {@link CatalogueLint} looks for. */
public enum LintRule {
  /** Two FAQs ask nearly the same, so that a search cannot tell which is meant. */
  NEAR_DUPLICATE,
  /** An FAQ has no variants, so that only its own words find it. */
  NO_VARIANTS,
  /** A question has neither a question mark nor a question word. */
  NOT_A_QUESTION,
  /** An FAQ has neither an answer nor a link. */
  NO_ANSWER,
  /** An FAQ is missing in a language that others have. */
  MISSING_LANGUAGE,
  /** A link leads nowhere, or could not be checked. */
  DEAD_LINK
}
