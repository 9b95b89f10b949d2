// SPDX-License-Identifier: Apache-2.0
/** The commands {@code audit} and {@code preview}: standards and calendars read from files. */
@NullMarked
package io.answerby.examples.workbench.standards;

import org.jspecify.annotations.NullMarked;
