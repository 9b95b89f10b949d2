// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Which contact wins each rule of a channel, if any can.
 *
 * <p>Values that no rule names are all alike, so it is enough to try each named value and none, in
 * every combination. Where there are too many, a rule counts as out of reach only if one earlier
 * rule takes all that it is for.
 */
final class RuleReach {

  private static final int MOST_COMBINATIONS = 50_000;

  private final List<ResponseRule> rules;
  private final Map<String, Contact> winners = new HashMap<>();
  private final boolean tried;

  RuleReach(ResponseStandards standards, Channel channel, Instant at) {
    this.rules = standards.rules(channel);
    List<Contact> combinations = combinations(Contact.by(channel).at(at));
    this.tried = !combinations.isEmpty();
    for (Contact contact : combinations) {
      standards.ruleFor(contact).ifPresent(rule -> winners.putIfAbsent(rule.name(), contact));
    }
    if (!tried) {
      for (ResponseRule rule : rules) {
        Contact own = matching(rule, Contact.by(channel).at(at));
        if (standards.ruleFor(own).filter(rule::equals).isPresent()) {
          winners.put(rule.name(), own);
        }
      }
    }
  }

  /** {@return a contact that the rule decides; empty if none was found} */
  Optional<Contact> winnerOf(ResponseRule rule) {
    return Optional.ofNullable(winners.get(rule.name()));
  }

  /** {@return whether no contact at all can win the rule} */
  boolean isOutOfReach(ResponseRule rule) {
    if (tried) {
      return !winners.containsKey(rule.name());
    }
    return rules.subList(0, rules.indexOf(rule)).stream().anyMatch(other -> takesAll(other, rule));
  }

  /** {@return a contact that meets every condition of a rule} */
  static Contact matching(ResponseRule rule, Contact plain) {
    Contact contact = plain;
    for (String priority : firstOf(rule.priorities())) {
      contact = contact.priority(priority);
    }
    for (String tier : firstOf(rule.tiers())) {
      contact = contact.tier(tier);
    }
    for (var asked : rule.attributes().entrySet()) {
      for (String value : firstOf(asked.getValue())) {
        contact = contact.attribute(asked.getKey(), value);
      }
    }
    return contact;
  }

  private static List<String> firstOf(Set<String> values) {
    return values.stream().limit(1).toList();
  }

  private static boolean takesAll(ResponseRule earlier, ResponseRule later) {
    return covers(earlier.priorities(), later.priorities())
        && covers(earlier.tiers(), later.tiers())
        && earlier.attributes().entrySet().stream()
            .allMatch(
                e -> covers(e.getValue(), later.attributes().getOrDefault(e.getKey(), Set.of())));
  }

  private static boolean covers(Set<String> earlier, Set<String> later) {
    return earlier.isEmpty() || (!later.isEmpty() && earlier.containsAll(later));
  }

  private List<Contact> combinations(Contact plain) {
    var priorities = new TreeSet<String>();
    var tiers = new TreeSet<String>();
    var attributes = new TreeMap<String, Set<String>>();
    for (ResponseRule rule : rules) {
      priorities.addAll(rule.priorities());
      tiers.addAll(rule.tiers());
      rule.attributes()
          .forEach((k, v) -> attributes.computeIfAbsent(k, any -> new TreeSet<>()).addAll(v));
    }
    List<Contact> all = times(List.of(plain), priorities, Contact::priority);
    all = times(all, tiers, Contact::tier);
    for (var attribute : attributes.entrySet()) {
      all = times(all, attribute.getValue(), (c, v) -> c.attribute(attribute.getKey(), v));
    }
    return all;
  }

  /** Each contact as it is and with each value; none at all once there are too many. */
  private static List<Contact> times(
      List<Contact> contacts, Set<String> values, BiFunction<Contact, String, Contact> with) {
    if ((long) contacts.size() * (values.size() + 1) > MOST_COMBINATIONS) {
      return List.of();
    }
    var all = new ArrayList<>(contacts);
    for (String value : values) {
      for (Contact contact : contacts) {
        all.add(with.apply(contact, value));
      }
    }
    return all;
  }
}
