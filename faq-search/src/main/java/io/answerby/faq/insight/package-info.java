// SPDX-License-Identifier: Apache-2.0
/** What became of suggestions, kept without personal data, and what a shop learns from it. */
@NullMarked
package io.answerby.faq.insight;

import org.jspecify.annotations.NullMarked;
