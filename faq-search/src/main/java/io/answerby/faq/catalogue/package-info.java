// SPDX-License-Identifier: Apache-2.0
/** Reads a shop's FAQs from where it keeps them, and says what could be better about them. */
@NullMarked
package io.answerby.faq.catalogue;

import org.jspecify.annotations.NullMarked;
