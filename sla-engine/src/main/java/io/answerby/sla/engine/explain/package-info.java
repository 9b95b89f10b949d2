// SPDX-License-Identifier: Apache-2.0
/** Why a deadline is what it is: its ledger, as a table, as a sentence, and checked. */
@NullMarked
package io.answerby.sla.engine.explain;

import org.jspecify.annotations.NullMarked;
