// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import io.answerby.faq.similar.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins outcomes into episodes. */
final class Episodes {

  /** A page asks while the visitor types: a question that goes on soon after was not finished. */
  private static final Duration TYPING_ON = Duration.ofMinutes(2);

  private Episodes() {}

  /**
   * The episodes whose question was asked in the range, in order of time, as known at an instant.
   */
  static List<Episode> of(
      Collection<Outcome> outcomes, Instant startInclusive, Instant endExclusive, Instant asOf) {
    List<Outcome> known =
        new HashSet<>(outcomes)
            .stream()
                .filter(outcome -> !outcome.at().isAfter(asOf))
                .sorted(
                    Comparator.comparing(Outcome::at)
                        .thenComparing(Episodes::rank)
                        .thenComparing(OutcomeForm::write))
                .toList();
    Map<String, Episode> bySuggestion = new LinkedHashMap<>();
    for (Outcome outcome : known) {
      boolean isInRange =
          !outcome.at().isBefore(startInclusive) && outcome.at().isBefore(endExclusive);
      if (outcome instanceof Outcome.Suggested suggested && isInRange) {
        bySuggestion.putIfAbsent(suggested.suggestionId(), new Episode(suggested));
      }
    }
    Map<String, List<Episode>> byAccount = new HashMap<>();
    for (Episode episode : bySuggestion.values()) {
      String account = episode.suggested().account();
      if (!account.isEmpty()) {
        byAccount.computeIfAbsent(account, none -> new ArrayList<>()).add(episode);
      }
    }
    for (Outcome outcome : known) {
      Episode own = bySuggestion.get(outcome.suggestionId());
      if (own != null) {
        own.take(outcome);
      }
      if (outcome instanceof Outcome.TicketCreated ticket) {
        addTicket(ticket, own == null ? List.of() : List.of(own));
        addTicket(ticket, byAccount.getOrDefault(ticket.account(), List.of()));
      }
    }
    return withoutUnfinished(List.copyOf(bySuggestion.values()));
  }

  private static void addTicket(Outcome.TicketCreated ticket, List<Episode> episodes) {
    for (Episode episode : episodes) {
      if (!ticket.at().isBefore(episode.suggested().at())) {
        episode.addTicket(ticket.at());
      }
    }
  }

  /** At one instant, having answered comes before taking it back. */
  private static int rank(Outcome outcome) {
    return outcome instanceof Outcome.TakenBack ? 1 : 0;
  }

  private static List<Episode> withoutUnfinished(List<Episode> episodes) {
    Map<String, Episode> lastOfAsker = new HashMap<>();
    Set<Episode> unfinished = new HashSet<>();
    for (Episode episode : episodes) {
      String asker = episode.suggested().asker();
      Episode before = asker.isEmpty() ? null : lastOfAsker.put(asker, episode);
      if (before != null && !before.hasOwnOutcome() && goesOn(before, episode)) {
        unfinished.add(before);
      }
    }
    return episodes.stream().filter(episode -> !unfinished.contains(episode)).toList();
  }

  private static boolean goesOn(Episode before, Episode after) {
    Instant soon = before.suggested().at().plus(TYPING_ON);
    return !after.suggested().at().isAfter(soon)
        && String.join(" ", Words.of(after.suggested().question()))
            .startsWith(String.join(" ", Words.of(before.suggested().question())));
  }
}
