// SPDX-License-Identifier: Apache-2.0
/** A virtual desk with a clock set by hand, on which a shop tests its own standards. */
@NullMarked
package io.answerby.sla.engine.testing;

import org.jspecify.annotations.NullMarked;
