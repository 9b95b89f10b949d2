// SPDX-License-Identifier: Apache-2.0
/** Open clocks watched in process: each warning and each breach is told when it comes due. */
@org.jspecify.annotations.NullMarked
package io.answerby.sla.engine.watch;
