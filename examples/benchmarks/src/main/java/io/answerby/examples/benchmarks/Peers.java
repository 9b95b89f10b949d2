// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import pro.taskana.common.api.CustomHoliday;
import pro.taskana.common.api.LocalTimeInterval;
import pro.taskana.common.api.WorkingTimeCalculator;
import pro.taskana.common.internal.workingtime.HolidaySchedule;
import pro.taskana.common.internal.workingtime.WorkingTimeCalculatorImpl;

/** The peers with the same calendar, each in the form that is fastest for it. */
final class Peers {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime FIVE = LocalTime.of(17, 0);
  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private Peers() {}

  /** {@return taskana-common's calculator} */
  static WorkingTimeCalculator taskana() {
    List<CustomHoliday> holidays =
        Office.HOLIDAYS.stream()
            .map(day -> CustomHoliday.of(day.getDayOfMonth(), day.getMonthValue()))
            .toList();
    Map<DayOfWeek, Set<LocalTimeInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : WEEK) {
      week.put(day, Set.of(new LocalTimeInterval(NINE, FIVE)));
    }
    return new WorkingTimeCalculatorImpl(
        new HolidaySchedule(false, false, holidays), week, Office.ZONE);
  }

  /** {@return MPXJ's calendar; it knows no zones, so it is given local times} */
  static ProjectCalendar mpxj() {
    ProjectCalendar calendar = new ProjectFile().addCalendar();
    for (DayOfWeek day : DayOfWeek.values()) {
      calendar.setWorkingDay(day, WEEK.contains(day));
      var hours = calendar.addCalendarHours(day);
      if (WEEK.contains(day)) {
        hours.add(new LocalTimeRange(NINE, FIVE));
      }
    }
    for (int year = Office.FIRST_YEAR; year < Office.UNTIL_YEAR; year++) {
      for (MonthDay holiday : Office.HOLIDAYS) {
        calendar.addCalendarException(holiday.atYear(year));
      }
    }
    return calendar;
  }
}
