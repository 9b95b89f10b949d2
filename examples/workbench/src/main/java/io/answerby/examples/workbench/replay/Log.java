// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import java.util.List;
import java.util.Map;

/**
 * A log as it was read.
 *
 * @param rows how many rows it has, the skipped ones too
 * @param tickets the rows that make sense by ticket, in the order of the file
 * @param skipped the rows that do not
 */
record Log(long rows, Map<String, List<LogRow>> tickets, List<Skipped> skipped) {}
