// SPDX-License-Identifier: Apache-2.0
/** Laws that a shop's calendars, standards and tickets keep, and arbitraries to check them with. */
@NullMarked
package io.answerby.sla.engine.laws;

import org.jspecify.annotations.NullMarked;
