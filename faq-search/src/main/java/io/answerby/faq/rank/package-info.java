// SPDX-License-Identifier: Apache-2.0
/** Retrieval, fusion and the gate: which entries answer a question, and how sure that is. */
@NullMarked
package io.answerby.faq.rank;

import org.jspecify.annotations.NullMarked;
