// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

/**
 * Which clocks a change of standards or calendars reaches.
 *
 * <p>There is no right answer and hence no default. Whatever the mode, the verdicts of clocks that
 * were finished stay as they were, and name the version that judged them; only {@link #REPLAY_ALL}
 * judges anew.
 */
public enum ChangeMode {
  /** Clocks that start from the change on. Open ones go on under the version they started under. */
  NEW_ONLY,

  /**
   * Open clocks too, from the change on: what was used up until then stays as it was counted, and
   * no open deadline becomes earlier than the change. A clock that is breached already stays with
   * the version it broke.
   */
  NEW_AND_OPEN,

  /** All clocks, from their starts, as if the new version had always held. */
  REPLAY_ALL
}
