// SPDX-License-Identifier: Apache-2.0
/** The demo shop as visitors meet it, in a real browser. */
@NullMarked
package io.answerby.examples.browsertests;

import org.jspecify.annotations.NullMarked;
