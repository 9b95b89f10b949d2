// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import java.util.Optional;

/**
 * How many questions the FAQs answered so that no ticket came.
 *
 * <p>A question is deflected if the visitor said that an FAQ answered it, did not take that back,
 * and no ticket came of the same suggestion or the same known account until 24 hours later. Leaving
 * the page is not deflection. The share is an upper bound all the same: some of these visitors
 * would have opened no ticket without the FAQ. What the FAQs really save shows only against
 * visitors who were shown nothing on purpose, in {@link #ticketsSaved()}. Immutable and
 * thread-safe.
 *
 * @param deflected the deflected, of those who were shown a suggestion
 * @param immature shown suggestions that are left out of {@code deflected}, since less than 24
 *     hours have passed after the last thing that happened to them
 * @param heldOut those who were shown nothing on purpose, of those for whom something was found
 * @param ticketsWhenShown a ticket within 24 hours of the question, of those who were shown a
 *     suggestion and whose 24 hours have passed
 * @param ticketsWhenHeldOut a ticket within 24 hours of the question, of those who were shown
 *     nothing on purpose and whose 24 hours have passed
 */
public record Deflection(
    Share deflected,
    int immature,
    Share heldOut,
    Share ticketsWhenShown,
    Share ticketsWhenHeldOut) {

  /**
   * {@return how many tickets fewer there are for each question when suggestions are shown, at 95 %
   * confidence; empty without both kinds of visitors}
   */
  public Optional<Interval> ticketsSaved() {
    return ticketsWhenHeldOut.minus(ticketsWhenShown);
  }
}
