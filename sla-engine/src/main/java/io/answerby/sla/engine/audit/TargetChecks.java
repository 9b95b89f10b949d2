// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import static io.answerby.sla.engine.audit.Finding.Severity.ERROR;
import static io.answerby.sla.engine.audit.Finding.Severity.NOTE;
import static io.answerby.sla.engine.audit.Finding.Severity.WARNING;

import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.Target;
import io.answerby.sla.engine.Deadline;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.explain.Explainer;
import io.answerby.sla.engine.opentime.BusinessDay;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the targets of one rule, in one calendar. */
final class TargetChecks {

  private final SlaEngine engine;
  private final ResponseRule rule;
  private final Contact like;
  private final OpenTime calendar;
  private final ZoneId zone;
  private final Instant from;
  private final Instant to;
  private final Map<Metric, Probe> probes = new EnumMap<>(Metric.class);

  TargetChecks(
      SlaEngine engine,
      ResponseRule rule,
      Contact like,
      OpenTime calendar,
      Instant from,
      Instant to) {
    this.engine = engine;
    this.rule = rule;
    this.like = like;
    this.calendar = calendar;
    this.zone = Explainer.zone(calendar);
    this.from = from;
    this.to = to;
  }

  /** Looks at one target and says how long it lets customers wait. */
  Optional<Wait> look(Target target, List<Finding> findings) {
    if (target.kind().countsDays() && !calendar.calendar().hasZone()) {
      add(
          findings,
          ERROR,
          Finding.Kind.DAYS_WITHOUT_ZONE,
          target.metric(),
          like,
          Words.of(like, zone)
              + " can have no deadline: \""
              + target.promise()
              + "\" counts business days, and calendar "
              + calendar.calendar().id()
              + " is composed and was given no zone to tell them in");
      return Optional.empty();
    }
    var probe = new Probe(engine, like, target, calendar, from, to);
    probes.put(target.metric(), probe);
    probe
        .failing()
        .ifPresent(
            contact ->
                add(
                    findings,
                    ERROR,
                    Finding.Kind.NEVER_ENDS,
                    target.metric(),
                    contact,
                    Words.of(contact, zone) + " can have no deadline: " + probe.failure()));
    if (probe.ceilingAlwaysDecides()) {
      probe
          .wait(rule.name())
          .ifPresent(
              wait ->
                  add(
                      findings,
                      WARNING,
                      Finding.Kind.CEILING_ALWAYS_DECIDES,
                      target.metric(),
                      wait.sufferer(),
                      "the ceiling decides for every contact, so \""
                          + target.promise()
                          + "\" never has an effect"));
    }
    probe
        .worstWhileClosed()
        .ifPresent(
            due ->
                add(
                    findings,
                    WARNING,
                    Finding.Kind.CEILING_WHILE_CLOSED,
                    target.metric(),
                    due.contact(),
                    whileClosed(due, probe.percentDueWhileClosed())));
    if (target.kind().countsDays() && probe.failing().isEmpty()) {
      checkTimes(target, findings);
    }
    return probe.wait(rule.name());
  }

  private String whileClosed(Deadline due, int percent) {
    return Words.of(due.contact(), zone)
        + " would wait "
        + Words.of(Probe.uncappedWait(due))
        + " but for its ceiling, which makes it due on "
        + Words.moment(due.at(), zone)
        + " while "
        + calendar.calendar().id()
        + " is closed; of 100 contacts at any hour of the year, "
        + (percent == 0 ? "less than 1 is" : percent + (percent == 1 ? " is" : " are"))
        + " due while it is closed";
  }

  private void checkTimes(Target target, List<Finding> findings) {
    List<BusinessDay> days = businessDays();
    if (days.isEmpty()) {
      return;
    }
    Contact first = like.movedTo(days.get(0).firstOpening());
    target
        .time()
        .filter(
            time -> days.stream().noneMatch(day -> Explainer.isOpenUpTo(calendar, at(day, time))))
        .ifPresent(
            time ->
                add(
                    findings,
                    WARNING,
                    Finding.Kind.TIME_OUTSIDE_HOURS,
                    target.metric(),
                    first,
                    "it is due at "
                        + time
                        + ", when the shop is open on no business day of the year; the deadline"
                        + " moves into its hours"));
    target
        .cutOff()
        .filter(time -> days.stream().noneMatch(day -> at(day, time).isAfter(day.firstOpening())))
        .ifPresent(
            time ->
                add(
                    findings,
                    WARNING,
                    Finding.Kind.CUT_OFF_OUTSIDE_HOURS,
                    target.metric(),
                    first,
                    "the cut-off "
                        + time
                        + " is before every opening, so that no contact counts from its own day"));
    target
        .cutOff()
        .filter(time -> days.stream().noneMatch(day -> at(day, time).isBefore(day.lastClosing())))
        .ifPresent(
            time ->
                add(
                    findings,
                    NOTE,
                    Finding.Kind.CUT_OFF_OUTSIDE_HOURS,
                    target.metric(),
                    first,
                    "the cut-off " + time + " is after every closing and has no effect"));
  }

  private Instant at(BusinessDay day, LocalTime time) {
    return day.date().atTime(time).atZone(zone).toInstant();
  }

  private List<BusinessDay> businessDays() {
    var days = new ArrayList<BusinessDay>();
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate date = from.atZone(zone).toLocalDate().plusDays(1);
        date.isBefore(last);
        date = date.plusDays(1)) {
      calendar.businessDays().on(date).ifPresent(days::add);
    }
    return days;
  }

  /** Compares the targets of the rule with each other, once all were looked at. */
  void compare(List<Finding> findings) {
    earlier(Metric.NEXT_RESPONSE, Metric.FIRST_RESPONSE)
        .ifPresent(
            due ->
                add(
                    findings,
                    WARNING,
                    Finding.Kind.NEXT_BEFORE_FIRST,
                    Metric.NEXT_RESPONSE,
                    due.contact(),
                    Words.of(due.contact(), zone)
                        + " would be owed a next response by "
                        + Words.moment(due.at(), zone)
                        + ", sooner than the first one"));
    earlier(Metric.FIRST_RESOLUTION, Metric.FIRST_RESPONSE)
        .ifPresent(
            due ->
                add(
                    findings,
                    WARNING,
                    Finding.Kind.SOLVED_BEFORE_ANSWERED,
                    Metric.FIRST_RESOLUTION,
                    due.contact(),
                    Words.of(due.contact(), zone)
                        + " must be solved by "
                        + Words.moment(due.at(), zone)
                        + ", before it must be answered"));
  }

  /** {@return the first deadline of one metric that lies before that of the other} */
  private Optional<Deadline> earlier(Metric one, Metric other) {
    Probe first = probes.get(one);
    Probe second = probes.get(other);
    if (first == null || second == null) {
      return Optional.empty();
    }
    var tried = new ArrayList<>(first.jumps());
    tried.addAll(second.jumps());
    for (Instant at : tried) {
      Optional<Deadline> due = first.due(at);
      Optional<Deadline> against = second.due(at);
      if (due.isPresent() && against.isPresent() && due.get().at().isBefore(against.get().at())) {
        return due;
      }
    }
    return Optional.empty();
  }

  private void add(
      List<Finding> findings,
      Finding.Severity severity,
      Finding.Kind kind,
      Metric metric,
      Contact contact,
      String sentence) {
    findings.add(
        new Finding(severity, kind, rule.name(), metric, contact, Words.capitalised(sentence)));
  }
}
