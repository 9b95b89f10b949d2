// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import java.util.Arrays;

/**
 * The calendar of a line as it was written: the raw JSON of each of its members. Lines with the
 * same text share one compiled calendar, so most calendars are never read at all.
 *
 * <p>The one that a line is read into points into the line's buffer and changes with every line; a
 * {@link #copy()} stays as it is and may be a key.
 */
final class CalendarText {

  /** The members of a line that make up its calendar. */
  enum Member {
    ZONE(0, "/zone"),
    HOURS(1, "/hours"),
    HOLIDAYS(2, "/holidays"),
    DATED(3, "/dated"),
    BREAKS(4, "/breaks");

    final int slot;
    final String place;

    Member(int slot, String place) {
      this.slot = slot;
      this.place = place;
    }
  }

  private static final int MEMBERS = Member.values().length;

  private byte[] json;
  private final int[] start = new int[MEMBERS];
  private final int[] end = new int[MEMBERS];
  private int hash;

  CalendarText() {
    this.json = new byte[0];
  }

  /** Forgets everything and looks into that buffer from now on. */
  void in(byte[] buffer) {
    json = buffer;
    hash = 0;
    Arrays.fill(start, 0);
    Arrays.fill(end, 0);
  }

  void put(Member member, int from, int to) {
    start[member.slot] = from;
    end[member.slot] = to;
  }

  boolean has(Member member) {
    return length(member.slot) > 0;
  }

  byte[] json() {
    return json;
  }

  int start(Member member) {
    return start[member.slot];
  }

  int length(Member member) {
    return length(member.slot);
  }

  /** {@return the same text in an array of its own} */
  CalendarText copy() {
    CalendarText copy = new CalendarText();
    int total = 0;
    for (int m = 0; m < MEMBERS; m++) {
      total += length(m);
    }
    copy.json = new byte[total];
    int at = 0;
    for (int m = 0; m < MEMBERS; m++) {
      System.arraycopy(json, start[m], copy.json, at, length(m));
      copy.start[m] = at;
      at += length(m);
      copy.end[m] = at;
    }
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof CalendarText that)) {
      return false;
    }
    for (int m = 0; m < MEMBERS; m++) {
      if (!Arrays.equals(json, start[m], end[m], that.json, that.start[m], that.end[m])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      int h = 1;
      for (int m = 0; m < MEMBERS; m++) {
        h = 31 * h + length(m);
        for (int i = start[m]; i < end[m]; i++) {
          h = 31 * h + json[i];
        }
      }
      hash = h;
    }
    return hash;
  }

  private int length(int member) {
    return end[member] - start[member];
  }
}
