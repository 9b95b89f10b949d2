// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/**
 * A language that first says by when and then what is done, and that names the part of the day
 * beside the hour: Hindi, Urdu and Bengali.
 */
abstract class DeedLastPhrases extends Phrases {

  /**
   * What holds a sentence together.
   *
   * @param comma the comma
   * @param by what follows a time by which something is done
   * @param and what comes before a second promise
   * @param stop the full stop
   */
  record Joints(String comma, String by, String and, String stop) {}

  private final Joints joints;
  private final NavigableMap<Integer, String> partsOfDay;

  /**
   * A language.
   *
   * @param partsOfDay what a part of the day is called, by the hour from which on it is; the first
   *     is 0
   */
  DeedLastPhrases(
      List<String> weekdays,
      List<String> months,
      Joints joints,
      NavigableMap<Integer, String> partsOfDay) {
    super(weekdays, months);
    this.joints = joints;
    this.partsOfDay = partsOfDay;
  }

  @Override
  final String sentence(
      Metric metric, String date, String time, String zone, String promise, String ceiling) {
    return date
        + joints.comma
        + " "
        + time
        + " "
        + joints.by
        + " ("
        + zone
        + ") "
        + deed(Deed.of(metric))
        + ": "
        + promise
        + (ceiling.isEmpty() ? "" : joints.comma + " " + joints.and + " " + ceiling)
        + joints.stop;
  }

  /** What is done, with whoever does it. */
  abstract String deed(Deed deed);

  @Override
  final String date(LocalDate date) {
    return weekday(date) + joints.comma + " " + dayMonthYear(date);
  }

  /** The part of the day and the time of a clock of twelve hours. */
  final String partAndClock(int hour, int minute) {
    return requireNonNull(partsOfDay.floorEntry(hour)).getValue() + " " + clock12(hour, minute);
  }
}
