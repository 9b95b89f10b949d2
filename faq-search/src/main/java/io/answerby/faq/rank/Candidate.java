// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the search knows of one FAQ: its versions in one or more languages.
 *
 * @param versions never empty
 */
public record Candidate(List<Version> versions) {

  public Candidate {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("versions must not be empty");
    }
  }

  /**
   * An FAQ in one language.
   *
   * @param language the BCP 47 tag that the shop gave
   * @param questions the question first, then its variants; never empty
   * @param answer the answer's text, empty where there is none
   */
  public record Version(String language, List<String> questions, String answer) {

    public Version {
      requireNonNull(language, "language");
      requireNonNull(answer, "answer");
      questions = List.copyOf(questions);
      if (questions.isEmpty()) {
        throw new IllegalArgumentException("questions must not be empty");
      }
    }
  }
}
