// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong with the priorities and tiers that rules name, across all channels. */
final class ValueChecks {

  private final ResponseStandards standards;
  private final Instant at;

  ValueChecks(ResponseStandards standards, Instant at) {
    this.standards = standards;
    this.at = at;
  }

  void addTo(List<Finding> findings) {
    check("priority", ResponseRule::priorities, Contact::priority, findings);
    check("tier", ResponseRule::tiers, Contact::tier, findings);
  }

  private void check(
      String word,
      Function<ResponseRule, Set<String>> asked,
      BiFunction<Contact, String, Contact> with,
      List<Finding> findings) {
    var channelsOf = new TreeMap<String, Set<Channel>>();
    for (Channel channel : standards.channels()) {
      for (ResponseRule rule : standards.rules(channel)) {
        for (String value : asked.apply(rule)) {
          channelsOf
              .computeIfAbsent(value, any -> new TreeSet<>(Comparator.comparing(Channel::name)))
              .add(channel);
        }
      }
    }
    for (var value : channelsOf.entrySet()) {
      for (Channel channel : standards.channels()) {
        if (!value.getValue().contains(channel) && asksAny(channel, asked)) {
          findings.add(
              unused(
                  word,
                  value.getKey(),
                  value.getValue(),
                  with.apply(Contact.by(channel).at(at), value.getKey())));
        }
      }
    }
    addSimilar(word, channelsOf, with, findings);
  }

  private boolean asksAny(Channel channel, Function<ResponseRule, Set<String>> asked) {
    return standards.rules(channel).stream().anyMatch(rule -> !asked.apply(rule).isEmpty());
  }

  private Finding unused(String word, String value, Set<Channel> elsewhere, Contact contact) {
    return new Finding(
        Finding.Severity.NOTE,
        Finding.Kind.UNUSED_VALUE,
        ruleOf(contact),
        null,
        contact,
        Words.capitalised(word)
            + " '"
            + value
            + "' has a rule on "
            + elsewhere.stream().map(Channel::name).collect(Collectors.joining(", "))
            + ", but none on "
            + contact.channel()
            + ", where it gets what rule "
            + ruleOf(contact)
            + " promises");
  }

  private void addSimilar(
      String word,
      Map<String, Set<Channel>> channelsOf,
      BiFunction<Contact, String, Contact> with,
      List<Finding> findings) {
    var byLowerCase = new TreeMap<String, String>();
    for (var named : channelsOf.entrySet()) {
      String value = named.getKey();
      String other = byLowerCase.putIfAbsent(value.toLowerCase(Locale.ROOT), value);
      if (other != null) {
        Channel channel = named.getValue().iterator().next();
        Contact contact = with.apply(Contact.by(channel).at(at), value);
        findings.add(
            new Finding(
                Finding.Severity.WARNING,
                Finding.Kind.SIMILAR_VALUES,
                ruleOf(contact),
                null,
                contact,
                Words.capitalised(word)
                    + " '"
                    + value
                    + "' and '"
                    + other
                    + "' are two values, though they differ in upper and lower case only"));
      }
    }
  }

  private String ruleOf(Contact contact) {
    return standards.ruleFor(contact).map(ResponseRule::name).orElse("none");
  }
}
