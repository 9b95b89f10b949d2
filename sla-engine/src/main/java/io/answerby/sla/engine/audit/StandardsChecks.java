// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at every channel, rule, calendar and target of standards, over a stretch of time. */
final class StandardsChecks {

  private final ResponseStandards standards;
  private final SlaEngine engine;
  private final Instant from;
  private final Instant to;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private final Map<BusinessCalendar, OpenTime> calendars = new HashMap<>();

  StandardsChecks(ResponseStandards standards, Instant from, Instant to) {
    this.standards = standards;
    this.engine = SlaEngine.unchecked(standards);
    this.from = from;
    this.to = to;
    for (Channel channel : standards.channels()) {
      look(channel);
    }
    new ValueChecks(standards, from).addTo(findings);
    findings.sort(Comparator.comparing(Finding::severity));
  }

  /** {@return what was found, the gravest first} */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** {@return how long each promise lets a customer wait, in the order of the standards} */
  List<Wait> waits() {
    return List.copyOf(waits);
  }

  private void look(Channel channel) {
    var reach = new RuleReach(standards, channel, from);
    new RuleChecks(standards, channel, reach, from).addTo(findings);
    for (ResponseRule rule : standards.rules(channel)) {
      reach.winnerOf(rule).ifPresent(contact -> look(rule, contact));
    }
  }

  private void look(ResponseRule rule, Contact like) {
    for (Contact contact : inEachCalendar(rule, like)) {
      OpenTime calendar =
          calendars.computeIfAbsent(standards.calendarFor(rule, contact), OpenTime::of);
      var checks = new TargetChecks(engine, rule, contact, calendar, from, to);
      for (Target target : rule.targets().values()) {
        checks.look(target, findings).ifPresent(waits::add);
      }
      checks.compare(findings);
      look(calendar, rule, contact);
    }
  }

  /** What is wrong with a calendar is told once, for the first rule that counts by it. */
  private void look(OpenTime calendar, ResponseRule rule, Contact like) {
    for (Finding finding : new CalendarChecks(calendar, rule, like, from, to).findings()) {
      if (findings.stream().noneMatch(told -> told.sentence().equals(finding.sentence()))) {
        findings.add(finding);
      }
    }
  }

  /** Once in the rule's own calendar, and where contacts bring theirs, once in each other. */
  private List<Contact> inEachCalendar(ResponseRule rule, Contact like) {
    var contacts = new ArrayList<Contact>();
    contacts.add(like);
    if (rule.takesCalendarOfContact()) {
      for (String id : standards.calendars().keySet()) {
        if (!id.equals(rule.calendar().id())) {
          contacts.add(like.calendar(id));
        }
      }
    }
    return contacts;
  }
}
