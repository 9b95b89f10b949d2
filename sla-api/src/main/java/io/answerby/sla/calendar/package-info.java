// SPDX-License-Identifier: Apache-2.0
/** Business calendars: the zone, the hours and the closures of a shop, as people write them. */
@NullMarked
package io.answerby.sla.calendar;

import org.jspecify.annotations.NullMarked;
