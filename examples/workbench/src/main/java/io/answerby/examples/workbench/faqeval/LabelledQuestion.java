// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import java.util.List;

/**
 * A question whose right answers are known.
 *
 * @param query what was asked
 * @param expected the ids of the FAQs that answer it; none if it is out of scope
 * @param split the part of the data it belongs to, empty if the data has no parts
 */
record LabelledQuestion(String query, List<String> expected, String split) {

  LabelledQuestion {
    expected = List.copyOf(expected);
  }

  boolean inScope() {
    return !expected.isEmpty();
  }
}
