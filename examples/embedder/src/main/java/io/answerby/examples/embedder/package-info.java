// SPDX-License-Identifier: Apache-2.0
/** FAQ search helped by a small language model in the shop's own process. */
@NullMarked
package io.answerby.examples.embedder;

import org.jspecify.annotations.NullMarked;
