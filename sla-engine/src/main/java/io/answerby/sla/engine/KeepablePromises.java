// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Channel;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether the calendars of standards hold what the standards promise.
 *
 * <p>Only what is certain for every contact is a fault: a calendar that does not hold the amount
 * once in all the years that Answerby calculates in. Rules that take their zone from the contact
 * are left out, since their hours are others in every zone; those that take its calendar are at
 * fault only if no calendar of the standards holds the amount.
 */
final class KeepablePromises {

  private final ResponseStandards standards;
  private final Map<String, Holding> holdings = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  /** What is asked of a calendar at most, and how much of that it holds. */
  private static final class Holding {

    private Duration mostTime = Duration.ZERO;
    private int mostDays;
    private Duration time = Duration.ZERO;
    private int days;

    void ask(Target target) {
      Duration asked = openTime(target);
      mostTime = asked.compareTo(mostTime) > 0 ? asked : mostTime;
      mostDays = Math.max(mostDays, businessDays(target));
    }

    void count(OpenTime calendar) {
      time = calendar.heldOf(mostTime);
      // without a zone it has no days, which is for the standards and the audit to say
      days = calendar.calendar().hasZone() ? calendar.businessDays().heldOf(mostDays) : mostDays;
    }

    boolean suffices(Target target) {
      return time.compareTo(openTime(target)) >= 0 && days >= businessDays(target);
    }
  }

  private KeepablePromises(
      ResponseStandards standards, Function<BusinessCalendar, OpenTime> openTimes) {
    this.standards = standards;
    for (Channel channel : standards.channels()) {
      for (ResponseRule rule : standards.rules(channel)) {
        for (BusinessCalendar calendar : candidates(rule)) {
          Holding holding = holdings.computeIfAbsent(calendar.id(), id -> new Holding());
          rule.targets().values().forEach(holding::ask);
        }
      }
    }
    holdings.forEach(
        (calendar, holding) -> holding.count(openTimes.apply(standards.calendar(calendar))));
  }

  /**
   * Refuses standards that promise what their calendars can never hold.
   *
   * @throws IllegalArgumentException if they do; the message lists all such promises
   */
  static void require(ResponseStandards standards, Function<BusinessCalendar, OpenTime> openTimes) {
    new KeepablePromises(standards, openTimes).require();
  }

  private void require() {
    for (Channel channel : standards.channels()) {
      for (ResponseRule rule : standards.rules(channel)) {
        rule.targets().values().forEach(target -> check(channel, rule, target));
      }
    }
    String subject = "standards '" + standards.id() + "' version " + standards.version();
    if (faults.size() == 1) {
      throw new IllegalArgumentException(subject + ": " + faults.get(0));
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          subject + " with " + faults.size() + " faults:\n- " + String.join("\n- ", faults));
    }
  }

  private void check(Channel channel, ResponseRule rule, Target target) {
    Collection<BusinessCalendar> candidates = candidates(rule);
    if (candidates.isEmpty()
        || candidates.stream().anyMatch(each -> holding(each).suffices(target))) {
      return;
    }
    Holding own = holding(rule.calendar());
    boolean days = target.kind().countsDays();
    faults.add(
        "channel "
            + channel
            + (rule.name().equals(ResponseRule.OTHERWISE) ? "" : ", rule " + rule.name())
            + ", target "
            + target.metric().word()
            + ": "
            + (days ? "business days" : "open time")
            + " of calendar '"
            + rule.calendar().id()
            + "' from 1900 to 2200 must be at least "
            + (days ? businessDays(target) : openTime(target))
            + ", but was "
            + (days ? own.days : own.time));
  }

  /** The calendars one of which counts for a contact; none if that cannot be said beforehand. */
  private Collection<BusinessCalendar> candidates(ResponseRule rule) {
    if (rule.takesZoneOfContact()) {
      return List.of();
    }
    return rule.takesCalendarOfContact()
        ? standards.calendars().values()
        : List.of(rule.calendar());
  }

  private Holding holding(BusinessCalendar calendar) {
    return holdings.getOrDefault(calendar.id(), new Holding());
  }

  /** The open time that a target asks for; an answer is promised to those who come while open. */
  private static Duration openTime(Target target) {
    if (target.metric() == Metric.ANSWER) {
      return Duration.ofSeconds(1);
    }
    return target.kind() == Target.Kind.WITHIN ? target.amount() : Duration.ZERO;
  }

  /** The business days that a target asks for, that of arrival included. */
  private static int businessDays(Target target) {
    return target.kind().countsDays() ? target.days() + 1 : 0;
  }
}
