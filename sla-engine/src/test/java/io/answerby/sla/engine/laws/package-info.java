// SPDX-License-Identifier: Apache-2.0
/**
 * Laws that a shop's calendars, standards and tickets keep, and arbitraries to check them with.
 *
 * <p>The seeds are fixed, so that a build is not red today and green tomorrow. A shop that wants
 * other cases every night overrides a law with a {@code @Property} of its own.
 */
@NullMarked
package io.answerby.sla.engine.laws;

import org.jspecify.annotations.NullMarked;
