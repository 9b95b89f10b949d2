// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Warning;
import org.jspecify.annotations.Nullable;

/** Something that a clock did by itself, or took back, on its way. */
record Mark(
    Course course,
    Versions.Version version,
    ClockEvent.Kind kind,
    long at,
    long due,
    @Nullable Warning warning) {

  static Mark warned(Course course, long at, long due, Warning warning) {
    return new Mark(course, course.version(), ClockEvent.Kind.WARNED, at, due, warning);
  }

  static Mark breached(Course course, long at, long due) {
    return new Mark(course, course.version(), ClockEvent.Kind.BREACHED, at, due, null);
  }

  static Mark corrected(Course course, long at, long due) {
    return new Mark(course, course.version(), ClockEvent.Kind.CORRECTED, at, due, null);
  }

  static Mark resumed(Course course, long at) {
    return new Mark(course, course.version(), ClockEvent.Kind.RESUMED, at, Nanos.NEVER, null);
  }
}
