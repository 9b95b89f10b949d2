// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.icalendar;

import biweekly.component.VEvent;
import biweekly.property.RecurrenceRule;
import biweekly.util.ByDay;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with how an event comes again. biweekly takes such a rule as something else, passes
 * it over, or counts for hours.
 */
final class Repetition {

  private final List<String> faults = new ArrayList<>();

  private Repetition() {}

  /** {@return all that is wrong; nothing if the event comes again on whole days only, or not} */
  static List<String> faults(VEvent event) {
    Repetition repetition = new Repetition();
    List<RecurrenceRule> rules = event.getProperties(RecurrenceRule.class);
    repetition.refuse(rules.size() > 1, "more than one RRULE");
    rules.forEach(rule -> repetition.check(rule.getValue()));
    repetition.refuse(
        event.getRecurrenceDates().stream().anyMatch(dates -> !dates.getPeriods().isEmpty()),
        "periods as RDATE");
    return repetition.faults;
  }

  private void check(Recurrence rule) {
    refuse(
        rule.getFrequency() == null || rule.getFrequency().compareTo(Frequency.DAILY) < 0,
        "a FREQ that is not DAILY, WEEKLY, MONTHLY or YEARLY");
    refuse(rule.getInterval() != null && rule.getInterval() < 1, "an INTERVAL below 1");
    refuse(rule.getCount() != null && rule.getCount() < 1, "a COUNT below 1");
    refuse(
        !rule.getByHour().isEmpty()
            || !rule.getByMinute().isEmpty()
            || !rule.getBySecond().isEmpty(),
        "a time of day");
    refuse(!rule.getXRules().isEmpty(), "a part that is not known");
    refuse(
        rule.getByMonth().stream().anyMatch(month -> month < 1 || month > 12),
        "a BYMONTH that is not 1 to 12");
    within(rule.getByMonthDay(), 31, "BYMONTHDAY");
    within(rule.getByYearDay(), 366, "BYYEARDAY");
    within(rule.getByWeekNo(), 53, "BYWEEKNO");
    within(rule.getBySetPos(), 366, "BYSETPOS");
    within(
        rule.getByDay().stream().map(ByDay::getNum).filter(Objects::nonNull).toList(), 53, "BYDAY");
  }

  private void within(List<Integer> numbers, int most, String part) {
    refuse(
        numbers.stream().anyMatch(number -> number == 0 || number < -most || number > most),
        "a " + part + " that is not 1 to " + most + ", from either end");
  }

  private void refuse(boolean found, String what) {
    if (found) {
      faults.add(what);
    }
  }
}
