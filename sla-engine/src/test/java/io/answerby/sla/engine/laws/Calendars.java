// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.laws;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Business calendars of all kinds. */
public final class Calendars {

  /** Zones that differ in what makes calendars hard; the first is the one to shrink to. */
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Asia/Karachi",
          "Europe/Riga",
          "Europe/London",
          "America/New_York",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "Africa/Casablanca",
          "Pacific/Chatham");

  private static final Hours OFFICE = Hours.parse("09:00-17:00");

  private Calendars() {}

  /**
   * {@return calendars in zones with and without changes of their clocks: offices, shifts over
   * midnight, breaks, days around the clock, with closed dates, dates of other hours, and hours
   * taken away, in 2026 and 2027}
   *
   * <p>They have the id {@code any} and shrink towards Monday, 09:00-17:00, in UTC.
   */
  public static Arbitrary<BusinessCalendar> any() {
    return named("any");
  }

  /** {@return the same with that id} */
  public static Arbitrary<BusinessCalendar> named(String id) {
    Arbitrary<Map<DayOfWeek, List<Hours>>> weeks =
        Arbitraries.maps(
                Arbitraries.of(DayOfWeek.values()), hours().list().ofMinSize(1).ofMaxSize(2))
            .ofMinSize(1)
            .ofMaxSize(7);
    Arbitrary<Set<LocalDate>> closed = dates().set().ofMaxSize(5);
    Arbitrary<Map<LocalDate, Hours>> others = Arbitraries.maps(dates(), hours()).ofMaxSize(3);
    Arbitrary<Map<LocalDate, Hours>> parts = Arbitraries.maps(dates(), hours()).ofMaxSize(3);
    return Combinators.combine(Arbitraries.of(ZONES), weeks, closed, others, parts)
        .as((zone, week, shut, other, part) -> write(id, zone, week, shut, other, part))
        .withoutEdgeCases();
  }

  /**
   * {@return hours within a day or past midnight, on the quarter of an hour; they shrink towards
   * 09:00-17:00}
   */
  public static Arbitrary<Hours> hours() {
    Arbitrary<Hours> usual =
        Arbitraries.of(
            OFFICE,
            Hours.parse("09:00-13:00"),
            Hours.parse("14:00-18:00"),
            Hours.parse("08:00-20:00"),
            Hours.parse("22:00-06:00"),
            Hours.parse("00:00-24:00"),
            Hours.parse("02:15-02:45"));
    Arbitrary<Hours> odd =
        Combinators.combine(
                Arbitraries.integers().between(0, 95), Arbitraries.integers().between(1, 95))
            .as((opens, length) -> new Hours(opens * 900, (opens + length) % 96 * 900))
            .map(hours -> hours);
    return Arbitraries.oneOf(usual, odd);
  }

  private static BusinessCalendar write(
      String id,
      String zone,
      Map<DayOfWeek, List<Hours>> week,
      Set<LocalDate> closed,
      Map<LocalDate, Hours> others,
      Map<LocalDate, Hours> parts) {
    BusinessCalendarBuilder calendar = BusinessCalendar.named(id).in(zone);
    week.forEach((day, hours) -> calendar.open(day, hours.toArray(Hours[]::new)));
    others.forEach((date, hours) -> calendar.openOn(date, "other hours", hours.toString()));
    closed.stream()
        .filter(date -> !others.containsKey(date))
        .forEach(date -> calendar.closed(date, "holiday"));
    parts.forEach((date, hours) -> calendar.closedPart(date, hours.toString(), "meeting"));
    return calendar.build();
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 730).map(LocalDate.of(2026, 1, 5)::plusDays);
  }
}
