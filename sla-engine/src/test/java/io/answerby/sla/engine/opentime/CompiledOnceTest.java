// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A year is compiled when a question first reaches it: once, and none that no question needs. */
class CompiledOnceTest {

  private static final long HOUR = 3600;

  /** Notes the years that it is asked for. */
  private static final class Noting implements Source {

    private final Source source;
    private final List<Integer> years = new ArrayList<>();

    Noting(BusinessCalendar calendar) {
      source = Source.of(calendar);
    }

    @Override
    public Spans openings(long from, long to) {
      years.add(Horizon.yearOf(from));
      assertEquals(Horizon.startOf(Horizon.yearOf(from) + 1), to);
      return source.openings(from, to);
    }

    @Override
    public List<Closures.Stretch> closures(long from, long to) {
      return source.closures(from, to);
    }

    @Override
    public DaysOfYear days(int year) {
      years.add(year);
      return source.days(year);
    }
  }

  private static final BusinessCalendar DAILY =
      BusinessCalendar.named("daily").in("UTC").open("Mon-Sun", "09:00-10:00").build();

  private final Noting source = new Noting(DAILY);
  private final GrowingTimeline line = new GrowingTimeline(source);

  private static long noon(int year, int month, int day) {
    return LocalDate.of(year, month, day).toEpochDay() * 86_400 + 12 * HOUR;
  }

  @Test
  void aQuestionCompilesItsYearAndTheNextOneInItNothing() {
    line.covering(noon(2026, 7, 1));
    line.covering(Horizon.startOf(2026));
    line.covering(Horizon.startOf(2027) - 1);
    assertEquals(List.of(2026), source.years);
    line.covering(Horizon.startOf(2027));
    assertEquals(List.of(2026, 2027), source.years);
  }

  @Test
  void aYearFurtherAwayBringsThoseBetween() {
    line.covering(noon(2026, 7, 1));
    line.covering(noon(2029, 7, 1));
    assertEquals(List.of(2026, 2027, 2028, 2029), source.years);
    line.covering(noon(2024, 7, 1));
    assertEquals(List.of(2026, 2027, 2028, 2029, 2025, 2024), source.years);
  }

  @Test
  void workAheadBringsTheYearsThatItTakes() {
    assertEquals(184 * HOUR, line.withWorkAfter(noon(2026, 6, 30), 184 * HOUR).total - 181 * HOUR);
    assertEquals(List.of(2026), source.years);
    line.withWorkAfter(noon(2026, 6, 30), (184 + 365) * HOUR);
    assertEquals(List.of(2026, 2027), source.years);
    line.withWorkAfter(noon(2026, 6, 30), (184 + 365) * HOUR + 1);
    assertEquals(List.of(2026, 2027, 2028), source.years);
  }

  @Test
  void workBehindBringsTheYearsThatItTakes() {
    line.withWorkBefore(noon(2026, 6, 30), 181 * HOUR);
    assertEquals(List.of(2026), source.years);
    line.withWorkBefore(noon(2026, 6, 30), (181 + 365) * HOUR);
    assertEquals(List.of(2026, 2025), source.years);
    line.withWorkBefore(noon(2026, 6, 30), (181 + 365) * HOUR + 1);
    assertEquals(List.of(2026, 2025, 2024), source.years);
  }

  @Test
  void lookingAheadBringsNoYearBeyondTheOneThatHasIt() {
    line.withOpeningAfter(noon(2026, 12, 31));
    assertEquals(List.of(2026, 2027), source.years);
    Noting always = new Noting(BusinessCalendar.named("always").in("UTC").alwaysOpen().build());
    new GrowingTimeline(always).withClosingAfter(noon(2198, 12, 31));
    assertEquals(List.of(2198, 2199), always.years);
  }

  @Test
  void whatTheHorizonDoesNotHoldCompilesItToItsEnd() {
    assertEquals(Horizon.END_YEAR, line.withWorkAfter(noon(2198, 7, 1), 9_999 * HOUR).toYear);
    assertEquals(List.of(2198, 2199), source.years);
    Noting early = new Noting(DAILY);
    assertEquals(
        Horizon.FIRST_YEAR,
        new GrowingTimeline(early).withWorkBefore(noon(1901, 7, 1), 9_999 * HOUR).fromYear);
    assertEquals(List.of(1901, 1900), early.years);
  }

  @Nested
  class BusinessDaysToo {

    private final BusinessDays days = new BusinessDays(DAILY, source);

    @Test
    void areCompiledAYearAtATimeAndOnce() {
      days.on(LocalDate.of(2026, 1, 1));
      days.on(LocalDate.of(2026, 12, 31));
      assertEquals(List.of(2026), source.years);
      assertEquals(LocalDate.of(2027, 1, 1), days.after(LocalDate.of(2026, 12, 31), 1).date());
      assertEquals(List.of(2026, 2027), source.years);
    }

    @Test
    void areKnownAYearAroundTheHorizonForZonesThatAreBehindOrAhead() {
      assertEquals(Optional.empty(), days.on(LocalDate.of(1899, 1, 1)));
      assertEquals(Optional.empty(), days.on(LocalDate.of(2200, 12, 31)));
      for (LocalDate outside : List.of(LocalDate.of(1898, 12, 31), LocalDate.of(2201, 1, 1))) {
        String refusal =
            String.valueOf(
                assertThrows(DateTimeException.class, () -> days.on(outside)).getMessage());
        assertTrue(refusal.endsWith("but was asked about " + outside + "T00:00:00Z"), refusal);
      }
      BusinessCalendar honolulu =
          BusinessCalendar.named("honolulu")
              .in("Pacific/Honolulu")
              .open("Mon-Sun", "09:00-17:00")
              .build();
      // in Honolulu it is still 1899 when the horizon begins
      assertEquals(
          Instant.parse("1900-01-01T00:00:00Z"),
          OpenTime.of(honolulu)
              .businessDays()
              .on(LocalDate.of(1899, 12, 31))
              .orElseThrow()
              .firstOpening());
    }
  }
}
