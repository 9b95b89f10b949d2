// SPDX-License-Identifier: Apache-2.0
/** The words a shop promises in: calendars, response standards, contacts, tickets and events. */
@org.jspecify.annotations.NullMarked
module io.answerby.sla {
  requires static org.jspecify;

  exports io.answerby.sla;
  exports io.answerby.sla.calendar;
}
