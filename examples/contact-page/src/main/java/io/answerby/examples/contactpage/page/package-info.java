// SPDX-License-Identifier: Apache-2.0
/** What visitors see: the pages, their words in five languages, and the one writer of HTML. */
@NullMarked
package io.answerby.examples.contactpage.page;

import org.jspecify.annotations.NullMarked;
