// SPDX-License-Identifier: Apache-2.0
/** What a shop promises, per channel, and what happened to the people it promised it to. */
@NullMarked
package io.answerby.sla;

import org.jspecify.annotations.NullMarked;
