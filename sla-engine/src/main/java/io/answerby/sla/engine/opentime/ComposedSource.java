// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Composition;
import java.util.ArrayList;
import java.util.List;

/** A calendar that is made of others. Each part becomes instants in its own zone first. */
final class ComposedSource implements Source {

  private final BusinessCalendar calendar;
  private final Composition composition;
  private final List<Source> parts;

  ComposedSource(BusinessCalendar calendar, Composition composition) {
    this.calendar = calendar;
    this.composition = composition;
    parts = composition.parts().stream().map(Source::of).toList();
  }

  @Override
  public Spans openings(long from, long to) {
    Spans open = parts.get(0).openings(from, to);
    for (Source part : parts.subList(1, parts.size())) {
      Spans other = part.openings(from, to);
      open =
          switch (composition.kind()) {
            case ANY_OF -> open.or(other);
            case ALL_OF -> open.and(other);
            case FIRST_WITHOUT_OTHERS -> open.minus(other);
          };
    }
    return open;
  }

  @Override
  public DaysOfYear days(int year) {
    DaysOfYear days = new DaysOfYear(year);
    LocalClock clock = new LocalClock(calendar.zone(), days.firstDay(), days.lastDay() + 1);
    Spans open = openings(clock.startOfDay(days.firstDay()), clock.startOfDay(days.lastDay() + 1));
    for (long day = days.firstDay(); day <= days.lastDay(); day++) {
      days.set(day, open.within(clock.startOfDay(day), clock.startOfDay(day + 1)));
    }
    return days;
  }

  /**
   * Where all parts must be open, or only the first, a closed part is the cause. Where any part is
   * enough, all of them are closed, and each that gives a reason is named.
   */
  @Override
  public List<Closures.Stretch> closures(long from, long to) {
    Closures closures = new Closures(Spans.of(from, to).minus(openings(from, to)));
    switch (composition.kind()) {
      case ANY_OF -> closures.becauseOfAll(reasonsOfParts(from, to));
      case ALL_OF -> reasonsOfParts(from, to).forEach(closures::becauseOf);
      case FIRST_WITHOUT_OTHERS -> {
        closures.becauseOf(parts.get(0).closures(from, to));
        for (int i = 1; i < parts.size(); i++) {
          String reason = "not while '" + composition.parts().get(i).id() + "' is open";
          closures.because(
              parts.get(i).openings(from, to), Closure.Cause.OUTSIDE_HOURS, reason, false);
        }
      }
    }
    return closures.inOrder();
  }

  private List<List<Closures.Stretch>> reasonsOfParts(long from, long to) {
    List<List<Closures.Stretch>> reasons = new ArrayList<>();
    parts.forEach(part -> reasons.add(part.closures(from, to)));
    return reasons;
  }
}
