// SPDX-License-Identifier: Apache-2.0
/** What the shop promises and keeps: its hours, its response standards, the messages it has. */
@NullMarked
package io.answerby.examples.contactpage.desk;

import org.jspecify.annotations.NullMarked;
