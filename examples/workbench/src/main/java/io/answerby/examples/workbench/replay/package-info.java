// SPDX-License-Identifier: Apache-2.0
/** The command {@code replay}: a help desk's own log, judged by standards it never had. */
@org.jspecify.annotations.NullMarked
package io.answerby.examples.workbench.replay;
