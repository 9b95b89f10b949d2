// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

/**
 * A row that makes no sense and was left out.
 *
 * @param line the line in the file on which it begins
 * @param why all that is wrong with it
 */
record Skipped(long line, String why) {}
