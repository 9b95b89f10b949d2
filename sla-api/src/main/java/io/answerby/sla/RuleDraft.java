// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import io.answerby.sla.calendar.BusinessCalendar;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule while it is being written, with the checks that belong to it. */
final class RuleDraft {

  final String name;
  final Set<String> priorities = new LinkedHashSet<>();
  final Set<String> tiers = new LinkedHashSet<>();
  final Map<String, Set<String>> attributes = new LinkedHashMap<>();
  final Map<Metric, TargetDraft> targets = new EnumMap<>(Metric.class);
  @Nullable BusinessCalendar calendar;
  boolean calendarOfContact;
  boolean zoneOfContact;
  boolean noTarget;

  private final String part;
  private final Faults faults;

  RuleDraft(String name, String part, Faults faults) {
    this.name = name;
    this.part = part;
    this.faults = faults;
  }

  void target(Metric metric, Function<TargetKind, TargetStep> writing) {
    var written = TargetDraft.write(metric, writing, part + ", target " + metric.word(), faults);
    if (targets.putIfAbsent(metric, written) != null) {
      faults.add(part, "target " + metric.word(), "be written once", "written again");
    }
  }

  void calendar(BusinessCalendar chosen) {
    if (calendar != null) {
      faults.add(part, "calendar", "be set once", chosen.id());
    }
    calendar = chosen;
  }

  void attribute(String attribute, String... values) {
    if (attribute.isBlank()) {
      faults.add(part, "attribute name", "not be blank", attribute);
    }
    Set<String> accepted = attributes.computeIfAbsent(attribute, unused -> new LinkedHashSet<>());
    accept("attribute " + attribute, accepted, values);
  }

  /** Adds the accepted values of one condition. */
  void accept(String condition, Set<String> accepted, String... values) {
    if (values.length == 0) {
      faults.add(part, condition, "list at least one value", "");
    }
    for (String value : values) {
      if (value.isBlank()) {
        faults.add(part, condition, "not be blank", value);
      } else if (!accepted.add(value)) {
        faults.add(part, condition, "list each value once", value);
      }
    }
  }

  boolean isUnconditional() {
    return priorities.isEmpty() && tiers.isEmpty() && attributes.isEmpty();
  }

  /** Business days are dates of a zone, which a composed calendar has only if it is given one. */
  void checkDays(@Nullable BusinessCalendar ofChannel) {
    BusinessCalendar counting = calendar == null ? ofChannel : calendar;
    if (counting != null
        && !counting.hasZone()
        && targets.values().stream().anyMatch(TargetDraft::countsDays)) {
      faults.add(
          part,
          "calendar",
          "be given a zone by withZone, since business days are promised",
          counting.id());
    }
  }

  void checkPromise() {
    if (targets.isEmpty() && !noTarget) {
      faults.add(part, "targets", "be written, or noTarget() said", "none");
    }
    if (!targets.isEmpty() && noTarget) {
      faults.add(part, "noTarget()", "stand alone", targets.keySet());
    }
  }
}
