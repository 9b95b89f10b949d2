// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import io.answerby.sla.calendar.StoredFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with something that is being built, gathered so that all of it is told at once. */
final class Faults {

  // settings that have a member of the same name in the stored form
  private static final Set<String> MEMBERS =
      Set.of(
          "within",
          "withinElapsed",
          "withinBusinessDays",
          "byEndOfBusinessDay",
          "byTimeOnBusinessDay",
          "neverLaterThan",
          "warnAtPercent",
          "warnBefore",
          "objectivePercent",
          "cutOff",
          "pausedBy",
          "priority",
          "tier",
          "targets",
          "calendar",
          "channels",
          "reopening",
          "extensionAllowance");

  private record Fault(String part, String name, String rule, String value) {

    @Override
    public String toString() {
      return (part.isEmpty() ? "" : part + ": ") + name + " must " + rule + ", but was " + value;
    }

    /** The member of the stored form that the name stands for, within that of its part. */
    String pointer(Map<String, String> pointers) {
      String itself = pointers.get(part.isEmpty() ? name : part + ", " + name);
      if (itself != null) {
        return itself;
      }
      String outer = pointers.getOrDefault(part, "");
      if (name.startsWith("attribute ")) {
        return StoredFault.member(outer + "/attributes", name.substring("attribute ".length()));
      }
      return MEMBERS.contains(name) ? outer + "/" + name : outer;
    }
  }

  private final List<Fault> found = new ArrayList<>();

  /** Says that {@code name} within {@code part} breaks {@code rule}. */
  void add(String part, String name, String rule, Object value) {
    found.add(new Fault(part, name, rule, show(value)));
  }

  void throwIfAny(String subject) {
    if (found.size() == 1) {
      throw new IllegalArgumentException(subject + ": " + found.get(0));
    }
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(
          subject
              + " with "
              + found.size()
              + " faults:\n- "
              + String.join("\n- ", found.stream().map(Fault::toString).toList()));
    }
  }

  /** {@return the faults with their places in a stored form, given those of the parts} */
  List<StoredFault> located(Map<String, String> pointers) {
    return found.stream()
        .map(fault -> new StoredFault(fault.pointer(pointers), fault.rule(), fault.value()))
        .toList();
  }

  static String show(Object value) {
    return value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
  }
}
