// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import java.lang.management.ManagementFactory;

/** Weighs what is reachable. */
final class Heap {

  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** {@return the bytes in use after the garbage is collected} */
  static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
