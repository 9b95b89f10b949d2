// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The next opening or closing is found however many years it lies ahead. */
class LookingAheadTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate FAIR = LocalDate.of(2031, 5, 5);

  private static BusinessCalendarBuilder utc() {
    return BusinessCalendar.named("test").in("UTC");
  }

  private static OpenTime alwaysBut(LocalDate closed) {
    return OpenTime.of(utc().alwaysOpen().closed(closed, "stock-taking").build());
  }

  private final BusinessCalendar fair = utc().openOn(FAIR, "fair", "10:00-12:00").build();

  @Test
  void findsAnOpeningYearsAhead() {
    assertEquals(
        Optional.of(Instant.parse("2031-05-05T10:00:00Z")), OpenTime.of(fair).nextOpening(NOW));
  }

  @Test
  void findsAClosingYearsAhead() {
    assertEquals(
        Optional.of(Instant.parse("2031-05-05T00:00:00Z")), alwaysBut(FAIR).nextClosing(NOW));
  }

  @Test
  void findsTheClosingOfALeapYearThatIsOpenForTheLengthOfAnother() {
    assertEquals(
        Optional.of(Instant.parse("2028-01-01T00:00:00Z")),
        alwaysBut(LocalDate.of(2028, 1, 1)).nextClosing(NOW));
    assertEquals(
        Optional.of(Instant.parse("2028-12-31T00:00:00Z")),
        alwaysBut(LocalDate.of(2028, 12, 31)).nextClosing(NOW));
  }

  @Test
  void goesOnBeyondYearsThatAnotherThreadBroughtMeanwhile() {
    GrowingTimeline opening = new GrowingTimeline(Source.of(fair));
    GrowingTimeline closing = new GrowingTimeline(Source.of(alwaysBut(FAIR).calendar()));
    long now = NOW.getEpochSecond();
    for (GrowingTimeline line : new GrowingTimeline[] {opening, closing}) {
      line.covering(now);
      line.covering(Horizon.startOf(2028)); // the other thread
    }
    Timeline opens = opening.withOpeningAfter(now);
    assertEquals(
        Instant.parse("2031-05-05T10:00:00Z"), Horizon.instant(opens.start(opens.at(now) + 1)));
    Timeline closes = closing.withClosingAfter(now);
    assertEquals(
        Instant.parse("2031-05-05T00:00:00Z"), Horizon.instant(closes.end(closes.at(now))));
  }

  @Test
  void growsNothingWhereAnotherThreadHasFoundIt() {
    GrowingTimeline opening = new GrowingTimeline(Source.of(fair));
    Timeline grown = opening.withWorkAfter(NOW.getEpochSecond(), Duration.ofHours(2).toSeconds());
    assertSame(grown, opening.withOpeningAfter(NOW.getEpochSecond()));
    GrowingTimeline closing = new GrowingTimeline(Source.of(alwaysBut(FAIR).calendar()));
    grown = closing.withClosingAfter(NOW.getEpochSecond());
    assertSame(grown, closing.withClosingAfter(NOW.getEpochSecond()));
  }
}
