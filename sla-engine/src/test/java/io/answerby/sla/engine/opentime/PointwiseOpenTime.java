// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Composition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Whether one instant is open, decided for that instant alone: no list, no union, no cut. */
final class PointwiseOpenTime {

  private PointwiseOpenTime() {}

  static boolean isOpen(BusinessCalendar calendar, Instant instant) {
    return calendar.composition().isPresent()
        ? isOpen(calendar.composition().get(), instant)
        : isWrittenOpen(calendar, instant);
  }

  private static boolean isOpen(Composition composition, Instant instant) {
    List<BusinessCalendar> parts = composition.parts();
    return switch (composition.kind()) {
      case ANY_OF -> parts.stream().anyMatch(part -> isOpen(part, instant));
      case ALL_OF -> parts.stream().allMatch(part -> isOpen(part, instant));
      case FIRST_WITHOUT_OTHERS ->
          isOpen(parts.get(0), instant)
              && parts.stream().skip(1).noneMatch(part -> isOpen(part, instant));
    };
  }

  private static boolean isWrittenOpen(BusinessCalendar calendar, Instant instant) {
    ZoneId zone = calendar.zone();
    boolean takenAway =
        calendar.partDayClosures().stream()
                .anyMatch(c -> SlowOpenTime.span(c.date(), c.hours(), zone).contains(instant))
            || calendar.unplannedClosings().stream()
                .anyMatch(c -> !instant.isBefore(c.start()) && instant.isBefore(c.end()));
    if (takenAway) {
      return false;
    }
    LocalDate today = instant.atZone(zone).toLocalDate();
    List<LocalDate> around = IntStream.rangeClosed(-4, 4).mapToObj(today::plusDays).toList();
    return around.stream()
        .anyMatch(
            date ->
                SlowOpenTime.hours(calendar, date).stream()
                        .anyMatch(h -> SlowOpenTime.span(date, h, zone).contains(instant))
                    && around.stream()
                        .filter(other -> other.isAfter(date))
                        .filter(other -> !instant.isBefore(SlowOpenTime.day(other, zone).start()))
                        .noneMatch(other -> SlowOpenTime.isException(calendar, other)));
  }
}
