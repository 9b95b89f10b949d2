// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

/** Where a calendar's openings come from, a year of UTC at a time. Thread-safe. */
interface Years {

  /** {@return the openings of that year of UTC, cut at its ends; merged} */
  Spans openings(int year);
}
