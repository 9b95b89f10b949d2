// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Writes the standards of one channel: conditional rules in order, then what holds for all others.
 *
 * <p>The first rule that matches a contact wins, in the order they are written. The targets written
 * on the channel itself are its last rule, {@value ResponseRule#OTHERWISE}, wherever they stand.
 * Not thread-safe.
 */
public final class ChannelStep {

  final List<RuleDraft> rules = new ArrayList<>();
  final RuleDraft otherwise;

  private final Set<String> names = new HashSet<>(Set.of(ResponseRule.OTHERWISE));
  private final String part;
  private final Faults faults;

  ChannelStep(Channel channel, Faults faults) {
    this.part = "channel " + channel;
    this.faults = faults;
    this.otherwise = new RuleDraft(ResponseRule.OTHERWISE, part, faults);
  }

  /**
   * Adds a rule for some contacts; it has at least one condition.
   *
   * @param name what explanations call it: lower-case letters, digits and inner hyphens, unique
   *     within the channel
   */
  public ChannelStep rule(String name, UnaryOperator<RuleStep> writing) {
    String place = part + ", rule " + requireNonNull(name, "name");
    if (!Names.isName(name)) {
      faults.add(part, "rule name", Names.RULE, name);
    }
    if (!names.add(name)) {
      faults.add(part, "rule name", "be unique within the channel", name);
    }
    var draft = new RuleDraft(name, place, faults);
    requireNonNull(writing, "writing");
    requireNonNull(writing.apply(new RuleStep(draft)), "rule step");
    if (draft.isUnconditional()) {
      faults.add(place, "conditions", "be at least one: what is for all belongs to the channel", 0);
    }
    draft.checkPromise();
    rules.add(draft);
    return this;
  }

  /** Promises something to all contacts that no rule is for. */
  public ChannelStep target(Metric metric, Function<TargetKind, TargetStep> writing) {
    otherwise.target(requireNonNull(metric, "metric"), writing);
    return this;
  }

  /** Says that contacts that no rule is for are promised nothing. */
  public ChannelStep noTarget() {
    otherwise.noTarget = true;
    return this;
  }

  /** Counts by this calendar instead of the standards'; rules may have another. */
  public ChannelStep calendar(BusinessCalendar calendar) {
    otherwise.calendar(requireNonNull(calendar, "calendar"));
    return this;
  }

  /**
   * Counts contacts that no rule is for by their {@linkplain Contact#calendar(String) own
   * calendar}, if they have one.
   */
  public ChannelStep calendarOfContact() {
    otherwise.calendarOfContact = true;
    return this;
  }

  /**
   * Reads the hours for contacts that no rule is for in {@linkplain Contact#zone(java.time.ZoneId)
   * their zone}, if they have one.
   */
  public ChannelStep zoneOfContact() {
    otherwise.zoneOfContact = true;
    return this;
  }

  void checkWhole() {
    otherwise.checkPromise();
  }
}
