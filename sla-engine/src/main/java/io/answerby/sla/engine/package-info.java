// SPDX-License-Identifier: Apache-2.0
/** By when a contact is owed an answer. */
@NullMarked
package io.answerby.sla.engine;

import org.jspecify.annotations.NullMarked;
