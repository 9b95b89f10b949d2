// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.Season;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A calendar whose hours are written in itself.
 *
 * <p>An interval belongs to the local date it is written for, so the dates around a stretch are
 * read too: those before it whose overnight shift, offset or place among the dates that a zone
 * skipped may reach into it, and those after it whose offset may.
 */
final class WrittenSource implements Source {

  private static final int DAYS_BEFORE = 4;
  private static final int DAYS_AFTER = 4;

  private final BusinessCalendar calendar;
  private final DayHours week;
  private final List<DayHours> seasons;

  WrittenSource(BusinessCalendar calendar) {
    this.calendar = calendar;
    week = new DayHours(calendar.week());
    seasons = calendar.seasons().stream().map(season -> new DayHours(season.week())).toList();
  }

  @Override
  public Spans openings(long from, long to) {
    return around(from, to).openings().within(from, to);
  }

  @Override
  public DaysOfYear days(int year) {
    DaysOfYear days = new DaysOfYear(year);
    WrittenStretch written =
        new WrittenStretch(
            calendar, this, days.firstDay() - DAYS_BEFORE, days.lastDay() + DAYS_AFTER);
    Spans closed = written.takenAway();
    for (long day = days.firstDay(); day <= days.lastDay(); day++) {
      days.set(day, written.belongingTo(day).minus(closed));
    }
    return days;
  }

  @Override
  public List<Closures.Stretch> closures(long from, long to) {
    WrittenStretch written = around(from, to);
    Closures closures = new Closures(Spans.of(from, to).minus(written.openings()));
    written.explain(closures);
    return closures.inOrder();
  }

  private WrittenStretch around(long from, long to) {
    return new WrittenStretch(
        calendar,
        this,
        Math.floorDiv(from, 86_400L) - DAYS_BEFORE,
        Math.floorDiv(to, 86_400L) + DAYS_AFTER);
  }

  /** {@return the ordinary hours of that date: its innermost season's, else the week's} */
  DayHours ordinary(long day) {
    if (!seasons.isEmpty()) {
      LocalDate date = LocalDate.ofEpochDay(day);
      for (int i = 0; i < seasons.size(); i++) {
        if (calendar.seasons().get(i).dates().contains(date)) {
          return seasons.get(i);
        }
      }
    }
    return week;
  }

  Optional<Season> season(long day) {
    return seasons.isEmpty() ? Optional.empty() : calendar.seasonOn(LocalDate.ofEpochDay(day));
  }
}
