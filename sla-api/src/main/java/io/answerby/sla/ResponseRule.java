// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a channel: which contacts it is for, and what they are promised.
 *
 * <p>A contact is matched when its priority, its tier and each named attribute are among those
 * listed, compared exactly; an empty list asks for nothing. Immutable, thread-safe and compared by
 * value.
 */
public final class ResponseRule {

  /** The name of the last rule of every channel, which is for all contacts. */
  public static final String OTHERWISE = "otherwise";

  private final String name;
  private final Set<String> priorities;
  private final Set<String> tiers;
  private final Map<String, Set<String>> attributes;
  private final BusinessCalendar calendar;
  private final boolean calendarOfContact;
  private final boolean zoneOfContact;
  private final Map<Metric, Target> targets;

  ResponseRule(RuleDraft draft, BusinessCalendar calendar) {
    this.name = draft.name;
    this.priorities = copyOf(draft.priorities);
    this.tiers = copyOf(draft.tiers);
    var asked = new LinkedHashMap<String, Set<String>>();
    draft.attributes.forEach((attribute, values) -> asked.put(attribute, copyOf(values)));
    this.attributes = Collections.unmodifiableMap(asked);
    this.calendar = calendar;
    this.calendarOfContact = draft.calendarOfContact;
    this.zoneOfContact = draft.zoneOfContact;
    var made = new EnumMap<Metric, Target>(Metric.class);
    draft.targets.forEach((metric, target) -> made.put(metric, new Target(target)));
    this.targets = Collections.unmodifiableMap(made);
  }

  /** Set.copyOf would forget the order in which the values were written. */
  private static Set<String> copyOf(Set<String> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** {@return the name, unique within the channel} */
  public String name() {
    return name;
  }

  /** {@return the priorities it is for; empty means all, and contacts without one} */
  public Set<String> priorities() {
    return priorities;
  }

  /** {@return the customer tiers it is for; empty means all, and contacts without one} */
  public Set<String> tiers() {
    return tiers;
  }

  /** {@return the values it is for, by the attribute it asks for} */
  public Map<String, Set<String>> attributes() {
    return attributes;
  }

  /** {@return whether it asks for nothing and is for every contact of its channel} */
  public boolean isUnconditional() {
    return priorities.isEmpty() && tiers.isEmpty() && attributes.isEmpty();
  }

  /** {@return the calendar that counts, unless the contact's does} */
  public BusinessCalendar calendar() {
    return calendar;
  }

  /** {@return whether a contact that has a calendar of its own is counted by that one} */
  public boolean takesCalendarOfContact() {
    return calendarOfContact;
  }

  /** {@return whether the hours are read in the zone of a contact that has one} */
  public boolean takesZoneOfContact() {
    return zoneOfContact;
  }

  /** {@return what is promised, by metric} */
  public Map<Metric, Target> targets() {
    return targets;
  }

  /** {@return the target for that metric, if one is promised} */
  public Optional<Target> target(Metric metric) {
    return Optional.ofNullable(targets.get(requireNonNull(metric, "metric")));
  }

  /** {@return whether this rule is for that contact; its channel is not looked at} */
  public boolean matches(Contact contact) {
    return asks(priorities, contact.priority().orElse(null))
        && asks(tiers, contact.tier().orElse(null))
        && attributes.entrySet().stream()
            .allMatch(asked -> asks(asked.getValue(), contact.attributes().get(asked.getKey())));
  }

  private static boolean asks(Set<String> accepted, @Nullable String value) {
    return accepted.isEmpty() || (value != null && accepted.contains(value));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResponseRule that
        && name.equals(that.name)
        && priorities.equals(that.priorities)
        && tiers.equals(that.tiers)
        && attributes.equals(that.attributes)
        && calendar.equals(that.calendar)
        && calendarOfContact == that.calendarOfContact
        && zoneOfContact == that.zoneOfContact
        && targets.equals(that.targets);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, priorities, tiers, attributes, calendar, targets);
  }

  /** {@return the name and what is promised} */
  @Override
  public String toString() {
    return "rule " + name + " " + targets.values();
  }
}
