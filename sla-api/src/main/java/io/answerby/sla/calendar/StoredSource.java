// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import java.time.LocalDate;
import java.util.List;

/** Holidays that were read from a stored form, under the name of the source that named them. */
record StoredSource(String name, List<Holiday> named) implements HolidaySource {

  @Override
  public List<Holiday> holidays(LocalDate first, LocalDate last) {
    return named;
  }
}
