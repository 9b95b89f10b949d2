// SPDX-License-Identifier: Apache-2.0
/** What a shop promises its customers, kept in code so that it can be tested like code. */
@NullMarked
package io.answerby.examples.standardscheck;

import org.jspecify.annotations.NullMarked;
