// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

/** The known features of a text with their weights, and the share of the text that is known. */
final class SparseVector {

  final int[] features;
  final float[] weights;
  final double known;

  SparseVector(int[] features, float[] weights, double known) {
    this.features = features;
    this.weights = weights;
    this.known = known;
  }
}
