// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One question, what was found for it, and all that became of it as far as is known. */
final class Episode {

  /** How long a ticket may take to come and still be put down to the suggestion. */
  private static final Duration WINDOW = Duration.ofHours(24);

  private final Outcome.Suggested suggested;
  private final Map<String, Instant> opened = new LinkedHashMap<>();
  private final Map<String, Instant> answered = new HashMap<>();
  private final List<Instant> tickets = new ArrayList<>();
  private Instant lastSign;
  private boolean hasOwnOutcome;
  private final Set<String> deniedFaqs = new HashSet<>();
  private boolean stillNeedsHelp;
  private boolean turnedDown;

  Episode(Outcome.Suggested suggested) {
    this.suggested = suggested;
    this.lastSign = suggested.at();
  }

  /** {@return until when a ticket is still put down to what happened at an instant} */
  static Instant windowAfter(Instant at) {
    return at.isAfter(Instant.MAX.minus(WINDOW)) ? Instant.MAX : at.plus(WINDOW);
  }

  /** Takes the next outcome of the suggestion; must be called in order of time. */
  void take(Outcome outcome) {
    if (outcome instanceof Outcome.Suggested) {
      return;
    }
    hasOwnOutcome = true;
    if (outcome instanceof Outcome.TicketCreated) {
      return; // tickets come by addTicket, whether of the suggestion or of the account
    }
    lastSign = outcome.at();
    if (outcome instanceof Outcome.Opened open) {
      opened.putIfAbsent(open.faqId(), open.at());
    } else if (outcome instanceof Outcome.Answered answer) {
      answered.put(answer.faqId(), answer.at());
      deniedFaqs.remove(answer.faqId());
    } else if (outcome instanceof Outcome.TakenBack takenBack) {
      answered.remove(takenBack.faqId());
    } else {
      turnedDown = true;
      stillNeedsHelp |= outcome instanceof Outcome.StillNeedsHelp;
      if (outcome instanceof Outcome.NotAnswered denied) {
        deniedFaqs.add(denied.faqId());
        answered.remove(denied.faqId());
      }
    }
  }

  void addTicket(Instant at) {
    tickets.add(at);
  }

  Outcome.Suggested suggested() {
    return suggested;
  }

  boolean hasOwnOutcome() {
    return hasOwnOutcome;
  }

  Set<String> openedFaqs() {
    return opened.keySet();
  }

  Instant openedAt(String faqId) {
    return opened.getOrDefault(faqId, Instant.MAX);
  }

  boolean hasTicketBy(Instant lastInclusive) {
    return tickets.stream().anyMatch(at -> !at.isAfter(lastInclusive));
  }

  /** The FAQs that answered and still stand, with no ticket until 24 hours after. */
  Set<String> answeringFaqs() {
    Optional<Instant> last = answered.values().stream().max(Instant::compareTo);
    boolean stands = last.isPresent() && !hasTicketBy(windowAfter(last.get()));
    return suggested.isShown() && stands ? answered.keySet() : Set.of();
  }

  /**
   * Whether the FAQ that was shown first was right, as far as the visitor let it be known: one who
   * read it and then asked for a person, or opened a ticket, was not answered; one who did not even
   * open it said nothing of it.
   */
  Optional<Boolean> firstWasRight() {
    if (!suggested.isShown()) {
      return Optional.empty();
    }
    String first = suggested.faqIds().get(0);
    boolean hasRead = opened.containsKey(first) || answered.containsKey(first);
    boolean ticketCame = hasTicketBy(windowAfter(lastSign));
    if (deniedFaqs.contains(first) || (hasRead && (stillNeedsHelp || ticketCame))) {
      return Optional.of(false);
    }
    Set<String> answering = answeringFaqs();
    return answering.isEmpty() ? Optional.empty() : Optional.of(answering.contains(first));
  }

  boolean isUnanswered() {
    boolean ticketCame = hasTicketBy(windowAfter(suggested.at()));
    return suggested.faqIds().isEmpty()
        || (suggested.isShown() && answeringFaqs().isEmpty() && (turnedDown || ticketCame));
  }

  boolean isMature(Instant asOf) {
    return !windowAfter(lastSign).isAfter(asOf);
  }
}
