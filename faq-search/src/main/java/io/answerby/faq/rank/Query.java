// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import io.answerby.faq.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A text as the scorers take it.
 *
 * @param features what it has
 * @param language what it is written in
 * @param meaning its vector by the shop's own model, of length one, if there is a model
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Query(TextFeatures features, Language language, float @Nullable [] meaning) {}
