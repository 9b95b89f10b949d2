// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import java.util.List;

/**
 * What a search said to a labelled question.
 *
 * @param question the question
 * @param ranked the ids found, best first, each with its confidence or score
 * @param shown how many of them the gate let be shown, counted from the first
 * @param nanos how long the search took
 */
record Prediction(LabelledQuestion question, List<Hit> ranked, int shown, long nanos) {

  /** An id with the search's own figure for it. */
  record Hit(String id, double confidence) {}

  Prediction {
    ranked = List.copyOf(ranked);
  }

  boolean answered() {
    return shown > 0;
  }

  /** {@return how many were shown beside the first} */
  int alternatives() {
    return Math.max(0, shown - 1);
  }

  /** {@return how many of those are right} */
  int rightAlternatives() {
    return (int)
        ranked.stream()
            .limit(shown)
            .skip(1)
            .filter(hit -> question.expected().contains(hit.id()))
            .count();
  }

  /** {@return the figure of the first hit, 0 if there is none} */
  double top() {
    return ranked.isEmpty() ? 0 : ranked.get(0).confidence();
  }

  boolean right() {
    return rank() == 1;
  }

  /** {@return the place of the first right hit, from 1; 0 if none is right} */
  int rank() {
    for (int i = 0; i < ranked.size(); i++) {
      if (question.expected().contains(ranked.get(i).id())) {
        return i + 1;
      }
    }
    return 0;
  }
}
