// SPDX-License-Identifier: Apache-2.0
/** Keeps one thing in one file that is always whole, whenever the machine stops. */
@NullMarked
package io.answerby.faq.store;

import org.jspecify.annotations.NullMarked;
