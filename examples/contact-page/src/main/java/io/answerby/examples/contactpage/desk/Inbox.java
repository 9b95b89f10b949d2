// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages the shop has taken, in memory, up to a limit. When it is full a message is refused
 * and never an older one dropped: each carries a promise. Thread-safe.
 */
public final class Inbox {

  private static final int BYTES_OF_A_KEY = 16;

  private final int mostTickets;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, InboxTicket> byKey = new LinkedHashMap<>();
  private final Map<Submission, InboxTicket> bySubmission = new HashMap<>();

  private record Submission(String formId, Message message) {}

  /**
   * Creates an empty inbox.
   *
   * @param mostTickets how many it holds, at least 1
   */
  public Inbox(int mostTickets) {
    if (mostTickets < 1) {
      throw new IllegalArgumentException("mostTickets must be at least 1, but was " + mostTickets);
    }
    this.mostTickets = mostTickets;
  }

  /** {@return a name for a form about to be shown, so that sending it twice makes one ticket} */
  public String newFormId() {
    byte[] bytes = new byte[BYTES_OF_A_KEY];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Stores a message. The same message from the same form gives the ticket it already has.
   *
   * @param formId the form it came from, or empty if unknown
   * @return the ticket, or empty if the inbox is full
   */
  public synchronized Optional<InboxTicket> store(
      String formId,
      Message message,
      Instant receivedAt,
      Instant answerBy,
      Optional<Instant> shownBefore) {
    requireNonNull(message, "message");
    Submission submission = new Submission(formId, message);
    InboxTicket already = formId.isEmpty() ? null : bySubmission.get(submission);
    if (already != null) {
      return Optional.of(already);
    }
    if (byKey.size() >= mostTickets) {
      return Optional.empty();
    }
    InboxTicket ticket =
        new InboxTicket(
            "T-" + (byKey.size() + 1), newFormId(), message, receivedAt, answerBy, shownBefore);
    byKey.put(ticket.key(), ticket);
    if (!formId.isEmpty()) {
      bySubmission.put(submission, ticket);
    }
    return Optional.of(ticket);
  }

  /** {@return the ticket whose confirmation page has this key, if there is one} */
  public synchronized Optional<InboxTicket> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** {@return all tickets, oldest first} */
  public synchronized List<InboxTicket> tickets() {
    return List.copyOf(byKey.values());
  }
}
