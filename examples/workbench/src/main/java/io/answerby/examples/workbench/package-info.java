// SPDX-License-Identifier: Apache-2.0
/** The workbench: Answerby on the command line, JSON lines in and JSON lines out. */
@org.jspecify.annotations.NullMarked
package io.answerby.examples.workbench;
