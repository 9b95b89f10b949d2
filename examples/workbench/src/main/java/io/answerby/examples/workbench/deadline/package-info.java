// SPDX-License-Identifier: Apache-2.0
/** The command {@code deadline}: open-time arithmetic, a JSON line in and a JSON line out. */
@org.jspecify.annotations.NullMarked
package io.answerby.examples.workbench.deadline;
