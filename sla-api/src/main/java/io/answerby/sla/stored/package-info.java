// SPDX-License-Identifier: Apache-2.0
/** Tickets in the form in which they are kept: plain records that any JSON library writes. */
@NullMarked
package io.answerby.sla.stored;

import org.jspecify.annotations.NullMarked;
