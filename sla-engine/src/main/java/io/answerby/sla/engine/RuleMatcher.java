// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first rule of a channel that matches a contact.
 *
 * <p>Layout: each rule is a bit, the first rule the lowest. A condition maps every value that some
 * rule names to the set of rules that accept it, and all other values to the set of rules that do
 * not ask. The winner is the lowest bit that all conditions leave, so that the cost does not grow
 * with the number of rules.
 */
final class RuleMatcher {

  private final Condition priority;
  private final Condition tier;
  private final List<String> attributeNames = new ArrayList<>();
  private final List<Condition> attributes = new ArrayList<>();

  RuleMatcher(List<ResponseRule> rules) {
    priority = new Condition(rules, ResponseRule::priorities);
    tier = new Condition(rules, ResponseRule::tiers);
    var names = new TreeSet<String>();
    rules.forEach(rule -> names.addAll(rule.attributes().keySet()));
    for (String name : names) {
      attributeNames.add(name);
      attributes.add(new Condition(rules, rule -> rule.attributes().getOrDefault(name, Set.of())));
    }
  }

  /** {@return the index of the rule that wins; there is one, since the last asks nothing} */
  int winner(Contact contact) {
    long[] byPriority = priority.accepting(contact.priority().orElse(null));
    long[] byTier = tier.accepting(contact.tier().orElse(null));
    for (int word = 0; ; word++) {
      long left = byPriority[word] & byTier[word];
      for (int i = 0; left != 0 && i < attributes.size(); i++) {
        String value = contact.attributes().get(attributeNames.get(i));
        left &= attributes.get(i).accepting(value)[word];
      }
      if (left != 0) {
        return word * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
  }

  private static final class Condition {

    private final Map<String, long[]> named = new HashMap<>();
    private final long[] notAsking;

    Condition(List<ResponseRule> rules, Function<ResponseRule, Set<String>> asked) {
      int words = (rules.size() - 1) / Long.SIZE + 1;
      notAsking = new long[words];
      for (ResponseRule rule : rules) {
        asked.apply(rule).forEach(value -> named.putIfAbsent(value, new long[words]));
      }
      for (int i = 0; i < rules.size(); i++) {
        Set<String> values = asked.apply(rules.get(i));
        if (values.isEmpty()) {
          set(notAsking, i);
          for (long[] accepting : named.values()) {
            set(accepting, i);
          }
        }
        for (String value : values) {
          set(accepting(value), i);
        }
      }
    }

    long[] accepting(@Nullable String value) {
      return value == null ? notAsking : named.getOrDefault(value, notAsking);
    }

    private static void set(long[] bits, int index) {
      bits[index / Long.SIZE] |= 1L << (index % Long.SIZE);
    }
  }
}
