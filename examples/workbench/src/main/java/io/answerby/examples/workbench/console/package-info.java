// SPDX-License-Identifier: Apache-2.0
/** What every command shares: its streams, its progress bar and how it says that it failed. */
@org.jspecify.annotations.NullMarked
package io.answerby.examples.workbench.console;
