// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the catalogue's own questions, asked after it was left out.
 *
 * @param logOdds the log odds of the first answer
 * @param right whether that is the right one; false for all that are out of scope
 * @param inScope whether the question's FAQ was there
 */
record Rehearsed(double logOdds, boolean right, boolean inScope) {

  static void store(List<Rehearsed> all, DataOutput out) throws IOException {
    out.writeInt(all.size());
    for (Rehearsed one : all) {
      out.writeDouble(one.logOdds);
      out.writeBoolean(one.right);
      out.writeBoolean(one.inScope);
    }
  }

  static List<Rehearsed> restore(DataInput in) throws IOException {
    List<Rehearsed> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(new Rehearsed(in.readDouble(), in.readBoolean(), in.readBoolean()));
    }
    return List.copyOf(all);
  }
}
