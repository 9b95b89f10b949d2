// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the rules of one channel: out of reach, or silent where others promise. */
final class RuleChecks {

  private final ResponseStandards standards;
  private final Channel channel;
  private final RuleReach reach;
  private final Instant at;

  RuleChecks(ResponseStandards standards, Channel channel, RuleReach reach, Instant at) {
    this.standards = standards;
    this.channel = channel;
    this.reach = reach;
    this.at = at;
  }

  void addTo(List<Finding> findings) {
    Set<Metric> promised = EnumSet.noneOf(Metric.class);
    for (ResponseRule rule : standards.rules(channel)) {
      if (reach.winnerOf(rule).isPresent()) {
        promised.addAll(rule.targets().keySet());
      }
    }
    for (ResponseRule rule : standards.rules(channel)) {
      if (reach.isOutOfReach(rule)) {
        findings.add(unreachable(rule));
      } else if (!rule.targets().isEmpty()) {
        reach.winnerOf(rule).ifPresent(contact -> addMissing(rule, promised, contact, findings));
      }
    }
  }

  private Finding unreachable(ResponseRule rule) {
    Contact contact = RuleReach.matching(rule, Contact.by(channel).at(at));
    String winner = standards.ruleFor(contact).map(ResponseRule::name).orElse("none");
    return new Finding(
        Finding.Severity.WARNING,
        Finding.Kind.UNREACHABLE_RULE,
        rule.name(),
        null,
        contact,
        "No contact ever reaches this rule: those that it is for are taken by earlier ones, here by "
            + winner);
  }

  private static void addMissing(
      ResponseRule rule, Set<Metric> promised, Contact contact, List<Finding> findings) {
    for (Metric metric : promised) {
      if (rule.target(metric).isEmpty()) {
        findings.add(
            new Finding(
                Finding.Severity.WARNING,
                Finding.Kind.MISSING_TARGET,
                rule.name(),
                metric,
                contact,
                Words.capitalised(Words.of(contact))
                    + " is promised no "
                    + metric.word()
                    + ", though others on the channel are: the rule that wins decides alone"));
      }
    }
  }
}
