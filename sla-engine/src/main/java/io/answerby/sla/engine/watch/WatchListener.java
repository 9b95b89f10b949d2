// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

/**
 * What a shop does when a clock is at risk or breached: mail the team lead, move the ticket up,
 * ring a bell.
 *
 * <p>A listener is called on the shop's executor, for one notice or digest at a time, in order. It
 * may call the watcher. What it throws is logged, by class and place only, and counts as told.
 */
@FunctionalInterface
public interface WatchListener {

  /** Is called for a notice that comes alone. */
  void told(Notice notice);

  /**
   * Is called for what a storm of notices was folded into. Unless overridden, passes them on one by
   * one.
   */
  default void told(Digest digest) {
    RuntimeException first = null;
    for (Notice notice : digest.notices()) {
      try {
        told(notice);
      } catch (RuntimeException thrown) {
        if (first == null) {
          first = thrown;
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
