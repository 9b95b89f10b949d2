// SPDX-License-Identifier: Apache-2.0
/** Public holidays of countries, from Jollyday. */
@NullMarked
package io.answerby.sla.engine.jollyday;

import org.jspecify.annotations.NullMarked;
