// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

/** What a calendar says, turned into instants on request. Thread-safe; remembers nothing. */
interface Source {

  /** {@return what is open from one second of the epoch to another, cut at both; merged} */
  Spans openings(long from, long to);

  /** {@return the open time of each local date of that year} */
  DaysOfYear days(int year);
}
