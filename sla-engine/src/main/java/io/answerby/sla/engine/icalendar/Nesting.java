// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.icalendar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Checks that a feed ends all that it begins, and that its events stand where they are read.
 *
 * <p>biweekly passes over the rest in silence: of a feed that was cut off it reads what is there,
 * and an event inside another, or outside of every calendar, is lost.
 */
final class Nesting {

  /** A component that has begun, and the line in which it did. */
  private record Begun(String name, int line) {}

  private final Deque<Begun> open = new ArrayDeque<>();
  private int line;

  private Nesting() {}

  /**
   * Checks a feed, line by line.
   *
   * @throws IllegalArgumentException if something is not ended, or an event is out of place
   */
  static void check(String text) {
    Nesting nesting = new Nesting();
    text.lines().forEach(nesting::read);
    if (!nesting.open.isEmpty()) {
      Begun last = nesting.open.getLast();
      throw new IllegalArgumentException(
          "feed must end what it begins, but the "
              + last.name
              + " of line "
              + last.line
              + " has no end");
    }
  }

  private void read(String written) {
    line++;
    String upper = written.strip().toUpperCase(Locale.ROOT);
    if (upper.startsWith("BEGIN:")) {
      begin(upper.substring("BEGIN:".length()).strip());
    } else if (upper.startsWith("END:")) {
      end(upper.substring("END:".length()).strip());
    }
  }

  private void begin(String name) {
    boolean inCalendar = open.size() == 1 && open.getLast().name.equals("VCALENDAR");
    if (name.equals("VEVENT") && !inCalendar) {
      throw new IllegalArgumentException(
          "events must stand in a VCALENDAR and in nothing else, but that of line "
              + line
              + " does not");
    }
    open.addLast(new Begun(name, line));
  }

  private void end(String name) {
    if (open.isEmpty() || !open.getLast().name.equals(name)) {
      throw new IllegalArgumentException(
          "feed must end what it began last, but ends a " + name + " in line " + line);
    }
    open.removeLast();
  }
}
