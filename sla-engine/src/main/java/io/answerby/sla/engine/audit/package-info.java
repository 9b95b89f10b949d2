// SPDX-License-Identifier: Apache-2.0
/** Is this what you meant? What is wrong, impossible or surprising in a shop's standards. */
@NullMarked
package io.answerby.sla.engine.audit;

import org.jspecify.annotations.NullMarked;
