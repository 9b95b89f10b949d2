// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

/**
 * What a shop counts as its first response to a customer.
 *
 * <p>An automatic acknowledgement never counts, and an answered call always does.
 */
public enum FirstResponseRule {
  /** A public reply by any person of the shop. The rule unless another is chosen. */
  REPLY,

  /** A public reply by the person to whom the ticket is assigned at that moment. */
  REPLY_BY_ASSIGNEE,

  /** A public reply by any person, or resolving the ticket without one. */
  REPLY_OR_RESOLUTION,

  /**
   * A public reply by any person, or a person taking the ticket up. For logs that show no replies;
   * it says less than a reply to the customer does.
   */
  REPLY_OR_TAKEN_UP
}
