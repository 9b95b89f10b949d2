// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Composition;
import io.answerby.sla.calendar.HolidayList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Until when the holidays of a calendar are known, and which source ends then. */
record Knowledge(Instant until, Optional<String> source) {

  static Knowledge of(BusinessCalendar calendar) {
    List<BusinessCalendar> parts = calendar.composition().map(Composition::parts).orElse(List.of());
    return Stream.concat(
            calendar.holidayLists().stream().map(list -> of(calendar, list)),
            parts.stream().map(Knowledge::of))
        .min(Comparator.comparing(Knowledge::until))
        .orElse(new Knowledge(Horizon.instant(Horizon.END), Optional.empty()));
  }

  private static Knowledge of(BusinessCalendar calendar, HolidayList list) {
    return new Knowledge(list.knownUntil(calendar.zone()), Optional.of(list.source()));
  }
}
