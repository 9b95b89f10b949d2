// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopTest {

  private final Shop shop = new Shop();

  @ParameterizedTest
  @CsvSource({
    // Tuesday in the open hours, Saturday, Sunday
    "2026-11-24T10:00:00Z, true,  2026-11-24T18:00:00Z",
    "2026-11-24T08:59:59Z, false, 2026-11-24T09:00:00Z",
    "2026-11-24T18:00:00Z, false, 2026-11-25T09:00:00Z",
    "2026-11-21T15:59:59Z, true,  2026-11-21T16:00:00Z",
    "2026-11-22T12:00:00Z, false, 2026-11-23T09:00:00Z",
    // Christmas Eve after closing: Christmas, Boxing Day, Sunday, and a substitute Monday follow
    "2026-12-24T18:30:00Z, false, 2026-12-29T09:00:00Z",
    // the first morning of summer time
    "2027-03-28T12:00:00Z, false, 2027-03-30T08:00:00Z"
  })
  void saysWhetherItIsOpenAndWhenThatChanges(Instant now, boolean open, Instant changesAt) {
    Standing standing = shop.standing(now);
    assertEquals(open, standing.open());
    assertEquals(Optional.of(changesAt), standing.changesAt());
  }

  @Test
  void promisesToPickUpAndToServeOnlyWhileOpen() {
    Standing open = shop.standing(Instant.parse("2026-11-24T10:00:00Z"));
    assertEquals(Optional.of(Duration.ofMinutes(2)), open.phone());
    assertEquals(Optional.of(Duration.ofMinutes(5)), open.counter());
    Standing closed = shop.standing(Instant.parse("2026-11-24T20:00:00Z"));
    assertEquals(Optional.empty(), closed.phone());
    assertEquals(Optional.empty(), closed.counter());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00Z, 2026-11-24T14:00:00Z",
    "2026-11-24T10:00:01Z, 2026-11-24T14:05:00Z",
    "2026-11-24T10:03:20Z, 2026-11-24T14:05:00Z",
    // at night it counts from 08:00
    "2026-11-24T23:00:00Z, 2026-11-25T12:00:00Z",
    // an hour before the end of the day, three hours are left for the next
    "2026-11-21T19:00:00Z, 2026-11-22T11:00:00Z",
    // Christmas Eve 19:30: half an hour then, and the rest on Christmas Day from 10:00
    "2026-12-24T19:30:00Z, 2026-12-25T13:30:00Z",
    // Christmas Day 13:00: one hour then, three on Boxing Day
    "2026-12-25T13:00:00Z, 2026-12-26T11:00:00Z"
  })
  void promisesAnAnswerWithinFourHoursOfTheInbox(Instant now, Instant by) {
    assertEquals(Optional.of(by), shop.standing(now).form());
    assertEquals(Optional.of(by), shop.standing(now).email());
  }

  @Test
  void bankHolidaysAreNeverSundays() {
    for (LocalDate date : BankHolidays.DATED.keySet()) {
      assertTrue(date.getDayOfWeek() != DayOfWeek.SUNDAY, date::toString);
    }
  }
}
