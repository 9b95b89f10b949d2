// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The catalogue asked its own questions, to learn how far its scores can be trusted before any
 * customer has asked.
 *
 * <p>A way of asking that is left out of the training is a question with an answer; a way of asking
 * whose whole FAQ is left out is a question without one. Both are done for a fifth of the catalogue
 * at a time: the trained model forgets that fifth and settles again. The FAQs that are left out
 * together resemble each other, since what a shop has no answer to is mostly a subject of its own,
 * not the one missing sibling of an answered question.
 */
final class Rehearsal {

  private static final int FOLDS = 5;
  private static final int ROUNDS_TO_SETTLE = 4;

  private final LogisticRegression model;
  private final int[] classOf;
  private final boolean[] hasLike;
  private final int classes;
  private final int[] neighbourhoods;
  private final List<Rehearsed> asked = new ArrayList<>();

  private Rehearsal(LogisticRegression model, int[] classOf, boolean[] hasLike, int classes) {
    this.model = model;
    this.hasLike = hasLike;
    this.classOf = classOf;
    this.classes = classes;
    this.neighbourhoods = neighbourhoods();
  }

  /** Five groups of FAQs that resemble each other, as near to one size as can be. */
  private int[] neighbourhoods() {
    float[][] likeness = likeness();
    int[] group = new int[classes];
    Arrays.fill(group, FOLDS);
    int size = (classes + FOLDS - 1) / FOLDS;
    for (int fold = 0; fold < FOLDS; fold++) {
      float[] nearness = new float[classes];
      for (int member = 0; member < size; member++) {
        int next = -1;
        for (int c = 0; c < classes; c++) {
          if (group[c] == FOLDS && (next < 0 || nearness[c] > nearness[next])) {
            next = c;
          }
        }
        if (next < 0) {
          break;
        }
        group[next] = fold;
        for (int c = 0; c < classes; c++) {
          nearness[c] += likeness[next][c];
        }
      }
    }
    return group;
  }

  private float[][] likeness() {
    float[][] likeness = new float[classes][classes];
    int[] sizes = new int[classes];
    float[][] kernel = model.kernel();
    for (int text = 0; text < classOf.length; text++) {
      sizes[classOf[text]]++;
      for (int other = 0; other < classOf.length; other++) {
        likeness[classOf[text]][classOf[other]] += kernel[text][other];
      }
    }
    for (int c = 0; c < classes; c++) {
      for (int other = 0; other < classes; other++) {
        likeness[c][other] /= Math.max(1, sizes[c] * sizes[other]);
      }
    }
    return likeness;
  }

  /**
   * Rehearses.
   *
   * @param hasLike for each text, whether its FAQ is asked in another way in the same language
   */
  static List<Rehearsed> of(
      LogisticRegression model, int[] classOf, boolean[] hasLike, int classes) {
    Rehearsal rehearsal = new Rehearsal(model, classOf, hasLike, classes);
    for (int fold = 0; fold < FOLDS; fold++) {
      rehearsal.leaveOutVariants(fold);
      rehearsal.leaveOutFaqs(rehearsal.neighbourhood(fold));
    }
    rehearsal.askFromFar();
    return List.copyOf(rehearsal.asked);
  }

  private void leaveOutVariants(int fold) {
    int[] seen = new int[classes];
    boolean[] out = new boolean[classOf.length];
    for (int text = 0; text < classOf.length; text++) {
      int c = classOf[text];
      // spread over the folds, so that small FAQs do not all lose their first question at once
      out[text] = (seen[c]++ + c) % FOLDS == fold && hasLike[text];
    }
    ask(out, new boolean[classes], true);
  }

  private boolean[] neighbourhood(int fold) {
    boolean[] out = new boolean[classes];
    for (int c = 0; c < classes; c++) {
      out[c] = neighbourhoods[c] == fold;
    }
    return out;
  }

  /**
   * In a small catalogue what is left out still resembles all the rest, while most questions that
   * it has no answer to come from far: as many of these as there are strangers to the FAQs.
   */
  private void askFromFar() {
    int strangers = LogisticRegression.strangers(classes);
    long near = asked.stream().filter(one -> !one.inScope()).count();
    Rehearsed far = new Rehearsed(LogOdds.of(1.0 / (strangers + classes)), false, false);
    asked.addAll(Collections.nCopies((int) (near * strangers / Math.max(1, classes)), far));
  }

  private void leaveOutFaqs(boolean[] outClasses) {
    boolean[] out = new boolean[classOf.length];
    for (int text = 0; text < classOf.length; text++) {
      out[text] = outClasses[classOf[text]];
    }
    ask(out, outClasses, false);
  }

  private void ask(boolean[] out, boolean[] outClasses, boolean inScope) {
    LogisticRegression less = model.without(out, outClasses);
    less.train(ROUNDS_TO_SETTLE);
    float[] probabilities = new float[classes];
    for (int text = 0; text < classOf.length; text++) {
      if (out[text]) {
        LogisticRegression.softmax(
            less.scores()[text], outClasses, LogisticRegression.strangers(classes), probabilities);
        int top = 0;
        for (int c = 1; c < classes; c++) {
          top = probabilities[c] > probabilities[top] ? c : top;
        }
        asked.add(
            new Rehearsed(
                LogOdds.of(probabilities[top]), inScope && top == classOf[text], inScope));
      }
    }
  }
}
