// SPDX-License-Identifier: Apache-2.0
/** The arithmetic on a compiled calendar. Nothing else in Answerby adds hours. */
@NullMarked
package io.answerby.sla.engine.opentime;

import org.jspecify.annotations.NullMarked;
