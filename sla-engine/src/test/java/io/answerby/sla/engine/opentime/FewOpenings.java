// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.util.List;

/**
 * A source that answers at once, so that a scenario costs nothing but its interleavings. Of four
 * years it closes one wholly and lets two be open over New Year, so that a question about one year
 * makes its calendar grow by others too.
 */
final class FewOpenings implements Source {

  @Override
  public Spans openings(long from, long to) {
    return switch (Math.floorMod(Horizon.yearOf(from), 4)) {
      case 1 -> new Spans();
      case 2 -> Spans.of(from + 100, to);
      case 3 -> Spans.of(from, from + 200);
      default -> Spans.of(from + 100, from + 300);
    };
  }

  @Override
  public List<Closures.Stretch> closures(long from, long to) {
    throw new UnsupportedOperationException("nobody asks here why it is closed");
  }

  @Override
  public DaysOfYear days(int year) {
    throw new UnsupportedOperationException("nobody asks here for business days");
  }
}
