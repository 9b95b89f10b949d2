// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import io.answerby.sla.calendar.YearlyDate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Seasons, yearly rules, holiday sources, closings nobody planned, and calendars of calendars. */
class WholeYearTest {

  private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");

  private static BusinessCalendarBuilder karachi() {
    return BusinessCalendar.named("karachi-desk").in(KARACHI);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(KARACHI).toInstant();
  }

  private static Duration openOn(OpenTime time, String date) {
    LocalDate day = LocalDate.parse(date);
    return time.between(
        day.atStartOfDay(KARACHI).toInstant(), day.plusDays(1).atStartOfDay(KARACHI).toInstant());
  }

  private static HolidaySource source(String name, Holiday... holidays) {
    return new HolidaySource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Holiday> holidays(LocalDate first, LocalDate last) {
        return List.of(holidays);
      }
    };
  }

  @Nested
  class ASeason {

    private final OpenTime shop =
        OpenTime.of(
            karachi()
                .open("Mon-Sat", "09:00-18:00")
                .season(
                    "winter sale",
                    MonthDay.of(12, 15),
                    MonthDay.of(1, 10),
                    s -> s.open("Mon-Sun", "08:00-22:00"))
                .season(
                    "stock-taking",
                    LocalDate.of(2027, 1, 2),
                    LocalDate.of(2027, 1, 3),
                    s -> s.closed())
                .season(
                    "Ramadan",
                    LocalDate.of(2027, 2, 8),
                    LocalDate.of(2027, 3, 9),
                    s -> s.open("Mon-Thu", "09:00-15:00").open("Fri", "22:00-02:00"))
                .build());

    @Test
    void hasAWeekOfItsOwnEvenOverNewYear() {
      assertEquals(Duration.ofHours(9), openOn(shop, "2026-12-14")); // Mon
      assertEquals(Duration.ofHours(14), openOn(shop, "2026-12-20")); // Sun
      assertEquals(Duration.ofHours(14), openOn(shop, "2027-01-10")); // Sun
      assertEquals(Duration.ZERO, openOn(shop, "2027-01-17")); // Sun
      assertEquals(Duration.ofHours(6), openOn(shop, "2027-02-08")); // Mon
    }

    @Test
    void givesWayToTheOneInsideIt() {
      assertEquals(Duration.ZERO, openOn(shop, "2027-01-02"));
      assertEquals(
          "stock-taking",
          shop.closures(at("2027-01-02T10:00"), at("2027-01-02T11:00")).get(0).reason());
    }

    @Test
    void hasTheShiftThatStartsOnItsLastDate() {
      OpenTime night =
          OpenTime.of(
              karachi()
                  .open("Mon-Sun", "09:00-18:00")
                  .season(
                      "nights",
                      LocalDate.of(2027, 3, 8),
                      LocalDate.of(2027, 3, 9),
                      s -> s.open("Mon-Sun", "22:00-02:00"))
                  .build());
      assertTrue(night.isOpen(at("2027-03-10T01:59:59")));
      assertFalse(night.isOpen(at("2027-03-08T01:00")));
    }

    @Test
    void mustNotCrossAnother() {
      BusinessCalendarBuilder crossing =
          karachi()
              .open("Mon-Sat", "09:00-18:00")
              .season("one", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 9), s -> s.closed())
              .season("two", LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 12), s -> s.closed())
              .season("three", MonthDay.of(6, 1), MonthDay.of(6, 30), s -> s);
      assertEquals(
          "calendar 'karachi-desk' with 2 faults:\n"
              + "- season 'three' must have hours or be closed, but was given neither\n"
              + "- seasons must lie apart or one inside the other, but there were"
              + " 'two (2027-01-09 to 2027-01-12): closed' and"
              + " 'one (2027-01-01 to 2027-01-09): closed'",
          assertThrows(IllegalArgumentException.class, crossing::build).getMessage());
    }
  }

  @Nested
  class AHoliday {

    @Test
    void comesEveryYear() {
      OpenTime shop =
          OpenTime.of(
              karachi()
                  .open("Mon-Sat", "09:00-18:00")
                  .closedYearly(YearlyDate.on(Month.AUGUST, 14).observedOnMonday(), "Independence")
                  .build());
      assertEquals(Duration.ZERO, openOn(shop, "2026-08-14")); // Fri
      assertEquals(Duration.ofHours(9), openOn(shop, "2027-08-14")); // Sat
      assertEquals(Duration.ZERO, openOn(shop, "2027-08-16")); // Mon
      assertEquals(Duration.ZERO, openOn(shop, "2150-08-14"));
    }

    @Test
    void ofASourceIsKnownAsFarAsTheSourceWasAsked() {
      OpenTime shop =
          OpenTime.of(
              karachi()
                  .open("Mon-Sat", "09:00-18:00")
                  .holidays(
                      source("Pakistan", new Holiday(LocalDate.of(2027, 3, 10), "Eid", true)),
                      LocalDate.of(2027, 1, 1),
                      LocalDate.of(2027, 12, 31))
                  .build());
      assertEquals(at("2028-01-01T00:00"), shop.knownUntil());
      assertEquals(Optional.of("Pakistan"), shop.firstSourceToEnd());
      Closure eid = shop.closures(at("2027-03-10T10:00"), at("2027-03-10T11:00")).get(0);
      assertEquals("Eid", eid.reason());
      assertTrue(eid.tentative());
    }

    @Test
    void ofASourceAskedYearByYearIsKnownToTheEndOfTheLast() {
      BusinessCalendar first =
          karachi()
              .open("Mon-Sat", "09:00-18:00")
              .holidays(
                  source("Pakistan", Holiday.of(LocalDate.of(2027, 8, 14), "Independence")),
                  LocalDate.of(2027, 1, 1),
                  LocalDate.of(2027, 12, 31))
              .build();
      OpenTime shop =
          OpenTime.of(
              first.toBuilder()
                  .holidays(
                      source("Pakistan", Holiday.of(LocalDate.of(2028, 3, 23), "Pakistan Day")),
                      LocalDate.of(2028, 1, 1),
                      LocalDate.of(2028, 12, 31))
                  .build());
      assertEquals(at("2029-01-01T00:00"), shop.knownUntil());
      assertEquals(Duration.ZERO, openOn(shop, "2027-08-14"));
      assertEquals(Duration.ZERO, openOn(shop, "2028-03-23"));
    }

    @Test
    void ofASourceThatWasAskedForEverIsKnownForEver() {
      OpenTime shop =
          OpenTime.of(
              karachi()
                  .open("Mon-Sat", "09:00-18:00")
                  .holidays(source("a table"), LocalDate.MIN, LocalDate.MAX)
                  .build());
      assertEquals(Duration.ofHours(9), openOn(shop, "2026-12-25"));
      assertTrue(shop.knownUntil().isAfter(at("2199-12-31T00:00")));
    }

    @Test
    void losesToHoursWrittenForItsDate() {
      LocalDate date = LocalDate.of(2026, 12, 25);
      OpenTime shop =
          OpenTime.of(
              karachi()
                  .open("Mon-Sat", "09:00-18:00")
                  .holidays(source("a list", Holiday.of(date, "Christmas")), date, date)
                  .closedYearly(YearlyDate.on(Month.DECEMBER, 25), "Quaid-e-Azam Day")
                  .openOn(date, "sale", "10:00-12:00")
                  .build());
      assertEquals(Duration.ofHours(2), openOn(shop, "2026-12-25"));
    }

    @Test
    void sourceThatCannotBeReadFailsTheCalendar() {
      HolidaySource broken =
          new HolidaySource() {
            @Override
            public String name() {
              return "feed";
            }

            @Override
            public List<Holiday> holidays(LocalDate first, LocalDate last) {
              throw new IllegalStateException("line 3: no date");
            }
          };
      LocalDate date = LocalDate.of(2026, 12, 25);
      assertEquals(
          "calendar 'karachi-desk': holidays of 'feed' must be readable from 2026-12-25"
              + " to 2026-12-25, but were not: java.lang.IllegalStateException: line 3: no date",
          assertThrows(
                  IllegalArgumentException.class,
                  karachi().open("Mon", "09:00-10:00").holidays(broken, date, date)::build)
              .getMessage());
    }
  }

  @Nested
  class AClosingNobodyPlanned {

    @Test
    void winsOverEverything() {
      OpenTime shop =
          OpenTime.of(
              karachi()
                  .open("Mon-Sat", "09:00-18:00")
                  .closedBetween(at("2026-11-23T11:30"), at("2026-11-23T15:00"), "power cut")
                  .build());
      assertEquals(at("2026-11-23T15:30"), shop.plus(at("2026-11-23T09:00"), Duration.ofHours(3)));
      assertEquals(
          List.of(
              new Closure(
                  at("2026-11-23T11:30"),
                  at("2026-11-23T15:00"),
                  Closure.Cause.UNPLANNED,
                  "power cut",
                  false)),
          shop.closures(at("2026-11-23T09:00"), at("2026-11-23T18:00")));
    }

    @Test
    void untilFurtherNoticeLetsNothingBePromised() {
      OpenTime shop =
          OpenTime.of(
              karachi()
                  .open("Mon-Sat", "09:00-18:00")
                  .closedUntilFurtherNotice(at("2026-11-23T11:00"), "flood")
                  .build());
      Instant nine = at("2026-11-23T09:00");
      assertEquals(at("2026-11-23T11:00"), shop.plus(nine, Duration.ofHours(2)));
      assertEquals(Optional.empty(), shop.nextOpening(at("2026-11-23T11:00")));
      assertEquals(
          "calendar 'karachi-desk' holds PT2H of open time between 2026-11-23T04:00:00Z and"
              + " 2200-01-01T00:00:00Z, but PT4H were asked for; 'karachi-desk' is closed from"
              + " 2026-11-23T06:00:00Z until further notice: flood",
          assertThrows(DateTimeException.class, () -> shop.plus(nine, Duration.ofHours(4)))
              .getMessage());
    }
  }

  @Nested
  class ACalendarOfCalendars {

    private final BusinessCalendar karachi = karachi().open("Mon-Fri", "09:00-17:00").build();
    private final BusinessCalendar riga =
        BusinessCalendar.named("riga-desk")
            .in("Europe/Riga")
            .open("Mon-Fri", "09:00-17:00")
            .closed(LocalDate.of(2026, 11, 24), "Lacplesis")
            .build();

    @Test
    void followsTheSun() {
      // 09:00-17:00 in Karachi is 04:00-12:00Z, in Riga 07:00-15:00Z
      OpenTime any = OpenTime.of(BusinessCalendar.named("world").anyOf(karachi, riga));
      assertEquals(
          List.of(
              new Opening(
                  Instant.parse("2026-11-23T04:00:00Z"), Instant.parse("2026-11-23T15:00:00Z"))),
          any.openings(
              Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z")));
      assertEquals(
          "Lacplesis",
          any.closures(Instant.parse("2026-11-24T12:30:00Z"), Instant.parse("2026-11-24T13:00:00Z"))
              .get(0)
              .reason());
    }

    @Test
    void isOpenWhenAllAreOrOnlyTheFirst() {
      OpenTime all = OpenTime.of(BusinessCalendar.named("both").allOf(karachi, riga));
      OpenTime first = OpenTime.of(BusinessCalendar.named("alone").firstWithout(karachi, riga));
      Instant from = Instant.parse("2026-11-23T00:00:00Z");
      Instant to = Instant.parse("2026-11-24T00:00:00Z");
      assertEquals(Duration.ofHours(5), all.between(from, to));
      assertEquals(Duration.ofHours(3), first.between(from, to));
      assertEquals(
          "not while 'riga-desk' is open",
          first
              .closures(
                  Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-23T09:00:00Z"))
              .get(0)
              .reason());
    }

    @Test
    void hasBusinessDaysOnceItHasAZone() {
      BusinessCalendar world = BusinessCalendar.named("world").anyOf(karachi, riga);
      assertEquals(
          "calendar 'world' is composed and must be given a zone for its days by withZone, but has"
              + " none",
          assertThrows(
                  IllegalStateException.class,
                  () -> OpenTime.of(world).businessDays().arrival(at("2026-11-23T09:00")))
              .getMessage());
      BusinessDays days = OpenTime.of(world.withZone(KARACHI)).businessDays();
      assertEquals(
          new BusinessDay(
              LocalDate.of(2026, 11, 23), at("2026-11-23T09:00"), at("2026-11-23T20:00")),
          days.on(LocalDate.of(2026, 11, 23)).orElseThrow());
    }
  }

  @Test
  void resolvedForAYearItIsOpenWhenItWasInThatYear() {
    BusinessCalendar shop =
        karachi()
            .open("Mon-Sun", "18:00-02:00")
            .closedYearly(YearlyDate.on(Month.DECEMBER, 25).observedOnMonday(), "Christmas")
            .closedTentatively(LocalDate.of(2027, 3, 10), "Eid")
            .closed(LocalDate.of(2028, 1, 1), "later")
            .holidays(
                source("feasts", Holiday.of(LocalDate.of(2027, 8, 14), "Independence")),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31))
            .build();
    BusinessCalendar resolved = shop.resolved(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
    assertEquals(
        OpenTime.of(shop).openings(at("2027-01-01T00:00"), at("2028-01-01T00:00")),
        OpenTime.of(resolved).openings(at("2027-01-01T00:00"), at("2028-01-01T00:00")));
    assertEquals(
        List.of("2027-03-10", "2027-08-14", "2027-12-27"),
        resolved.exceptions().keySet().stream().map(LocalDate::toString).toList());
    assertTrue(resolved.exceptions().values().stream().noneMatch(e -> e.tentative()));
    assertEquals(Optional.empty(), OpenTime.of(resolved).firstSourceToEnd());
  }
}
