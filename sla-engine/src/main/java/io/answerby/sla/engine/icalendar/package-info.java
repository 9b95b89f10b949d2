// SPDX-License-Identifier: Apache-2.0
/** Holidays from an iCalendar feed, read by biweekly. */
@NullMarked
package io.answerby.sla.engine.icalendar;

import org.jspecify.annotations.NullMarked;
