// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One interval of opening hours as it is written on the door, in local time: {@code 09:00-13:00}.
 *
 * <p>The interval is half-open, in whole seconds: at the closing time the shop is closed. {@code
 * 24:00} is the end of the day, so {@code 00:00-24:00} is the whole day. An interval whose end is
 * before its start runs past midnight and belongs to the date on which it starts: {@code
 * 22:00-06:00} on a Monday ends on Tuesday at 06:00. Start and end may not be equal. Hours that
 * touch or overlap are legal beside each other and count once.
 *
 * <p>Immutable, thread-safe and compared by value: {@code 22:00-00:00} and {@code 22:00-24:00} are
 * not equal, though they are equally long. Ordered by start, then by length.
 *
 * @param opensAt seconds after local midnight at which it opens, 0 to 86,399
 * @param closesAt seconds after local midnight at which it closes, 0 to 86,400; less than {@code
 *     opensAt} when it closes on the next date
 */
public record Hours(int opensAt, int closesAt) implements Comparable<Hours> {

  /** The seconds from 00:00 to 24:00 as they are written. */
  static final int DAY = 86_400;

  private static final Comparator<Hours> BY_START =
      Comparator.comparingInt(Hours::opensAt)
          .thenComparingInt(Hours::length)
          .thenComparingInt(Hours::closesAt);

  private static final Pattern TEXT =
      Pattern.compile(
          "\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*[-\u2013]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*");

  /** The whole day, {@code 00:00-24:00}. */
  public static final Hours WHOLE_DAY = new Hours(0, DAY);

  /**
   * Checks the interval.
   *
   * @throws IllegalArgumentException if a time is out of range or the two are equal
   */
  public Hours {
    if (opensAt < 0 || opensAt >= DAY) {
      throw new IllegalArgumentException(
          "opening time must be from 00:00 to 23:59:59, but was " + time(opensAt));
    }
    if (closesAt < 0 || closesAt > DAY) {
      throw new IllegalArgumentException(
          "closing time must be from 00:00 to 24:00, but was " + time(closesAt));
    }
    if (opensAt == closesAt) {
      throw new IllegalArgumentException(
          "hours must not start and end at the same time (the whole day is 00:00-24:00), but were "
              + time(opensAt)
              + "-"
              + time(closesAt));
    }
  }

  /**
   * Returns the hours between two local times; a {@code closes} before {@code opens}, midnight
   * among them, is on the next date.
   *
   * @throws IllegalArgumentException if the two are equal or not whole seconds
   */
  public static Hours of(LocalTime opens, LocalTime closes) {
    return new Hours(wholeSeconds(opens, "opens"), wholeSeconds(closes, "closes"));
  }

  /**
   * Reads {@code 09:00-13:00}, {@code 9:00-13:00}, {@code 22:00-06:00}, {@code 18:00-24:00} or,
   * with seconds, {@code 09:00:30-13:00}.
   *
   * @throws IllegalArgumentException if the text has another form or names no such hours
   */
  public static Hours parse(String text) {
    requireNonNull(text, "text");
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "hours must be written as 09:00-17:00, but were '" + text + "'");
    }
    try {
      return new Hours(
          seconds(m.group(1), m.group(2), m.group(3)), seconds(m.group(4), m.group(5), m.group(6)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "hours '" + text + "' cannot be read: " + e.getMessage(), e);
    }
  }

  /** {@return whether it closes on the date after the one it opens on; 24:00 is still the same} */
  public boolean isOvernight() {
    return closesAt < opensAt;
  }

  /** {@return whether it is 00:00-24:00} */
  public boolean isWholeDay() {
    return opensAt == 0 && closesAt == DAY;
  }

  @Override
  public int compareTo(Hours other) {
    return BY_START.compare(this, other);
  }

  /** {@return the hours as {@link #parse} reads them, such as {@code 09:00-13:00}} */
  @Override
  public String toString() {
    return time(opensAt) + "-" + time(closesAt);
  }

  private int length() {
    return isOvernight() ? closesAt + DAY - opensAt : closesAt - opensAt;
  }

  private static int wholeSeconds(LocalTime time, String name) {
    if (!time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
      throw new IllegalArgumentException(name + " must be a whole second, but was " + time);
    }
    return time.toSecondOfDay();
  }

  @SuppressWarnings("NullAway") // a group that took no part in the match is null
  private static int seconds(String hour, String minute, String second) {
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    int s = second == null ? 0 : Integer.parseInt(second);
    if (h > 24 || m > 59 || s > 59) {
      String time = hour + ":" + minute + (second == null ? "" : ":" + second);
      throw new IllegalArgumentException("there is no time " + time);
    }
    return h * 3600 + m * 60 + s;
  }

  private static String time(int seconds) {
    int h = Math.floorDiv(seconds, 3600);
    int m = Math.floorMod(seconds, 3600) / 60;
    int s = Math.floorMod(seconds, 60);
    return s == 0
        ? String.format(Locale.ROOT, "%02d:%02d", h, m)
        : String.format(Locale.ROOT, "%02d:%02d:%02d", h, m, s);
  }
}
