// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.sla.Party;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a word in the log's state column says about the ticket. */
enum Meaning {
  /** Nobody has taken it up yet. */
  NEW,
  /** Somebody works on it. */
  ACTIVE,
  /** It waits for the customer. */
  WAITING_FOR_CUSTOMER,
  /** It waits for somebody outside. */
  WAITING_FOR_THIRD_PARTY,
  /** It waits for another part of the shop. */
  WAITING_FOR_SHOP,
  /** The desk says it is done. */
  RESOLVED,
  /** It is done for good. */
  CLOSED,
  /** It no longer matters. */
  CANCELLED,
  /** The customer wrote; the state stays as it was. */
  CUSTOMER_WROTE,
  /** A person replied to the customer; the state stays as it was. */
  AGENT_REPLIED;

  /** {@return the word for it in a mapping, such as {@code waiting-for-customer}} */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Meaning> of(String word) {
    return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
  }

  static String words() {
    return String.join(", ", Arrays.stream(values()).map(Meaning::word).toList());
  }

  /** Whether it is something that happens rather than a state that lasts. */
  boolean isMomentary() {
    return this == CUSTOMER_WROTE || this == AGENT_REPLIED;
  }

  boolean isDone() {
    return this == RESOLVED || this == CLOSED || this == CANCELLED;
  }

  /** Whether somebody must have taken the ticket up for it to be so. */
  boolean isTakenUp() {
    return this == ACTIVE || waitsFor().isPresent() || this == AGENT_REPLIED;
  }

  Optional<Party> waitsFor() {
    return switch (this) {
      case WAITING_FOR_CUSTOMER -> Optional.of(Party.CUSTOMER);
      case WAITING_FOR_THIRD_PARTY -> Optional.of(Party.THIRD_PARTY);
      case WAITING_FOR_SHOP -> Optional.of(Party.SHOP);
      default -> Optional.empty();
    };
  }
}
