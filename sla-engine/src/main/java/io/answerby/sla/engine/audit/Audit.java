// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at standards before customers do: are they what the shop meant?
 *
 * <pre>{@code
 * Audit audit = Audit.of(standards, Instant.parse("2026-12-01T00:00:00Z"));
 * audit.findings();   // what is impossible, or hardly meant, each with a contact that shows it
 * audit.waits();      // how long each promise lets a customer wait, typically and at worst
 * }</pre>
 *
 * <p>It tries contacts over a year from the instant it is given: at every half hour, and around
 * each instant at which deadlines jump. Immutable and thread-safe.
 */
public final class Audit {

  private static final Duration YEAR = Duration.ofDays(366);

  private final ResponseStandards standards;
  private final SlaEngine engine;
  private final Instant from;
  private final Instant to;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private final Map<BusinessCalendar, OpenTime> calendars = new HashMap<>();

  private Audit(ResponseStandards standards, Instant from) {
    this.standards = standards;
    this.engine = SlaEngine.unchecked(standards);
    this.from = from;
    this.to = from.plus(YEAR);
  }

  /**
   * Looks at standards over the year that begins at an instant.
   *
   * @param from the first instant at which contacts are tried, usually now
   */
  public static Audit of(ResponseStandards standards, Instant from) {
    var audit = new Audit(requireNonNull(standards, "standards"), requireNonNull(from, "from"));
    for (Channel channel : standards.channels()) {
      audit.look(channel);
    }
    new ValueChecks(standards, from).addTo(audit.findings);
    audit.findings.sort(Comparator.comparing(Finding::severity));
    return audit;
  }

  /** {@return the standards that were looked at} */
  public ResponseStandards standards() {
    return standards;
  }

  /** {@return the first instant at which contacts were tried} */
  public Instant from() {
    return from;
  }

  /** {@return what was found, the gravest first} */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** {@return how long each promise lets a customer wait, in the order of the standards} */
  public List<Wait> waits() {
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

  private ZoneId zone(Wait wait) {
    BusinessCalendar calendar = standards.calendar(wait.calendar());
    return calendar.hasZone() ? calendar.zone() : ZoneOffset.UTC;
  }

  /** {@return all findings and waits as lines of text} */
  @Override
  public String toString() {
    var text = new StringBuilder(standards.toString()).append(", a year from ").append(from);
    text.append(findings.isEmpty() ? "\nnothing found" : "");
    findings.forEach(finding -> text.append('\n').append(finding));
    text.append(waits.isEmpty() ? "" : "\nhow long customers wait, at any hour they write:");
    for (Wait wait : waits) {
      text.append('\n')
          .append(wait.channel())
          .append(", rule ")
          .append(wait.rule())
          .append(", ")
          .append(wait.metric().word())
          .append(": typically ")
          .append(Words.of(wait.typical()))
          .append(", at worst ")
          .append(Words.of(wait.worst()));
      if (!wait.worst().equals(wait.worstUncapped())) {
        text.append(" (but for the ceiling ").append(Words.of(wait.worstUncapped())).append(')');
      }
      text.append(" for ").append(Words.of(wait.sufferer(), zone(wait)));
    }
    return text.toString();
  }
}
