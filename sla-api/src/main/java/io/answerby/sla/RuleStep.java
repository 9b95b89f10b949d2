// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import java.util.function.Function;

/**
 * Writes one conditional rule of a channel.
 *
 * <p>A rule that wins decides alone: a metric for which it has no target has none. Not thread-safe.
 */
public final class RuleStep {

  private final RuleDraft draft;

  RuleStep(RuleDraft draft) {
    this.draft = draft;
  }

  /** Asks for one of these priorities, compared exactly; called again, it adds to them. */
  public RuleStep priority(String... names) {
    draft.accept("priority", draft.priorities, names);
    return this;
  }

  /** Asks for one of these customer tiers, compared exactly; called again, it adds to them. */
  public RuleStep tier(String... names) {
    draft.accept("tier", draft.tiers, names);
    return this;
  }

  /**
   * Asks for one of these values of an attribute, compared exactly; called again for an attribute,
   * it adds to them.
   */
  public RuleStep attribute(String name, String... values) {
    draft.attribute(requireNonNull(name, "name"), values);
    return this;
  }

  /** Counts by this calendar instead of the channel's. */
  public RuleStep calendar(BusinessCalendar calendar) {
    draft.calendar(requireNonNull(calendar, "calendar"));
    return this;
  }

  /** Counts by the {@linkplain Contact#calendar(String) contact's own calendar}, if it has one. */
  public RuleStep calendarOfContact() {
    draft.calendarOfContact = true;
    return this;
  }

  /** Reads the hours in the {@linkplain Contact#zone(java.time.ZoneId) contact's zone}, if any. */
  public RuleStep zoneOfContact() {
    draft.zoneOfContact = true;
    return this;
  }

  /** Promises something for a metric. */
  public RuleStep target(Metric metric, Function<TargetKind, TargetStep> writing) {
    draft.target(requireNonNull(metric, "metric"), writing);
    return this;
  }

  /** Says that contacts of this rule are promised nothing. */
  public RuleStep noTarget() {
    draft.noTarget = true;
    return this;
  }
}
