// SPDX-License-Identifier: Apache-2.0
/** A demo shop: FAQ answers before Send, and a promise after it. */
@NullMarked
package io.answerby.examples.contactpage;

import org.jspecify.annotations.NullMarked;
