// SPDX-License-Identifier: Apache-2.0
/** Benchmarks: ours, the raw limit of the machine and the peers, side by side in one run. */
@org.jspecify.annotations.NullMarked
package io.answerby.examples.benchmarks;
