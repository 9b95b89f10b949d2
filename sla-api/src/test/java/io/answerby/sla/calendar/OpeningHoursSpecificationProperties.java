// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OpeningHoursSpecificationProperties {

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  @Property(seed = "20261121", tries = 500)
  void readsBackWhatItWrote(@ForAll long chance) {
    BusinessCalendar calendar = calendar(new Random(chance));
    assertEquals(
        calendar,
        OpeningHoursSpecification.read("shop", RIGA, OpeningHoursSpecification.of(calendar)));
  }

  @Property(seed = "20261121", tries = 2000)
  void readsOrRefusesWhateverTheEntriesSay(@ForAll long chance) {
    var random = new Random(chance);
    List<OpeningHoursSpecification> entries = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      entries.add(
          new OpeningHoursSpecification(
              random.nextInt(4) == 0 ? null : List.of(any(random, DAYS), any(random, DAYS)),
              orNull(random, any(random, TIMES)),
              orNull(random, any(random, TIMES)),
              orNull(random, any(random, DATES)),
              orNull(random, any(random, DATES)),
              orNull(random, any(random, List.of("Eve", " ", "\u0000")))));
    }
    try {
      BusinessCalendar read = OpeningHoursSpecification.read("shop", RIGA, entries);
      assertEquals(
          read, OpeningHoursSpecification.read("shop", RIGA, OpeningHoursSpecification.of(read)));
    } catch (IllegalArgumentException refused) {
      assertTrue(String.valueOf(refused.getMessage()).contains("'shop'"), refused::toString);
    }
  }

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "https://schema.org/Friday", "Friday", "Sunday", "Mo", "");
  private static final List<String> TIMES =
      List.of(
          "00:00", "09:00", "13:00:30", "23:59", "24:00", "23:59:59", "25:00", "9", "", "18:00");
  private static final List<String> DATES =
      List.of("2026-12-25", "2026-12-27", "2027-01-01", "2026-02-30", "+999999999-12-31", "x");

  private static String any(Random random, List<String> texts) {
    String text = texts.get(random.nextInt(texts.size()));
    return random.nextInt(40) == 0 ? text + (char) random.nextInt(0x10000) : text;
  }

  @SuppressWarnings("NullAway") // null is one of the values under test
  private static String orNull(Random random, String text) {
    return random.nextInt(4) == 0 ? null : text;
  }

  private static BusinessCalendar calendar(Random random) {
    BusinessCalendarBuilder builder =
        BusinessCalendar.named("shop").in(RIGA).open(DayOfWeek.MONDAY, hours(random));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextBoolean()) {
        builder.open(day, hours(random), hours(random));
      }
    }
    LocalDate date = LocalDate.of(2026, 1, 1);
    for (int i = random.nextInt(4); i > 0; i--) {
      date = date.plusDays(1 + random.nextInt(40));
      if (random.nextBoolean()) {
        builder.closed(date, "feast " + i);
      } else {
        builder.openOn(date, "sale " + i, hours(random).toString(), hours(random).toString());
      }
    }
    LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(40));
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate last = first.plusDays(1 + random.nextInt(40));
      if (random.nextBoolean()) {
        builder.season("season " + i, first, last, SeasonWeek::closed);
      } else {
        builder.season(
            "season " + i, first, last, s -> s.open("Tue-Thu", hours(random).toString()));
      }
      first = last.plusDays(1);
    }
    return builder.build();
  }

  private static Hours hours(Random random) {
    if (random.nextInt(6) == 0) {
      return Hours.WHOLE_DAY;
    }
    int step = random.nextBoolean() ? 900 : 1;
    while (true) {
      int opens = random.nextInt(86_400 / step) * step;
      // 00:00 is said as 24:00, and 00:00-23:59 as the whole day
      int closes = (1 + random.nextInt(86_400 / step)) * step;
      if (opens != closes && !(opens == 0 && closes >= 86_340)) {
        return new Hours(opens, closes);
      }
    }
  }
}
