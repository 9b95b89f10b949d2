// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local times become instants as java.time has it, at every change of offset there ever was. */
class LocalClockTest {

  private static final Instant FROM = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");

  private static long second(LocalDateTime local) {
    return local.toEpochSecond(ZoneOffset.UTC);
  }

  private static void agrees(ZoneId zone, LocalClock clock, LocalDateTime local) {
    assertEquals(
        local.atZone(zone).toEpochSecond(),
        clock.instant(second(local)),
        () -> local + " in " + zone);
  }

  private static void agrees(ZoneId zone, LocalClock clock, LocalDate date) {
    assertEquals(
        date.atStartOfDay(zone).toEpochSecond(),
        clock.startOfDay(date.toEpochDay()),
        () -> "start of " + date + " in " + zone);
  }

  @Test
  void agreesWithJavaTimeAroundEveryChangeOfEveryZone() {
    Map<ZoneRules, ZoneId> zones = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      zones.putIfAbsent(zone.getRules(), zone);
    }
    zones.forEach(
        (rules, zone) -> {
          ZoneOffsetTransition change = rules.nextTransition(FROM);
          while (change != null && change.getInstant().isBefore(TO)) {
            LocalDateTime before = change.getDateTimeBefore();
            LocalDateTime after = change.getDateTimeAfter();
            LocalDate first = before.toLocalDate().minusDays(1);
            LocalClock clock = new LocalClock(zone, first.toEpochDay(), first.toEpochDay() + 4);
            for (int day = 0; day < 4; day++) {
              agrees(zone, clock, first.plusDays(day));
            }
            for (LocalDateTime local :
                new LocalDateTime[] {
                  before, before.minusSeconds(1), before.plusSeconds(1),
                  after, after.minusSeconds(1), after.plusSeconds(1)
                }) {
              agrees(zone, clock, local);
            }
            change = rules.nextTransition(change.getInstant());
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    // clocks went forward at 23:30, so that 31 March began at 00:30
    "America/Toronto, 1919-03-31, 1919-03-31T04:30:00Z",
    // clocks went back at 00:01 to 23:01: the date began twice, and the first time counts
    "America/St_Johns, 2010-11-07, 2010-11-07T02:30:00Z",
    // clocks went forward at midnight
    "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z",
    // the date before was skipped
    "Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z",
    "Asia/Karachi, 2026-11-23, 2026-11-22T19:00:00Z",
    "UTC, 2026-11-23, 2026-11-23T00:00:00Z"
  })
  void beginsADateWhenJavaTimeDoes(ZoneId zone, LocalDate date, Instant begins) {
    assertEquals(begins, date.atStartOfDay(zone).toInstant());
    agrees(zone, new LocalClock(zone, date.toEpochDay(), date.toEpochDay()), date);
  }
}
