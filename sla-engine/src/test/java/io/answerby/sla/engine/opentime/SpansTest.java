// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What spans make of each other: sorted, disjoint, and never touching. */
class SpansTest {

  private static Spans spans(long... bounds) {
    Spans spans = new Spans(1);
    for (int i = 0; i < bounds.length; i += 2) {
      spans.add(bounds[i], bounds[i + 1]);
    }
    return spans.merge();
  }

  private static String text(Spans spans) {
    var text = new StringBuilder();
    for (int i = 0; i < spans.count(); i++) {
      text.append(i == 0 ? "" : " ").append(spans.start(i)).append('-').append(spans.end(i));
    }
    return text.toString();
  }

  @Test
  void thatTouchOrOverlapAreOneInWhateverOrderTheyCome() {
    assertEquals("1-9", text(spans(5, 9, 1, 3, 3, 5)));
    assertEquals("1-9", text(spans(1, 9, 2, 3, 4, 5)));
    assertEquals("1-3 4-5", text(spans(4, 5, 1, 3)));
    assertEquals("1-5", text(spans(1, 3, 1, 5, 1, 4)));
  }

  @Test
  void thatAreEmptyOrReversedVanish() {
    assertEquals("", text(spans(3, 3, 5, 4)));
    assertEquals("", text(Spans.of(3, 3)));
  }

  @Test
  void inEitherAreOneWhereTheyTouch() {
    assertEquals("1-5", text(spans(1, 3).or(spans(3, 5))));
    assertEquals("1-5", text(spans(3, 5).or(spans(1, 3))));
    assertEquals("1-9", text(spans(1, 4, 6, 9).or(spans(4, 6))));
    assertEquals("1-3 4-5", text(spans(1, 3).or(spans(4, 5))));
    assertEquals("1-3", text(spans(1, 3).or(spans())));
  }

  @Test
  void inBothAreWhatTheyShare() {
    assertEquals("3-5 7-8", text(spans(1, 5, 7, 9).and(spans(3, 6, 6, 8))));
    assertEquals("", text(spans(1, 3).and(spans(3, 5))));
    assertEquals("1-2 3-4", text(spans(1, 4).and(spans(0, 2, 3, 5))));
  }

  @Test
  void withoutOthersAreWhatIsLeft() {
    assertEquals("1-3 5-9", text(spans(1, 9).minus(spans(3, 5))));
    assertEquals("1-3 5-9", text(spans(1, 3, 5, 9).minus(spans(3, 5))));
    assertEquals("", text(spans(1, 3, 5, 9).minus(spans(0, 10))));
    assertEquals("4-5 7-9", text(spans(1, 5, 6, 9).minus(spans(0, 2, 2, 4, 5, 7))));
    assertEquals("1-3", text(spans(1, 3).minus(spans())));
  }

  @Test
  void insideAStretchAreCutAtItsEnds() {
    assertEquals("2-3 5-6", text(spans(1, 3, 5, 9).within(2, 6)));
    assertEquals("", text(spans(1, 3).within(3, 9)));
    assertEquals(3, spans(1, 3, 5, 6).length());
  }
}
