// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Holiday;
import io.answerby.sla.calendar.HolidaySource;
import io.answerby.sla.calendar.Hours;
import io.answerby.sla.calendar.SeasonWeek;
import io.answerby.sla.calendar.YearlyDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Calendars of all kinds in all zones that Java knows, each with an instant around which it is
 * worth asking: in half of the cases near a change of the zone's offset, where its hours and
 * exceptions crowd too.
 */
final class RandomCalendars {

  static final Instant START = Instant.parse("1900-01-01T00:00:00Z");
  static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().toList();

  private RandomCalendars() {}

  /** A calendar, the stretch to ask about, and a source of questions. */
  record Case(BusinessCalendar calendar, Instant from, Instant to, long seed) {

    Random questions() {
      return new Random(seed);
    }

    /** An instant of the stretch; often on or beside a boundary, often with nanoseconds. */
    Instant instant(Random random, List<SlowOpenTime.Span> openings) {
      Instant instant;
      if (random.nextInt(3) == 0 && !openings.isEmpty()) {
        SlowOpenTime.Span span = openings.get(random.nextInt(openings.size()));
        instant = random.nextBoolean() ? span.start() : span.end();
        instant = instant.plusNanos(random.nextInt(3) - 1);
      } else {
        instant =
            from.plusSeconds((long) (random.nextDouble() * Duration.between(from, to).toSeconds()));
        instant = random.nextBoolean() ? instant : instant.plusNanos(random.nextInt(1_000_000_000));
      }
      return instant.isBefore(from) ? from : instant.isBefore(to) ? instant : to.minusNanos(1);
    }

    @Override
    public String toString() {
      return calendar + " from " + from + " to " + to + ", questions " + seed;
    }
  }

  static Arbitrary<Case> cases() {
    return Arbitraries.randomValue(RandomCalendars::next);
  }

  static Case next(Random random) {
    String zone = zone(random);
    Instant centre = centre(random, ZoneId.of(zone));
    LocalDate day = centre.atZone(ZoneId.of(zone)).toLocalDate();
    BusinessCalendar calendar =
        random.nextInt(5) == 0
            ? composed(random, zone, day)
            : calendar(random, "random", zone, day);
    Instant from = centre.minus(Duration.ofHours(random.nextInt(24 * 12)));
    Instant to = centre.plus(Duration.ofHours(1 + random.nextInt(24 * 40)));
    return new Case(
        calendar,
        from.isBefore(START) ? START : from,
        to.isAfter(END) ? END : to,
        random.nextLong());
  }

  private static String zone(Random random) {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  private static BusinessCalendar composed(Random random, String zone, LocalDate around) {
    BusinessCalendar one = calendar(random, "one", zone, around);
    BusinessCalendar other =
        calendar(random, "other", random.nextBoolean() ? zone : zone(random), around);
    if (random.nextInt(4) == 0) {
      other = BusinessCalendar.named("inner").anyOf(other, calendar(random, "third", zone, around));
    }
    BusinessCalendar.Named named = BusinessCalendar.named("composed");
    BusinessCalendar composed =
        switch (random.nextInt(3)) {
          case 0 -> named.anyOf(one, other);
          case 1 -> named.allOf(one, other);
          default -> named.firstWithout(one, other);
        };
    return composed.withZone(ZoneId.of(zone));
  }

  private static Instant centre(Random random, ZoneId zone) {
    Instant any =
        START.plusSeconds((long) (random.nextDouble() * Duration.between(START, END).toSeconds()));
    ZoneOffsetTransition change =
        random.nextBoolean()
            ? zone.getRules().nextTransition(any)
            : zone.getRules().previousTransition(any);
    if (random.nextBoolean()
        || change == null
        || change.getInstant().isBefore(START)
        || !change.getInstant().isBefore(END)) {
      return random.nextInt(50) == 0 ? (random.nextBoolean() ? START : END.minusSeconds(1)) : any;
    }
    return change.getInstant();
  }

  static BusinessCalendar calendar(Random random, String id, String zone, LocalDate around) {
    BusinessCalendarBuilder builder = BusinessCalendar.named(id).in(zone);
    int kind = random.nextInt(10);
    if (kind == 0) {
      builder.alwaysOpen();
    } else if (kind == 1) {
      builder.openOn(around, "once", hours(random).toString());
    } else {
      Hours usual = hours(random);
      for (DayOfWeek weekday : DayOfWeek.values()) {
        if (random.nextInt(4) == 0) {
          continue;
        }
        builder.open(weekday, random.nextInt(3) == 0 ? hours(random) : usual);
        for (int more = random.nextInt(3); more > 0; more--) {
          builder.open(weekday, hours(random));
        }
      }
      builder.open(around.getDayOfWeek(), usual);
    }
    exceptions(random, builder, around, kind == 1);
    if (random.nextInt(3) == 0) {
      seasons(random, builder, around);
    }
    if (random.nextInt(3) == 0) {
      rules(random, builder, around);
    }
    if (random.nextInt(4) == 0) {
      Instant start =
          around.atStartOfDay(ZoneId.of(zone)).toInstant().plusSeconds(random.nextInt(2_000_000));
      if (random.nextInt(4) == 0) {
        builder.closedUntilFurtherNotice(start, "flood");
      } else {
        builder.closedBetween(start, start.plusSeconds(1 + random.nextInt(600_000)), "power cut");
      }
    }
    return builder.build();
  }

  private static void seasons(Random random, BusinessCalendarBuilder builder, LocalDate around) {
    LocalDate first = around.plusDays(random.nextInt(30) - 20);
    int days = random.nextInt(40);
    LocalDate last = first.plusDays(days);
    builder.season("inner", first, last, s -> week(random, s));
    if (random.nextBoolean()) {
      builder.season("outer", first.minusDays(1), last.plusDays(9), s -> week(random, s));
      builder.season(
          "every year",
          MonthDay.from(first.minusDays(31)),
          MonthDay.from(last.plusDays(31)),
          s -> week(random, s));
    } else {
      builder.season(
          "after it", last.plusDays(1), last.plusDays(1 + random.nextInt(9)), s -> week(random, s));
    }
  }

  private static SeasonWeek week(Random random, SeasonWeek week) {
    return switch (random.nextInt(4)) {
      case 0 -> week.closed();
      case 1 -> week.alwaysOpen();
      case 2 -> week.open("Mon-Sun", hours(random).toString());
      default ->
          week.open("Fri-Mon", hours(random).toString()).open("Tue", hours(random).toString());
    };
  }

  private static void rules(Random random, BusinessCalendarBuilder builder, LocalDate around) {
    LocalDate date = near(random, around);
    YearlyDate fixed = YearlyDate.on(date.getMonth(), date.getDayOfMonth());
    builder.closedYearly(
        switch (random.nextInt(5)) {
          case 0 -> fixed;
          case 1 -> fixed.observedOnMonday();
          case 2 -> fixed.observedOnNearestWeekday();
          case 3 -> YearlyDate.last(date.getDayOfWeek(), date.getMonth());
          default ->
              YearlyDate.nth(1 + random.nextInt(5), date.getDayOfWeek(), around.getMonth())
                  .observedOnMonday();
        },
        "rule");
    List<Holiday> holidays =
        List.of(
            Holiday.of(near(random, around), "first feast"),
            new Holiday(near(random, around), "second feast", true));
    builder.holidays(
        new HolidaySource() {
          @Override
          public String name() {
            return "feasts";
          }

          @Override
          public List<Holiday> holidays(LocalDate first, LocalDate last) {
            return holidays;
          }
        },
        around.minusDays(15),
        around.plusDays(15));
  }

  private static void exceptions(
      Random random, BusinessCalendarBuilder builder, LocalDate around, boolean taken) {
    Set<LocalDate> dates = new HashSet<>();
    if (taken) {
      dates.add(around);
    }
    for (int n = random.nextInt(7); n > 0; n--) {
      LocalDate date = near(random, around);
      if (!dates.add(date)) {
        continue;
      }
      if (random.nextBoolean()) {
        builder.closed(date, "closed " + n);
      } else if (random.nextBoolean()) {
        builder.openOn(date, "other hours " + n, hours(random).toString());
      } else {
        builder.openOn(
            date, "other hours " + n, hours(random).toString(), hours(random).toString());
      }
    }
    for (int n = random.nextInt(5); n > 0; n--) {
      builder.closedPart(near(random, around), hours(random).toString(), "part " + n);
    }
  }

  private static LocalDate near(Random random, LocalDate around) {
    int reach = random.nextBoolean() ? 2 : 20;
    return around.plusDays(random.nextInt(2 * reach + 1) - reach);
  }

  static Hours hours(Random random) {
    while (true) {
      int opens = boundary(random);
      int closes = random.nextInt(6) == 0 ? 86_400 : boundary(random);
      if (opens == 86_400 || opens == closes) {
        continue;
      }
      return new Hours(opens, closes);
    }
  }

  private static int boundary(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1, 2 -> 900 * random.nextInt(20); // 00:00 to 04:45, where offsets change
      case 3 -> 86_399 - 900 * random.nextInt(8);
      case 4 -> random.nextInt(86_400);
      default -> 1800 * random.nextInt(48);
    };
  }
}
