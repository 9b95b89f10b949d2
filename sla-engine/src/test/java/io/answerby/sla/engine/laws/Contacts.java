// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Contacts that given standards have something to say about. */
public final class Contacts {

  private Contacts() {}

  /**
   * {@return contacts on the channels of the standards, such that each of their rules is met: with
   * the priorities, tiers and attributes that the rules ask for, and without, at instants of 2026
   * and 2027 that crowd where the clocks of the calendars' zones change}
   *
   * <p>They shrink towards a contact on the first channel of which nothing is known.
   */
  public static Arbitrary<Contact> under(ResponseStandards standards) {
    List<Arbitrary<Contact>> known = new ArrayList<>();
    for (Channel channel : standards.channels()) {
      for (ResponseRule rule : standards.rules(channel)) {
        known.add(matching(channel, rule));
      }
    }
    return Arbitraries.oneOf(known);
  }

  private static Arbitrary<Contact> matching(Channel channel, ResponseRule rule) {
    Arbitrary<Contact> contacts =
        Moments.in(rule.calendar().hasZone() ? rule.calendar().zone() : ZoneOffset.UTC)
            .map(at -> Contact.by(channel).at(at));
    for (Map.Entry<String, List<String>> asked : askedFor(rule).entrySet()) {
      Arbitrary<String> values = Arbitraries.of(asked.getValue());
      contacts =
          contacts.flatMap(
              contact -> values.map(value -> withValue(contact, asked.getKey(), value)));
    }
    return contacts;
  }

  /** What the rule asks for, a priority and a tier under names that no attribute has. */
  private static Map<String, List<String>> askedFor(ResponseRule rule) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    if (!rule.priorities().isEmpty()) {
      asked.put("/priority", List.copyOf(rule.priorities()));
    }
    if (!rule.tiers().isEmpty()) {
      asked.put("/tier", List.copyOf(rule.tiers()));
    }
    rule.attributes().forEach((name, values) -> asked.put(name, List.copyOf(values)));
    return asked;
  }

  private static Contact withValue(Contact contact, String name, String value) {
    return switch (name) {
      case "/priority" -> contact.priority(value);
      case "/tier" -> contact.tier(value);
      default -> contact.attribute(name, value);
    };
  }
}
