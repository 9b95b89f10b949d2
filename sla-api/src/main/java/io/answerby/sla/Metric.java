// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a shop measures about a contact, from when to when. */
public enum Metric {
  /** From joining the queue to a person: phone, chat and in store. Wall-clock time only. */
  ANSWER,

  /** From the customer's message to the first public reply by a person. */
  FIRST_RESPONSE,

  /** From the oldest unanswered customer message, after the first response, to the next reply. */
  NEXT_RESPONSE,

  /** From one public message of the shop to its next one: no customer is left without news. */
  PERIODIC_UPDATE,

  /** From the customer's message to the first time the ticket is resolved. */
  FIRST_RESOLUTION,

  /** From the customer's message to the resolution that held. Provisional until closed. */
  TOTAL_RESOLUTION,

  /** The time the customer waited for the shop. */
  REQUESTER_WAIT,

  /** The time in which the shop could work on the ticket, waiting for nobody. */
  AGENT_WORK,

  /** From a ticket coming to a team to its leaving that team: one clock for each stay. */
  OWNERSHIP;

  private static final Metric[] ALL = values();

  private static final Set<Party> CUSTOMER = Set.of(Party.CUSTOMER);
  // in order, as Set.of is not
  private static final Set<Party> CUSTOMER_OR_THIRD_PARTY =
      Collections.unmodifiableSet(EnumSet.of(Party.CUSTOMER, Party.THIRD_PARTY));

  private final String word = Names.of(this);

  /**
   * {@return the parties whose waits stop the clock of this metric, unless its target says
   * otherwise}
   */
  public Set<Party> pausedByDefault() {
    return switch (this) {
      case ANSWER, FIRST_RESPONSE, NEXT_RESPONSE, TOTAL_RESOLUTION, OWNERSHIP -> Set.of();
      case PERIODIC_UPDATE, FIRST_RESOLUTION, REQUESTER_WAIT -> CUSTOMER;
      case AGENT_WORK -> CUSTOMER_OR_THIRD_PARTY;
    };
  }

  /**
   * {@return whether reopening a resolved ticket brings its clock back to life} Standards that
   * promise such a metric {@linkplain StandardsStep#reopening name} what reopening does.
   */
  public boolean isReopened() {
    return this == TOTAL_RESOLUTION || this == REQUESTER_WAIT || this == AGENT_WORK;
  }

  /** {@return the name in stored forms and messages, such as {@code first-response}} */
  public String word() {
    return word;
  }

  /**
   * {@return the metric with that {@linkplain #word() word}}
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Metric of(String word) {
    requireNonNull(word, "word");
    for (Metric metric : ALL) {
      if (metric.word.equals(word)) {
        return metric;
      }
    }
    String known = Arrays.stream(ALL).map(Metric::word).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "metric must be one of " + known + ", but was '" + word + "'");
  }
}
