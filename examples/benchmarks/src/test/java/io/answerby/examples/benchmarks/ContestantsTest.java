// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.mpxj.ProjectCalendar;
import org.mpxj.TimeUnit;
import pro.taskana.common.api.WorkingTimeCalculator;
import pro.taskana.common.api.exceptions.InvalidArgumentException;

/** A race is only one if all run the same course. */
class ContestantsTest {

  private final OpenTime openTime = Office.compiled();
  private final Floor floor =
      new Floor(openTime, Office.instant(Office.FIRST_YEAR), Office.instant(Office.UNTIL_YEAR));
  private final WorkingTimeCalculator taskana = Peers.taskana();
  private final ProjectCalendar mpxj = Peers.mpxj();
  private final long[] starts = Office.starts(50);

  @Test
  void allAddTheSame() throws InvalidArgumentException {
    for (int hours : new int[] {4, 40, 4_000}) {
      for (long start : starts) {
        long ours = openTime.plusSeconds(start, hours * 3600L);
        Instant instant = Instant.ofEpochSecond(ours);
        assertEquals(ours, floor.plus(start, hours * 3600L));
        assertEquals(instant, openTime.plus(Instant.ofEpochSecond(start), Duration.ofHours(hours)));
        assertEquals(
            instant, taskana.addWorkingTime(Instant.ofEpochSecond(start), Duration.ofHours(hours)));
        assertEquals(
            local(ours),
            mpxj.getDate(local(start), org.mpxj.Duration.getInstance(hours, TimeUnit.HOURS)));
      }
    }
  }

  @Test
  void theLimitAddsFortyThousandHoursToo() {
    for (long start : starts) {
      assertEquals(openTime.plusSeconds(start, 144_000_000L), floor.plus(start, 144_000_000L));
    }
  }

  @Test
  void allMeasureTheSame() throws InvalidArgumentException {
    for (long start : starts) {
      long end = start + 1826 * 86_400L;
      long ours = openTime.betweenSeconds(start, end);
      assertEquals(ours, floor.between(start, end));
      assertEquals(
          Duration.ofSeconds(ours),
          openTime.between(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end)));
      assertEquals(
          Duration.ofSeconds(ours),
          taskana.workingTimeBetween(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end)));
      assertEquals(
          (double) ours,
          mpxj.getWork(local(start), local(end), TimeUnit.HOURS).getDuration() * 3600,
          60);
    }
  }

  private static LocalDateTime local(long second) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(second), Office.ZONE);
  }
}
