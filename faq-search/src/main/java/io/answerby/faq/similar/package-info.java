// SPDX-License-Identifier: Apache-2.0
/** Tells which questions are asked in nearly the same words. */
@NullMarked
package io.answerby.faq.similar;

import org.jspecify.annotations.NullMarked;
