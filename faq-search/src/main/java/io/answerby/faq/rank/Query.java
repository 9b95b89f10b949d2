// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import org.jspecify.annotations.Nullable;

/**
 * A text as the scorers take it.
 *
 * @param features what it has
 * @param meaning its vector by the shop's own model, of length one, if there is a model
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Query(TextFeatures features, float @Nullable [] meaning) {}
