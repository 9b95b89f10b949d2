// SPDX-License-Identifier: Apache-2.0
/** Questions a shop has answered before, and the search that finds the right one. */
@NullMarked
package io.answerby.faq;

import org.jspecify.annotations.NullMarked;
