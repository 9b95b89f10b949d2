// SPDX-License-Identifier: Apache-2.0
/** The shop's FAQs and the search for those that answer a visitor's question. */
@NullMarked
package io.answerby.examples.contactpage.answers;

import org.jspecify.annotations.NullMarked;
