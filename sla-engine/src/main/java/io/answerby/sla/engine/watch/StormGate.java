// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets notices through one by one while they are few, and folds them into digests when they are
 * many.
 *
 * <p>A window opens with a notice and lasts a fixed time. In it the first few go through singly;
 * the look that brings more than are left of these goes through whole, as one digest; whatever
 * comes after is gathered, and goes through as one digest when the window ends. So a storm, however
 * large, is at most {@code singly + 1} calls a window. Where the wall clock is set back, the window
 * ends.
 *
 * <p>Not thread-safe.
 */
final class StormGate {

  private final int singly;
  private final Duration window;
  private final List<Notice> gathered = new ArrayList<>();
  private @Nullable Instant windowStart;
  private int left;

  /**
   * A gate.
   *
   * @param singly how many go through one by one in each window, at least one
   */
  StormGate(int singly, Duration window) {
    this.singly = singly;
    this.window = window;
  }

  /** {@return what goes through when a look at that instant found these notices, in their order} */
  List<Digest> pass(List<Notice> found, Instant now) {
    List<Digest> passed = new ArrayList<>();
    Instant start = windowStart;
    if (start != null && (now.isBefore(start) || !now.isBefore(start.plus(window)))) {
      windowStart = null;
      if (!gathered.isEmpty()) {
        passed.add(new Digest(gathered, now));
        gathered.clear();
      }
    }
    if (found.isEmpty()) {
      return passed;
    }
    if (windowStart == null) {
      windowStart = now;
      left = singly;
    }
    if (found.size() <= left) {
      left -= found.size();
      found.forEach(notice -> passed.add(new Digest(List.of(notice), now)));
    } else if (left > 0) {
      left = 0;
      passed.add(new Digest(found, now));
    } else {
      gathered.addAll(found);
    }
    return passed;
  }

  /** {@return the instant at which gathered notices go through, empty if none are gathered} */
  Optional<Instant> nextRelease() {
    return gathered.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(windowStart).map(start -> start.plus(window));
  }

  /** {@return what is gathered and has not gone through yet, oldest look first} */
  List<Notice> gathered() {
    return List.copyOf(gathered);
  }
}
