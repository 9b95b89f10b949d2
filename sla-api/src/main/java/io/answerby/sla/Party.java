// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

/**
 * Who a ticket is waiting for while it is paused.
 *
 * <p>Which waits stop a clock is a matter of its {@linkplain Target#pausedBy() target}.
 */
public enum Party {
  /** The customer: a question was sent back and the answer has not come. */
  CUSTOMER,

  /** Somebody who is neither the customer nor the shop: a supplier, a courier, a bank. */
  THIRD_PARTY,

  /** The shop itself: another team, a part on order, a decision. */
  SHOP
}
