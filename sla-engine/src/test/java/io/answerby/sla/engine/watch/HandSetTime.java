// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where it was set. */
final class HandSetTime implements InstantSource {

  private volatile Instant now;

  HandSetTime(Instant now) {
    this.now = now;
  }

  void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
