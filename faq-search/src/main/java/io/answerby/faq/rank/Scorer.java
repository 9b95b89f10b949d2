// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Scores all FAQs for a question; the softmax of the scores is how likely each is the best. */
interface Scorer {

  /** {@return one score for each FAQ} */
  float[] scores(Query query);

  /** {@return what the catalogue's own questions showed; empty if no FAQ is asked in two ways} */
  List<Rehearsed> rehearsed();

  /** Writes all that was built. */
  void store(DataOutput out) throws IOException;
}
