// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import java.util.List;

/** What a calendar says, turned into instants on request. Thread-safe; remembers nothing. */
interface Source {

  /** {@return the source of that calendar, written or composed} */
  static Source of(BusinessCalendar calendar) {
    return calendar
        .composition()
        .<Source>map(composition -> new ComposedSource(calendar, composition))
        .orElseGet(() -> new WrittenSource(calendar));
  }

  /** {@return what is open from one second of the epoch to another, cut at both; merged} */
  Spans openings(long from, long to);

  /** {@return what is closed from one second to another, and why; in order, cut at both} */
  List<Closures.Stretch> closures(long from, long to);

  /** {@return the open time of each local date of that year} */
  DaysOfYear days(int year);
}
