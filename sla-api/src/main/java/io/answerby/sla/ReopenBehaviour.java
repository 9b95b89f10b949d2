// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

/**
 * What happens to a resolution clock when a resolved ticket comes back.
 *
 * <p>There is no right answer and hence no default: standards name one if they promise anything for
 * a metric that {@linkplain Metric#isReopened() reopening concerns}. The examples are of a clock
 * that counts day and night and was due at 16:00.
 */
public enum ReopenBehaviour {
  /** As if it had never been resolved: resolved 13:00–15:00, still due at 16:00. */
  CONTINUE,

  /** The time it lay resolved does not count: resolved 13:00–15:00, now due at 18:00. */
  CONTINUE_WITHOUT_RESOLVED_TIME,

  /** The verdict stays, and a new clock starts with the whole target. */
  NEW_CYCLE,

  /**
   * A new clock starts with the whole target and replaces the old one; a breached old one stays in
   * the reports.
   */
  RESTART
}
