// SPDX-License-Identifier: Apache-2.0
/** Opening hours as OpenStreetMap writes them, read by OpeningHoursParser. */
@NullMarked
package io.answerby.sla.engine.osm;

import org.jspecify.annotations.NullMarked;
