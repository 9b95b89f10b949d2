// SPDX-License-Identifier: Apache-2.0
/** The first ten minutes with Answerby, printed. */
@NullMarked
package io.answerby.examples.quickstart;

import org.jspecify.annotations.NullMarked;
