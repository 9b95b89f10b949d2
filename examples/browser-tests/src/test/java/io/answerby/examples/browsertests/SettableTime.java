// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.browsertests;

import java.time.Instant;
import java.time.InstantSource;

/** A time that stands until it is set. */
final class SettableTime implements InstantSource {

  private volatile Instant now;

  SettableTime(String instant) {
    now = Instant.parse(instant);
  }

  void set(String instant) {
    now = Instant.parse(instant);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
